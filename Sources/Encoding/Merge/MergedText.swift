/// A run of bytes of a merged file, or a place where both sides want something else.
enum MergedPiece {
  case bytes([UInt8])
  /// Lines that have to begin a line.
  case lines([UInt8], lineBreak: String)
  case clash(ours: [UInt8], theirs: [UInt8], lineBreak: String)
}

/// A merged file, to be written with one side of each clash or with both.
struct MergedText {
  enum Side {
    case ours, theirs
    /// Both, between conflict markers as git writes them.
    case marked
  }

  let pieces: [MergedPiece]
  let markerSize: Int

  func bytes(_ side: Side) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .bytes(let more): bytes += more
      case .lines(let more, let lineBreak):
        if !more.isEmpty { endLine(&bytes, lineBreak) }
        bytes += more
      case .clash(let ours, let theirs, let lineBreak):
        if side != .marked, (side == .ours ? ours : theirs).isEmpty { continue }
        endLine(&bytes, lineBreak)
        switch side {
        case .ours: bytes += ours
        case .theirs: bytes += theirs
        case .marked: mark(ours, theirs, lineBreak, in: &bytes)
        }
      }
    }
    return bytes
  }

  private func mark(
    _ ours: [UInt8], _ theirs: [UInt8], _ lineBreak: String, in bytes: inout [UInt8]
  ) {
    func marker(_ sign: Character, _ label: String) -> [UInt8] {
      Array((String(repeating: sign, count: markerSize) + label + lineBreak).utf8)
    }
    bytes += marker("<", " ours") + ours
    endLine(&bytes, lineBreak)
    bytes += marker("=", "") + theirs
    endLine(&bytes, lineBreak)
    bytes += marker(">", " theirs")
  }

  private func endLine(_ bytes: inout [UInt8], _ lineBreak: String) {
    // A byte order mark is no line.
    if bytes.elementsEqual([0xEF, 0xBB, 0xBF]) { return }
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes += Array(lineBreak.utf8) }
  }
}
