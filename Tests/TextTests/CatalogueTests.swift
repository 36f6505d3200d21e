import Testing

@testable import Text

@Suite("The catalogue of messages")
struct CatalogueTests {
  @Test("has every message in every language", arguments: Language.allCases)
  func complete(language: Language) {
    for message in Message.allCases {
      let forms = Catalogue.forms(of: message, in: language)
      #expect(forms[.other]?.isEmpty == false, "\(message)")
    }
  }

  @Test("has the same holes in every language, whatever the count")
  func holes() {
    for message in Message.allCases {
      let english = holes(of: message, .english)
      for language in Language.allCases {
        // A form for one or two may say the number in a word.
        #expect(holes(of: message, language) == english, "\(message) in \(language)")
        for (category, form) in Catalogue.forms(of: message, in: language) {
          let extra = Template(form).holes.subtracting(english)
          #expect(extra.isEmpty, "\(message) \(category)")
        }
      }
    }
  }

  private func holes(of message: Message, _ language: Language) -> Set<String> {
    Template(Catalogue.forms(of: message, in: language)[.other] ?? "").holes
  }

  @Test("has all six Arabic forms where a count decides, and both English ones")
  func plurals() {
    for message in Message.allCases {
      let arabic = Catalogue.forms(of: message, in: .arabic)
      guard arabic.count > 1 else { continue }
      #expect(Set(arabic.keys) == Set(PluralCategory.allCases), "\(message)")
      #expect(Set(Catalogue.forms(of: message, in: .english).keys) == [.one, .other], "\(message)")
    }
  }

  @Test(
    "chooses the form by the language's rules",
    arguments: [
      (1, "فرصة تحسين واحدة"), (2, "فرصتا تحسين"), (3, "{count} فرص تحسين"),
      (11, "{count} فرصة تحسين"), (100, "{count} فرصة تحسين"),
    ])
  func chosen(count: Int, form: String) {
    let template = Catalogue.template(for: .opportunities, in: .arabic, count: count)
    #expect(template == Template(form))
  }

  @Test("no text carries direction marks or isolates of its own")
  func noMarks() {
    for message in Message.allCases {
      for language in Language.allCases {
        for form in Catalogue.forms(of: message, in: language).values {
          #expect(!form.unicodeScalars.contains(where: VisibleText.isHazard), "\(message)")
        }
      }
    }
  }

  @Test("a template is literal text, holes and names")
  func template() {
    #expect(
      Template("a {b} c{=ISO/IEC 33020}").pieces
        == [.literal("a "), .hole("b"), .literal(" c"), .identifier("ISO/IEC 33020")])
    #expect(Template("").pieces.isEmpty)
    #expect(Template("{").pieces == [.literal("{")])
  }
}
