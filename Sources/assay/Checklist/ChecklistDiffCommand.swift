internal import ArgumentParser
internal import Checklists
internal import Reporting
internal import Text

struct ChecklistDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two checklists, or two editions of one.",
    discussion: """
      Sections and items are compared by their ids, and by what they say. The same id in two editions \
      need not mean the same: a crosswalk tells what became of it.

      EXAMPLES
        assay checklist diff iso20000-1-2011 my-checklist
        assay checklist diff iso20000-1-2011 my-checklist --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "The first checklist, by its id.")
  var before: String

  @Argument(help: "The second checklist, by its id.")
  var after: String

  func run() throws {
    let session = try LibrarySession(options)
    let difference = ChecklistDifference(
      try session.checklist(before), try session.checklist(after))
    if options.json { return try Output.json(ChecklistDiffDocument(difference)) }
    let blocks: [Block] =
      [.heading(Self.title(difference))]
      + Self.blocks("sections", difference.sections) + Self.blocks("items", difference.items)
    Output.data(TextRenderer(width: Output.width).render(blocks))
  }

  private static func title(_ difference: ChecklistDifference) -> Phrase {
    func name(_ checklist: Checklist) -> Phrase {
      let words = "\(checklist.id), edition \(checklist.edition), revision \(checklist.revision)"
      return [.text(words, .english)]
        + Wording(language: .english, digits: .latin).thirdParty(checklist)
    }
    return name(difference.before) + [.text(" -> ", .english)] + name(difference.after)
  }

  private static func blocks(_ what: String, _ part: ChecklistDifference.Part) -> [Block] {
    let counts =
      "\(what): \(part.added.count) added, \(part.withdrawn.count) withdrawn, \(part.changed.count) changed, \(part.unchanged) as they were"
    let lines =
      part.added.map { line("added", $0.id, $0.after, in: .english) }
      + part.withdrawn.map { line("withdrawn", $0.id, $0.before, in: .english) }
      + part.changed.flatMap(changed)
    return [.paragraph([.text(counts, .english)])] + (lines.isEmpty ? [] : [.list(lines)])
  }

  /// Both texts, in each language in which they differ.
  private static func changed(_ entry: ChecklistDifference.Entry) -> [Phrase] {
    Language.allCases.filter { entry.before?[$0] != entry.after?[$0] }.flatMap { language in
      [
        entry.before?[language].map {
          line("was", entry.id, LocalizedText($0, in: language), in: language)
        },
        entry.after?[language].map {
          line("now", entry.id, LocalizedText($0, in: language), in: language)
        },
      ].compactMap(\.self)
    }
  }

  private static func line(
    _ sign: String, _ id: String, _ text: LocalizedText?, in language: Language
  ) -> Phrase {
    let (words, own) = text?.text(for: language) ?? ("", language)
    return [.text("\(sign) ", .english), .identifier(id), .text("  ", .english), .text(words, own)]
  }
}
