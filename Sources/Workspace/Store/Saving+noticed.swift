internal import Assessments
internal import Diagnostics
internal import Encoding

/// What is told of a block that another program edited, and what was edited while a session showed it.
extension Saving {
  /// The entry that notes an edit of a block which no journal knows, since this process handed it out
  /// first; nil where there was none, or the block was never handed out.
  ///
  /// Without it, the next change would look as if its writer had found the edit there.
  mutating func sessionEntry(
    _ target: ChangeTarget, _ block: BlockFile.Block?, in file: BlockFile
  ) -> JournalEntry? {
    guard let first = memory.first[target] else { return nil }
    let present = Revision(of: block?.text)
    if first.revision == present { return nil }
    let summary = summary(of: target, in: file)
    let difference = difference(target, (first.summary, first.text), summary, in: file)
    notices.append(
      Diagnostic(
        .editedOutside, at: block?.place ?? Place(path: folder.shownPath(target.file)),
        "'\(target.id)' was edited by another program since it was first shown here\(difference)"))
    return entry(
      .outside, target, from: first.summary, to: summary, why: nil, before: first.revision,
      after: present, block: block?.text)
  }

  /// What differs from a change, behind a colon; empty where nothing is known of it.
  ///
  /// - Parameter number: of the line that left the block as the journals know it.
  mutating func difference(
    _ target: ChangeTarget, since number: Int, _ old: String, in file: BlockFile
  ) -> String {
    let summary = summary(of: target, in: file)
    // Only where the summaries say nothing the journals are read again.
    guard old == summary else {
      return difference(target, (old, nil), summary, in: file)
    }
    let line = (try? earlierLines(of: target))?.last { $0.entry.number == number }
    return difference(target, (old, line?.entry.block), summary, in: file)
  }

  private func difference(
    _ target: ChangeTarget, _ old: (summary: String, text: String?), _ summary: String,
    in file: BlockFile
  ) -> String {
    if old.summary != summary { return ": \(old.summary) became \(summary)" }
    guard let before = old.text, let now = (try? file.text(of: target)) ?? nil,
      let parts = answerParts(target, before, in: file)
        ?? BlockDifference.keys(from: before, to: now)
    else { return "" }
    return ": " + (parts.isEmpty ? "only how it is written" : parts.joined(separator: ", "))
  }

  /// The parts of an answer that are not what they were; nil for other blocks, and where one of the two
  /// answers cannot be read.
  private func answerParts(
    _ target: ChangeTarget, _ old: String, in file: BlockFile
  ) -> [String]? {
    guard case .answer(let before?)? = file.content(of: target, in: old),
      case .answer(let now?)? = try? file.content(of: target)
    else { return nil }
    return AnswerPart.changed(from: before, to: now).map(\.shown)
      .sorted { ($0.rank, $0.words) < ($1.rank, $1.words) }.map(\.words)
  }
}

extension AnswerPart {
  /// The words for a part, and which come first.
  fileprivate var shown: (rank: Int, words: String) {
    switch self {
    case .decision: (0, "decision")
    case .dispute: (1, "dispute")
    case .note: (2, "note")
    case .voice(let by): (3, "voice of \(by)")
    case .evidence(let id): (4, "evidence \(id)")
    }
  }
}
