package import Diagnostics
internal import Text

/// What the texts of a library have to be, beyond what makes it usable: rules of those who write
/// checklists. `assay checklist lint` runs them.
package struct LintRules: Sendable {
  private let avoided: AvoidedWords?

  /// - Parameter terms: the words of the library, if it has a list of them.
  package init(terms: Terms?) {
    avoided = terms.map(AvoidedWords.init)
  }

  package func check(_ checklist: Checklist) -> [Diagnostic] {
    check(checklist.texts) + Self.ownWays(checklist)
  }

  package func check(_ crosswalk: Crosswalk) -> [Diagnostic] { check(crosswalk.texts) }

  package func check(_ scale: Scale) -> [Diagnostic] { check(scale.texts) }

  private func check(_ texts: [OwnedText]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for own in texts {
      for language in Language.allCases {
        guard let text = own.text[language] else { continue }
        found += Self.shortText(text, language, own)
        found += words(text, language, own)
      }
    }
    return found
  }

  /// Whoever is asked has to keep the text in mind.
  package static let longestText = 60

  private static func shortText(
    _ text: String, _ language: Language, _ own: OwnedText
  ) -> [Diagnostic] {
    guard mostWords(of: text) > longestText else { return [] }
    let count = text.split(whereSeparator: \.isWhitespace).count
    guard count > longestText else { return [] }
    return [
      Diagnostic(
        .longText, at: own.place,
        "a text of \(own.owner) has \(count) words in: \(language.code); at most \(longestText) are read",
        help: "say it shorter, or make two items of it")
    ]
  }

  /// As many words as a text may have at most, by its bytes: most texts are short, and need not be cut
  /// into words to see it.
  private static func mostWords(of text: String) -> Int {
    // A word and its blank are two bytes at least.
    guard text.utf8.count > 2 * longestText else { return longestText }
    var text = text
    // Blanks of other scripts begin with one of these bytes.
    return text.withUTF8 { bytes in
      bytes.count { $0 <= 0x20 || $0 == 0xC2 || (0xE1...0xE3).contains($0) } + 1
    }
  }

  /// How many items may be examined, asked or tested in the same words.
  package static let mostItemsOfAWay = 3

  /// A way of looking that fits many items tells nothing about any of them.
  private static func ownWays(_ checklist: Checklist) -> [Diagnostic] {
    let items = checklist.items.filter { $0.kind != .attribute }
    var users: [Int: [Item]] = [:]
    for item in items {
      for mark in Set(ways(of: item).map { FoldedText($0).mark }) {
        users[mark, default: []].append(item)
      }
    }
    // Two texts may have one mark: what is shared is looked at itself.
    let shared = users.values.filter { $0.count > mostItemsOfAWay }
    return Set(shared.flatMap { $0.flatMap(ways).map(spaceless) })
      .sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { key in
        let users = items.filter { ways(of: $0).contains { spaceless($0) == key } }
        guard users.count > mostItemsOfAWay,
          let text = ways(of: users[0]).first(where: { spaceless($0) == key })
        else { return nil }
        return Diagnostic(
          .repeatedText, at: users[mostItemsOfAWay].place,
          "\(users.count) items are looked at in the same words: \(SearchText.excerpt(of: text, around: []))",
          notes: [.init("the first is item '\(users[0].id)'", at: users[0].place)],
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
  private func words(_ text: String, _ language: Language, _ own: OwnedText) -> [Diagnostic] {
    guard let avoided else { return [] }
    return avoided.hits(in: text, language).map { hit in
      Diagnostic(
        .avoidedWord, at: own.place,
        "a text of \(own.owner) uses '\(hit.avoided)' (\(language.code))",
        notes: [
          .init(SearchText.excerpt(of: text, around: SearchText.words(of: hit.avoided)))
        ],
        help: "the term is '\(hit.term)'")
    }
  }
}
