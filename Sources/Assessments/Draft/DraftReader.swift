package import Checklists
internal import Diagnostics
package import Text

/// Reads the parts of a draft from what people type: the same for flags and for answers to questions.
///
/// Every function throws a `DraftProblem` that says what is wrong and how to write it.
package struct DraftReader: Sendable {
  package let library: ChecklistLibrary
  private let place = Place(path: "assessment.yaml")

  package init(_ library: ChecklistLibrary) {
    self.library = library
  }

  /// A text in one language, which its script tells.
  package func words(_ typed: String) throws(DraftProblem) -> LocalizedText {
    let text = try visible(typed)
    return LocalizedText([Language(scriptOf: text): text])
  }

  /// A text in English and Arabic, if both are given; in one of the two otherwise.
  package func words(
    _ typed: String?, arabic: String?
  ) throws(DraftProblem) -> LocalizedText? {
    guard let arabic else {
      guard let typed else { return nil }
      return try words(typed)
    }
    var texts: [Language: String] = [.arabic: try visible(arabic)]
    if let typed { texts[.english] = try visible(typed) }
    return LocalizedText(texts)
  }

  /// A word of a fixed list.
  package func word<Word: RawRepresentable<String> & CaseIterable>(
    _ typed: String, as type: Word.Type
  ) throws(DraftProblem) -> Word {
    if let word = Word(rawValue: Normaliser.identifier(typed)) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw unknown("'\(typed)' is not known", typed, words, "one of")
  }

  /// `FROM..TO`
  package func period(_ typed: String) throws(DraftProblem) -> Period {
    let help = "write both days, such as 2026-01-01..2026-12-31"
    guard let dots = typed.firstRange(of: "..") else {
      throw DraftProblem("'\(typed)' is not a period", help: help)
    }
    let from = try date(String(typed[..<dots.lowerBound]), help)
    let to = try date(String(typed[dots.upperBound...]), help)
    if let period = Period(from: from, to: to) { return period }
    throw DraftProblem(
      "the period ends on \(to), before it begins on \(from)", help: "exchange the two days")
  }

  private func date(_ typed: String, _ help: String) throws(DraftProblem) -> CalendarDate {
    if let date = CalendarDate(Normaliser.number(typed)) { return date }
    throw DraftProblem("'\(typed)' is not a date", help: help)
  }

  /// `ID:NAME`, added to services, sites or customers.
  package func add(_ typed: String, to list: inout [Scope.Element]) throws(DraftProblem) {
    let parts = try parts(typed, ["ID", "NAME"], example: "S1:Permit portal")
    if list.contains(where: { $0.id == parts[0] }) {
      throw DraftProblem("'\(parts[0])' is there a second time")
    }
    list.append(Scope.Element(id: parts[0], name: try words(parts[1]), place: place))
  }

  /// `ID:ROLE:POST`, added to the team.
  package func add(_ typed: String, to team: inout [TeamMember]) throws(DraftProblem) {
    let parts = try parts(
      typed, ["ID", "ROLE", "POST"], example: "LA:lead-assessor:Internal audit lead")
    if let reason = FileName.problem(parts[0]) {
      throw DraftProblem(
        "'\(parts[0])' \(reason)", help: "a journal is named for the id; LA is a good one")
    }
    if team.contains(where: { $0.id == parts[0] }) {
      throw DraftProblem("'\(parts[0])' is there a second time")
    }
    team.append(
      TeamMember(
        id: parts[0], role: try word(parts[1], as: TeamRole.self), position: try words(parts[2]),
        place: place))
  }

  /// As many parts as there are names, the first of them an id; colons in the last one stay.
  private func parts(
    _ typed: String, _ names: [String], example: String
  ) throws(DraftProblem) -> [String] {
    var parts = typed.split(
      separator: ":", maxSplits: names.count - 1, omittingEmptySubsequences: false
    ).map(String.init)
    if let first = parts.first { parts[0] = Normaliser.identifier(first) }
    guard parts.count == names.count, parts.allSatisfy({ !Normaliser.identifier($0).isEmpty })
    else {
      throw DraftProblem(
        "'\(typed)' is not \(names.joined(separator: ":"))", help: "write it as \(example)")
    }
    return parts
  }

  /// A text in which something can be seen, and nothing that a terminal would obey.
  private func visible(_ typed: String) throws(DraftProblem) -> String {
    let text = typed.trimmingBlanks
    if Normaliser.identifier(text).isEmpty {
      throw DraftProblem("there is nothing in it that can be seen")
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw DraftProblem("'\(typed)' holds control characters", help: "type it again")
    }
    return text
  }

  func unknown(
    _ message: String, _ typed: String, _ known: [String], _ list: String
  ) -> DraftProblem {
    DraftProblem(
      message,
      help: Suggestion.nearest(to: typed, in: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "there is none" : "\(list): \(known.joined(separator: ", "))"))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
