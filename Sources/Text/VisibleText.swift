/// Makes text from files harmless for a terminal: what a terminal would obey instead of show is
/// written as a visible escape.
package enum VisibleText {
  /// Control characters, escape sequences, line separators and bidirectional controls become
  /// `\u{…}`; everything else stays. Line feeds and tabs become blanks, so that one message stays
  /// on one line.
  package static func oneLine(_ text: String) -> String {
    escape(text, keepingLines: false)
  }

  /// The same, but line feeds stay.
  package static func lines(_ text: String) -> String {
    escape(text, keepingLines: true)
  }

  /// The text without direction marks: harmless in prose that people copied, and of no use where
  /// the page itself sets the direction. Overrides and isolates stay, to be made visible.
  package static func withoutDirectionMarks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDirectionMark) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDirectionMark(scalar) { scalars.append(scalar) }
    return String(scalars)
  }

  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{061C}"
  }

  /// Whether a scalar is one that terminals and browsers interpret rather than show.
  package static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1 (with CSI and OSC)
    case 0x200E, 0x200F, 0x061C: true  // direction marks
    case 0x202A...0x202E: true  // embeddings, overrides
    case 0x2060...0x206F: true  // isolates, invisible operators, retired controls
    case 0x2028, 0x2029: true  // line and paragraph separator
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // annotations, tags
    case 0xFEFF, 0x00AD, 0x200B, 0x180E: true  // zero width; the joiners of Arabic stay
    default: false
    }
  }

  private static func escape(_ text: String, keepingLines: Bool) -> String {
    guard text.unicodeScalars.contains(where: isHazard) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepingLines: result.unicodeScalars.append(scalar)
      case "\n", "\t": result += " "
      case _ where isHazard(scalar):
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
