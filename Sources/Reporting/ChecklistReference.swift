package import Checklists
internal import Scoring
internal import Text

/// The page of one checklist in `docs/checklists`: what it is, what it covers, how it is scored, and
/// what a result does not mean.
///
/// In English, told from the checked checklist alone, so that page and checklist cannot differ.
/// What stands in the checklist goes through the Markdown writer; only the words of scoring models,
/// which are Markdown of our own, are taken as they are.
package struct ChecklistReference {
  let checklist: Checklist
  let wording = Wording(language: .english, digits: .latin)
  let writer = MarkdownWriter(language: .english)

  /// The page of a checklist, as Markdown.
  package static func markdown(_ checklist: Checklist) -> String {
    let page = Self(checklist: checklist)
    // Each part ends with an empty line. Further parts, such as crosswalks, get a line here.
    return [
      page.head, page.origin, page.coverage, page.documents, page.conditions, page.scoring,
      page.scale, page.caution,
    ].joined().trimmingLineEnds + "\n"
  }

  // MARK: What it is

  private var head: String {
    let title = checklist.title
    var text = "# \(writer.phrase(wording.own(title)))\n\n"
    for language in title.languages.dropFirst() {
      text += writer.block(.paragraph([.text(title[language] ?? "", language)]))
    }
    return text + "This page is made from the checklist: `make docs`.\n\n"
  }

  private var origin: String {
    let about = checklist.about
    var facts: [(String, Phrase)] = [
      ("Id", .identifier(checklist.id)),
      ("Kind", .identifier(checklist.kind.rawValue)),
      ("Edition", .identifier(checklist.edition)),
      ("Revision", .identifier(checklist.revision)),
      ("Publisher", wording.own(about.publisher)),
      ("Languages of its texts", wording.identifiers(about.languages.map(\.code))),
      ("Source", wording.own(about.source)),
      ("Confidence", wording.own(about.confidence)),
    ]
    if checklist.selection == .prompt {
      facts.append(("Selection", wording.say(.selectionPrompt)))
    }
    if let obligation = about.obligation { facts.append(("Obligation", wording.own(obligation))) }
    facts.append(("Licence note", wording.own(about.licenceNote)))
    return facts.map { "- **\($0)**: \(writer.phrase($1))\n" }.joined() + "\n"
  }

  // MARK: When items may fall away

  private var conditions: String {
    let items = checklist.items.filter { $0.notApplicableWhen != nil }
    let all = checklist.items.count
    var text = heading("When items may be not applicable")
    guard !items.isEmpty else {
      return text + "No item has a condition under which it may be not applicable.\n\n"
    }
    text += "\(items.count) of \(all) items may be not applicable, each under a condition:\n\n"
    // Items under the same condition stand together, where the first of them stands.
    var ids: [LocalizedText: [String]] = [:]
    for item in items {
      if let condition = item.notApplicableWhen { ids[condition, default: []].append(item.id) }
    }
    var rows: [Phrase] = []
    for condition in items.compactMap(\.notApplicableWhen) {
      guard let some = ids.removeValue(forKey: condition) else { continue }
      rows.append(wording.identifiers(some) + words(": ") + wording.own(condition))
    }
    return text + writer.block(.list(rows))
  }

  // MARK: Words for all parts

  func heading(_ title: String) -> String { "## \(title)\n\n" }

  func words(_ words: String) -> Phrase { [.text(words, .english)] }

  func number(_ number: Int) -> ReportTable.Cell { .init(wording.number(number)) }

  /// A table without caption and notes: here the heading above says what it shows.
  func table(_ columns: [ReportTable.Column], _ rows: [[ReportTable.Cell]]) -> String {
    writer.rows(
      ReportTable(
        caption: .empty, columns: columns, rows: rows.map { ReportTable.Row($0) })) + "\n"
  }

  func column(_ title: String, _ kind: ReportTable.Column.Kind = .words) -> ReportTable.Column {
    .init(words(title), kind)
  }
}

extension String {
  fileprivate var trimmingLineEnds: String {
    String(self[..<(lastIndex { $0 != "\n" }.map(index(after:)) ?? startIndex)])
  }
}
