package import Diagnostics

/// Why an edit was not made; the file is as it was.
package struct YAMLEditRefusal: Error, Sendable, Hashable {
  /// The place that was to be edited.
  package let place: Place
  /// Lower case, no full stop, as in a diagnostic.
  package let message: String

  init(_ message: String, at node: YAMLNode) {
    place = node.place
    self.message = message
  }
}
