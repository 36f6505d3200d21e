import Testing
import Text

struct FoldedTextTests {
  @Test(arguments: [
    ("Change", "change"), ("إدارة الأُصولـ", "اداره الاصول"), ("مُؤشِّر", "مءشر"), ("شيئًا", "شيءا"),
    ("على", "علي"), ("É", "é"), ("Straße – 20 °C", "straße – 20 °c"), ("", ""), ("😀A", "😀a"),
  ])
  func `letters are folded in both scripts`(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
    #expect(SearchText.folded(text) == folded)
  }

  @Test func `hamza on waw, on ya and alone are one letter`() {
    for (one, other) in [("مسئول", "مسؤول"), ("شئون", "شؤون"), ("بدء", "بدئ")] {
      #expect(FoldedText(one) == FoldedText(other))
    }
    #expect(FoldedText("مسؤول") != FoldedText("مسول"))
  }

  @Test func `the shapes of letters in a word are the letters`() {
    // Lam with alef, seen in one character; a vowel sign on a line of its own falls away.
    #expect(FoldedText("\u{FEE3}\u{FEB4}\u{FE8C}\u{FEEE}\u{FEDD}") == FoldedText("مسئول"))
    #expect(FoldedText("\u{FE8D}\u{FEF7}\u{FEBB}\u{FEEE}\u{FEDD}\u{FE77}") == FoldedText("الأصول"))
    let all = (UInt32(0xFE80)...0xFEFC).compactMap(Unicode.Scalar.init).map { String($0) }
    let letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    #expect(
      Set(all.prefix(117).map { FoldedText($0) }) == Set(letters.map { FoldedText(String($0)) }))
    #expect(all.suffix(8).map { FoldedText($0) } == Array(repeating: FoldedText("لا"), count: 8))
    #expect(FoldedText("\u{FE80}\u{FEF1}\u{FEFC}") == FoldedText("ءيلا"))
    // What stands around the block is left as it is.
    #expect(FoldedText("\u{FEFD}\u{FEFF}\u{FB50}").text == "\u{FEFD}\u{FEFF}\u{FB50}")
  }

  @Test func `what stands somewhere is found, and nothing else`() {
    let text = FoldedText("تُدار طلبات التغيير; RFCs are managed")
    for word in ["طلبات", "RFC", "managed", "; r", ""] { #expect(text.contains(FoldedText(word))) }
    for word in ["managedx", "طلباتٌ ا ل", "rfcss"] { #expect(!text.contains(FoldedText(word))) }
    #expect(!FoldedText("ab").contains(FoldedText("abc")))
  }

  @Test func `texts that differ in blanks and letter case share a mark`() {
    #expect(FoldedText("Look at  it\u{A0}").mark != FoldedText("Look at him").mark)
    #expect(FoldedText("Look at it").mark == FoldedText(" look\nAT  it ").mark)
    #expect(FoldedText("مُؤشِّر").mark == FoldedText("مؤشر").mark)
  }

  @Test func `letters of other scripts among known ones are folded like the rest`() {
    #expect(FoldedText("Ab – “É” الأُصول\u{200F} Ж").text == "ab – “é” الاصول\u{200F} ж")
    #expect(FoldedText("Ab – “الأُصول”\u{200F}").text == "ab – “الاصول”\u{200F}")
  }

  @Test func `a sieve lets through every text that holds all words of a phrase`() {
    let phrases = [["vendor"], ["كتالوج", "خدمة"], ["roll", "back"]]
    let sieve = PhraseSieve(phrases.map { $0.map { FoldedText($0) } })
    for text in ["the vendors", "وبالكتالوج للخدمة", "خدمه كتالوج", "xvendor", "back-rolls"] {
      #expect(sieve.mayHold(FoldedText(text)))
    }
    for text in ["", "abc", "a venue", "كتاب خدمة", "كتالوج", "venvendo", "rollover", "bac"] {
      #expect(!sieve.mayHold(FoldedText(text)))
    }
    #expect(PhraseSieve([[FoldedText("ab")]]).mayHold(FoldedText("x")))
    #expect(PhraseSieve([[]]).mayHold(FoldedText("x")))
    #expect(!PhraseSieve([]).mayHold(FoldedText("xxxx")))
  }
}
