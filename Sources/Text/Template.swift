/// A sentence of the catalogue with named holes, `{count} of {total}`, and names that read from left
/// to right in every language, `{=ISO/IEC 33020}`.
package struct Template: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case literal(String)
    case hole(String)
    case identifier(String)
  }

  package let pieces: [Piece]

  package init(_ source: String) {
    var pieces: [Piece] = []
    var rest = Substring(source)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      let inside = rest[rest.index(after: open)..<close]
      pieces.append(
        inside.first == "=" ? .identifier(String(inside.dropFirst())) : .hole(String(inside)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
  }

  /// The names of its holes.
  package var holes: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .hole(let name) = piece { name } else { nil }
      })
  }
}
