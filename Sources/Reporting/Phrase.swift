package import Text

/// A piece of running text that knows what it is, so that each format can keep it from being
/// misread, reordered or broken.
package enum Inline: Sendable, Hashable {
  /// Words in a language.
  case text(String, Language)
  /// A clause, item, evidence or file name, a date, a version: ASCII, left to right, unbroken.
  case identifier(String)
  /// A number in the reader's digits, with its sign.
  case quantity(String)
  /// A sign that stands for a rating or a state.
  case glyph(String)
  /// Words that carry the weight of the sentence.
  case strong(String, Language)
}

/// A sentence, heading or table cell.
package struct Phrase: Sendable, Hashable, ExpressibleByArrayLiteral {
  package var parts: [Inline]

  package init(_ parts: [Inline]) {
    self.parts = parts
  }

  package init(arrayLiteral parts: Inline...) {
    self.parts = parts
  }

  package static let empty = Phrase([])

  package static func identifier(_ id: String) -> Phrase { [.identifier(id)] }

  package var isEmpty: Bool { parts.isEmpty }

  package static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(a.parts + b.parts) }

  /// All words without markup: for text alternatives.
  package var plain: String {
    parts.map { part in
      switch part {
      case .text(let text, _), .strong(let text, _), .identifier(let text), .quantity(let text),
        .glyph(let text):
        text
      }
    }.joined()
  }
}
