package import Text

/// Finds the items, sections and attributes of checklists in which all of some words stand, in any of the languages
/// that are asked for.
///
/// Letter case, vowel signs and the forms of alef and hamza make no difference (`SearchText`).
package struct ChecklistSearch: Sendable {
  /// Where a word was found, the strongest place first.
  package enum Field: Int, Sendable, CaseIterable, Comparable {
    case id, title, text, other

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Thing: String, Sendable {
    case item, attribute
    /// A section or subject.
    case section
  }

  package struct Hit: Sendable {
    package let checklist: String
    package let id: String
    package let what: Thing
    package let origin: Checklist.Origin
    /// The strongest fields that hold all words end with this one.
    package let field: Field
    /// The language of the excerpt.
    package let language: Language
    /// Words around the first place in that field.
    package let excerpt: String
  }

  private let words: [FoldedText]
  private let languages: [Language]

  /// - Parameters:
  ///   - text: words, separated by blanks.
  ///   - language: only texts in this one; nil for all.
  package init(_ text: String, in language: Language? = nil) {
    words = Set(SearchText.words(of: text)).sorted().map { FoldedText($0) }
    languages = language.map { [$0] } ?? Language.allCases
  }

  /// Best first: by field, then in the order of checklists and of their source.
  package func hits(in checklists: [Checklist]) -> [Hit] {
    guard !words.isEmpty else { return [] }
    let all = checklists.flatMap { sections($0) + attributes($0) + items($0) }
    return Field.allCases.flatMap { field in all.filter { $0.field == field } }
  }

  private func sections(_ checklist: Checklist) -> [Hit] {
    let inner = Set(checklist.allSections.map(\.id))
    let sections = checklist.allSections.compactMap { section in
      hit(
        section.id, .section, in: checklist, title: section.title,
        others: [section.aim, section.benefit, section.consequence].compactMap(\.self))
    }
    let subjects = checklist.groups.filter { !inner.contains($0.id) }.compactMap {
      hit($0.id, .section, in: checklist, title: $0.title)
    }
    return sections + subjects
  }

  /// Once for all subjects: an attribute with the texts by which it is told.
  private func attributes(_ checklist: Checklist) -> [Hit] {
    checklist.attributes.compactMap { attribute in
      hit(
        attribute.id, .attribute, in: checklist, title: attribute.title,
        others: attribute.descriptors.map(\.text))
    }
  }

  /// The title of its section helps to find an item, and is told as the section's own where it holds all
  /// words.
  private func items(_ checklist: Checklist) -> [Hit] {
    checklist.groups.flatMap { group in
      let title = FoldedText(languages.compactMap { group.title[$0] }.joined(separator: "\n"))
      let titleHelps = words.contains { title.contains($0) }
      return group.items.compactMap { item -> Hit? in
        let documents = item.documents.compactMap { checklist.document($0)?.title }
        let ways = [
          item.examine, item.interview, item.test, item.notApplicableWhen, item.notTriggeredWhen,
        ].compactMap(\.self)
        func hit(_ title: LocalizedText?) -> Hit? {
          self.hit(
            item.id, .item, in: checklist, title: title, text: item.text,
            others: item.expectedEvidence + ways + documents)
        }
        if let own = hit(nil) { return own }
        guard titleHelps else { return nil }
        let helped = hit(group.title)
        return helped?.field == .title ? nil : helped
      }
    }
  }

  private func hit(
    _ id: String, _ what: Thing, in checklist: Checklist, title: LocalizedText?,
    text: LocalizedText? = nil, others: [LocalizedText] = []
  ) -> Hit? {
    let own = FoldedText(id)
    var open = words.filter { !own.contains($0) }
    if open.isEmpty {
      let shown = (text ?? title ?? LocalizedText([:])).text(for: languages[0])
      return Hit(
        checklist: checklist.id, id: id, what: what, origin: checklist.origin, field: .id,
        language: shown.language, excerpt: SearchText.excerpt(of: shown.text, around: []))
    }
    let fields: [(Field, [LocalizedText])] = [
      (.title, title.map { [$0] } ?? []), (.text, text.map { [$0] } ?? []), (.other, others),
    ]
    for (field, texts) in fields {
      let last = open
      var found: (language: Language, text: String)?
      for text in texts {
        for language in languages {
          guard let own = text[language] else { continue }
          let folded = FoldedText(own)
          let held = last.filter { folded.contains($0) }
          if held.isEmpty { continue }
          open.removeAll { held.contains($0) }
          if found == nil { found = (language, own) }
        }
      }
      guard open.isEmpty, let found else { continue }
      return Hit(
        checklist: checklist.id, id: id, what: what, origin: checklist.origin, field: field,
        language: found.language,
        excerpt: SearchText.excerpt(of: found.text, around: last.map(\.text).sorted()))
    }
    return nil
  }
}
