internal import Checklists
internal import Scoring
internal import Text

/// How a checklist is scored: the model, its parameters, the scale, and what no result means.
extension ChecklistReference {
  private var model: (any ScoringModel)? { ScoringModels.named(checklist.scoring.model) }

  var scoring: String {
    let name = writer.phrase(.identifier(checklist.scoring.model))
    guard let model else {
      return heading("How it is scored") + "By model \(name), which Assay does not know.\n\n"
    }
    let explanation = Self.oneParagraph(model.explanation)
    let rows: [[ReportTable.Cell]] = model.parameters.compactMap { parameter in
      checklist.scoring.parameters[parameter.name].map { value in
        [
          .init(.identifier(parameter.name)), .init(.identifier(value)),
          .init(words(parameter.meaning)),
        ]
      }
    }
    return heading("How it is scored")
      + """
      By model [\(name)](../reference/scoring-models.md#\(model.id)), with worked examples there. \(explanation)


      """
      + (rows.isEmpty
        ? "" : table([column("Parameter"), column("Value"), column("Meaning")], rows))
  }

  private static func oneParagraph(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  var scale: String {
    let scale = checklist.scale
    return heading("The scale")
      + writer.block(
        .paragraph(
          wording.own(scale.title) + words(" (") + .identifier(scale.id) + words("). ")
            + bounds + words("Source: ") + wording.own(scale.source)))
      + table([column("Rating"), column("Sign"), column("Label"), column("Meaning")], ratings)
  }

  private var bounds: Phrase {
    guard let range = checklist.scale.range else { return .empty }
    return words("Numbers from ") + quantity(range.minimum) + words(" to ")
      + quantity(range.maximum) + words(" in steps of ") + quantity(range.step) + words(". ")
  }

  private func quantity(_ value: ExactDecimal) -> Phrase {
    [.quantity(wording.numbers.shown(value.description))]
  }

  /// From the highest to the lowest; ratings of a refinement follow.
  private var ratings: [[ReportTable.Cell]] {
    let levels = checklist.scale.range?.levels ?? []
    return (checklist.scale.ratings.reversed() + checklist.scale.refinement.reversed()).map {
      [
        .init(.identifier($0.id)), .init([.glyph($0.glyph)]), .init(wording.own($0.label)),
        .init(wording.own($0.meaning)),
      ]
    }
      + levels.reversed().map {
        [
          .init(quantity($0.value)), .init(.empty), .init(wording.own($0.label)),
          .init(wording.own($0.meaning)),
        ]
      }
  }

  var caution: String {
    heading("What a result does not mean")
      + (model.map { Self.oneParagraph($0.caution) + " " } ?? "")
        + """
        No result is a statement about a certificate: those who grant certificates look for themselves, \
        and Assay decides nothing for them.


        """
  }
}
