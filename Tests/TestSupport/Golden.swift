internal import Foundation

/// Compares a text with a recorded one.
///
/// `RECORD=1` records instead, and a run that records fails, so that nobody records by accident.
package enum Golden {
  package struct Mismatch: Error, CustomStringConvertible {
    package let description: String
  }

  /// - Parameters:
  ///   - name: the file, relative to `folder`.
  ///   - folder: a folder beside the test file, such as `Golden`.
  package static func compare(
    _ text: String, with name: String, in folder: String = "Golden",
    beside testFile: String = #filePath
  ) throws {
    let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent(folder).appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      throw Mismatch(description: "recorded \(name); read the difference, then run without RECORD")
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      throw Mismatch(description: "there is no recorded \(name); record it with `make golden`")
    }
    guard recorded != text else { return }
    throw Mismatch(description: "\(name) differs: \(firstDifference(recorded, text))")
  }

  /// The first line that differs, with both versions.
  static func firstDifference(_ expected: String, _ found: String) -> String {
    let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let b = found.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(a.count, b.count) {
      let left = line < a.count ? String(a[line]) : "(end)"
      let right = line < b.count ? String(b[line]) : "(end)"
      if left != right {
        return "line \(line + 1)\n  recorded: \(left.prefix(400))\n  now:      \(right.prefix(400))"
      }
    }
    return "only in line ends"
  }
}
