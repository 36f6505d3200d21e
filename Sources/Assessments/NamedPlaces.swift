package import Diagnostics

/// Where an answer, a finding or a plan names something else: a mistake in the name is shown at the
/// name itself, not at the start of the block that holds it. For messages only.
package struct NamedPlaces: Sendable {
  private var places: [String: Place] = [:]

  package init() {}

  /// The place of a key's value; a key inside another one is written with a point: `agreed.by`.
  package subscript(key: String) -> Place? {
    get { places[key] }
    set { places[key] = newValue }
  }

  /// The place of one element of a list.
  package subscript(key: String, element: String) -> Place? {
    get { places["\(key)/\(element)"] }
    set { places["\(key)/\(element)"] = newValue }
  }
}
