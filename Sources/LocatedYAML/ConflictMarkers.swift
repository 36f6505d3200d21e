package import Diagnostics

/// The lines that git and `assay merge` put around two versions of the same part.
package enum ConflictMarkers {
  /// One for each place where two versions stand.
  package static func diagnostics(of source: SourceFile, limits: YAMLLimits) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var number = 0
    for start in source.lineStarts where found.count < limits.problems {
      number += 1
      guard isMarker(source.bytes[start...]) else { continue }
      found.append(
        Diagnostic(
          .unresolvedConflict, at: Place(path: source.path, line: number, column: 1),
          "two versions of the same part stand here: this file has an unresolved merge conflict",
          help: "choose one: remove the other version, and the lines '<<<<<<<', '=======' and "
            + "'>>>>>>>'"))
    }
    return found
  }

  /// Whether a line begins with seven times `<`, as no line of YAML that we read does.
  private static func isMarker(_ rest: ArraySlice<UInt8>) -> Bool {
    let sign = UInt8(ascii: "<")
    let signs = rest.prefix { $0 == sign }
    guard signs.count >= 7 else { return false }
    let next = rest.dropFirst(signs.count).first
    return next == nil || next == 0x20 || next == 0x0A || next == 0x0D
  }
}
