package import Assessments
package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// A file of an assessment as the store sees it: blocks by their ids, found, read and changed one at
/// a time, everything else left as it is.
package struct BlockFile {
  /// What one change makes of the file.
  package struct Edited {
    package let file: BlockFile
    /// The block's text from now on; nil where it is gone.
    package let text: String?

    /// The bytes of the whole file.
    package var bytes: [UInt8] { file.document.source.bytes }
  }

  private let document: YAMLDocument
  private let container: YAMLNode
  private let key: String
  private let checklist: Checklist?

  /// - Parameters:
  ///   - source: the file as it is; nil where there is none yet.
  ///   - path: how the file is named in messages.
  ///   - target: any block of the file.
  ///   - checklist: for a file of answers, the checklist that they answer.
  /// - Throws: `StoreError.refused` for a file that cannot be read, or not as this kind of file.
  package init(
    _ source: SourceFile?, path: String, for target: ChangeTarget, checklist: Checklist?
  ) throws(StoreError) {
    let key = target.keys.first ?? ""
    let head = checklist.map { "checklist: \(YAMLWriter.quoted($0.id))\n" } ?? ""
    // A file of findings always says 'findings', be it that there are none yet.
    let first = key == Self.followUps ? "findings" : key
    let source = source ?? SourceFile(path: path, text: "\(head)\(first): {}\n")
    let (document, diagnostics) = YAMLReader.read(source)
    guard let document else { throw .refused(diagnostics) }
    try self.init(try Self.withFollowUps(document, key), key: key, checklist: checklist)
  }

  private static let followUps = "follow-ups"
  private static let state = "state"

  /// The document with an empty list of follow-ups where it has none, which a file need not have.
  private static func withFollowUps(
    _ document: YAMLDocument, _ key: String
  ) throws(StoreError) -> YAMLDocument {
    guard key == followUps, document.root.kind == .mapping, !document.root.has(key) else {
      return document
    }
    do throws(YAMLEditRefusal) {
      return try YAMLEdit.setEntry(.init(key, .mapping([])), in: document.root)
    } catch {
      throw .refused([Diagnostic(.notEditable, at: error.place, error.message)])
    }
  }

  /// Whether the file was opened for the kind of block that a target is.
  package func holds(_ target: ChangeTarget) -> Bool { target.keys.first == key }

  private init(
    _ document: YAMLDocument, key: String, checklist: Checklist?
  ) throws(StoreError) {
    let root = document.root
    if let checklist, Normaliser.identifier(root["checklist"]?.text ?? "") != checklist.id {
      throw .refused([
        Diagnostic(
          .wrongChecklist, at: root["checklist"]?.place ?? root.place,
          "the file is named for '\(checklist.id)' but does not hold answers for it",
          help: "rename the file or correct the key 'checklist'")
      ])
    }
    // The state is an entry of the root itself.
    let found = key == Self.state ? root : root[key]
    guard let container = found, !container.isEmpty else {
      throw .refused([
        Diagnostic(
          .missingKey, at: root[key]?.place ?? root.place, "the file has no '\(key)'",
          help: "restore the file from a copy, or write '\(key): {}' where there are none yet")
      ])
    }
    guard container.kind == .mapping else {
      throw .refused([
        Diagnostic(
          .wrongShape, at: container.place, "'\(key)' is not a mapping",
          help: "write one identifier per line, each followed by ':'")
      ])
    }
    self.document = document
    self.container = container
    self.key = key
    self.checklist = checklist
  }

  /// The bytes of the whole file.
  package var bytes: [UInt8] { document.source.bytes }
}

// MARK: Reading

extension BlockFile {
  /// The text of a block; nil where there is none.
  package func text(of target: ChangeTarget) throws(StoreError) -> String? {
    try entry(of: target).flatMap { container.entryText($0.key.text) }
  }

