internal import Diagnostics
internal import LocatedYAML

/// The files that are being read, until it is known in which of them something is wrong.
final class SourceCache {
  private var sources: [String: SourceFile] = [:]

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

  /// The lines that these diagnostics point at. All else may be let go: in a large run most files
  /// are clean.
  func excerpts(of diagnostics: [Diagnostic]) -> Excerpts {
    var excerpts = Excerpts()
    var starts: [String: [Int]] = [:]
    for place in diagnostics.map(\.place) {
      guard excerpts.line(place.path, place.line) == nil, let source = sources[place.path] else {
        continue
      }
      let lines = starts[place.path] ?? source.lineStarts
      starts[place.path] = lines
      excerpts.lines[place.path, default: [:]][place.line] = source.line(place.line, of: lines)
    }
    return excerpts
  }
}

/// The lines of files that messages show.
package struct Excerpts: Sendable {
  fileprivate var lines: [String: [Int: String]] = [:]

  /// A line in which a problem was found, counted from 1.
  package func line(_ path: String, _ line: Int) -> String? { lines[path]?[line] }

  mutating func add(_ more: Excerpts) {
    lines.merge(more.lines) { old, new in old.merging(new) { first, _ in first } }
  }
}
