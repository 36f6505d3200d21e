internal import Text

/// Names that people give and that become names of files and folders.
package enum FileName {
  private static let longest = 100

  /// Why a text cannot be the name of a file, as the end of a sentence; nil where it can.
  package static func problem(_ name: String) -> String? {
    if Normaliser.identifier(name).isEmpty { return "has nothing that can be seen" }
    if name.hasPrefix(".") { return "begins with a point" }
    if name.contains("/") { return "holds a slash" }
    if name.unicodeScalars.contains(where: VisibleText.isHazard) {
      return "holds characters that cannot be seen"
    }
    if name.utf8.count > longest { return "is longer than \(longest) bytes" }
    return nil
  }
}

extension AssessmentID {
  /// The name of a new assessment, as people type it: `UNIT/NAME`, both safe names of folders.
  package static func new(_ typed: String) throws(DraftProblem) -> AssessmentID {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
      .map { Normaliser.identifier(String($0)) }
    guard parts.count == 2 else {
      throw DraftProblem(
        "'\(typed)' is not UNIT/NAME", help: "write it as service-desk/2026, with one slash")
    }
    for part in parts {
      if let reason = FileName.problem(part) {
        throw DraftProblem(
          "'\(part)' \(reason)", help: "use letters, digits and hyphens: service-desk/2026")
      }
    }
    return AssessmentID(unit: parts[0], name: parts[1])
  }
}
