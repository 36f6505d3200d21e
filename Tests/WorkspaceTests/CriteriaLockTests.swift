import Assessments
import Checklists
import Diagnostics
import Encoding
import TestSupport
import Testing
import Text
import Workspace

/// A newer revision of a checklist reopens the answers to what it changed, and no others.
struct CriteriaLockTests {
  private let folder: TemporaryFolder
  private static let lock = "assessments/unit/2025/criteria.lock.yaml"
  private static let checklist = "checklists/gates/checklist.yaml"
  private static let id = AssessmentID(unit: "unit", name: "2025")

  /// A workspace in which G1 and G2 are answered and locked.
  init() throws {
    folder = try Sample.workspace(withMistake: false)
    try answer(Sample.rated("G1") + Sample.rated("G2", "partly"))
    let library = try folder.loaded().library
    let checklist = try #require(library.checklists["gates"])
    try folder.write(
      FileText.lock(CriteriaLock(entries: [ContentHash.lock(of: checklist)]), path: "lock"),
      to: Self.lock)
  }

  private func answer(_ blocks: String) throws {
    try folder.write("checklist: \"gates\"\nanswers:\n" + blocks, to: Sample.answers)
  }

  private func change(_ old: String, _ new: String, in path: String = checklist) throws {
    try folder.replace(old, by: new, in: path)
  }

  private func newRevision() throws { try change("revision: \"1\"", "revision: \"2\"") }

  private func lines() throws -> [String] {
    try folder.loaded().diagnostics.map(folder.line)
  }

  /// The answers as they count: a rating, or the status.
  private func answers() throws -> [String: String] {
    let assessment = try #require(try folder.loaded().assessments[Self.id])
    return (assessment.answers["gates"] ?? [:]).mapValues(\.summary)
  }

  private static let place = "assessments/unit/2025/assessment.yaml:17:15: A030 "

  @Test("A lock of the texts that are there says nothing")
  func same() throws {
    #expect(try lines() == [])
    #expect(try answers() == ["G1": "met", "G2": "partly"])
  }

