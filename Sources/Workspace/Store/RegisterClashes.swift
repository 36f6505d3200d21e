internal import Assessments
internal import Diagnostics
internal import Encoding
internal import LocatedYAML

extension JournalBook {
  /// The things to which an id was given on several copies, while nobody has changed the block since
  /// they were brought together.
  ///
  /// - Returns: nothing where the id stands for one thing.
  func unsettledFirsts(of target: ChangeTarget) -> [FirstVersion] {
    var search = FirstVersionSearch()
    for step in (steps[target] ?? []).sorted(by: { ($0.number, $0.by) < ($1.number, $1.by) }) {
      search.take(step)
    }
    return search.found
  }
}

/// One of several things to which an id was given, as it was last before they were brought together.
struct FirstVersion: Hashable {
  let number: Int
  let by: String
  let revision: Revision
  /// All that it was on its copy.
  let revisions: Set<Revision>
}

/// Follows the changes of a block from each of its first versions.
private struct FirstVersionSearch {
  /// What nothing follows yet, and from which first versions it came, by their numbers in `versions`.
  private struct Branch {
    let after: Revision
    let number: Int
    let origins: Set<Int>
  }

  private var branches: [Branch] = []
  private var versions: [FirstVersion] = []
  /// From which first versions each revision came.
  private var origins: [Revision: Set<Int>] = [:]

  var found: [FirstVersion] {
    let all = Self.union(branches.filter { $0.after != .absent })
    return all.count > 1 ? all.sorted().map { versions[$0] } : []
  }

  mutating func take(_ step: JournalBook.Step) {
    let followed = branches.filter { $0.after == step.before && $0.number < step.number }
    let same = branches.filter { $0.after == step.after }
    // Both copies may have come to say the same.
    var from = origins(of: step, followed).union(Self.union(same))
    let isChoice = step.isOutside && !same.isEmpty
    if from.isEmpty || from.count > 1 && !isChoice {
      // A new thing; or somebody who had several before him said what it is from now on.
      versions.append(version(step, after: from))
      from = [versions.count - 1]
    } else if from.count == 1, let origin = from.first {
      versions[origin] = version(step, after: from)
    }
    branches.removeAll { branch in
      branch.after == step.after || branch.after == step.before && branch.number < step.number
    }
    branches.append(Branch(after: step.after, number: step.number, origins: from))
    origins[step.after] = from
  }

  /// The first versions from which a step comes; none for one that is new.
  private func origins(of step: JournalBook.Step, _ followed: [Branch]) -> Set<Int> {
    if !followed.isEmpty { return Self.union(followed) }
    if step.before == .absent { return [] }
    // It follows what another copy has changed already; or lines are missing, and nobody can tell.
    return origins[step.before] ?? Self.union(branches)
  }

  private func version(_ step: JournalBook.Step, after origins: Set<Int>) -> FirstVersion {
    FirstVersion(
      number: step.number, by: step.by, revision: step.after,
      revisions: Set(origins.flatMap { versions[$0].revisions } + [step.after]))
  }

  private static func union(_ branches: [Branch]) -> Set<Int> {
    branches.reduce(into: []) { $0.formUnion($1.origins) }
  }
}

/// The ids of evidence and findings that two copies of a folder gave to different things, and that
/// nobody has settled since the copies were brought together.
struct RegisterClashes {
  let folder: StoreFolder
  let book: JournalBook

  /// As many places that cite an id are told one by one.
  private static let toldOneByOne = 12

  /// The files whose keys are ids that people give and others cite.
  static let registers = ["evidence.yaml", "findings.yaml"]

  func diagnostics() throws(StoreError) -> [Diagnostic] {
    let clashes = book.targets.filter(Self.isRegister).sorted { $0.description < $1.description }
      .map { ($0, book.unsettledFirsts(of: $0)) }.filter { $0.1.count > 1 }
    if clashes.isEmpty { return [] }
    let lines = try JournalBook.lines(in: folder)
    let documents = try documents()
    var found: [Diagnostic] = []
    for (target, firsts) in clashes {
      let versions = firsts.map { first in
        Version(
          first: first,
          line: lines.last { $0.entry.target == target && $0.entry.after == first.revision })
      }
      if let diagnostic = try diagnostic(
        target, versions, citations(of: target, versions, lines, documents))
      {
        found.append(diagnostic)
      }
    }
    return found
  }

  private static func isRegister(_ target: ChangeTarget) -> Bool {
    target == .evidence(target.id) || target == .finding(target.id)
  }

  private struct Version {
    let first: FirstVersion
    /// The line that left it.
    let line: JournalLine?

    var words: String { line.map { "'\($0.words)'" } ?? "something" }
  }

