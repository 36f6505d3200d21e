/// A language in which Assay speaks and in which checklists and assessments are written.
///
/// Every text for readers comes from a catalogue in both languages; a text that exists in one
/// language only is shown in that one, marked and isolated.
package enum Language: String, CaseIterable, Sendable, Hashable {
  case english = "en"
  case arabic = "ar"

  /// The BCP 47 code, as written in `lang="…"`.
  package var code: String { rawValue }

  /// Whether lines run from right to left.
  package var isRightToLeft: Bool { self == .arabic }

  /// The value of HTML's `dir` attribute.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
