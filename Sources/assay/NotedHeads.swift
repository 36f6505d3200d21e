internal import Assessments
internal import Diagnostics
internal import Text
internal import Workspace

/// The last lines of journals that somebody noted, by assessment.
struct NotedHeads {
  private var heads: [AssessmentID: [JournalReport.NotedHead]] = [:]

  /// - Parameters:
  ///   - words: `WRITER:HASH`, for the one assessment that is named.
  ///   - file: lines `UNIT/NAME WRITER:HASH`; blank ones and those with `#` are passed over.
  init(
    _ words: [String], file: String?, of assessments: [String], in folder: WorkspaceFolder
  ) throws {
    if let first = words.first, assessments.count != 1 {
      throw CommandFailure(
        "'--head \(VisibleText.oneLine(first))' says nothing of which assessment it is",
        help: "name one assessment, or use --heads FILE", code: .usage)
    }
    for word in words { try note(word, try Session.id(named: assessments[0], in: folder)) }
    guard let file else { return }
    let lines = try Self.lines(of: file)
    if lines.isEmpty {
      throw CommandFailure(
        "'\(VisibleText.oneLine(file))' holds no last line of a journal",
        help: "`assay verify --print-heads` prints them", code: .usage)
    }
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Self.unreadable(line) }
      try note(parts[1], try Session.id(named: parts[0], in: folder))
    }
  }

  subscript(id: AssessmentID) -> [JournalReport.NotedHead] { heads[id] ?? [] }

  private mutating func note(_ word: String, _ id: AssessmentID) throws {
    guard let head = JournalReport.NotedHead(word) else { throw Self.unreadable(word) }
    heads[id, default: []].append(head)
  }

  private static func unreadable(_ text: String) -> CommandFailure {
    CommandFailure(
      "'\(VisibleText.oneLine(text))' is no last line of a journal",
      help: "write WRITER:HASH, with 64 digits as `assay verify --print-heads` prints them",
      code: .usage)
  }

  private static func lines(of file: String) throws -> [String] {
    do throws(WorkspaceFolder.NotFound) {
      return try WorkspaceFolder.lines(ofFile: file).filter { !$0.isEmpty && !$0.hasPrefix("#") }
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .inputOutput)
    }
  }
}
