import Testing
import Text

@Suite("Languages")
struct LanguageTests {
  @Test(
    "a text tells its language by its first letter",
    arguments: [
      ("Seen on site", Language.english), ("شوهد في الموقع", .arabic), ("14 من 14", .arabic),
      ("SLA اتفاقية", .english), ("", .english), ("42", .english), ("«نعم»", .arabic),
    ])
  func script(text: String, language: Language) {
    #expect(Language(scriptOf: text) == language)
  }

  @Test("Arabic runs from right to left, English does not")
  func direction() {
    #expect(Language.allCases.map(\.direction) == ["ltr", "rtl"])
    #expect(Language.allCases.map(\.code) == ["en", "ar"])
  }
}
