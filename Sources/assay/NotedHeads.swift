internal import Assessments
internal import Diagnostics
internal import Text
internal import Workspace

/// The last lines of journals that somebody noted, by assessment.
struct NotedHeads {
  private var heads: [AssessmentID: [JournalReport.NotedHead]] = [:]

  /// - Parameters:
  ///   - words: `WRITER:HASH`, for the one assessment that is named.
  ///   - file: lines `UNIT/NAME WRITER:HASH`; blank ones and those with `#` are passed over. An
  ///     assessment in it may be gone meanwhile.
  init(
    _ words: [String], file: String?, of assessments: [String], in folder: WorkspaceFolder
  ) throws {
    if let first = words.first, assessments.count != 1 {
      throw CommandFailure(
        "'--head \(VisibleText.oneLine(first))' says nothing of which assessment it is",
        help: "name one assessment, or use --heads FILE", code: .usage)
    }
    for word in words {
      guard let head = JournalReport.NotedHead(word) else { throw Self.unreadable(word) }
      heads[try Session.id(named: assessments[0], in: folder), default: []].append(head)
    }
    guard let file else { return }
    let lines = try Self.lines(of: file)
    if lines.isEmpty {
      throw CommandFailure(
        "'\(VisibleText.oneLine(file))' holds no last line of a journal",
        help: "`assay verify --print-heads` prints them", code: .usage)
    }
    for (number, line) in lines {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let id = AssessmentID(Normaliser.identifier(parts[0])),
        let head = JournalReport.NotedHead(parts[1])
      else { throw Self.unreadable(line, at: "line \(number) of '\(VisibleText.oneLine(file))': ") }
      heads[id, default: []].append(head)
    }
  }

  subscript(id: AssessmentID) -> [JournalReport.NotedHead] { heads[id] ?? [] }

  /// All assessments of which a line was noted.
  var assessments: Set<AssessmentID> { Set(heads.keys) }

  private static func unreadable(_ text: String, at place: String = "") -> CommandFailure {
    CommandFailure(
      "\(place)'\(VisibleText.oneLine(text))' is no last line of a journal",
      help: place.isEmpty
        ? "write WRITER:HASH, with 64 digits as `assay verify --print-heads` prints them"
        : "write UNIT/NAME WRITER:HASH, with 64 digits as `assay verify --print-heads` prints them",
      code: .usage)
  }

  /// The lines that say something, with their numbers.
  private static func lines(of file: String) throws -> [(number: Int, text: String)] {
    do throws(WorkspaceFolder.NotFound) {
      return try WorkspaceFolder.lines(ofFile: file).enumerated().map { ($0 + 1, $1) }
        .filter { !$0.1.isEmpty && !$0.1.hasPrefix("#") }
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .inputOutput)
    }
  }
}
