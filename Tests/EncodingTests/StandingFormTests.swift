import Assessments
import Checklists
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

/// A text that names its language keeps doing so, and what is not changed keeps its bytes.
@Suite struct StandingFormTests {
  private static let checklist = Build.gates([("G", ["G-EN-1", "G-AC-1"])])
  private static let answer = ChangeTarget.answer(.init(checklist: "test", item: "G-AC-1"))

  /// A file, another one whose block says what is to be saved, and what comes of it. Both hold the
  /// lines of one block.
  struct Case: Sendable {
    let target: ChangeTarget
    let standing: String
    let wanted: String
    let after: String

    init(_ target: ChangeTarget, _ standing: String, wanted: String, _ after: String) {
      self.target = target
      self.standing = standing
      self.wanted = wanted
      self.after = after
    }
  }

  private static func file(_ text: String, _ target: ChangeTarget) throws -> BlockFile {
    let head = target.item == nil ? "" : "checklist: \"test\"\n"
    let block = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    let source = SourceFile(
      path: target.file, text: "\(head)\(target.keys[0]):\n  \"\(target.id)\":\n\(block)\n")
    return try BlockFile(
      source, path: target.file, for: target, checklist: target.item == nil ? nil : checklist)
  }

  private static func change(_ content: Change.Content) -> Change? {
    switch content {
    case .answer(let answer): answer.map { .answer($0, of: "test") }
    case .evidence(let evidence): evidence.map { .evidence($0) }
    case .finding(let finding): finding.map { .finding($0) }
    case .followUp(let followUp): followUp.map { .followUp($0) }
    case .state: nil
    }
  }

  private static func saving(_ wanted: BlockFile, in file: BlockFile, _ target: ChangeTarget) throws
    -> BlockFile
  {
    let change = try #require(change(try wanted.content(of: target)))
    return try file.making(change).file
  }

  static let rated = "status: rated\nrating: met\nagreed: {by: LA, \"on\": \"2025-06-01\"}\n"
  static let voices = "status: pending\nvoices:\n"
  static let voice =
    "  - by: R1\n    role: respondent\n    rating: met\n    \"on\": \"2025-06-01\"\n"
  static let other =
    "  - by: R2\n    role: respondent\n    rating: unmet\n    \"on\": \"2025-06-02\"\n"
  static let link = "evidence:\n  - id: \"LA-1\"\n    stance: supports\n"

  static let answers = [
    // Something else is changed
    Case(
      answer, rated + "note: {en: Seen on paper}", wanted: rated + link + "note: Seen on paper",
      rated + link + "note: {en: Seen on paper}"),
    Case(
      answer, rated + "note:\n  # in English\n  en: >-\n    Seen\n    on paper",
      wanted: rated + link + "note: Seen on paper",
      rated + link + "note:\n  # in English\n  en: >-\n    Seen\n    on paper"),
    Case(
      answer, rated + "note: {ar: شوهد}", wanted: rated + link + "note: شوهد",
      rated + link + "note: {ar: شوهد}"),
    Case(
      answer, rated + "note: Seen\n  on paper", wanted: rated + link + "note: Seen on paper",
      rated + link + "note: Seen\n  on paper"),
    // The text itself is changed
    Case(
      answer, rated + "note: {en: Seen}", wanted: rated + "note: \"Seen: 12, of 12\"",
      rated + "note: {en: \"Seen: 12, of 12\"}"),
    Case(
      answer, rated + "note:\n  en: Seen # once", wanted: rated + "note: Not seen",
      rated + "note:\n  en: Not seen # once"),
    Case(
      answer, rated + "note: {en: Seen}", wanted: rated + "note: |-\n  two\n  lines",
      rated + "note:\n  en: |-\n    two\n    lines"),
    // Its language is changed, or another one comes with it
    Case(answer, rated + "note: {en: Seen}", wanted: rated + "note: شوهد", rated + "note: شوهد"),
    Case(
      answer, rated + "note: {en: Seen}", wanted: rated + "note:\n  en: Seen\n  ar: شوهد",
      rated + "note:\n  en: Seen\n  ar: شوهد"),
    // Voices keep theirs, whichever of them go or come
    Case(
      answer, voices + voice + "    why: {en: it is}\n" + other + "    why:\n      en: it is not",
      wanted: voices + voice + "    why: it is\n" + other + "    why: it never was",
      voices + voice + "    why: {en: it is}\n" + other + "    why:\n      en: it never was"),
    Case(
      answer, voices + voice + "    why: it is\n" + other + "    why: {en: it is not}",
      wanted: voices + other + "    why: it is not",
      voices
        + "  - by: \"R2\"\n    role: respondent\n    rating: \"unmet\"\n    \"on\": \"2025-06-02\"\n"
        + "    why:\n      en: it is not"),
    Case(
      answer, "status: not-triggered\nreason: {en: No change}",
      wanted: "status: not-triggered\nreason: No change\nnote: Asked",
      "status: not-triggered\nreason: {en: No change}\nnote: Asked"),
  ]

