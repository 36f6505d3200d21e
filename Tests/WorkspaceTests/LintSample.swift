import Checklists
import Diagnostics
import Foundation
import TestSupport
import Workspace

/// A library with one checklist of its own, for what lint says of it.
enum LintSample {
  static let checklist = "checklists/own/checklist.yaml"
  static let terms = "checklists/terms.yaml"
  static let lock = "checklists/own/content.lock.yaml"

  /// - Parameter items: YAML of the items, indented by six.
  static func workspace(items: String = item("1")) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("checklists/scales")
    try folder.makeFolder("assessments")
    try folder.write(head + items, to: checklist)
    return folder
  }

  static let head = """
    id: "own"
    kind: conformity
    title: {en: Own, ar: قائمتنا}
    edition: "1"
    revision: "1"
    publisher: {en: Test, ar: اختبار}
    licence-note: {en: Own words, ar: بكلماتنا}
    languages: [en, ar]
    source: {en: Test, ar: اختبار}
    confidence: {en: High, ar: عالية}
    scale: "conforming-partly-not"
    scoring:
      model: conformity
      satisfied-by: "conforming"
    sections:
      - id: "1"
        title: {en: First, ar: الأول}
        items:

    """

  static func item(
    _ id: String, en: String = "Plans are kept", ar: String = "تُحفظ الخطط", test: String? = nil
  ) -> String {
    let way = test.map { "        test: {en: \"\($0)\", ar: \"\($0) \($0)\"}\n" } ?? ""
    return "      - id: \"\(id)\"\n        type: requirement\n"
      + "        text: {en: \"\(en)\", ar: \"\(ar)\"}\n" + way
  }

  /// What lint says, in lines, each with its help.
  static func said(_ folder: TemporaryFolder, _ ids: [String] = []) throws -> [String] {
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: folder.path + "/bin/assay")
    return workspace.lint(ids).diagnostics.map(folder.line)
  }

  /// The text of the lock as it should be now.
  static func recorded(_ folder: TemporaryFolder) throws -> String {
    let loaded = try folder.loaded()
    guard let checklist = loaded.library.checklists["own"] else { return "" }
    return try WorkspaceFolder.recordedText(of: checklist)
  }
}
