internal import Testing
internal import Text

@Suite struct NumberFormTests {
  @Test(arguments: [
    ("2.15", Digits.latin, "2.15"), ("-0.34", .latin, "−0.34"), ("2.15", .arabicIndic, "٢٫١٥"),
    ("-0.34", .arabicIndic, "−٠٫٣٤"), ("1234567890", .arabicIndic, "١٢٣٤٥٦٧٨٩٠"), ("", .latin, ""),
  ])
  func `digits and marks follow the reader`(number: String, digits: Digits, expected: String) {
    #expect(NumberForm(digits: digits).shown(number) == expected)
  }

  @Test func `whole numbers are shown the same way`() {
    #expect(NumberForm(digits: .arabicIndic).shown(-10) == "−١٠")
    #expect(NumberForm(digits: .latin).shown(7) == "7")
  }

  @Test func `what is shown is read back by the normaliser`() {
    for digits in Digits.allCases {
      #expect(Normaliser.number(NumberForm(digits: digits).shown("-12.05")) == "-12.05")
    }
  }
}
