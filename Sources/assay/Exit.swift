internal import Assessments
internal import Diagnostics
internal import Glibc

/// How a command ends. Scripts rely on these numbers.
enum Exit: Int32 {
  case success = 0
  /// The command did its work, and a person has to look at what it found.
  case findings = 1
  /// The command line was not understood.
  case usage = 2
  /// The files hold mistakes.
  case invalidInput = 3
  /// A file or folder cannot be read or written.
  case inputOutput = 4
  /// Somebody else changed or keeps what was to be read or saved, or it is approved.
  case conflict = 5
  /// A journal was changed.
  case integrity = 6
  /// A limit was passed, a path led outside, or a comparison is not allowed.
  case refused = 7
  /// A fault of assay itself.
  case `internal` = 70

  static func now(_ code: Exit) -> Never { exit(code.rawValue) }

  /// What errors in files amount to: refused if any passed a limit or led outside, input/output if
  /// that is all there is, otherwise mistakes.
  static func code(for diagnostics: [Diagnostic]) -> Exit {
    let errors = diagnostics.filter { $0.severity == .error }.map(\.code)
    if errors.isEmpty { return .success }
    let refusals: [DiagnosticCode] = [.tooDeep, .tooLarge, .evidencePath, .tooManyFiles]
    if errors.contains(where: refusals.contains) { return .refused }
    let disk: [DiagnosticCode] = [.unreadable, .notAFile, .missingFile]
    return errors.allSatisfy(disk.contains) ? .inputOutput : .invalidInput
  }

  /// What it amounts to that something was not saved or not read.
  static func code(for error: StoreError) -> Exit {
    switch error {
    case .conflict, .locked, .busy: .conflict
    case .failed, .halfSaved: .inputOutput
    case .refused(let diagnostics): code(for: diagnostics)
    }
  }
}

/// Something that ends a command, said in one line and perhaps a second one with help.
struct CommandFailure: Error {
  let text: String
  let code: Exit

  /// What the store said, each problem on a line of its own.
  init(_ error: StoreError) {
    let lines = error.diagnostics.map { String(DiagnosticPrinter().headline($0).dropLast()) }
    self.init(lines.joined(separator: "\n"), code: Exit.code(for: error))
  }

  init(_ message: String, help: String? = nil, code: Exit) {
    text = help.map { "\(message)\n  help: \($0)" } ?? message
    self.code = code
  }
}
