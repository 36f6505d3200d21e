internal import Diagnostics
internal import Glibc
internal import Workspace

/// What loading found to be wrong, for people.
struct Problems {
  let diagnostics: [Diagnostic]
  let excerpts: Excerpts

  /// Every diagnostic with its excerpt.
  func report(to descriptor: Int32, _ print: (String) -> Void) {
    let printer = DiagnosticPrinter(
      usesColour: Output.usesColour(on: descriptor), sourceLine: excerpts.line)
    for diagnostic in diagnostics { print(String(printer.excerpt(diagnostic).dropLast())) }
  }

  /// Prints what is wrong on standard error, and stops if it is more than a warning.
  func stopOnErrors() throws {
    report(to: STDERR_FILENO) { Output.message($0) }
    let code = Exit.code(for: diagnostics)
    guard code != .success else { return }
    let count = diagnostics.count { $0.severity == .error }
    throw CommandFailure(
      "\(count) \(count == 1 ? "mistake" : "mistakes") to mend first", code: code)
  }
}
