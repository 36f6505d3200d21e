internal import LocatedYAML

/// The keys of one kind of mapping, in the order in which files have them, with the shape of each
/// value: what a decoder compares with, and what the schemas in `docs/schema` are made from.
///
///     static let keys: KeyTable = ["by": .required(.identifier), "why": .optional(.words)]
struct KeyTable: Sendable, ExpressibleByDictionaryLiteral {
  let entries: [(key: String, value: KeyShape)]
  /// The names alone, made ready for comparing.
  let known: KeyNames

  init(_ entries: [(key: String, value: KeyShape)]) {
    self.entries = entries
    known = KeyNames(entries.map(\.key))
  }

  init(dictionaryLiteral entries: (String, KeyShape)...) {
    self.init(entries.map { (key: $0.0, value: $0.1) })
  }
}

/// What stands behind a key, and whether the key has to be there.
struct KeyShape: Sendable {
  let shape: ValueShape
  let isRequired: Bool

  static func required(_ shape: ValueShape) -> KeyShape { .init(shape: shape, isRequired: true) }

  static func optional(_ shape: ValueShape) -> KeyShape { .init(shape: shape, isRequired: false) }
}

/// The shape of a value, in the words of `docs/reference/file-formats.md`.
indirect enum ValueShape: Sendable {
  /// One scalar, as written.
  case text
  /// One scalar, read in its canonical form.
  case identifier
  /// Identifiers joined by slashes: `checklist/item`.
  case reference(parts: Int)
  /// A text in one or two languages.
  case words
  /// A word of a fixed list.
  case oneOf([String])
  case date
  /// A decimal with at most six digits after the point.
  case decimal
  case whole
  /// A rating of some scale: only the checklist knows which.
  case rating
  /// Hexadecimal digits in small letters.
  case hash(digits: Int)
  /// One shape or another.
  case either(ValueShape, ValueShape)
  case list(ValueShape, atLeast: Int)
  /// A mapping with known keys. The name stands for it in a schema; it is asked for its keys late,
  /// so that a mapping may hold its own kind.
  case mapping(String, keys: @Sendable () -> KeyTable)
  /// A mapping with some known keys and others that are not known here.
  case openMapping(KeyTable, others: ValueShape)
  /// A mapping of identifiers to values of one shape.
  case entries(ValueShape)

  static func list(_ element: ValueShape) -> ValueShape { .list(element, atLeast: 0) }

  static func mapping(
    _ name: String, _ keys: @autoclosure @escaping @Sendable () -> KeyTable
  ) -> ValueShape {
    .mapping(name, keys: keys)
  }

  /// The words of a type whose cases are what a file may say.
  static func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> ValueShape {
    .oneOf(Word.allCases.map(\.rawValue))
  }

  static let period = ValueShape.mapping("period", Fields.periodKeys)
}
