internal import Assessments
internal import Checklists
internal import Text

/// The register of evidence, seen from an item.
extension InterviewSession {
  /// Opens the register: what the item is linked to first, then the newest first. The order stays as
  /// long as the list is open.
  mutating func openEvidence() -> Request {
    mode = .evidence(EvidencePicker())
    orderEvidence()
    return .readRegister
  }

  mutating func orderEvidence() {
    let linked = Set((answer?.evidence ?? []).map(\.id))
    evidenceOrder =
      (evidence.filter { linked.contains($0.id) }
      + evidence.reversed().filter { !linked.contains($0.id) }).map(\.id)
  }

  /// The register as far as every typed word is found in an id, a title, or what something shows.
  func evidenceRows(_ picker: EvidencePicker) -> [Evidence] {
    let byID = Dictionary(evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = evidenceOrder.compactMap { byID[$0] }
    let words = SearchText.words(of: picker.field.text).map { FoldedText($0) }
    if words.isEmpty { return rows }
    return rows.filter { entry in
      let texts = [entry.title, entry.shows].compactMap(\.self).flatMap { text in
        text.languages.compactMap { text[$0] }
      }
      let all = FoldedText(([entry.id] + texts).joined(separator: " "))
      return words.allSatisfy { all.contains($0) }
    }
  }

  mutating func evidence(_ key: Key, _ picker: EvidencePicker) -> Request {
    if picker.isTyping { return narrow(key, picker) }
    var picker = picker
    let rows = evidenceRows(picker)
    if leaves(key) { return back() }
    let selected = picker.choice.selected
    switch (key, rows.indices.contains(selected) ? rows[selected] : nil) {
    case (.character("/"), _):
      picker.isTyping = true
      mode = .evidence(picker)
      return .key
    case (.character("+"), _), (.character("="), _):
      message = []
      mode = .evidenceKind(Choice())
      return .key
    case (.enter, let entry?), (.character(" "), let entry?):
      if stance(of: entry.id) != nil { return say(words.say(.screenLinkedAlready)) }
      return saveLink(entry.id, .supports, picker)
    case (.character("-"), let entry?) where stance(of: entry.id) != nil:
      return agreesRatings
        ? saveLink(entry.id, nil, picker) : say(words.say(.screenAssessorsOnly))
    case (.character("s"), let entry?):
      return agreesRatings
        ? saveLink(entry.id, nextStance(of: entry.id), picker)
        : say(words.say(.screenAssessorsOnly))
    case (.character("m"), let entry?):
      mode = .linkMany(evidence: entry.id, TextField(), Choice(), marked: [])
      return .key
    default:
      _ = picker.choice.take(key, count: rows.count)
      mode = .evidence(picker)
      return .key
    }
  }

  /// Words narrow the register; Enter goes back to its keys.
  private mutating func narrow(_ key: Key, _ picker: EvidencePicker) -> Request {
    var picker = picker
    switch key {
    case .escape, .control("c"):
      picker.field = TextField()
      picker.isTyping = false
    case .enter: picker.isTyping = false
    case .down, .up, .pageDown, .pageUp:
      _ = picker.choice.take(key, count: evidenceRows(picker).count)
    default:
      if picker.field.take(key, hasLines: false) { picker.choice = Choice() }
    }
    mode = .evidence(picker)
    return .key
  }

  private mutating func saveLink(
    _ id: String, _ stance: EvidenceLink.Stance?, _ picker: EvidencePicker
  ) -> Request {
    mode = .evidence(picker)
    message = []
    return save([link(id, stance, to: current)])
  }

  private func stance(of id: String) -> EvidenceLink.Stance? {
    answer?.evidence.first { $0.id == id }?.stance
  }

  private func nextStance(of id: String) -> EvidenceLink.Stance {
    let all = EvidenceLink.Stance.allCases
    guard let now = stance(of: id), let index = all.firstIndex(of: now) else { return .supports }
    return all[(index + 1) % all.count]
  }

  mutating func evidenceKind(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let kinds = Evidence.Kind.allCases
    if leaves(key) {
      return openEvidence()
    }
    if key == .enter {
      mode = .writing(begun(.evidenceTitle(kinds[choice.selected])))
      return .key
    }
    _ = choice.take(key, count: kinds.count)
    mode = .evidenceKind(choice)
    return .key
  }

  /// Links one piece of evidence to many items: typed words narrow the list, the tab key marks.
  mutating func linkMany(
    _ key: Key, _ id: String, _ field: TextField, _ choice: Choice, _ marked: Set<Int>
  ) -> Request {
    var (field, choice, marked) = (field, choice, marked)
    let rows = linkRows(field, marked)
    switch key {
    case .escape, .control("c"):
      return openEvidence()
    case .tab:
      if rows.indices.contains(choice.selected) {
        let item = rows[choice.selected]
        if marked.remove(item) == nil { marked.insert(item) }
      }
    case .enter:
      if marked.isEmpty { return say(words.say(.screenNothingMarked)) }
      let changes = marked.sorted().map { link(id, .supports, to: items[$0]) }
      mode = .item
      return save(
        changes, saying: words.say(.screenLinkedMany, ["evidence": id], count: changes.count))
    case .down, .up, .pageDown, .pageUp: _ = choice.take(key, count: rows.count)
    default:
      if field.take(key, hasLines: false) { choice = Choice() }
    }
    mode = .linkMany(evidence: id, field, choice, marked: marked)
    return .key
  }

  /// What is found; all items where nothing was typed, those that are marked first.
  func linkRows(_ field: TextField, _ marked: Set<Int>) -> [Int] {
    let found = field.isEmpty ? Array(items.indices) : plan.found(field.text)
    return field.isEmpty ? marked.sorted() + found.filter { !marked.contains($0) } : found
  }
}
