/// A value to be written: what a scalar, a mapping or a sequence holds, without any place.
///
/// The values between decoders and files go one way as `YAMLNode` and the other way as this.
package indirect enum YAMLBlock: Sendable, Hashable {
  case scalar(String)
  case mapping([Entry])
  case sequence([YAMLBlock])

  /// A key with its value; keys keep the order in which they are given.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: YAMLBlock

    package init(_ key: String, _ value: YAMLBlock) {
      self.key = key
      self.value = value
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

  /// The text with which the value ends; nil where it ends with an empty collection.
  var lastText: String? {
    switch self {
    case .scalar(let text): text
    case .mapping(let entries): entries.last?.value.lastText
    case .sequence(let elements): elements.last?.lastText
    }
  }

  /// Whether this is a scalar, or holds nothing: then it stands on the line of its key.
  var isLeaf: Bool {
    switch self {
    case .scalar: true
    case .mapping(let entries): entries.isEmpty
    case .sequence(let elements): elements.isEmpty
    }
  }
}
