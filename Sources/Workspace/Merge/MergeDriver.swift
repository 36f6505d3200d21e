internal import Diagnostics
internal import Glibc

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
  ///   - program: the program that git is to run: a path, or a name that the shell finds.
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

  /// Does what is not done yet: all of it, or nothing.
  ///
  /// - Parameter isDry: whether nothing is written.
  /// - Returns: everything that has to be so, and whether it was so before.
  package func install(isDry: Bool) throws(Failure) -> [Step] {
    // Every file is looked at before the first one is written.
    var plans: [Plan] = []
    for (name, lines) in Self.files { plans.append(try plan(lines, in: name)) }
    let wanted = settings.map { (setting: $0, present: self.present($0.key)) }
    let steps =
      plans.flatMap(\.steps)
      + wanted.map { wanted in
        Step(
          what: "git config \(wanted.setting.key) = \(wanted.setting.value)",
          isDone: wanted.present == wanted.setting.value)
      }
    if !isDry { try carryOut(plans, wanted.filter { $0.present != $0.setting.value }) }
    return steps
  }

  private func carryOut(
    _ plans: [Plan], _ wanted: [(setting: Setting, present: String?)]
  ) throws(Failure) {
    var written: [Plan] = []
    var set: [(setting: Setting, present: String?)] = []
    do throws(Failure) {
      for plan in plans where plan.new != nil {
        try write(plan)
        written.append(plan)
      }
      for one in wanted {
        try change(one.setting)
        set.append(one)
      }
    } catch {
      for one in set { restore(one.setting.key, one.present) }
      for plan in written { restore(plan) }
      throw error
    }
  }

  // MARK: Files

  private static let files: [(name: String, lines: [String])] = [
    (
      ".gitattributes",
      [
        "assessments/**/*.yaml merge=assay", "assessments/*/programme.yaml merge=assay",
        "assessments/**/journal/*.jsonl merge=assay", "checklists/targets/*.yaml merge=assay",
        "checklists/benchmarks/*.yaml merge=assay",
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

  /// What becomes of one file.
  private struct Plan {
    let path: String
    let shown: String
    /// nil where there is no file.
    let old: [UInt8]?
    /// nil where nothing is missing in it.
    let new: [UInt8]?
    let missing: [String]
    let steps: [Step]
  }

  private func plan(_ lines: [String], in name: String) throws(Failure) -> Plan {
    let path = "\(folder.root)/\(name)"
    let shown = WorkspaceFolder.joined(folder.shown, name)
    var old: [UInt8]?
    do throws(DiagnosticError) {
      old = try folder.disk.bytes(path, shownAs: shown, limit: 1 << 20)
    } catch {
      if error.diagnostic.code != .missingFile {
        throw Failure(
          message: "\(shown): \(error.diagnostic.message)\(Self.unchanged)",
          help: Self.byHand(lines))
      }
    }
    let bytes = old ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    let present = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    let missing = lines.filter { !present.contains($0) }
    let steps = lines.map { Step(what: "\(shown): \($0)", isDone: present.contains($0)) }
    var new: [UInt8]?
    if !missing.isEmpty {
      if let failure = PlainFile.obstacle(to: path) {
        throw Failure(
          message: "\(shown) cannot be written: \(failure.message)\(Self.unchanged)",
          help: Self.byHand(missing))
      }
      let start = bytes.isEmpty || bytes.last == 0x0A ? "" : "\n"
      new = bytes + Array((start + missing.map { $0 + "\n" }.joined()).utf8)
    }
    return Plan(path: path, shown: shown, old: old, new: new, missing: missing, steps: steps)
  }

  private func write(_ plan: Plan) throws(Failure) {
    do throws(FileFailure) {
      try PlainFile.replace(plan.path, with: plan.new ?? [])
    } catch {
      throw Failure(
        message: "\(plan.shown) cannot be written: \(error.message)\(Self.unchanged)",
        help: Self.byHand(plan.missing))
    }
  }

  private func restore(_ plan: Plan) {
    if let old = plan.old {
      try? PlainFile.replace(plan.path, with: old)
    } else {
      unlink(plan.path)
    }
  }

  private static let unchanged = "; nothing was changed"

  private static func byHand(_ lines: [String]) -> String {
    "mend that, then try again; or add by hand: \(lines.joined(separator: "; "))"
  }

  // MARK: Settings

  private typealias Setting = (key: String, value: String)

  /// Where several common ancestors have to be merged first, git takes one of them as it is: conflict
  /// markers in an ancestor would help nobody.
  private var settings: [Setting] {
    [
      ("merge.assay.name", "assessments, item by item"),
      (
        "merge.assay.driver",
        "\(Self.quoted(program)) merge files --marker-size %L --pathname=%P %O %A %B"
      ),
      ("merge.assay.recursive", "binary"),
    ]
  }

  private var config: [String] { ["-C", folder.root, "config", "--local"] }

  /// What git has for a key now; nil where it has nothing.
  private func present(_ key: String) -> String? {
    let run = GitProgram.run(config + ["--get", key], isQuiet: true)
    return run?.status == 0 ? run?.line : nil
  }

  private func change(_ setting: Setting) throws(Failure) {
    guard GitProgram.run(config + [setting.key, setting.value])?.status == 0 else {
      throw Failure(
        message: "git did not take '\(setting.key)'\(Self.unchanged)",
        help: "see what git says above")
    }
  }

  private func restore(_ key: String, _ value: String?) {
    _ = GitProgram.run(config + (value.map { [key, $0] } ?? ["--unset", key]), isQuiet: true)
  }

  /// A path as one word for the shell, in which git runs a driver; `%` is git's own mark. A plain name
  /// needs no quotes.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
    }
    if isPlain, !path.isEmpty, !path.hasPrefix("-") { return path }
    return "'"
      + path.flatMap { character -> String in
        switch character {
        case "'": "'\\''"
        case "%": "%%"
        default: String(character)
        }
      } + "'"
  }
}
