internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML

/// One saving: the folder is open and, but for a snapshot, locked.
struct Saving {
  let store: FolderStore
  let folder: StoreFolder
  var memory: FolderStore.Memory
  var notices: [Diagnostic] = []
  /// The main file as it was read for this saving.
  private var mainFile: Assessment?
  /// The lines of all journals, where this saving had to read them again.
  private var lines: [ChangeTarget: [JournalLine]]?

  init(_ store: FolderStore, _ folder: StoreFolder, _ memory: FolderStore.Memory) {
    self.store = store
    self.folder = folder
    self.memory = memory
  }
}

// MARK: Reading

extension Saving {
  mutating func snapshot(of target: ChangeTarget) throws(StoreError) -> Snapshot {
    let file = try file(of: target)
    let text = try file.text(of: target)
    let content = try file.content(of: target)
    let revision = Revision(of: text)
    remember(target, revision, text, content)
    // What a file that is gone does not hold says nothing of what it holds when it is back.
    if memory.first[target] == nil, !memory.gone.contains(target.file) {
      memory.first[target] = memory.seen[target]
    }
    return Snapshot(target: target, revision: revision, text: text, content: content)
  }

  mutating func remember(
    _ target: ChangeTarget, _ revision: Revision, _ text: String?, _ content: Change.Content
  ) {
    memory.seen[target] = Conflict.Version(
      revision: revision, text: text, summary: content.summary)
  }

  /// The file of a block, parsed again only if its bytes are others than last time.
  mutating func file(of target: ChangeTarget) throws(StoreError) -> BlockFile {
    let bytes = try folder.bytes(target.file)
    note(target.file, isThere: bytes != nil)
    if let known = memory.file, known.relative == target.file, known.file.bytes == bytes,
      known.file.holds(target)
    {
      return known.file
    }
    let shown = folder.shownPath(target.file)
    let file = try BlockFile(
      bytes.map { SourceFile(path: shown, bytes: $0) }, path: shown, for: target,
      checklist: try checklist(of: target))
    // What is not there yet is not kept: it would look like a file that holds nothing.
    if bytes != nil { memory.file = (target.file, file) }
    return file
  }

  /// What the journals said of a block before this saving, in the order of the numbers.
  mutating func earlierLines(of target: ChangeTarget) throws(StoreError) -> [JournalLine] {
    if let lines { return lines[target] ?? [] }
    let all = Dictionary(grouping: try JournalBook.lines(in: folder)) { $0.entry.target }
    lines = all
    return all[target] ?? []
  }

  /// The checklist that a file of answers answers; nil for other files.
  private func checklist(of target: ChangeTarget) throws(StoreError) -> Checklist? {
    guard let item = target.item else { return nil }
    if let checklist = store.library.checklists[item.checklist] { return checklist }
    let known = store.library.checklists.keys.sorted().joined(separator: ", ")
    throw .refused([
      Diagnostic(
        .unknownChecklist, at: Place(path: folder.shownPath(target.file)),
        "checklist '\(item.checklist)' is not in the library",
        help: "the library holds: \(known)")
    ])
  }

  /// The main file, read again only if it changed.
  mutating func head() throws(StoreError) -> Assessment {
    if let mainFile { return mainFile }
    let relative = "assessment.yaml"
    let shown = folder.shownPath(relative)
    guard let bytes = try folder.bytes(relative) else {
      throw .refused([Diagnostic(.missingFile, at: Place(path: shown), "the file is not there")])
    }
    if let head = memory.head, head.bytes == bytes {
      mainFile = head.assessment
      return head.assessment
    }
    let (document, diagnostics) = YAMLReader.read(SourceFile(path: shown, bytes: bytes))
    guard let document else { throw .refused(diagnostics) }
    let problems = DiagnosticCollector()
    let assessment = AssessmentDecoder.decode(document, id: store.assessment, problems)
    guard let assessment, !problems.hasErrors else { throw .refused(problems.diagnostics) }
    memory.head = (bytes, assessment)
    mainFile = assessment
    return assessment
  }
}

// MARK: What may be changed

extension Saving {
  /// The writer is in the team, by a name that can be that of a file.
  mutating func checkWriter() throws(StoreError) {
    let team = try head().team.map(\.id)
    let writer = store.writer
    if team.contains(writer), StoreFolder.isWriterName(writer) { return }
    throw .refused([
      Diagnostic(
        .unknownWriter, at: Place(path: folder.shownPath("assessment.yaml")),
        team.contains(writer)
          ? "'\(writer)' cannot be the name of a journal" : "'\(writer)' is not in the team",
        help: "the team is: \(team.joined(separator: ", "))")
    ])
  }

  /// What was approved is not changed, and a state only becomes one that follows it.
  mutating func checkState(_ change: Change) throws(StoreError) {
    let assessment = try head()
    let place = assessment.places["state"] ?? Place(path: folder.shownPath("assessment.yaml"))
    if case .state(let wanted?) = change.content {
      // Whether the way back is open depends on the answers, and is asked by who sets the state.
      let isNext = assessment.state.next.contains(wanted.state)
      if isNext || wanted.state == assessment.state.wayBack { return }
      throw .locked(AssessmentRules.notNext(assessment.state, wanted.state, at: place))
    }
    guard assessment.state.isLocked else { return }
    throw .locked(
      Diagnostic(
        .approvedAssessment, at: place,
        "\(store.assessment) is \(assessment.state.rawValue); nothing in it is changed",
        help: "`assay new --from` makes a new version"))
  }

  /// An answer is to an item of a checklist among the criteria, in the edition that is in the library.
  mutating func checkItem(_ target: ChangeTarget) throws(StoreError) {
    guard let item = target.item else { return }
    let criteria = try head().criteria
    let place = Place(path: folder.shownPath(target.file))
    guard let named = criteria.first(where: { $0.checklist == item.checklist }) else {
      throw .refused([
        Diagnostic(
          .unknownItem, at: place,
          "'\(item.checklist)' is not among the criteria of \(store.assessment)",
          help: holders(of: item.item, criteria)
            ?? "the criteria are: \(criteria.map(\.checklist).joined(separator: ", "))")
      ])
    }
    guard let checklist = try checklist(of: target) else { return }
    if checklist.item(item.item) == nil {
      throw .refused([
        Diagnostic(
          .unknownItem, at: place, "item '\(item.item)' is not in checklist '\(item.checklist)'",
          help: holders(of: item.item, criteria)
            ?? "`assay list \(item.checklist)` shows all items")
      ])
    }
    let isSame = named.edition == checklist.edition && named.revision == checklist.revision
    let isKnown = isSame ? true : try isLocked(named)
    if named.edition != checklist.edition || !isKnown {
      throw .refused([
        Diagnostic(
          .wrongEdition, at: named.place,
          "the assessment was made against another edition or revision of '\(checklist.id)' than "
            + "the library holds",
          help: "put that edition into the library, or correct the two keys")
      ])
    }
  }

  /// Which checklists have an item of this name, those among the criteria first.
  private func holders(of item: String, _ criteria: [Criteria]) -> String? {
    let all = store.library.sortedChecklists.filter { $0.item(item) != nil }.map(\.id)
    let named = all.filter { id in criteria.contains { $0.checklist == id } }
    if !named.isEmpty { return "'\(item)' is in: \(named.joined(separator: ", "))" }
    if all.isEmpty { return nil }
    return "'\(item)' is in: \(all.joined(separator: ", ")), not among the criteria"
  }
}
