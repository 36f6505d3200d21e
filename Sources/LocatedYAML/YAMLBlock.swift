/// A value to be written: what a scalar, a mapping or a sequence holds, without any place.
///
/// The values between decoders and files go one way as `YAMLNode` and the other way as this.
package indirect enum YAMLBlock: Sendable, Hashable {
  case scalar(String)
  /// A text that is always written in double quotes: ids, numbers, dates.
  case quoted(String)
  case mapping([Entry])
  case sequence([YAMLBlock])

  /// A key with its value; keys keep the order in which they are given.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: YAMLBlock
    /// Whether the key is written in double quotes whatever it says, as ids are.
    package let isKeyQuoted: Bool

    package init(_ key: String, _ value: YAMLBlock, isKeyQuoted: Bool = false) {
      self.key = key
      self.value = value
      self.isKeyQuoted = isKeyQuoted
    }

    package init(_ key: String, _ text: String) {
      self.init(key, .scalar(text))
    }
  }

  /// What a node holds; a key with nothing after it holds an empty text.
  package init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar: self = .scalar(node.text)
    case .mapping:
      self = .mapping(node.entries.map { Entry($0.key.text, YAMLBlock($0.value)) })
    case .sequence: self = .sequence(node.elements.map { YAMLBlock($0) })
    }
  }

  /// Whether it ends with a text that needs a line end behind it in the file: a literal block whose
  /// text ends with one.
  var endsLine: Bool {
    lastText.flatMap { ScalarForm.literal($0) }?.indicator == "|"
  }

  /// The text with which the value ends; nil where it ends in quotes or with an empty collection.
  private var lastText: String? {
    switch self {
    case .scalar(let text): text
    case .quoted: nil
    case .mapping(let entries): entries.last?.value.lastText
    case .sequence(let elements): elements.last?.lastText
    }
  }

  /// Whether this is a scalar, or holds nothing: then it stands on the line of its key.
  var isLeaf: Bool {
    switch self {
    case .scalar, .quoted: true
    case .mapping(let entries): entries.isEmpty
    case .sequence(let elements): elements.isEmpty
    }
  }
}
