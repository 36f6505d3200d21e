internal import Testing
internal import Text

@Suite struct LocalizedTextTests {
  @Test func `a text is given in the reader's language`() {
    let text = LocalizedText(english: "service", arabic: "خدمة")
    #expect(text.text(for: .arabic) == ("خدمة", .arabic))
    #expect(text.text(for: .english) == ("service", .english))
    #expect(text.languages == [.english, .arabic])
    #expect(text.plain == "service")
  }

  @Test func `a text without translation is given in its own language, and says so`() {
    let english = LocalizedText([.english: "service"])
    #expect(english.text(for: .arabic) == ("service", .english))
    #expect(english[.arabic] == nil)
    let arabic = LocalizedText([.arabic: "خدمة"])
    #expect(arabic.text(for: .english) == ("خدمة", .arabic))
    #expect(arabic.plain == "خدمة")
    #expect(arabic.languages == [.arabic])
  }

  @Test func `no text at all is an empty text`() {
    #expect(LocalizedText([:]).text(for: .arabic) == ("", .arabic))
    #expect(LocalizedText([:]).languages.isEmpty)
  }

  @Test func `languages know their direction`() {
    #expect(Language.allCases.map(\.code) == ["en", "ar"])
    #expect(Language.allCases.map(\.direction) == ["ltr", "rtl"])
  }

  @Test func `isolated values are wrapped and closed`() {
    #expect(Isolation.leftToRight("6.1-03") == "\u{2066}6.1-03\u{2069}")
    #expect(Isolation.ownDirection("خدمة") == "\u{2068}خدمة\u{2069}")
  }
}
