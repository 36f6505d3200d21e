package import Diagnostics
internal import Text

/// What the texts of a checklist have to be, beyond what makes it usable: rules of those who write one.
///
/// `assay checklist lint` runs them. Each is a function from a checklist to diagnostics; `all` lists
/// those that need nothing else.
package enum LintRules {
  package typealias Rule = @Sendable (Checklist) -> [Diagnostic]

  package static let all: [Rule] = [shortTexts, ownWays]

  /// - Parameter terms: the words of the library, if it has a list of them.
  package static func check(_ checklists: [Checklist], terms: Terms?) -> [Diagnostic] {
    let avoided = terms.map(AvoidedWords.init)
    return checklists.flatMap { checklist in
      all.flatMap { $0(checklist) } + (avoided.map { words($0, in: checklist) } ?? [])
    }
  }

  /// Whoever is asked has to keep the text in mind.
  package static let longestText = 60

  static func shortTexts(_ checklist: Checklist) -> [Diagnostic] {
    checklist.texts.flatMap { text, what, place in
      text.languages.compactMap { language -> Diagnostic? in
        let own = text[language] ?? ""
        guard mostWords(of: own) > longestText else { return nil }
        let count = own.split(whereSeparator: \.isWhitespace).count
        guard count > longestText else { return nil }
        return Diagnostic(
          .longText, at: place,
          "a text of \(what) has \(count) words in: \(language.code); at most \(longestText) are read",
          help: "say it shorter, or make two items of it")
      }
    }
  }

  /// As many words as a text may have at most, by its bytes: most texts are short, and need not be cut
  /// into words to see it.
  private static func mostWords(of text: String) -> Int {
    // Blanks of other scripts begin with one of these bytes.
    text.utf8.count { $0 <= 0x20 || $0 == 0xC2 || (0xE1...0xE3).contains($0) } + 1
  }

  /// How many items may be examined, asked or tested in the same words.
  package static let mostItemsOfAWay = 3

  /// A way of looking that fits many items tells nothing about any of them.
  static func ownWays(_ checklist: Checklist) -> [Diagnostic] {
    var users: [[UInt8]: [Item]] = [:]
    var order: [[UInt8]] = []
    for item in checklist.items where item.kind != .attribute {
      for key in Set(ways(of: item).map(spaceless)) {
        if users[key] == nil { order.append(key) }
        users[key, default: []].append(item)
      }
    }
    return order.filter { users[$0, default: []].count > mostItemsOfAWay }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { key in
        guard let items = users[key],
          let text = ways(of: items[0]).first(where: { spaceless($0) == key })
        else { return nil }
        return Diagnostic(
          .repeatedText, at: items[mostItemsOfAWay].place,
          "\(items.count) items are looked at in the same words: \(SearchText.excerpt(of: text, around: []))",
          notes: [.init("the first is item '\(items[0].id)'", at: items[0].place)],
          help: "say for each item what is to be read, asked or tried there")
      }
  }

  private static func ways(of item: Item) -> [String] {
    [item.examine, item.interview, item.test].compactMap(\.self)
      .flatMap { way in way.languages.compactMap { way[$0] } }
  }

  /// The same for texts that differ only in blanks, letter case and forms of letters.
  private static func spaceless(_ text: String) -> [UInt8] {
    FoldedText(text).bytes.filter { $0 > 0x20 }
  }

  /// The words of a list of terms stand in every text, and none that it avoids.
  static func words(_ avoided: AvoidedWords, in checklist: Checklist) -> [Diagnostic] {
    checklist.texts.flatMap { text, what, place in
      text.languages.flatMap { language -> [Diagnostic] in
        let own = text[language] ?? ""
        return avoided.hits(in: own, language).map { hit in
          Diagnostic(
            .avoidedWord, at: place, "a text of \(what) uses '\(hit.avoided)' (\(language.code))",
            notes: [
              .init(SearchText.excerpt(of: own, around: SearchText.words(of: hit.avoided)))
            ],
            help: "the term is '\(hit.term)'")
        }
      }
    }
  }
}
