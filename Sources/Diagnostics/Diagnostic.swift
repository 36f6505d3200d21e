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

  /// That of the code, unless this one weighs less or more.
  package let severity: Severity

  package init(
    _ code: DiagnosticCode, at place: Place, _ message: String, notes: [Note] = [],
    help: String? = nil, severity: Severity? = nil
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.notes = notes
    self.help = help
    self.severity = severity ?? code.severity
  }
}

/// Gathers what loading finds, so that loading never stops at the first mistake.
///
/// A file made to hold a hundred thousand mistakes would fill memory and screen with them: of one
/// file, only so many are kept.
package final class DiagnosticCollector {
  /// Problems kept of one file.
  package static let limit = 1_000

  package private(set) var diagnostics: [Diagnostic] = []
  /// How many of them are errors.
  package private(set) var errors = 0
  private var counts: [String: Int] = [:]

  package init() {}

  package func report(_ diagnostic: Diagnostic) {
    if hasRoom(in: diagnostic.place.path) { keep(diagnostic) }
  }

  /// The words are only made if the problem is kept: suggestions take time.
  package func report(
    _ code: DiagnosticCode, at place: Place, _ message: @autoclosure () -> String,
    notes: @autoclosure () -> [Diagnostic.Note] = [], help: @autoclosure () -> String? = nil
  ) {
    guard hasRoom(in: place.path) else { return }
    keep(Diagnostic(code, at: place, message(), notes: notes(), help: help()))
  }

  package func report(contentsOf more: [Diagnostic]) { for each in more { report(each) } }

  package var hasErrors: Bool { errors > 0 }

  private func keep(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errors += 1 }
  }

  private func hasRoom(in path: String) -> Bool {
    let count = counts[path, default: 0] + 1
    counts[path] = count
    if count == Self.limit + 1 {
      keep(
        Diagnostic(
          .tooManyProblems, at: Place(path: path),
          "more than \(Self.limit) problems; the others of this file are not shown"))
    }
    return count <= Self.limit
  }
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
