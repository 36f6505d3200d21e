import Assessments
import Checklists
import TestSupport
import Testing
import Text

/// What is left open from year to year.
@Suite struct FollowUpTests {
  private static let gates = Build.gates([("G", ["G-EN-1"])])

  private func finding(
    _ id: String, _ kind: Finding.Kind = .nonconformity,
    _ actions: [(Action.State, Action.Effectiveness.Result?)] = []
  ) throws -> Finding {
    let day = try Build.reportDay()
    return Finding(
      id: id, kind: kind, items: [ItemReference(checklist: "test", item: "G-EN-1")], theme: nil,
      statement: Build.text(id), risk: nil, recommendation: nil, evidence: [], grade: nil,
      repeatOf: nil,
      actions: actions.enumerated().map { index, action in
        Action(
          id: "\(id)-A\(index)", kind: .correction, what: Build.text("x"), owner: Build.text("x"),
          due: day, effort: nil, impact: nil, phase: nil, dependsOn: [], state: action.0,
          effectiveness: action.1.map {
            Action.Effectiveness(on: day, by: "LA", result: $0, note: nil)
          }, place: Build.place)
      }, place: Build.place)
  }

  private func year(
    _ name: String, after previous: Assessment? = nil, _ findings: [Finding],
    _ followUps: [(String, FollowUp.Outcome)] = []
  ) throws -> Assessment {
    let plain = try #require(Build.assessment(Self.gates, [], name: name))
    var year = Assessment(
      id: plain.id, title: plain.title, unit: plain.unit, kind: plain.kind, state: .draft,
      language: .english, period: plain.period, fieldwork: nil, isFictional: false,
      scope: plain.scope, parties: [], team: [], criteria: plain.criteria, target: nil,
      benchmark: nil, previous: previous?.id, limitations: [], place: Build.place)
    year.findings = findings
    let day = try Build.reportDay()
    year.followUps = followUps.map {
      FollowUp(
        finding: $0.0, outcome: $0.1, by: "LA", on: day, why: Build.text("x"), place: Build.place)
    }
    return year
  }

  @Test func `open is what is not verified and effective in all its actions`() throws {
    let year = try year(
      "2024",
      [
        finding("closed", .nonconformity, [(.verified, .effective)]),
        finding("half", .nonconformity, [(.verified, .effective), (.done, .effective)]),
        finding("not-yet", .opportunity, [(.verified, .notYet)]),
        finding("bare"), finding("bare-opportunity", .opportunity),
        finding("strength", .strength), finding("conformity", .conformity),
      ])
    let open = FollowUps.openFindings(of: year)
    #expect(open.map(\.id) == ["half", "not-yet", "bare", "bare-opportunity"])
    #expect(open.allSatisfy { $0.origin == year.id && $0.last == nil && $0.reopened == 0 })
    #expect(FollowUps.openFindings(of: try self.year("2023", [])).isEmpty)
  }

  @Test func `missing is what is open and not followed up`() throws {
    let earlier = try year("2024", [finding("a"), finding("b")])
    let now = try year("2025", after: earlier, [], [("b", .overdue)])
    #expect(FollowUps.missing(in: now, earlier: earlier).map(\.id) == ["a"])
  }

  @Test func `what stays open comes down with its count, and what is closed does not`() throws {
    let first = try year("2023", [finding("a"), finding("b"), finding("c")])
    let second = try year(
      "2024", after: first, [finding("a")], [("a", .ineffective), ("b", .effective)])
    let third = try year(
      "2025", after: second, [], [("unit/2023/a", .ineffective), ("c", .riskAccepted)])
    let all = [first, second, third]
    let chain = FollowUps.chain(of: try year("2026", after: third, [])) { id in
      all.first { $0.id == id }
    }
    #expect(chain.isWhole && chain.earlier?.id == third.id)
    #expect(chain.before.map(\.id) == [second.id, first.id])
    let before = [second, first]
    let openAfterSecond = FollowUps.openFindings(of: second, before: [first])
    #expect(openAfterSecond.map(\.id) == ["a", "unit/2023/a", "c"])
    #expect(openAfterSecond.map(\.reopened) == [0, 1, 0])
    let again = try #require(openAfterSecond.first { $0.id == "unit/2023/a" })
    #expect(FollowUps.timesReopened(again, in: third) == 2)
    // The second year's own 'a' was not looked at in the third, so both are open still.
    let open = FollowUps.openFindings(of: third, before: before)
    #expect(open.map(\.id) == ["a", "unit/2023/a", "c"])
    #expect(open.map(\.reopened) == [0, 2, 0])
    #expect(open.map(\.last?.outcome) == [nil, .ineffective, .riskAccepted])
    // One that was closed may be looked at again.
    #expect(FollowUps.all(of: second, before: [first]).map(\.id) == ["a", "unit/2023/a", "b", "c"])
  }

  @Test func `a chain ends where nothing was followed up, and tells what is not loaded`() throws {
    let first = try year("2023", [finding("a")])
    let second = try year("2024", after: first, [])
    let third = try year("2025", after: second, [])
    let short = FollowUps.chain(of: third) { $0 == second.id ? second : nil }
    #expect(short.isWhole && short.before.isEmpty)
    let followed = try year("2024", after: first, [], [("a", .overdue)])
    let cut = FollowUps.chain(of: third) { $0 == followed.id ? followed : nil }
    #expect(!cut.isWhole && cut.earlier?.id == followed.id)
    #expect(FollowUps.chain(of: first) { _ in nil }.isWhole)
    #expect(!FollowUps.chain(of: second) { _ in nil }.isWhole)
  }

  @Test func `assessments that name each other do not go round for ever`() throws {
    let seed = try year("2023", [finding("a")])
    let second = try year("2024", after: seed, [finding("b")], [("a", .overdue)])
    let first = try year("2023", after: second, [finding("a")], [("b", .overdue)])
    let all = [first, second]
    let chain = FollowUps.chain(of: second) { id in all.first { $0.id == id } }
    #expect(chain.earlier?.id == first.id && chain.before.isEmpty && chain.isWhole)
  }
}