  @Test("A changed text reopens its own answer and no other")
  func changed() throws {
    try newRevision()
    try change("text: A request is there", "text: A request in writing is there")
    #expect(
      try lines() == [
        Self.place
          + "the library holds revision 2 of 'gates', the answers are for revision 1; changed since: G1"
      ])
    #expect(try answers() == ["G1": "carried-forward", "G2": "partly"])
    let answer = try #require(
      try folder.loaded().assessments[Self.id]?.answer("G1", of: "gates"))
    #expect(answer.suggestion?.rating.text == "met" && answer.suggestion?.from == Self.id)
    #expect(answer.scoringRating == nil && answer.agreement == nil)
  }

  @Test("An answer whose line was removed from the lock stands again")
  func confirmed() throws {
    try newRevision()
    try change("text: A request is there", "text: A request in writing is there")
    let hash = try #require(try folder.contents(of: Self.lock).firstMatch(of: #/ {6}"G1": .*\n/#))
    try change(String(hash.output), "", in: Self.lock)
    #expect(
      try lines() == [
        Self.place
          + "the library holds revision 2 of 'gates', the answers are for revision 1; no answered item has changed"
      ])
    #expect(try answers() == ["G1": "met", "G2": "partly"])
    try change("revision: \"1\"", "revision: \"2\"", in: Self.lock)
    try change("revision: \"1\"", "revision: \"2\"", in: Sample.assessment)
    #expect(try lines() == [])
  }

  @Test("A text that was changed without a new revision is noticed, too")
  func silent() throws {
    try change("text: A plan is there", "text: A plan was approved")
    #expect(
      try lines() == [
        Self.place + "'gates' was changed without a new revision; changed since: G2"
      ])
    #expect(try answers() == ["G1": "met", "G2": "carried-forward"])
  }

  @Test("A new scale reopens everything")
  func scale() throws {
    let scale = "checklists/scales/met-partly-unmet.yaml"
    let text = try folder.contents(of: scale)
    try folder.write(
      text.replacing("met-partly-unmet", with: "other-scale"),
      to: "checklists/scales/other-scale.yaml")
    try change("scale: \"met-partly-unmet\"", "scale: \"other-scale\"")
    #expect(try answers() == ["G1": "carried-forward", "G2": "carried-forward"])
  }

  @Test("Advice may change as it likes")
  func advice() throws {
    try change("text: A plan is there", "text: A plan is there\n        interview: Ask for it")
    try change("title: First", "title: The first")
    #expect(try lines() == [])
  }

  @Test("Without a lock, another revision stays an error; another edition is one with a lock, too")
  func stillErrors() throws {
    try newRevision()
    try folder.remove(Self.lock)
    let message =
      "the assessment was made against edition 1, revision 1 of 'gates'; the library holds "
    let place = "assessments/unit/2025/assessment.yaml:"
    #expect(try lines() == ["\(place)17:15: A003 \(message)edition 1, revision 2"])
    let other = try CriteriaLockTests()
    try other.change("edition: \"1\"", "edition: \"2\"")
    #expect(try other.lines() == ["\(place)16:14: A003 \(message)edition 2, revision 1"])
    #expect(try other.answers() == ["G1": "met", "G2": "partly"])
  }

  @Test(
    "What was said of a changed item without a rating was said of another text",
    arguments: [
      "    status: not-triggered\n    reason: None\n",
      "    status: pending\n    voices:\n"
        + "      - {by: AB, role: assessor, rating: met, \"on\": \"2025-11-10\"}\n"
        + "      - {by: CD, role: assessor, rating: unmet, \"on\": \"2025-11-10\"}\n",
      "    status: not-applicable\n    reason: None\n    decided-by: AB\n    second-person: CD\n",
    ])
  func unrated(_ block: String) throws {
    try change(
      "team:\n", "team:\n  \"CD\":\n    role: assessor\n    position: Other\n",
      in: Sample.assessment)
    try answer("  \"G1\":\n" + block + Sample.rated("G2"))
    #expect(try answers()["G1"] != "not-assessed")
    try change("text: A request is there", "text: Another request is there")
    #expect(try answers() == ["G1": "not-assessed", "G2": "met"])
    let answer = try #require(try folder.loaded().assessments[Self.id]?.answer("G1", of: "gates"))
    #expect(answer.exception == nil && answer.suggestion == nil)
  }

  @Test("An earlier value that is offered stays what it is")
  func suggestion() throws {
    try folder.copy("assessments/demo-unit/2024/assessment.yaml")
    try answer(
      "  \"G1\":\n    status: carried-forward\n    suggested: partly\n    from: demo-unit/2024\n")
    try change("text: A request is there", "text: Another request is there")
    let answer = try #require(try folder.loaded().assessments[Self.id]?.answer("G1", of: "gates"))
    #expect(answer.suggestion?.rating.text == "partly")
    #expect(answer.suggestion?.from.description == "demo-unit/2024")
  }

  @Test("What a newer revision lacks is told, and is no mistake of the answers")
  func gone() throws {
    try folder.write(
      """
      findings:
        "AB-F1":
          kind: opportunity
          items:
            - "gates/G2"
          statement: No plan

      """, to: Sample.findings)
    try change(
      "    revision: \"1\"\n", "    revision: \"1\"\n    plan: [\"G\", \"OLD\"]\n",
      in: Sample.assessment)
    try newRevision()
    try change("id: \"G2\"", "id: \"G3\"")
    #expect(
      try lines() == [
        Self.place
          + "the library holds revision 2 of 'gates', the answers are for revision 1; gone: G2"
      ])
    #expect(try answers() == ["G1": "met"])
    try change("gates/G2", "gates/G9", in: Sample.findings)
    #expect(try lines().contains { $0.contains(": A001 finding 'AB-F1' names item 'G9'") })
  }

  @Test("What a newer revision lacks and never was there is a mistake")
  func neverThere() throws {
    try answer(Sample.rated("G1") + Sample.rated("G4"))
    try newRevision()
    #expect(try lines().contains { $0.contains(": A001 item 'G4' is not in checklist 'gates'") })
  }

  @Test("What the next year took over is held against what was said, not against what counts now")
  func nextYear() throws {
    let next = "assessments/unit/2026/"
    try folder.write(
      folder.contents(of: Sample.assessment).replacing("2025", with: "2026")
        + "previous: \"unit/2025\"\n", to: next + "assessment.yaml")
    try folder.write(
      "checklist: \"gates\"\nanswers:\n  \"G1\":\n    status: carried-forward\n    suggested: met\n"
        + "    from: unit/2025\n", to: next + "answers/gates.yaml")
    #expect(try lines() == [])
    try change("text: A request is there", "text: Another request is there")
    #expect(try lines().count == 1)
    #expect(try lines().allSatisfy { $0.hasPrefix(Self.place) })
  }

  @Test("The warning tells what to do")
  func help() throws {
    try newRevision()
    try change("text: A request is there", "text: A request in writing is there")
    try change("id: \"G2\"", "id: \"G3\"")
    #expect(
      try folder.loaded().diagnostics.first?.help
        == "answer them anew, or, where an answer stands, remove the item's line from criteria.lock.yaml; "
        + "remove the answers to what is gone; "
        + "write revision \"2\" into assessment.yaml and criteria.lock.yaml")
  }
}