  static let evidence =
    "type: record\nobtained: {by: LA, \"on\": \"2025-06-01\", how: {en: copied}}\n"
  static let action =
    "    kind: correction\n    what: {en: mend it}\n    owner:\n      en: Head of IT\n    due: \"2025-12-01\"\n"
  static let accepted = "outcome: risk-accepted\nby: LA\n\"on\": \"2025-06-01\"\n"

  static let others = [
    Case(
      .evidence("LA-1"), "title: {en: Plan}\n" + evidence + "classification: internal",
      wanted: "title: Plan\n" + evidence + "classification: restricted",
      "title: {en: Plan}\n" + evidence + "classification: restricted"),
    Case(
      .evidence("LA-1"), "title:\n  en: Plan\n" + evidence + "classification: internal",
      wanted: "title: Plan B\n" + evidence.replacing("copied", with: "sent")
        + "classification: internal",
      "title:\n  en: Plan B\n" + evidence.replacing("copied", with: "sent")
        + "classification: internal"),
    Case(
      .finding("LA-F1"),
      "kind: nonconformity\nitems: [\"test/G-AC-1\"]\nstatement: {en: It is late}\nactions:\n"
        + "  \"LA-A1\":\n" + action + "    state: open",
      wanted: "kind: nonconformity\nitems: [\"test/G-AC-1\"]\nstatement: It is late\nactions:\n"
        + "  \"LA-A1\":\n" + action.replacing("{en: mend it}", with: "mend all")
        + "    state: in-progress",
      "kind: nonconformity\nitems: [\"test/G-AC-1\"]\nstatement: {en: It is late}\nactions:\n"
        + "  \"LA-A1\":\n" + action.replacing("mend it", with: "mend all")
        + "    state: in-progress"),
    Case(
      .followUp("LA-F1"),
      accepted + "why: {en: too dear}\naccepted: {by: {en: The head}, until: \"2026-01-01\"}",
      wanted: accepted + "why: too dear\naccepted: {by: The head, until: \"2026-02-01\"}",
      accepted + "why: {en: too dear}\naccepted: {by: {en: The head}, until: \"2026-02-01\"}"),
  ]

  @Test(arguments: answers + others)
  func `a text keeps the form in which it stands`(wanted: Case) throws {
    let standing = try Self.file(wanted.standing, wanted.target)
    let other = try Self.file(wanted.wanted, wanted.target)
    let edited = try Self.saving(other, in: standing, wanted.target)
    let after = try Self.file(wanted.after, wanted.target)
    #expect(
      String(decoding: edited.bytes, as: UTF8.self) == String(decoding: after.bytes, as: UTF8.self))
    // What was said before gives the earlier form again, where the text has not become another one.
    let same = try Self.saving(standing, in: standing, wanted.target)
    #expect(same.bytes == standing.bytes)
  }

  static let undone = [
    rated + "note: {en: Seen on paper}", rated + "note:\n  en: Seen on paper  # once",
    rated + "note: {ar: شوهد}", rated + "note: Seen on paper",
    rated + link + "note: {en: Seen, \"on\": x}".replacing(", \"on\": x", with: ""),
  ]

  @Test(arguments: undone)
  func `what is taken back stands as it stood`(text: String) throws {
    let standing = try Self.file(text, Self.answer)
    guard case .answer(var answer?) = try standing.content(of: Self.answer) else {
      Issue.record("no answer")
      return
    }
    answer.evidence.append(EvidenceLink(id: "LA-2", stance: .partial, place: Build.place))
    let first = try standing.making(.answer(answer, of: "test")).file
    let language = try #require(answer.note?.languages.first)
    answer.note = LocalizedText(language == .arabic ? "غيره" : "Other words", in: language)
    let second = try first.making(.answer(answer, of: "test")).file
    #expect(second.bytes != first.bytes)
    let undone = try Self.saving(standing, in: second, Self.answer)
    #expect(
      String(decoding: undone.bytes, as: UTF8.self)
        == String(decoding: standing.bytes, as: UTF8.self))
  }
}
