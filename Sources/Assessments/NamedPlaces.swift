package import Diagnostics

/// Where an answer, a finding or a plan names something else: a mistake in the name is shown at the
/// name itself, not at the start of the block that holds it. For messages only.
package struct NamedPlaces: Sendable {
  /// A handful: looking through them is faster than a table.
  private var keys: [(key: String, place: Place)] = []
  /// A list may have any number of elements.
  private var elements: [String: Place] = [:]

  package init() {}

  /// The place of a key's value; a key inside another one is written with a point: `agreed.by`.
  package subscript(key: String) -> Place? {
    get { keys.first { $0.key == key }?.place }
    set {
      keys.removeAll { $0.key == key }
      if keys.isEmpty { keys.reserveCapacity(2) }
      if let newValue { keys.append((key, newValue)) }
    }
  }

  /// The place of one element of a list.
  package subscript(key: String, element: String) -> Place? {
    get { elements["\(key)/\(element)"] }
    set { elements["\(key)/\(element)"] = newValue }
  }
}
