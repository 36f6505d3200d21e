internal import Diagnostics
internal import LocatedYAML

/// Keeps the text of files in which a problem was found, for the excerpts of messages.
///
/// In a large run most files are clean and are let go at once.
package final class SourceCache {
  private var sources: [String: SourceFile] = [:]
  /// Made when the first excerpt of a file is wanted.
  private var lineStarts: [String: [Int]] = [:]

  init() {}

  /// Reads and parses a file; problems go to the collector.
  func document(
    _ path: String, shownAs shown: String, _ disk: Disk, _ problems: DiagnosticCollector
  ) -> YAMLDocument? {
    do throws(DiagnosticError) {
      let source = try disk.read(path, shownAs: shown)
      let (document, diagnostics) = YAMLReader.read(source, limits: disk.limits)
      problems.report(contentsOf: diagnostics)
      sources[shown] = source
      return document
    } catch {
      problems.report(error.diagnostic)
      return nil
    }
  }

  /// Lets go of every source that no diagnostic points at.
  func keepOnly(_ diagnostics: [Diagnostic]) {
    let needed = Set(diagnostics.map(\.place.path))
    sources = sources.filter { needed.contains($0.key) }
  }

  /// A line of a file that was read, counted from 1.
  package func line(_ path: String, _ line: Int) -> String? {
    guard let source = sources[path] else { return nil }
    let starts = lineStarts[path] ?? source.lineStarts
    lineStarts[path] = starts
    return source.line(line, of: starts)
  }
}
