/// One problem found in a file: what, where, and how to mend it.
///
/// All problems of all files are collected and shown together; only then does a command stop.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error, warning, note
  }

  /// A second place that helps to understand the first, such as the first of two duplicates.
  package struct Note: Sendable, Hashable {
    package let place: Place?
    package let message: String

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  package let code: DiagnosticCode
  package let place: Place
  /// The thing in quotes, then the fact; lower case, no full stop, no blame.
  package let message: String
  package let notes: [Note]
  /// How to mend it, where the message alone does not say it.
  package let help: String?

  package var severity: Severity { code.severity }

  package init(
    _ code: DiagnosticCode, at place: Place, _ message: String, notes: [Note] = [],
    help: String? = nil
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.notes = notes
    self.help = help
  }
}

/// Gathers what loading finds, so that loading never stops at the first mistake.
package final class DiagnosticCollector {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package func report(
    _ code: DiagnosticCode, at place: Place, _ message: String, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) {
    report(Diagnostic(code, at: place, message, notes: notes, help: help))
  }

  package func report(contentsOf more: [Diagnostic]) { diagnostics += more }

  package var hasErrors: Bool { diagnostics.hasErrors }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file, line, column and code, each problem once: the same order on every run.
  package var inReadingOrder: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return filter { seen.insert($0).inserted }
      .sorted { ($0.place, $0.code.id, $0.message) < ($1.place, $1.code.id, $1.message) }
  }
}
