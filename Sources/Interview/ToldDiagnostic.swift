internal import Diagnostics

extension Diagnostic {
  /// The message with its place, as far as there is one, on one line.
  var told: String { place.line > 0 ? "\(place.path):\(place.line): \(message)" : message }
}
