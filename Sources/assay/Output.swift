internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Synchronization
internal import Text
internal import Workspace

/// Data goes to standard output, messages to standard error.
enum Output {
  /// Data that cannot be written in full is no data: a full disk ends the command.
  static func data(_ text: String) {
    let problem = DescriptorWriter.write(text, to: STDOUT_FILENO)
    guard problem != 0 else { return }
    let reason = String(cString: strerror(problem)).lowercased()
    message("assay: standard output cannot be written: \(reason)")
    Exit.now(.inputOutput)
  }

  /// Every diagnostic with notes and help, without an excerpt, on standard output.
  static func diagnostics(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(usesColour: usesColour(on: STDOUT_FILENO))
    for diagnostic in diagnostics { data(printer.excerpt(diagnostic)) }
  }

  static func message(_ text: String) { _ = DescriptorWriter.write(text + "\n", to: STDERR_FILENO) }

  /// A document as JSON with sorted keys; what a terminal would obey is written as `\uXXXX`.
  static func json(_ document: some Encodable) throws {
    Output.data(try jsonText(document, [.prettyPrinted]) + "\n")
  }

  /// The same as text; on one line without `.prettyPrinted`.
  static func jsonText(
    _ document: some Encodable, _ form: JSONEncoder.OutputFormatting = []
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = form.union([.sortedKeys, .withoutEscapingSlashes])
    guard let data = try? encoder.encode(document) else {
      throw CommandFailure("the result could not be written as JSON", code: .internal)
    }
    let text = String(decoding: data, as: UTF8.self)
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", VisibleText.isHazard(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Columns of the terminal on standard output; nil for a pipe or a file.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Colour only where somebody looks, and only if they have not said no (no-color.org).
  static func usesColour(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (environment("NO_COLOR") ?? "").isEmpty
      && environment("TERM") != "dumb"
  }

  /// Today where the user is, as YYYY-MM-DD.
  static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// Tells on standard error what a long run is busy with: after a second, then once a second, and
/// only to a terminal.
final class Progress: Sendable {
  private let last = Mutex(ContinuousClock.now)
  private let isShown = isatty(STDERR_FILENO) == 1

  func report(_ done: Int, of total: Int, _ name: String) {
    guard isShown else { return }
    last.withLock { last in
      guard ContinuousClock.now - last > .seconds(1) else { return }
      last = .now
      Output.message("\(done) of \(total): \(VisibleText.oneLine(name))")
    }
  }
}
