internal import Encoding
import Foundation
import TestSupport
import Testing

/// The schemas for editors: current, closed, and true to what Assay reads.
@Suite("Schemas")
struct SchemaTests {
  @Test("mappings with known keys are closed", arguments: FileSchema.all.map(\.name))
  func closedMappings(name: String) throws {
    let schema = try #require(FileSchema.all.first { $0.name == name })
    let mappings = Self.mappings(in: try JSONSerialization.jsonObject(with: Data(schema.text.utf8)))
    #expect(!mappings.isEmpty)
    for mapping in mappings {
      let keys = (mapping["properties"] as? [String: Any])?.keys.sorted()
      // Beside 'model' stand its parameters, which only the scoring models know.
      if let keys, keys != ["model"] {
        #expect(mapping["additionalProperties"] as? Bool == false)
      } else {
        // Keys that are ids: what stands behind each has a shape.
        #expect(mapping["additionalProperties"] is [String: Any])
      }
    }
  }

  private static func mappings(in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap { mappings(in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    return (object["type"] as? String == "object" ? [object] : [])
      + object.values.flatMap { mappings(in: $0) }
  }

  @Test(
    "every shipped file names its schema for editors", arguments: ["checklists", "assessments"])
  func namedInFiles(folder: String) throws {
    let root = Repository.root.appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let line = text.prefix { $0 != "\n" }
      let name = try #require(line.split(separator: "$schema=").last.map(String.init), "\(file)")
      #expect(line.hasPrefix("# yaml-language-server: "), "\(file)")
      let schema = file.deletingLastPathComponent().appending(path: name).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: schema.path), "\(file)")
    }
  }

  @Test(
    "another validator accepts all shipped files and the examples of the pages",
    .enabled(if: Validator.python != nil, "`make schema` installs what this needs"))
  func shippedFiles() throws {
    let result = try Validator.run([])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("problems: 0"))
  }

  @Test(
    "another validator refuses what has another shape",
    .enabled(if: Validator.python != nil, "`make schema` installs what this needs"),
    arguments: [
      ("assessment", "no-criteria"), ("assessment", "date-in-another-order"),
      ("assessment", "role-not-known"), ("assessment", "unknown-type"),
      ("assessment", "empty-plan"), ("answers", "unknown-key"), ("answers", "unknown-status"),
      ("answers", "unknown-language"), ("answers", "voice-without-role"),
      ("evidence", "no-register"), ("evidence", "not-a-hash"), ("evidence", "no-classification"),
      ("checklist", "unknown-key-of-an-item"), ("checklist", "count-not-whole"),
      ("checklist", "list-for-a-text"), ("checklist", "weight-not-a-number"),
      ("benchmark", "half-a-provenance"), ("samples", "unknown-method"), ("samples", "left-open"),
      ("programme", "no-cycle"), ("programme", "no-sections"),
    ])
  func refusals(kind: String, name: String) throws {
    let fixture = try Repository.text("Tests/EncodingTests/Fixtures/invalid/\(kind)/\(name).yaml")
    let folder = try TemporaryFolder()
    // The mark that says where the mistake is does not belong to the file.
    try folder.write(fixture.replacing("⟦", with: ""), to: "file.yaml")
    let path = folder.url.appendingPathComponent("file.yaml").path
    let result = try Validator.run(["\(kind):\(path)"])
    #expect(result.status == 1, "\(kind)/\(name): \(result.output)")
  }
}

/// `Tests/Schema/validate.py`, where a Python is there that can run it.
private enum Validator {
  static let python = ["/usr/bin/python3", "/usr/bin/env"].first { program in
    (try? run(program, ["-c", "import jsonschema, yaml; jsonschema.Draft202012Validator"]).status)
      == 0
  }

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let script = Repository.root.appendingPathComponent("Tests/Schema/validate.py").path
    return try run(try #require(python), [script] + arguments)
  }

  private static func run(
    _ program: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = (program.hasSuffix("env") ? ["python3"] : []) + ["-B"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
