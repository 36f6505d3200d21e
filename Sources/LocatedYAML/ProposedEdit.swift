internal import Diagnostics

/// An edit worked out but not yet proven: which bytes change, and what the file must then say.
struct ProposedEdit {
  /// The node for whose sake the file is edited.
  let node: YAMLNode
  let replacements: [SourceFile.Replacement]
  /// What the whole file must say afterwards.
  let expected: ExpectedFile

  init(node: YAMLNode, replacements: [SourceFile.Replacement], expected: ExpectedFile) {
    self.node = node
    self.replacements = replacements
    self.expected = expected
  }

  init(node: YAMLNode, range: Range<Int>, written: String, expected: ExpectedFile) {
    self.init(
      node: node, replacements: [.init(range: range, written: written)], expected: expected)
  }

  /// The edited file, after it has been read again and every node of it was compared.
  ///
  /// This is the last line of defence: whatever was overlooked in working out the edit, nobody's
  /// file is changed in a place where no change was asked for.
  func proven(within limits: YAMLLimits) throws(YAMLEditRefusal) -> YAMLDocument {
    let edited = node.source.replacing(replacements)
    let (document, diagnostics) = YAMLReader.read(edited, limits: limits)
    guard let document else {
      let reason = diagnostics.first?.message ?? "not readable"
      throw YAMLEditRefusal("the edited file could not be read again: \(reason)", at: node)
    }
    guard expected.isMet(by: document) else {
      throw YAMLEditRefusal("the edit would change something else in the file", at: node)
    }
    return document
  }
}