  /// A block as it stands.
  package struct Block {
    package let text: String
    package let place: Place

    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// All blocks by their ids, in one walk.
  package func blocks() throws(StoreError) -> [String: Block] {
    var blocks: [String: Block] = [:]
    for entry in container.entries {
      let id = Normaliser.identifier(entry.key.text)
      if let other = blocks[id] { throw Self.duplicate(id, at: entry.key.place, other.place, key) }
      blocks[id] = Block(text: container.text(of: entry), place: entry.key.place)
    }
    return blocks
  }

  /// All evidence of a register, in the order of the file; entries with mistakes are left out.
  package var evidence: [Evidence] {
    guard key == "evidence" else { return [] }
    let problems = DiagnosticCollector()
    return container.entries.compactMap { entry in
      EvidenceDecoder.evidence(Normaliser.identifier(entry.key.text), entry, problems)
    }
  }

  /// Where a block stands; nil where there is none.
  package func place(of target: ChangeTarget) throws(StoreError) -> Place? {
    try entry(of: target)?.key.place
  }

  /// What a block says.
  ///
  /// - Throws: `StoreError.refused` where it has mistakes: nobody can say what it means.
  package func content(of target: ChangeTarget) throws(StoreError) -> Change.Content {
    let entry = try entry(of: target)
    let problems = DiagnosticCollector()
    let content: Change.Content =
      switch key {
      case "evidence":
        .evidence(entry.flatMap { EvidenceDecoder.evidence(target.id, $0, problems) })
      case "findings":
        .finding(entry.flatMap { FindingsDecoder.finding(target.id, $0, problems) })
      case Self.followUps:
        .followUp(entry.flatMap { FindingsDecoder.followUp(target.id, $0, problems) })
      case Self.state:
        .state(entry.flatMap { _ in AssessmentDecoder.standing(container, problems) })
      default:
        .answer(
          entry.flatMap { entry in
            checklist.flatMap {
              AnswersDecoder.answer(target.id, entry, checklist: $0, problems)
            }
          })
      }
    if problems.hasErrors { throw .refused(problems.diagnostics) }
    return content
  }

  /// What a block said that once stood in a file like this one; nil where that cannot be told.
  ///
  /// - Parameter text: as `text(of:)` gave it.
  package func content(of target: ChangeTarget, in text: String) -> Change.Content? {
    guard let entry = EntryText(text) else { return nil }
    let head = checklist.map { "checklist: \(YAMLWriter.quoted($0.id))\n" } ?? ""
    let empty = SourceFile(path: document.source.path, text: "\(head)\(key): {}\n")
    let file = try? BlockFile(empty, path: empty.path, for: target, checklist: checklist)
    return try? file?.restoring(target, to: entry.text).file.content(of: target)
  }

  /// The entry with an id, as people may have typed it.
  private func entry(
    of target: ChangeTarget
  ) throws(StoreError) -> (key: YAMLNode, value: YAMLNode)? {
    let found = container.entries.filter { Self.key($0.key, is: target.id) }
    guard found.count > 1 else { return found.first }
    throw Self.duplicate(target.id, at: found[1].key.place, found[0].key.place, key)
  }

  private static func duplicate(
    _ id: String, at place: Place, _ first: Place, _ key: String
  ) -> StoreError {
    .refused([
      Diagnostic(
        .duplicateIdentifier, at: place, "'\(id)' stands in '\(key)' a second time",
        notes: [.init("the first '\(id)' is here", at: first)],
        help: "keep one of the two, or rename one")
    ])
  }
}

extension BlockFile {
  /// Whether a key stands for an id. Most keys are plain ASCII and are compared as they are.
  private static func key(_ key: YAMLNode, is id: String) -> Bool {
    let (isSame, isPlain) = key.withTextBytes { bytes in
      (bytes.elementsEqual(id.utf8), bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
    return isSame || (!isPlain && Normaliser.identifier(key.text) == id)
  }
}

// MARK: Changing

extension BlockFile {
  /// The file with a change made.
  ///
  /// - Throws: `StoreError.refused` for what cannot be written, or not in this place.
  package func making(_ change: Change) throws(StoreError) -> Edited {
    let problems = DiagnosticCollector()
    let place = Place(path: document.source.path)
    var builder = BlockBuilder("the change", at: place, problems)
    builder.checked(change.target.id, "id")
    builder.text("why", change.why)
    let block: YAMLBlock? =
      switch change.content {
      case .answer(let answer):
        answer.flatMap { answer in
          checklist.map {
            AnswerEncoder(checklist: $0, place: place, problems: problems).block(answer)
          }
        }
      case .evidence(let evidence):
        evidence.map { EvidenceEncoder.block($0, at: place, problems) }
      case .finding(let finding): finding.map { FindingEncoder.block($0, at: place, problems) }
      case .followUp(let followUp):
        followUp.map { FollowUpEncoder.block($0, at: place, problems) }
      case .state(let standing):
        standing.map { AssessmentEncoder.block($0, at: place, problems) }
      }
    if problems.hasErrors { throw .refused(problems.diagnostics) }
    guard let block else { return try removing(change.target) }
    let present = try entry(of: change.target)
    let standing = present.map { StandingForm.block(block, as: $0.value) } ?? block
    return try edited(change.target) { () throws(YAMLEditRefusal) in
      try YAMLEdit.setEntry(
        .init(present?.key.text ?? change.target.id, standing, isKeyQuoted: key != Self.state),
        in: container, at: present == nil ? position : .last)
    }
  }

  /// The file with a block as it once stood in it.
  package func restoring(
    _ target: ChangeTarget, to text: String?
  ) throws(StoreError) -> Edited {
    guard let text else { return try removing(target) }
    guard let entry = EntryText(text) else {
      throw .refused([
        Diagnostic(
          .journalChanged, at: Place(path: document.source.path),
          "the journal holds no readable block for '\(target.id)'")
      ])
    }
    let name = try self.entry(of: target)?.key.text ?? target.id
    return try edited(target) { () throws(YAMLEditRefusal) in
      try YAMLEdit.setEntry(name, toText: entry, in: container, at: position)
    }
  }

  private func removing(_ target: ChangeTarget) throws(StoreError) -> Edited {
    guard let entry = try entry(of: target) else { return Edited(file: self, text: nil) }
    return try edited(target) { () throws(YAMLEditRefusal) in
      try YAMLEdit.removeEntry(entry.key.text, from: container)
    }
  }

  private func edited(
    _ target: ChangeTarget, by edit: () throws(YAMLEditRefusal) -> YAMLDocument
  ) throws(StoreError) -> Edited {
    let document: YAMLDocument
    do throws(YAMLEditRefusal) {
      document = try edit()
    } catch {
      throw .refused([Diagnostic(.notEditable, at: error.place, error.message)])
    }
    let file = try BlockFile(document, key: key, checklist: checklist)
    return Edited(file: file, text: try file.text(of: target))
  }

  /// Answers stand in the order of the checklist's items, other blocks in that of their ids.
  private var position: YAMLPosition {
    guard let checklist else { return .sorted { BlockOrder.isBefore($0, $1) } }
    let ranks = Dictionary(
      checklist.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return .sorted { key, other in
      guard let rank = ranks[Normaliser.identifier(key)], let wanted = ranks[other] else {
        return false
      }
      return rank < wanted
    }
  }
}
