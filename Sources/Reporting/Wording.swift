internal import Assessments
package import Checklists
package import Scoring
package import Text

/// How a report speaks: its language, its digits, and the catalogue.
package struct Wording: Sendable {
  package let language: Language
  package let numbers: NumberForm

  package init(language: Language, digits: Digits) {
    self.language = language
    numbers = NumberForm(digits: digits)
  }

  /// A sentence of the catalogue with its holes filled.
  package func say(
    _ message: Message, _ values: [String: Phrase] = [:], count: Int? = nil
  ) -> Phrase {
    var values = values
    if let count, values["count"] == nil { values["count"] = number(count) }
    let template = Catalogue.template(for: message, in: language, count: count)
    var parts: [Inline] = []
    for piece in template.pieces {
      switch piece {
      case .literal(let text): parts.append(.text(text, language))
      case .identifier(let name): parts.append(.identifier(name))
      case .hole(let name): parts += values[name]?.parts ?? []
      }
    }
    return Phrase(parts)
  }

  /// A text of a checklist or an assessment, marked with the language it is really in. In a
  /// right-to-left text, identifiers that people wrote into it are marked as such.
  package func own(_ text: LocalizedText) -> Phrase {
    let (words, language) = text.text(for: language)
    guard language.isRightToLeft else { return [.text(words, language)] }
    return Phrase(
      IdentifierRuns.split(words).map { run in
        run.isIdentifier ? .identifier(run.text) : .text(run.text, language)
      })
  }

  package func own(_ text: LocalizedText?) -> Phrase {
    text.map { own($0) } ?? .empty
  }

  /// An id and what it stands for: `DS1 Define and Manage Service Levels`.
  package func head(_ id: String, _ title: LocalizedText) -> Phrase {
    .identifier(id) + [.text(" ", language)] + own(title)
  }

  package func strong(_ text: LocalizedText) -> Phrase {
    let (words, language) = text.text(for: language)
    return [.strong(words, language)]
  }

  package func number(_ number: Int) -> Phrase { [.quantity(numbers.shown(number))] }

  /// A score rounded for showing; the only place where a report rounds.
  package func number(_ value: Rational, places: Int) -> Phrase {
    [.quantity(numbers.shown(value.shown(places: places)))]
  }

  /// A difference, with its sign.
  package func signed(_ value: Rational, places: Int) -> Phrase {
    let shown = value.shown(places: places)
    let isPositive = value > .zero && value.rounded(places: places) > .zero
    return [.quantity(isPositive ? "+" + numbers.shown(shown) : numbers.shown(shown))]
  }

  /// "3 of 5"
  package func share(_ count: Int, of total: Int) -> Phrase {
    say(.countOfTotal, ["count": number(count), "total": number(total)])
  }

  package func share(_ coverage: Coverage) -> Phrase { share(coverage.count, of: coverage.of) }

  package func date(_ date: CalendarDate) -> Phrase { .identifier(date.description) }

  package func period(_ period: Period) -> Phrase {
    say(.fromTo, ["from": date(period.from), "to": date(period.to)])
  }

  /// Phrases with a separator between them.
  package func joined(_ phrases: [Phrase], _ separator: Message = .listSeparator) -> Phrase {
    let comma = say(separator)
    return phrases.enumerated().reduce(.empty) { result, next in
      next.offset == 0 ? next.element : result + comma + next.element
    }
  }

  /// Said behind a checklist that does not come with Assay; nothing behind others.
  package func thirdParty(_ checklist: Checklist) -> Phrase { thirdParty(checklist.origin) }

  /// The same for whatever comes from somebody.
  package func thirdParty(_ origin: Checklist.Origin) -> Phrase {
    if origin == .shipped { return .empty }
    return [.text(" (", language)] + say(.thirdParty) + [.text(")", language)]
  }

  package func identifiers(_ ids: [String]) -> Phrase { joined(ids.map { .identifier($0) }) }
}
