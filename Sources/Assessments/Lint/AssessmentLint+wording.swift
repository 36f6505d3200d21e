internal import Checklists
internal import Diagnostics
internal import Text

/// Questions about how findings are worded. Names of persons are not guessed.
extension AssessmentLint {
  /// Words that judge, guess or advise instead of telling what was seen.
  static let vague: [Language: [String]] = [
    .english: [
      "sometimes", "often", "poor", "poorly", "seem", "inadequate", "inadequately",
      "not enough", "should",
    ],
    .arabic: [
      "أحيانًا", "غالبًا", "ضعيف", "ضعيفة", "يبدو", "تبدو", "غير كافٍ", "غير كافية",
      "لا يكفي", "لا تكفي", "ينبغي",
    ],
  ]

  private static let vaguePhrases = vague.reduce(into: [Language: [Phrase]]()) { all, words in
    all[words.key] = words.value.map { Phrase($0, in: words.key) }
  }

  static func vagueWords(_ what: Case) -> [Diagnostic] {
    statements(what).compactMap { finding, text, language -> Diagnostic? in
      let forms = Phrase.forms(of: text, in: language)
      let found = (vaguePhrases[language] ?? []).filter { $0.stands(in: forms) }.map(\.text)
      guard !found.isEmpty else { return nil }
      let words = found.map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        .vagueFinding, at: finding.place,
        "the statement of '\(finding.id)' says \(words) (\(language.code))")
    }
  }

  /// A statement of more words is not read to its end.
  static let longestStatement = 90

  static func longStatements(_ what: Case) -> [Diagnostic] {
    statements(what).compactMap { finding, text, language -> Diagnostic? in
      let count = text.split(whereSeparator: \.isWhitespace).count
      guard count > longestStatement else { return nil }
      return Diagnostic(
        .longFinding, at: finding.place,
        "the statement of '\(finding.id)' has \(count) words (\(language.code)); at most \(longestStatement) are read"
      )
    }
  }

  /// Those whose work is looked at, by id or by post.
  static func culprits(_ what: Case) -> [Diagnostic] {
    let people = what.assessment.team.filter { $0.role == .respondent || $0.role == .processOwner }
    return statements(what).flatMap { finding, text, language -> [Diagnostic] in
      let forms = Phrase.forms(of: text, in: language)
      let tokens = Set(text.split { !isPartOfIdentifier($0) }.map(String.init))
      return people.compactMap { member in
        let post = member.position[language].map(withoutRemark)
        guard let named = tokens.contains(member.id) ? member.id : post,
          named == member.id || Phrase(named, in: language).stands(in: forms)
        else { return nil }
        return Diagnostic(
          .culpritInFinding, at: finding.place,
          "the statement of '\(finding.id)' names '\(named)' (\(language.code))",
          help: "who mends it stands in the action")
      }
    }
  }

  /// The statements of findings that say that something is not as it has to be, in each language.
  private static func statements(_ what: Case) -> [(Finding, String, Language)] {
    what.assessment.findings.filter { $0.kind == .nonconformity || $0.kind == .opportunity }
      .flatMap { finding in
        Language.allCases.compactMap { language in
          finding.statement[language].map { (finding, $0, language) }
        }
      }
  }

  /// `R1` is named in "R1 said", not in `R1-014`.
  private static func isPartOfIdentifier(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_/".contains(character)
  }

  /// A post without what is said about it in brackets.
  private static func withoutRemark(_ position: String) -> String {
    position.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
  }
}

/// Words that stand one behind the other, in whatever form a sentence gives them.
private struct Phrase {
  let text: String
  private let words: [String]

  init(_ text: String, in language: Language) {
    self.text = String(text.split(separator: " ").joined(separator: " "))
    words = WordForms.words(of: text).map { WordForms.bare($0, in: language) }
  }

  /// What each word of a sentence may be in a list.
  static func forms(of text: String, in language: Language) -> [Set<String>] {
    WordForms.words(of: text).map { word in
      let forms = WordForms.bareForms(of: word, in: language)
      return forms.union(forms.map { WordForms.bare($0, in: language) })
    }
  }

  func stands(in sentence: [Set<String>]) -> Bool {
    guard !words.isEmpty, sentence.count >= words.count else { return false }
    return (0...(sentence.count - words.count)).contains { start in
      zip(words, sentence[start...]).allSatisfy { $1.contains($0) }
    }
  }
}
