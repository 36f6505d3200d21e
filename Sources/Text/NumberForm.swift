/// The digits in which quantities are shown. Identifiers and ISO dates are ASCII always.
package enum Digits: String, CaseIterable, Sendable {
  /// European digits: 0 1 2
  case latin = "latn"
  /// Arabic-Indic digits: ٠ ١ ٢
  case arabicIndic = "arab"
}

/// How quantities are written for a reader.
///
/// Rounding has happened before: this type only changes digits and marks, it never computes.
package struct NumberForm: Sendable {
  package let digits: Digits

  package init(digits: Digits) {
    self.digits = digits
  }

  /// A number in ASCII form (`-0.34`) in the reader's digits; the minus becomes a true minus sign.
  package func shown(_ number: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      switch (scalar, digits) {
      case ("-", _): result.append("\u{2212}")
      case ("0"..."9", .arabicIndic):
        result.append(Unicode.Scalar(0x0660 + scalar.value - 0x30) ?? scalar)
      case (".", .arabicIndic): result.append("\u{066B}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  package func shown(_ number: Int) -> String { shown(String(number)) }
}
