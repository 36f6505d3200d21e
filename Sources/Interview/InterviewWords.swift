internal import Assessments
internal import Checklists
internal import Text

/// How an interview speaks: sentences of the catalogue, filled in as plain lines.
struct InterviewWords: Sendable {
  let language: Language

  /// A sentence with its holes filled. In a right-to-left sentence each value is kept together.
  func say(_ message: Message, _ values: [String: String] = [:], count: Int? = nil) -> String {
    var values = values
    if let count { values["count"] = String(count) }
    let pieces = Catalogue.template(for: message, in: language, count: count).pieces
    return pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .identifier(let name): isolated(name)
      case .hole(let name): isolated(VisibleText.oneLine(values[name] ?? ""))
      }
    }.joined()
  }

  /// A text of a checklist or of an assessment on a line of its own.
  func own(_ text: LocalizedText) -> String { VisibleText.oneLine(text.text(for: language).text) }

  private func isolated(_ text: String) -> String {
    language.isRightToLeft ? Isolation.ownDirection(text) : text
  }

  /// Where an answer stands: its rating, or its status with what belongs to it.
  func state(_ answer: Answer?, _ checklist: Checklist) -> String {
    guard let answer else { return say(.statusNotAssessed) }
    if let rating = answer.scoringRating { return self.rating(rating, checklist) }
    switch answer.status {
    case .rated, .notAssessed: return say(.statusNotAssessed)
    case .pending: return say(.statusPending)
    case .carriedForward: return say(.statusCarriedForward)
    case .notTriggered: return say(.statusNotTriggered)
    case .notApplicable: return say(.statusNotApplicable)
    }
  }

  func rating(_ rating: RatingValue, _ checklist: Checklist) -> String {
    switch rating {
    case .named(let id, _): checklist.scale.rating(id).map { own($0.label) } ?? id
    case .number(let value): value.description
    }
  }

  /// What a level of an attribute looks like, or an outcome that it wants.
  func descriptor(_ descriptor: Checklist.Descriptor) -> String {
    let text = own(descriptor.text)
    return switch descriptor.name {
    case .level(let value):
      say(.fillLevel, ["level": value.description, "text": text])
    case .outcome(let id): say(.fillOutcome, ["outcome": id, "text": text])
    }
  }
}
