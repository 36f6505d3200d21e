internal import Testing
internal import Text

@Suite struct NormaliserTests {
  @Test(arguments: [
    ("8.10", "8.10"), ("no", "no"), ("0012", "0012"), (" 8.2.6 ", "8.2.6"), ("\u{A0}DS1\t", "DS1"),
    ("\u{200F}٨.٢\u{200F}", "8.2"), ("\u{202B}8.2\u{202C}", "8.2"), ("۸.۲", "8.2"),
    ("\u{FEFF}E-07\u{200B}", "E-07"), ("\u{2066}6.1-03\u{2069}", "6.1-03"), ("٣٫٥", "3٫5"),
    ("مخاطر", "مخاطر"), ("a b", "a b"), ("", ""), (" ", ""), ("3−1", "3−1"),
  ])
  func `an identifier loses what cannot be seen, and gets ASCII digits`(
    typed: String, expected: String
  ) {
    #expect(Normaliser.identifier(typed) == expected)
  }

  @Test(arguments: [
    ("2.15", "2.15"), ("٢٫١٥", "2.15"), ("۲٫۱۵", "2.15"), ("١٬٠٠٠", "1000"), ("−3", "-3"),
    ("\u{200E}-3", "-3"), ("2,15", "2,15"), (" ٤ ", "4"), ("four", "four"),
  ])
  func `a number gets ASCII digits and a point, and is never guessed`(
    typed: String, expected: String
  ) {
    #expect(Normaliser.number(typed) == expected)
  }
}
