/// Finds identifiers inside running text, so that right-to-left text can isolate them.
///
/// In an Arabic sentence a browser shows `20000-1:2018` as `1:2018-20000` and `2024-2025` as
/// `2025-2024`; what people wrote into a note has no markup that would prevent it.
package enum IdentifierRuns {
  package struct Run: Sendable, Hashable {
    package let text: String
    package let isIdentifier: Bool
  }

  /// The text in pieces. An identifier is a run of ASCII letters and digits, joined by hyphens,
  /// colons, slashes, points or underscores, that holds a digit and a joint other than a point.
  package static func split(_ text: String) -> [Run] {
    var runs: [Run] = []
    var plain = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    func flush() {
      let (core, tail) = trimmed(word)
      if isIdentifier(core) {
        let name = takePublisher(from: &plain)
        if !plain.isEmpty { runs.append(Run(text: String(plain), isIdentifier: false)) }
        runs.append(Run(text: name + String(core), isIdentifier: true))
        plain = tail
      } else {
        plain.append(contentsOf: word)
      }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isLetterOrDigit(scalar) || (!word.isEmpty && isJoint(scalar)) {
        word.append(scalar)
      } else {
        flush()
        plain.append(scalar)
      }
    }
    flush()
    if !plain.isEmpty { runs.append(Run(text: String(plain), isIdentifier: false)) }
    return runs
  }

  /// Capitals right before an identifier belong to it: in `ISO/IEC 20000-1:2018` the number would
  /// otherwise be shown before the name.
  private static func takePublisher(from plain: inout String.UnicodeScalarView) -> String {
    guard plain.last == " " else { return "" }
    var name: [Unicode.Scalar] = []
    for scalar in plain.dropLast().reversed() {
      guard ("A"..."Z").contains(scalar) || scalar == "/" else { break }
      name.insert(scalar, at: 0)
    }
    let before = plain.dropLast(name.count + 1).last
    guard name.count > 1, before.map({ !isLetterOrDigit($0) }) ?? true else { return "" }
    plain.removeLast(name.count + 1)
    return String(String.UnicodeScalarView(name)) + " "
  }

  /// The word without the joints at its end, which are the sentence's punctuation.
  private static func trimmed(
    _ word: String.UnicodeScalarView
  ) -> (core: String.UnicodeScalarView, tail: String.UnicodeScalarView) {
    var core = word
    var tail: [Unicode.Scalar] = []
    while let last = core.last, isJoint(last) {
      tail.insert(core.removeLast(), at: 0)
    }
    return (core, String.UnicodeScalarView(tail))
  }

  private static func isIdentifier(_ word: String.UnicodeScalarView) -> Bool {
    word.contains { ("0"..."9").contains($0) } && word.contains { isJoint($0) && $0 != "." }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ":", "/", ".", "_": true
    default: false
    }
  }
}
