internal import Diagnostics
internal import LocatedYAML
internal import Testing

/// Short ways to read a text in a test.
enum Reading {
  static func diagnostics(_ text: String, limits: YAMLLimits = .standard) -> [Diagnostic] {
    YAMLReader.read(SourceFile(path: "a.yaml", text: text), limits: limits).diagnostics
  }

  static func diagnostics(of bytes: [UInt8], limits: YAMLLimits = .standard) -> [Diagnostic] {
    YAMLReader.read(SourceFile(path: "a.yaml", bytes: bytes), limits: limits).diagnostics
  }

  /// The root of a text that must be readable.
  static func root(_ text: String, limits: YAMLLimits = .standard) throws -> YAMLNode {
    try root(SourceFile(path: "a.yaml", text: text), limits: limits)
  }

  static func root(_ source: SourceFile, limits: YAMLLimits = .standard) throws -> YAMLNode {
    let (document, diagnostics) = YAMLReader.read(source, limits: limits)
    #expect(diagnostics.map(\.message) == [])
    return try #require(document).root
  }

  /// The bytes of a file that a node covers, as text.
  static func covered(_ node: YAMLNode, in source: SourceFile) -> String {
    String(decoding: source.bytes[node.byteRange], as: UTF8.self)
  }
}

extension Diagnostic {
  /// `line:column code message`, for tables.
  var summary: String { "\(place.line):\(place.column) \(code.id) \(message)" }
}
