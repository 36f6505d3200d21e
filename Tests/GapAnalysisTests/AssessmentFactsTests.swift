import Assessments
import Checklists
import Scoring
import TestSupport
import Testing
import Text

@testable import GapAnalysis

@Suite struct AssessmentFactsTests {
  private func parts(
    _ name: FactName, _ change: (inout Assessment) -> Void = { _ in }
  ) throws -> [AssessmentFact.Part] {
    let rules = Build.rules([("R", ["A1", "Q1"])], fact: name)
    var assessment = try #require(Build.assessment(rules, []))
    change(&assessment)
    var library = ChecklistLibrary()
    library.checklists[rules.id] = rules
    let facts = AssessmentAnalysis(assessment, in: library).checklists.flatMap(\.facts)
    #expect(facts.map(\.item.id) == ["A1"])
    return try #require(facts.first).parts
  }

  private func isNotRecorded(_ part: AssessmentFact.Part) -> Bool {
    if case .notRecorded = part.value { true } else { false }
  }

  @Test(arguments: FactName.allCases)
  func `an assessment without anything has facts to tell all the same`(name: FactName) throws {
    #expect(try !parts(name).isEmpty)
  }

  @Test(arguments: [
    FactName.scopeInCertificate, .scopeChanges, .governanceOfParties, .relatedClausesConforming,
    .processesOperatedByOthers, .requirementsLeftOut, .clausesNotApplicable,
  ])
  func `where there is nothing, nothing is recorded`(name: FactName) throws {
    #expect(try parts(name).allSatisfy(isNotRecorded))
  }

  @Test(arguments: [
    ("The SMS of the IT Unit that provides mail", "IT Unit", true),
    ("The SMS of the it unit", "IT Unit", true),
    ("The SMS within the unit", "IT", false),
    ("IT", "IT", true), ("", "IT", false), ("I", "IT", false), ("the ITIL unit", "IT", false),
  ])
  func `a name stands in a text as whole words`(text: String, name: String, stands: Bool) {
    #expect(
      WrittenName.stands(
        LocalizedText(name, in: .english), in: LocalizedText(text, in: .english)) == stands)
  }

  @Test func `in Arabic a small word may be written onto a name`() {
    func stands(_ name: String, _ text: String) -> Bool {
      WrittenName.stands(LocalizedText(name, in: .arabic), in: LocalizedText(text, in: .arabic))
    }
    #expect(stands("مركز البيانات", "نظام إدارة الخدمات لمركز البيانات"))
    #expect(!stands("مركز", "المركزية"))
    #expect(
      !WrittenName.stands(LocalizedText("IT", in: .english), in: LocalizedText("IT", in: .arabic)))
  }

  @Test func `a contract as a reason is told with the reason, and other reasons are not`() throws {
    let list = Build.inventory([("P", ["I1", "I2", "I3"])])
    var assessment = try #require(Build.assessment(list, [("I3", "met")]))
    func answer(_ item: String, _ reason: String) -> Answer {
      Answer(
        item: item, status: .notApplicable,
        exception: Answer.Exception(
          reason: LocalizedText(reason, in: .english), decidedBy: nil, secondPerson: nil),
        place: Build.place)
    }
    assessment.answers["test"]?["I1"] = answer("I1", "Their Contracts forbid it")
    assessment.answers["test"]?["I2"] = answer("I2", "We subcontract nothing")
    let score = try #require(ScoringModels.score(list, of: assessment))
    let facts = AssessmentFacts(assessment: assessment, earlier: nil, scores: [score])
    let part = try #require(facts.contractAsReason.first)
    guard case .reasons(let reasons) = part.value else {
      Issue.record("no reasons")
      return
    }
    #expect(reasons.map(\.id) == ["I1"] && part.about == "test")
    #expect(part.fields == ["answers/test.yaml"])
  }

  @Test func `an answer to an automatic rule stands in no figure`() throws {
    let rules = Build.rules([("R", ["A1", "Q1", "Q2"])])
    let assessment = try #require(Build.assessment(rules, [("A1", "met"), ("Q1", "unmet")]))
    let score = try #require(ScoringModels.score(rules, of: assessment))
    #expect(score.items.map(\.item.id) == ["Q1", "Q2"])
    #expect(score.groups.first?.score.value == Rational(1))
    #expect(score.groups.first?.score.possible == Rational(2))
  }
}
