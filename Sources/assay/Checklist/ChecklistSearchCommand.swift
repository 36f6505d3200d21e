internal import ArgumentParser
internal import Checklists
internal import Reporting
internal import Text

struct ChecklistSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the items and sections in which all words stand, in both languages.",
    discussion: """
      Letter case, Arabic vowel signs and the forms of alef and hamza make no difference. Best first: \
      found in the id, in the title, in what the item asks, elsewhere.

      EXAMPLES
        assay checklist search incident priority
        assay checklist search الأصول --in iso20000-1-2011
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Words that all have to be there.")
  var words: [String]

  @Option(help: "Only texts of this language: en or ar; otherwise both.")
  var lang: String?

  @Option(name: .customLong("in"), help: "Only this checklist.")
  var checklist: String?

  func run() throws {
    let language = try lang.map { try LanguageWord.named($0) }
    let text = words.joined(separator: " ")
    if SearchText.words(of: text).isEmpty {
      throw CommandFailure("there is no word to look for", help: "name at least one", code: .usage)
    }
    let session = try LibrarySession(options)
    let checklists = try checklist.map { [try session.checklist($0)] }
    let hits = ChecklistSearch(text, in: language)
      .hits(in: checklists ?? session.library.sortedChecklists)
    if options.json { return try Output.json(SearchDocument(words, hits)) }
    if hits.isEmpty { return Output.message("nothing found") }
    let shown = language ?? Language(scriptOf: text)
    Output.data(
      TextRenderer(width: Output.width, language: shown).render([.table(Self.table(hits))]))
  }

  private static func table(_ hits: [ChecklistSearch.Hit]) -> ReportTable {
    ReportTable(
      caption: [.text("\(hits.count) found", .english)],
      columns: ["where", "found in", "text"].map { .init([.text($0, .english)]) },
      rows: hits.map { hit in
        .init([
          .init(place(hit)),
          .init([.text(hit.field.word, .english)]), .init(excerpt(hit)),
        ])
      })
  }

  private static func place(_ hit: ChecklistSearch.Hit) -> Phrase {
    let mark = Wording(language: .english, digits: .latin).thirdParty(hit.origin).plain
    return .identifier("\(hit.checklist)/\(hit.id)")
      + (mark.isEmpty ? .empty : [.text(mark, .english)])
  }

  private static func excerpt(_ hit: ChecklistSearch.Hit) -> Phrase {
    Wording(language: hit.language, digits: .latin)
      .own(LocalizedText(hit.excerpt, in: hit.language))
  }
}

extension ChecklistSearch.Field {
  /// As it is printed.
  fileprivate var word: String {
    switch self {
    case .id: "id"
    case .title: "title"
    case .text: "text"
    case .other: "other"
    }
  }
}

/// `assay checklist search --json`
struct SearchDocument: Encodable {
  let schema = "assay/checklist-search/1"
  let words: [String]
  let hits: [Hit]

  struct Hit: Encodable {
    let checklist: String
    let id: String
    let type: String
    let origin: String
    let field: String
    let language: String
    let excerpt: String
  }

  init(_ words: [String], _ hits: [ChecklistSearch.Hit]) {
    self.words = words
    self.hits = hits.map { hit in
      Hit(
        checklist: hit.checklist, id: hit.id, type: hit.what.rawValue,
        origin: hit.origin.rawValue, field: hit.field.word, language: hit.language.code,
        excerpt: hit.excerpt)
    }
  }
}
