internal import Diagnostics
internal import LocatedYAML

/// Something that loads the files of one folder: what both the library and an assessment need.
protocol FolderLoader {
  var disk: Disk { get }
  /// The folder on disk.
  var folder: String { get }
  /// The same as the user would write it.
  var shown: String { get }
  /// What the folder is, for messages: `the library`.
  var name: String { get }
  var problems: DiagnosticCollector { get }
  var sources: SourceCache { get }
}

extension FolderLoader {
  /// A file of the folder, read and parsed; problems go to the collector.
  func document(_ relative: String) -> YAMLDocument? {
    sources.document(path(relative), shownAs: shownPath(relative), disk, problems)
  }

  /// The names in the folder or in one inside it; none if it cannot be read, which is reported.
  func names(in relative: String) -> [String] {
    do throws(DiagnosticError) {
      return try disk.names(in: path(relative), shownAs: shownPath(relative))
    } catch {
      problems.report(error.diagnostic)
      return []
    }
  }

  func reportStray(_ relative: String) {
    problems.report(
      .strayFile, at: Place(path: shownPath(relative)), "this file is not part of \(name)")
  }

  func path(_ relative: String) -> String {
    relative.isEmpty ? folder : "\(folder)/\(relative)"
  }

  func shownPath(_ relative: String) -> String {
    relative.isEmpty ? shown : "\(shown)/\(relative)"
  }
}