  private func diagnostic(
    _ target: ChangeTarget, _ versions: [Version], _ citations: [Citation]
  ) throws(StoreError) -> Diagnostic? {
    var place = Place(path: folder.shownPath(target.file))
    var present: Revision?
    // A file with conflict markers holds both, and tells so itself.
    if let blocks = try blocks(of: target) {
      guard let block = blocks[target.id] else { return nil }
      place = block.place
      present = Revision(of: block.text)
      let others = Set(blocks.filter { $0.key != target.id }.map { Self.body($0.value.text) })
      let renamed = versions.filter { version in
        let body = version.line?.entry.block.map(Self.body) ?? ""
        return !body.isEmpty && others.contains(body)
      }
      // A new id is of no use to whoever still cites the old one.
      let isMeant = citations.contains { citation in
        renamed.contains { $0.first == citation.meant?.first }
      }
      if versions.count - renamed.count < 2, !isMeant { return nil }
    }
    let told = versions.map { version in
      let stands = version.first.revision == present ? ", which stands in the register" : ""
      return "\(version.words) (change \(version.first.number) by '\(version.first.by)'\(stands))"
    }
    return Diagnostic(
      .idForTwoThings, at: place,
      "'\(target.id)' was given to \(told.count) things on copies that were brought together: "
        + told.joined(separator: " and "),
      notes: Self.notes(citations),
      help:
        "give one of them an id of its own and write that id where it is meant; a later change of "
        + "'\(target.id)' says that the rest is right")
  }

  /// What a block says under whatever id.
  private static func body(_ text: String) -> Substring { text.drop { $0 != "\n" } }

  /// nil where the file cannot be read.
  private func blocks(of target: ChangeTarget) throws(StoreError) -> [String: BlockFile.Block]? {
    do throws(StoreError) {
      let shown = folder.shownPath(target.file)
      let source = try folder.bytes(target.file).map { SourceFile(path: shown, bytes: $0) }
      return try BlockFile(source, path: shown, for: target, checklist: nil).blocks()
    } catch {
      guard case .refused = error else { throw error }
      return nil
    }
  }

  /// An entry that cites the id, and the version that its writer had.
  private typealias Citation = (citation: CitationSearch.Citation, meant: Version?)

  private func citations(
    of target: ChangeTarget, _ versions: [Version], _ lines: [JournalLine],
    _ documents: [(file: String, document: YAMLDocument)]
  ) -> [Citation] {
    let ancestry = JournalAncestry(lines)
    return documents.flatMap { file, document in
      CitationSearch.citations(of: target.id, in: document).map { citation in
        let line = lines.last { line in
          line.entry.target.file == file && line.entry.target.id == citation.entry
            && line.entry.block?.contains(target.id) ?? false
        }
        return (citation, line.flatMap { meant(target, by: $0, versions, lines, ancestry) })
      }
    }
  }

  private static func notes(_ citations: [Citation]) -> [Diagnostic.Note] {
    let notes = citations.prefix(toldOneByOne).map { citation, meant in
      Diagnostic.Note(
        "'\(citation.entry)' cites it here"
          + (meant.map { ", and was written beside \($0.words)" } ?? ""), at: citation.place)
    }
    let rest = citations.count - notes.count
    return rest > 0 ? notes + [.init("\(rest) more cite it", at: nil)] : notes
  }

  /// The one of several versions that a line of the same journal has before it; nil where nobody can
  /// tell.
  private func meant(
    _ target: ChangeTarget, by line: JournalLine, _ versions: [Version], _ lines: [JournalLine],
    _ ancestry: JournalAncestry
  ) -> Version? {
    let before = ancestry.hashes(upTo: line.hash)
    let known = Set(
      lines.filter { $0.entry.target == target && before.contains($0.hash) }.map(\.entry.after))
    let meant = versions.filter { !$0.first.revisions.isDisjoint(with: known) }
    return meant.count == 1 ? meant[0] : nil
  }

  /// What may cite something, as far as it can be read.
  private func documents() throws(StoreError) -> [(file: String, document: YAMLDocument)] {
    var documents: [(file: String, document: YAMLDocument)] = []
    for file in try files() {
      guard let bytes = try folder.bytes(file) else { continue }
      let source = SourceFile(path: folder.shownPath(file), bytes: bytes)
      if let document = YAMLReader.read(source).document { documents.append((file, document)) }
    }
    return documents
  }

  /// The files that may cite something.
  private func files() throws(StoreError) -> [String] {
    var names: [String] = []
    do throws(FileFailure) {
      let answers = try folder.files.openFolder("answers", in: folder.root)
      defer { folder.files.close(answers) }
      names = try folder.files.names(in: answers).filter {
        $0.hasSuffix(".yaml") && !$0.hasPrefix(".")
      }
    } catch {
      if !error.isMissing {
        throw StoreFolder.failed(error, "cannot be read", at: folder.shownPath("answers"))
      }
    }
    return names.sorted().map { "answers/\($0)" } + ["findings.yaml", "samples.yaml"]
  }
}

extension JournalLine {
  /// A few words on what the line left: of an answer its rating, of other blocks also which one.
  package var words: String {
    let block = entry.target.item == nil ? entry.block : nil
    return block.flatMap { MergeSummary.words(ofBlock: $0) } ?? entry.to
  }
}
