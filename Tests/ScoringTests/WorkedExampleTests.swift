import Assessments
import Checklists
import TestSupport
import Testing

@testable import Scoring

/// The examples that stand in the models themselves, and so in the reference page.
@Suite("Worked examples")
struct WorkedExampleTests {
  static let cases: [(model: String, example: WorkedExample)] = ScoringModels.all.flatMap { model in
    model.examples.map { (model.id, $0) }
  }

  @Test("give the figures that they promise", arguments: 0..<cases.count)
  func example(_ index: Int) throws {
    let (model, example) = Self.cases[index]
    let items = example.answers.map(\.item)
    let checklist =
      switch model {
      case "gates": Build.gates([("P", items)])
      case "conformity": Build.conformity([("P", items)])
      case "inventory":
        Build.inventory([("P", items)], selection: example.isPrompt ? .prompt : .whole)
      case "capability-level": Build.capability([("P", items)])
      case "itil-maturity": Build.areas([("P", items)])
      case "rules": Build.rules([("P", items)])
      default: Build.maturity([("P", items)])
      }
    let assessment = try #require(Build.assessment(checklist, example.answers))
    #expect(
      assessment.answers["test"]?.count == items.count, "an answer of the example is not readable")
    let score = try #require(ScoringModels.score(checklist, of: assessment))
    let group = try #require(score.groups.first)
    #expect(!example.results.isEmpty)
    for (name, shown) in example.results {
      #expect(figure(name, group, checklist) == shown, "\(example.title): \(name)")
    }
  }

  /// A figure by the name that examples use.
  private func figure(_ name: String, _ group: GroupScore, _ checklist: Checklist) -> String {
    let places = checklist.scale.range?.step.places ?? 0
    return switch name {
    case "value": group.score.value?.shown(places: places) ?? "no basis"
    case "mean": group.mean?.shown(places: 2) ?? "no basis"
    case "stops": (group.climb?.stops ?? []).map(\.item.item.id).joined(separator: ", ")
    case "exact": group.score.value?.exact ?? "no basis"
    case "range":
      group.score.range.map { range in
        "\(range.low.shown(places: places))-\(range.high.shown(places: places))"
      } ?? "no basis"
    case "coverage": "\(group.score.coverage.count) of \(group.score.coverage.of)"
    case "figure":
      group.score.value.map { "\($0) of \(group.score.possible)" } ?? "no basis"
    case "observations": group.observations.map(\.rawValue).joined(separator: ", ")
    default:
      group.counted.first { $0.item.id == name }.map { segment($0.segment) }
        ?? Item.Kind(rawValue: name).flatMap { group.step($0) }?.state.rawValue
        ?? "unknown figure \(name)"
    }
  }

  private func segment(_ segment: Segment) -> String {
    switch segment {
    case .rating(let rank): Build.conformityScale.ratings[rank].id
    case .number: "number"
    case .pending: "pending"
    case .notAssessed: "not-assessed"
    case .carriedForward: "carried-forward"
    case .notTriggered: "not-triggered"
    case .notApplicable: "not-applicable"
    }
  }

  @Test("every model has examples, a source and a caution")
  func models() {
    for model in ScoringModels.all {
      #expect(model.examples.count >= 3)
      #expect(!model.source.isEmpty && !model.explanation.isEmpty && !model.caution.isEmpty)
    }
    #expect(Set(ScoringModels.all.map(\.id)).count == ScoringModels.all.count)
  }
}
