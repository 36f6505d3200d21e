internal import Checklists
internal import Text

/// What a checklist covers: sections with their items, and the documents demanded.
extension ChecklistReference {
  /// A section counts all that stands under it, so the rows of sections inside it are parts of its
  /// own row and only the total is a sum.
  var coverage: String {
    let kinds = Item.Kind.allCases.filter { kind in checklist.items.contains { $0.kind == kind } }
    let sections = Set(checklist.allSections.map(\.id))
    let hasSubjects = checklist.groups.contains { !sections.contains($0.id) }
    var columns = [column("Section"), column("Title")]
    if hasSubjects { columns.append(column("subject", .number)) }
    columns += kinds.map { column($0.rawValue, .number) }
    func counts(_ groups: [Checklist.Group]) -> [ReportTable.Cell] {
      let subjects = groups.count { !sections.contains($0.id) }
      let items = groups.flatMap(\.items)
      return (hasSubjects ? [number(subjects)] : [])
        + kinds.map { kind in number(items.count { $0.kind == kind }) }
    }
    let rows = checklist.allSections.map { section in
      [.init(.identifier(section.id)), .init(wording.own(section.title))]
        + counts(checklist.groups.filter { $0.path.contains(section.id) })
    }
    let total = [.init(.empty), .init(words("Total"))] + counts(checklist.groups)
    let hasInner = checklist.allSections.count > checklist.sections.count
    return heading("What it covers") + table(columns, rows + [total])
      + (hasInner ? "A section counts all that stands under it.\n\n" : "")
      + named("Roles", roles) + attributes
  }

  private var roles: [(String, LocalizedText)] { checklist.roles.map { ($0.id, $0.title) } }

  /// Each attribute with the texts of its levels or its outcomes.
  private var attributes: String {
    guard !checklist.attributes.isEmpty else { return "" }
    return "Attributes:\n\n"
      + checklist.attributes.map { attribute in
        "- \(writer.phrase(wording.head(attribute.id, attribute.title)))\n"
          + attribute.descriptors.map { "  - \(writer.phrase(line($0)))\n" }.joined()
      }.joined() + "\n"
  }

  private func line(_ descriptor: Checklist.Descriptor) -> Phrase {
    let name: Phrase =
      switch descriptor.name {
      case .level(let value): words("Level \(value)")
      case .outcome(let id): .identifier(id)
      }
    return name + words(": ") + wording.own(descriptor.text)
  }

  private func named(_ title: String, _ things: [(String, LocalizedText)]) -> String {
    guard !things.isEmpty else { return "" }
    return "\(title):\n\n" + writer.block(.list(things.map { wording.head($0, $1) }))
  }

  var documents: String {
    let all = checklist.documents
    guard !all.isEmpty else {
      return heading("Documents and records") + "Its items name none.\n\n"
    }
    let rows = Checklist.Document.Kind.allCases.map { kind in
      let some = all.filter { $0.kind == kind }
      return [.init(words(kind.rawValue))] + demands(some)
    }
    let total = [.init(words("Total"))] + demands(all)
    return heading("Documents and records")
      + """
      Demanded by its items: \(all.count). Explicitly means that the text of the source asks for it, usually \
      that auditors as a rule do.


      """
      + table(
        [column("Kind")] + Checklist.Document.Demand.allCases.map { column($0.rawValue, .number) }
          + [column("Total", .number)],
        rows + [total])
  }

  private func demands(_ documents: [Checklist.Document]) -> [ReportTable.Cell] {
    Checklist.Document.Demand.allCases.map { demand in
      number(documents.count { $0.demand == demand })
    } + [number(documents.count)]
  }
}
