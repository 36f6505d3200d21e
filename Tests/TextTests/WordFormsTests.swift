import Testing
import Text

@Suite("The forms of words")
struct WordFormsTests {
  @Test(
    "an Arabic word is found behind the article, conjunctions and prepositions",
    arguments: [
      "إتاحة", "الإتاحة", "والإتاحة", "بالإتاحة", "وبالإتاحة", "للإتاحة", "وللإتاحة", "لإتاحة",
      "كإتاحة", "الإِتاحةـ", "اتاحه",
    ])
  func arabic(_ written: String) {
    let wanted = WordForms.bare(SearchText.folded("الإتاحة"), in: .arabic)
    let words = WordForms.words(of: "عن \(written) في الفترة.")
    #expect(words.contains { WordForms.bareForms(of: $0, in: .arabic).contains(wanted) })
  }

  @Test("a short rest is a word of its own, and a longer word is another word")
  func others() {
    #expect(!WordForms.bareForms(of: "ورد", in: .arabic).contains("رد"))
    #expect(!WordForms.bareForms(of: "اتاحات", in: .arabic).contains("اتاحه"))
    #expect(!WordForms.bareForms(of: "class", in: .english).contains("clas-"))
  }

  @Test("an English word is found in its plural and in capitals")
  func english() {
    let words = WordForms.words(of: "Two ROLLBACKS, one box-load of boxes")
    #expect(words == ["two", "rollbacks", "one", "box", "load", "of", "boxes"])
    #expect(WordForms.bareForms(of: "rollbacks", in: .english).contains("rollback"))
    #expect(WordForms.bareForms(of: "boxes", in: .english).contains("box"))
    #expect(WordForms.bareForms(of: "bus", in: .english) == ["bus"])
  }

  @Test("nothing has no words")
  func empty() {
    #expect(WordForms.words(of: " \u{0640} . ").isEmpty)
    #expect(WordForms.bareForms(of: "", in: .arabic) == [""])
  }
}

@Suite("Searching text")
struct SearchTextTests {
  @Test("forms of alef and hamza, vowel signs, tatweel and case are one")
  func folded() {
    #expect(SearchText.folded("إدارة الأُصولـ") == SearchText.folded("اداره الاصول"))
    #expect(SearchText.folded("مسؤول") == SearchText.folded("مسئول"))
    #expect(SearchText.folded("طوارئ") == SearchText.folded("طوارء"))
    #expect(SearchText.folded("SLA") == "sla")
  }

  @Test("all words have to be there, in any order")
  func holds() {
    #expect(SearchText.holds("The agreed Catalogue", ["catalogue", "agreed"]))
    #expect(!SearchText.holds("The agreed Catalogue", ["catalogue", "plan"]))
    #expect(SearchText.holds("anything", []))
  }

  @Test("an excerpt says where it was cut")
  func excerpt() {
    let text = "one two three four five six seven"
    #expect(SearchText.excerpt(of: text, around: ["four"], 1) == "… three four five …")
    #expect(SearchText.excerpt(of: text, around: ["one"], 2) == "one two three …")
    #expect(SearchText.excerpt(of: text, around: ["absent"], 8) == text)
    #expect(SearchText.excerpt(of: "", around: ["a"]) == "")
  }
}
