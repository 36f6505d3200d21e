/// Where in a mapping a new key goes.
package enum YAMLPosition: Sendable {
  case first
  case last
  /// After the key with this name.
  case after(String)
  /// After the last key that comes before the new one in this order.
  case sorted(by: @Sendable (_ key: String, _ other: String) -> Bool)

  /// The entry after which a new key goes; nil for the place before all others.
  func entry(
    before key: String, in mapping: YAMLNode
  ) throws(YAMLEditRefusal) -> (key: YAMLNode, value: YAMLNode)? {
    switch self {
    case .first: return nil
    case .last: return mapping.entries.last
    case .after(let name):
      guard let entry = mapping.entry(name) else {
        throw YAMLEditRefusal("there is no key '\(name)' to stand after", at: mapping)
      }
      return entry
    case .sorted(let isBefore):
      return mapping.entries.last { isBefore($0.key.text, key) }
    }
  }
}
