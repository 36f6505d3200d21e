/// The plural category of a whole number in a language, after Unicode CLDR's plural rules.
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// English knows one and other; Arabic knows all six (0, 1, 2, 3–10, 11–99, 100–102 …).
  package init(_ count: Int, in language: Language) {
    switch language {
    case .english:
      self = count == 1 ? .one : .other
    case .arabic:
      switch (count, count % 100) {
      case (0, _): self = .zero
      case (1, _): self = .one
      case (2, _): self = .two
      case (_, 3...10): self = .few
      case (_, 11...99): self = .many
      default: self = .other
      }
    }
  }
}
