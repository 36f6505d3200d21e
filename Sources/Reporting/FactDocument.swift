internal import Checklists
internal import GapAnalysis
internal import Text

/// A fact of an automatic rule in JSON.
struct FactDocument: Encodable {
  let rule: String
  let fact: String
  let parts: [PartDocument]

  struct PartDocument: Encodable {
    let label: String
    let about: String?
    /// As it is told in English; `recorded` says whether there is anything to tell.
    let value: String
    let recorded: Bool
    let from: [String]
  }

  init(_ fact: AssessmentFact) {
    let wording = Wording(language: .english, digits: .latin)
    rule = fact.item.id
    self.fact = fact.name.rawValue
    parts = fact.parts.map { part in
      var isRecorded = true
      if case .notRecorded = part.value { isRecorded = false }
      return PartDocument(
        label: part.label.rawValue, about: part.about,
        value: FactWords.value(part.value, wording).plain, recorded: isRecorded,
        from: part.fields)
    }
  }
}
