internal import LocatedYAML

/// What a merged collection has to say.
struct ExpectedPart {
  indirect enum Content {
    /// nil where this side has nothing.
    case text(ours: String?, theirs: String?)
    case parts([ExpectedPart], MergeShape)
  }

  let id: String
  let content: Content
}

/// The last line of defence: the merged file is read again and every part of it compared.
enum MergeProof {
  static func holds(
    _ source: SourceFile, _ expected: [ExpectedPart], _ side: MergedText.Side
  ) -> Bool {
    guard let document = YAMLReader.read(source).document,
      let parts = CollectionParts(of: document)
    else { return false }
    return holds(parts, expected, side)
  }

  private static func holds(
    _ found: CollectionParts, _ expected: [ExpectedPart], _ side: MergedText.Side
  ) -> Bool {
    let wanted = expected.filter { !$0.isAbsent(side) }
    guard found.parts.count == wanted.count else { return false }
    return zip(found.parts, wanted).allSatisfy { part, wanted in
      guard part.id == wanted.id else { return false }
      switch wanted.content {
      case .text(let ours, let theirs): return part.text == (side == .ours ? ours : theirs)
      case .parts(let inner, let shape):
        guard let parts = CollectionParts(of: part, namedBy: shape.name) else { return false }
        return holds(parts, inner, side)
      }
    }
  }
}

extension ExpectedPart {
  fileprivate func isAbsent(_ side: MergedText.Side) -> Bool {
    guard case .text(let ours, let theirs) = content else { return false }
    return (side == .ours ? ours : theirs) == nil
  }
}
