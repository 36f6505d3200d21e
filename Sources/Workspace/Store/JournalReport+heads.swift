internal import Assessments
internal import Diagnostics

extension JournalReport {
  /// The last line of a journal as somebody noted it, in a report or an e-mail.
  package struct NotedHead: Sendable, Hashable, CustomStringConvertible {
    package let writer: String
    /// 64 hexadecimal digits.
    package let hash: String

    package init(writer: String, hash: String) {
      self.writer = writer
      self.hash = hash
    }

    /// - Parameter text: `LA:5f…`
    package init?(_ text: String) {
      guard let colon = text.lastIndex(of: ":"), colon != text.startIndex else { return nil }
      let hash = text[text.index(after: colon)...].lowercased()
      guard hash.utf8.count == 64,
        hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      let writer = String(text[..<colon])
      guard StoreFolder.isWriterName(writer) else { return nil }
      self.init(writer: writer, hash: hash)
    }

    package var description: String { "\(writer):\(hash)" }
  }

  /// The report on an assessment that is not there any more, of which last lines were noted.
  ///
  /// - Parameter shown: how the folder would be named in messages.
  static func gone(_ noted: [NotedHead], shown: String) -> JournalReport {
    let writers = Set(noted.map(\.writer)).sorted().map { "'\($0)'" }.joined(separator: ", ")
    return JournalReport(
      journals: [], lines: [],
      diagnostics: [
        Diagnostic(
          .headNotFound, at: Place(path: shown),
          "the assessment is not there any more; last lines of \(writers) were noted",
          help: "restore its folder from a copy or from version control")
      ], versions: [:])
  }

  /// The last lines of all journals.
  package var heads: [NotedHead] {
    journals.compactMap { journal in
      journal.head.map { NotedHead(writer: journal.writer, hash: $0) }
    }
  }

  /// The report, which also tells every noted line that is no longer there. A journal that was cut, or
  /// written anew with new hashes, is found by this alone.
  ///
  /// - Parameter shown: how the folder is named in messages.
  package func holding(_ noted: [NotedHead], shown: String) -> JournalReport {
    let missing = noted.filter { head in
      !lines.contains { $0.isSound && $0.entry.by == head.writer && $0.hash == head.hash }
    }
    let told = missing.map { head in
      Diagnostic(
        .headNotFound, at: Place(path: "\(shown)/\(StoreFolder.journal(of: head.writer))"),
        "the noted line \(head.hash.prefix(12))… of '\(head.writer)' is not in the journal: history "
          + "was rewritten or cut since",
        help: "restore the journal from a copy or from version control")
    }
    return JournalReport(
      journals: journals, lines: lines, diagnostics: diagnostics + told, versions: versions)
  }
}
