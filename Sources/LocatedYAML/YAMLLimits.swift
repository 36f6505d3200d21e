/// How large and deep a file may be before it is refused.
///
/// libyaml 0.2.5 needs a time that grows with the square of the depth of flow collections, so the
/// depth is checked on events, while reading.
package struct YAMLLimits: Sendable {
  /// Bytes of a whole file. Also checked before a file is read from disk.
  package var fileBytes = 8 << 20
  /// Bytes of one text.
  package var scalarBytes = 64 << 10
  /// Mappings and sequences within each other.
  package var depth = 24
  /// Nodes of a whole file.
  package var nodes = 500_000
  /// Problems reported of one file before reading stops.
  package var problems = 50

  package init() {}

  package static let standard = YAMLLimits()
}
