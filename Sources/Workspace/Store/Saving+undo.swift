internal import Assessments
internal import Encoding

/// What somebody takes back stands as it stood: in the same quotes, on the same lines, with the same
/// comments. The content of a change alone does not tell them.
extension Saving {
  /// How a block stood before the changes that were made to it here one after the other.
  struct Past {
    /// As the last of them left it; nil where it removed it.
    var present: String?
    var texts: [String] = []
  }

  /// How many texts of one block are kept.
  private static let most = 20

  /// An edit in the words in which the block said the same before, as long as nobody else changed it
  /// in between; otherwise as it is.
  ///
  /// - Parameter present: the block before the edit.
  func inEarlierWords(
    _ edited: BlockFile.Edited, _ target: ChangeTarget, present: String?, in file: BlockFile
  ) -> BlockFile.Edited {
    guard let past = memory.past[target], past.present == present,
      let wanted = edited.text
    else { return edited }
    let earlier = past.texts.last { BlockFile.says($0, sameAs: wanted) }
    return earlier.flatMap { try? file.restoring(target, to: $0) } ?? edited
  }

  /// Keeps how a block stood, once a change of it is on the disk.
  mutating func keepWords(of target: ChangeTarget, before: String?, after: String?) {
    var past = memory.past[target] ?? Past()
    if past.present != before { past.texts = [] }
    past.texts = past.texts.suffix(Self.most - 1) + (before.map { [$0] } ?? [])
    past.present = after
    memory.past[target] = past
  }
}
