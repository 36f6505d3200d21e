internal import Diagnostics
internal import Glibc
internal import LocatedYAML

/// Sets git up so that it merges assessments item by item.
package struct MergeDriver: Sendable {
  /// Why git was not set up.
  package struct Failure: Error {
    package let message: String
    package let help: String
  }

  /// One thing that has to be so, and whether it was.
  package struct Step: Sendable, Hashable {
    package let what: String
    package let isDone: Bool
  }

  private let folder: WorkspaceFolder
  private let program: String

  /// - Parameters:
  ///   - folder: the workspace; it has to lie in a git repository.
  ///   - program: the path of the program that git is to run.
  package init(in folder: WorkspaceFolder, program: String) throws(Failure) {
    guard let found = GitProgram.run(["-C", folder.root, "rev-parse", "--git-dir"], isQuiet: true)
    else { throw Failure(message: "there is no program 'git'", help: "install git") }
    guard found.status == 0 else {
      throw Failure(
        message: "the workspace is in no git repository",
        help: "make one with `git init`, or name another workspace with --workspace FOLDER")
    }
    self.folder = folder
    self.program = program
  }

  /// Does what is not done yet.
  ///
  /// - Parameter isDry: whether nothing is written.
  /// - Returns: everything that has to be so, and whether it was so before.
  package func install(isDry: Bool) throws(Failure) -> [Step] {
    var steps: [Step] = []
    for (name, lines) in Self.files { steps += try add(lines, to: name, isDry: isDry) }
    for (key, value) in settings { steps.append(try set(key, value, isDry: isDry)) }
    return steps
  }

  // MARK: Files

  private static let files: [(name: String, lines: [String])] = [
    (
      ".gitattributes",
      [
        "assessments/**/*.yaml merge=assay", "assessments/**/journal/*.jsonl merge=assay",
      ]
    ),
    // What a store keeps for itself is no content.
    (
      ".gitignore",
      [
        "assessments/**/.lock", "assessments/**/journal/.done",
        "assessments/**/journal/.*.session*",
      ]
    ),
  ]

  private func add(
    _ lines: [String], to name: String, isDry: Bool
  ) throws(Failure) -> [Step] {
    let path = "\(folder.root)/\(name)"
    let shown = WorkspaceFolder.joined(folder.shown, name)
    var bytes: [UInt8] = []
    do throws(DiagnosticError) {
      bytes = try folder.disk.bytes(path, shownAs: shown, limit: 1 << 20)
    } catch {
      if error.diagnostic.code != .missingFile {
        throw Failure(message: "\(shown): \(error.diagnostic.message)", help: Self.byHand(lines))
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let present = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    let missing = lines.filter { !present.contains($0) }
    if !missing.isEmpty, !isDry {
      let start = bytes.isEmpty || bytes.last == 0x0A ? "" : "\n"
      let more = start + missing.map { $0 + "\n" }.joined()
      do throws(FileFailure) {
        try PlainFile.replace(path, with: bytes + Array(more.utf8))
      } catch {
        throw Failure(
          message: "\(shown) cannot be written: \(error.message)", help: Self.byHand(lines))
      }
    }
    return lines.map { Step(what: "\(shown): \($0)", isDone: present.contains($0)) }
  }

  private static func byHand(_ lines: [String]) -> String {
    "add by hand: \(lines.joined(separator: "; "))"
  }

  // MARK: Settings

  /// Where several common ancestors have to be merged first, git takes one of them as it is: conflict
  /// markers in an ancestor would help nobody.
  private var settings: [(key: String, value: String)] {
    [
      ("merge.assay.name", "assessments, item by item"),
      (
        "merge.assay.driver",
        "\(Self.quoted(program)) merge files --marker-size %L --pathname=%P %O %A %B"
      ),
      ("merge.assay.recursive", "binary"),
    ]
  }

  private func set(_ key: String, _ value: String, isDry: Bool) throws(Failure) -> Step {
    let git = ["-C", folder.root, "config", "--local"]
    let present = GitProgram.run(git + ["--get", key], isQuiet: true)
    let isDone = present?.status == 0 && present?.line == value
    if !isDone, !isDry, GitProgram.run(git + [key, value])?.status != 0 {
      throw Failure(message: "git did not take '\(key)'", help: "see what git says above")
    }
    return Step(what: "git config \(key) = \(value)", isDone: isDone)
  }

  /// A path as one word for the shell, in which git runs a driver; `%` is git's own mark.
  static func quoted(_ path: String) -> String {
    "'"
      + path.flatMap { character -> String in
        switch character {
        case "'": "'\\''"
        case "%": "%%"
        default: String(character)
        }
      } + "'"
  }
}
