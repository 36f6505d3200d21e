internal import Diagnostics

/// Edits of a file that change what was asked for and not one byte besides: order, comments,
/// indentation, quotes, line ends and byte order mark stay.
///
/// Every edit gives a new file, which has been read again and compared node by node. An edit that
/// cannot be made, or proven, is refused with a reason.
package enum YAMLEdit {
  /// Gives a scalar another text, in the style in which it was written as far as that can hold it.
  ///
  /// A key with nothing after it gets the text in double quotes.
  package static func replaceScalar(
    _ node: YAMLNode, with text: String, limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> SourceFile {
    guard node.kind == .scalar else {
      throw YAMLEditRefusal("this is a \(node.kind), not a text", at: node)
    }
    if !node.isEmpty, node.hasText(text) { return node.source }
    let replacement = ScalarReplacement(of: node, with: text)
    let expected = ExpectedFile(
      node.document, replacing: node.index..<node.index + 1,
      with: [NodeShape(kind: .scalar, style: replacement.style, text: Array(text.utf8))])
    let edit = ProposedEdit(
      node: node, range: replacement.range, written: replacement.written, expected: expected)
    return try edit.proven(within: limits).source
  }

  /// Adds a key with its value to a mapping in block style, or to one that is empty yet (`key:`
  /// or `key: {}`).
  package static func addEntry(
    to mapping: YAMLNode, key: String, block: YAMLBlock, at position: YAMLPosition = .last,
    limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> SourceFile {
    if mapping.entry(key) != nil, !mapping.isFlow {
      throw YAMLEditRefusal("key '\(key)' is there already", at: mapping)
    }
    let addition = Addition(entry: YAMLBlock.Entry(key, block))
    return try add(addition, key, to: mapping, position).proven(within: limits).source
  }

  /// Adds an element at the end of a sequence in block style, or of one that is empty yet. A
  /// sequence in brackets takes texts only.
  package static func addElement(
    to sequence: YAMLNode, block: YAMLBlock, limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> SourceFile {
    let addition = Addition(element: block)
    if sequence.isVacant(for: .sequence) {
      return try addition.filling(sequence).proven(within: limits).source
    }
    if case .scalar(let text) = block, sequence.kind == .sequence, sequence.isFlow,
      let last = sequence.children.last
    {
      return try addition.inBrackets(text, after: last, in: sequence).proven(within: limits).source
    }
    try checkBlock(sequence, .sequence)
    guard let last = sequence.children.last else { return sequence.source }
    return try addition.after(last, in: sequence).proven(within: limits).source
  }

  static func checkBlock(
    _ node: YAMLNode, _ kind: YAMLNode.Kind
  ) throws(YAMLEditRefusal) {
    guard node.kind == kind else {
      throw YAMLEditRefusal("this is a \(node.kind), not a \(kind)", at: node)
    }
    if node.isFlow {
      throw YAMLEditRefusal(
        "this \(kind) is written in \(kind == .mapping ? "braces" : "brackets"); "
          + "write it one \(kind == .mapping ? "key" : "element") per line first", at: node)
    }
  }
}
