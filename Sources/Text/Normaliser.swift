/// The one normaliser: brings identifiers and numbers that people typed into one form before they
/// are looked up or parsed.
///
/// It removes what cannot be seen (direction marks and other format characters, which arrive with
/// text copied from right-to-left documents), maps Arabic-Indic digits and their separators to
/// ASCII, and trims blanks. It never guesses: what is not a digit stays what it is, so `8.10` stays
/// `8.10` and `no` stays `no`.
package enum Normaliser {
  /// The canonical form of an identifier: item, checklist, rating, evidence or person.
  package static func identifier(_ text: String) -> String {
    if isCanonical(text) { return text }
    return trimmed(visible(text), digitsOnly: true)
  }

  /// The canonical form of a number: ASCII digits, `.` before the fraction, no grouping mark.
  ///
  /// Only the Arabic decimal mark `٫` becomes a point and only the Arabic group mark `٬` before
  /// three digits is dropped. A comma stays, and so does a group mark elsewhere (`٠٬٥` may be meant
  /// as a half): both are refused later, because they mean different things to different readers.
  package static func number(_ text: String) -> String {
    if isCanonical(text) { return text }
    return trimmed(withoutGroups(visible(text)), digitsOnly: false)
  }

  private static func withoutGroups(
    _ scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView {
    let all = Array(scalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in all.enumerated() {
      // Only around a mark are digits counted: a long number is read once.
      if scalar == "\u{066C}" {
        let before = all[..<index].reversed().prefix(while: isDigit).count
        let after = all[(index + 1)...].prefix(while: isDigit).count
        if (1...3).contains(before), after == 3 { continue }
      }
      result.append(scalar)
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: true
    default: false
    }
  }

  /// Most identifiers are plain ASCII already: then nothing has to be built anew.
  private static func isCanonical(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  private static func visible(_ text: String) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      scalars.append(scalar)
    }
    return scalars
  }

  private static func trimmed(
    _ scalars: String.UnicodeScalarView, digitsOnly: Bool
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x0660...0x0669: result.append(Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30)))
      case 0x06F0...0x06F9: result.append(Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30)))
      case 0x066B where !digitsOnly: result.append(".")
      case 0x2212 where !digitsOnly: result.append("-")
      default: result.append(scalar)
      }
    }
    var text = Substring(String(result))
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
