import Testing
import Text

struct FoldedTextTests {
  @Test(arguments: [
    ("Change", "change"), ("إدارة الأُصولـ", "اداره الاصول"), ("مُؤشِّر", "موشر"), ("شيئًا", "شييا"),
    ("على", "علي"), ("É", "é"), ("Straße – 20 °C", "straße – 20 °c"), ("", ""), ("😀A", "😀a"),
  ])
  func `letters are folded in both scripts`(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
    #expect(SearchText.folded(text) == folded)
  }

  @Test func `what stands somewhere is found, and nothing else`() {
    let text = FoldedText("تُدار طلبات التغيير; RFCs are managed")
    for word in ["طلبات", "RFC", "managed", "; r", ""] { #expect(text.contains(FoldedText(word))) }
    for word in ["managedx", "طلباتٌ ا ل", "rfcss"] { #expect(!text.contains(FoldedText(word))) }
    #expect(!FoldedText("ab").contains(FoldedText("abc")))
  }

  @Test func `a sieve lets through every text that holds a word`() {
    let words = ["vendor", "كتالوج", "زبون"].map { FoldedText($0) }
    let sieve = WordSieve(words)
    for text in ["the vendors", "وبالكتالوج", "زبون", "xvendor"] {
      #expect(sieve.mayHold(FoldedText(text)))
    }
    #expect(!sieve.mayHold(FoldedText("abc")))
    #expect(!sieve.mayHold(FoldedText("")))
    #expect(WordSieve([FoldedText("ab")]).mayHold(FoldedText("x")))
  }
}
