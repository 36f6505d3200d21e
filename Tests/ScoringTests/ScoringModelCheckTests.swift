import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Scoring

@Suite("The choice of a scoring model")
struct ScoringModelCheckTests {
  private func checklist(
    kind: Checklist.Kind = .gates, scale: Scale = Build.gateScale, model: String,
    _ parameters: [String: String]
  ) -> Checklist {
    let base = Build.gates([("P", ["P-AC-1"])])
    return Checklist(
      id: base.id, kind: kind, title: base.title, edition: "1", revision: "1", about: base.about,
      scale: scale,
      scoring: Checklist.ScoringChoice(model: model, parameters: parameters, place: Build.place),
      sections: [], groups: base.groups, place: Build.place)
  }

  @Test("is refused with the reason")
  func refusals() {
    let good = ["satisfied-by": "met", "partly-by": "partly"]
    let cases: [(Checklist, String)] = [
      (checklist(model: "gate", good), "scoring model 'gate' does not exist"),
      (
        checklist(model: "attribute-maturity", [:]),
        "scoring model 'attribute-maturity' scores checklists of kind 'maturity', this one is 'gates'"
      ),
      (
        checklist(scale: Build.maturityScale, model: "gates", good),
        "scoring model 'gates' needs named ratings; 'maturity-0-5' is a decimal scale"
      ),
      (checklist(model: "gates", ["satisfied-by": "met"]), "parameter 'partly-by' is missing"),
      (
        checklist(model: "gates", ["satisfied-by": "yes", "partly-by": "partly"]),
        "parameter 'satisfied-by' names 'yes', which is not on scale 'met-partly-unmet'"
      ),
      (
        checklist(model: "gates", good.merging(["kappa": "1.5"]) { $1 }),
        "parameter 'kappa' is '1.5'; a number from 0 to 1 is needed"
      ),
      (
        checklist(model: "gates", good.merging(["weights": "1"]) { $1 }),
        "scoring model 'gates' has no parameter 'weights'"
      ),
    ]
    for (checklist, message) in cases {
      let found = ScoringModels.check(checklist)
      #expect(found.map(\.message) == [message])
      #expect(found.map(\.code) == [.scoringModel])
    }
    #expect(ScoringModels.check(checklist(model: "gates", good)).isEmpty)
  }
}
