/// A language in which Assay speaks and in which checklists and assessments are written.
///
/// Every text for readers comes from a catalogue in both languages; a text that exists in one
/// language only is shown in that one, marked and isolated.
package enum Language: String, CaseIterable, Sendable, Hashable {
  case english = "en"
  case arabic = "ar"

  /// The language of a text that does not say it, by its first letter: Arabic script or not.
  package init(scriptOf text: String) {
    let first = text.unicodeScalars.first { scalar in
      // Letters of ASCII are known without asking Unicode's tables.
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || (!scalar.isASCII && scalar.properties.isAlphabetic)
    }
    switch first?.value ?? 0 {
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      self = .arabic
    default: self = .english
    }
  }

  /// The BCP 47 code, as written in `lang="…"`.
  package var code: String { rawValue }

  /// Whether lines run from right to left.
  package var isRightToLeft: Bool { self == .arabic }

  /// The value of HTML's `dir` attribute.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
