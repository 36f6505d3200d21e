package import Diagnostics
package import Text

/// The ratings that an item may take, with their labels, signs, bounds and source.
package struct Scale: Sendable {
  /// Named ratings in order, or numbers with a step.
  package enum Kind: Sendable {
    /// Ratings from lowest to highest.
    case ordinal([Rating])
    case decimal(DecimalRange)
  }

  /// One rating of an ordinal scale.
  package struct Rating: Sendable {
    package let id: String
    package let label: LocalizedText
    package let meaning: LocalizedText?
    /// A sign that tells the rating without colour: `●`.
    package let glyph: String
    /// The sign where only ASCII can be shown: `[C]`.
    package let ascii: String
    /// Achievement in per cent up to which this rating holds; the bound belongs to this rating.
    package let upTo: ExactDecimal?
    /// The coarser rating of which this is a part (33020's P- and P+ are parts of P).
    package let coarse: String?

    package init(
      id: String, label: LocalizedText, meaning: LocalizedText?, glyph: String, ascii: String,
      upTo: ExactDecimal?, coarse: String?
    ) {
      self.id = id
      self.label = label
      self.meaning = meaning
      self.glyph = glyph
      self.ascii = ascii
      self.upTo = upTo
      self.coarse = coarse
    }
  }

  /// The numbers from `minimum` to `maximum` in steps.
  package struct DecimalRange: Sendable {
    package let minimum: ExactDecimal
    package let maximum: ExactDecimal
    package let step: ExactDecimal
    /// The named points, such as the maturity levels 0 to 5.
    package let levels: [Level]

    package init(
      minimum: ExactDecimal, maximum: ExactDecimal, step: ExactDecimal, levels: [Level]
    ) {
      self.minimum = minimum
      self.maximum = maximum
      self.step = step
      self.levels = levels
    }
  }

  /// A named point of a decimal scale.
  package struct Level: Sendable {
    package let value: ExactDecimal
    package let label: LocalizedText
    package let meaning: LocalizedText?

    package init(value: ExactDecimal, label: LocalizedText, meaning: LocalizedText?) {
      self.value = value
      self.label = label
      self.meaning = meaning
    }
  }

  package let id: String
  package let title: LocalizedText
  /// The standard, framework or convention that the scale comes from.
  package let source: LocalizedText
  package let kind: Kind
  /// A finer split of some ratings (ISO/IEC 33020's P-, P+, L-, L+); empty where there is none.
  package let refinement: [Rating]
  package let place: Place

  package init(
    id: String, title: LocalizedText, source: LocalizedText, kind: Kind, refinement: [Rating],
    place: Place
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.kind = kind
    self.refinement = refinement
    self.place = place
  }

  /// The ratings of an ordinal scale from lowest to highest; empty for a decimal scale.
  package var ratings: [Rating] {
    if case .ordinal(let ratings) = kind { ratings } else { [] }
  }

  /// The bounds and step of a decimal scale.
  package var range: DecimalRange? {
    if case .decimal(let range) = kind { range } else { nil }
  }

  package func rating(_ id: String) -> Rating? {
    ratings.first { $0.id == id } ?? refinement.first { $0.id == id }
  }
}

/// A rating that an item was given, checked against its scale.
package enum RatingValue: Sendable, Hashable {
  /// A rating of an ordinal scale, with its position from the lowest (0).
  case named(id: String, rank: Int)
  case number(ExactDecimal)

  /// As it stands in a file: `met`, `2.15`.
  package var text: String {
    switch self {
    case .named(let id, _): id
    case .number(let value): value.description
    }
  }

  package var number: ExactDecimal? {
    if case .number(let value) = self { value } else { nil }
  }

  package var rank: Int? {
    if case .named(_, let rank) = self { rank } else { nil }
  }

  /// Where it lies: its value, or its position from the lowest (0) on an ordinal scale.
  package var level: ExactDecimal {
    switch self {
    case .named(_, let rank): ExactDecimal(whole: rank)
    case .number(let value): value
    }
  }
}

/// Why a text is not a rating of a scale.
package struct RatingProblem: Error, Hashable {
  /// What is wrong, as the middle of a message: `is not a rating of scale 'x'`.
  package let reason: String
  package let help: String?
}

extension Scale {
  /// The rating that a text stands for; the text is normalised first, and nothing is guessed.
  ///
  /// - Throws: `RatingProblem` with the reason and, if there is one, the nearest rating.
  package func rating(from text: String) throws(RatingProblem) -> RatingValue {
    switch kind {
    case .ordinal(let ratings):
      let wanted = Normaliser.identifier(text)
      if let rank = ratings.firstIndex(where: { $0.id == wanted }) {
        return .named(id: ratings[rank].id, rank: rank)
      }
      if let fine = refinement.first(where: { $0.id == wanted }),
        let rank = ratings.firstIndex(where: { $0.id == fine.coarse })
      {
        return .named(id: fine.id, rank: rank)
      }
      let names = (ratings + refinement).map(\.id)
      throw RatingProblem(
        reason: "is not a rating of scale '\(id)'",
        help: Suggestion.nearest(to: wanted, in: names).map { "did you mean '\($0)'?" }
          ?? "one of: \(names.joined(separator: ", "))")
    case .decimal(let range):
      return .number(try number(from: text, in: range))
    }
  }

  private func number(
    from text: String, in range: DecimalRange
  ) throws(RatingProblem) -> ExactDecimal {
    let normalised = Normaliser.number(text)
    var allowed: String { "from \(range.minimum) to \(range.maximum) in steps of \(range.step)" }
    guard let value = ExactDecimal(normalised) else {
      let withPoint = normalised.split(separator: ",", omittingEmptySubsequences: false)
        .joined(separator: ".")
      throw RatingProblem(
        reason: "is not a number of scale '\(id)'",
        help: ExactDecimal(withPoint) == nil
          ? "a number \(allowed)" : "write a point before the decimals: \(withPoint)")
    }
    guard value >= range.minimum, value <= range.maximum else {
      throw RatingProblem(reason: "is outside scale '\(id)'", help: "a number \(allowed)")
    }
    guard value.isOnStep(range.step, from: range.minimum) else {
      throw RatingProblem(
        reason: "is finer than the step of scale '\(id)'", help: "a number \(allowed)")
    }
    return value
  }
}
