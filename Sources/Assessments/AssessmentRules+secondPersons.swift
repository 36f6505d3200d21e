package import Checklists
package import Diagnostics

/// A second person looks from outside: whoever answers for an item, or was asked about it, does not.
extension AssessmentRules {
  static func ownSecondPersons(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.ownSecondPersons(in: library).map(told)
  }

  /// The same of follow-ups; asked once the earlier assessments are loaded.
  ///
  /// - Parameter followed: what the earlier assessments left to follow up.
  package static func ownFollowUps(
    _ assessment: Assessment, _ followed: [OpenFinding], in library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.ownFollowUps(followed, in: library).map(told)
  }

  private static func told(_ own: Assessment.OwnSecondPerson) -> Diagnostic {
    let why = own.isOwner ? "answers for it" : "was asked about it"
    let what =
      switch own.deed {
      case .decided: "decided on '\(own.item)'"
      case .second: "is the second person on '\(own.item)'"
      case .settled: "settled the dispute on '\(own.item)'"
      case .reviewed(let finding): "reviewed nonconformity '\(finding)' on '\(own.item)'"
      case .followedUp(let finding): "followed up '\(finding)' on '\(own.item)'"
      }
    return Diagnostic(
      .ownSecondPerson, at: own.place, "'\(own.by)' \(what), and \(why)",
      help: "let somebody else do it; otherwise the report says so")
  }
}

extension Assessment {
  /// Something that a second person does, done by somebody whose own work it is about.
  package struct OwnSecondPerson: Sendable {
    package enum Deed: Sendable {
      /// That an item does not apply or was not triggered, and as second person on that.
      case decided, second
      /// A dispute.
      case settled
      /// A nonconformity of this assessment, and a finding of an earlier one.
      case reviewed(String)
      case followedUp(String)
    }

    package let by: String
    package let deed: Deed
    package let item: ItemReference
    /// Whether `owns` in the team names a section with the item; otherwise somebody has a voice on it
    /// as a respondent or as the owner of the process.
    package let isOwner: Bool
    package let place: Place
  }

  /// Of answers, in the order of the checklists, then of findings. Nothing where people assess
  /// themselves: there it is meant.
  package func ownSecondPersons(in library: ChecklistLibrary) -> [OwnSecondPerson] {
    guard kind != .selfAssessment else { return [] }
    let sides = Sides(self, library)
    var found: [OwnSecondPerson] = []
    for criteria in criteria {
      let answers = (answers[criteria.checklist] ?? [:]).values
        .filter { $0.exception != nil || $0.dispute != nil }.sorted { $0.item < $1.item }
      for answer in answers {
        let item = ItemReference(checklist: criteria.checklist, item: answer.item)
        found += sides.deeds(on: answer).compactMap {
          sides.own($0.by, $0.deed, item, at: $0.place)
        }
      }
    }
    for finding in findings where finding.kind == .nonconformity {
      guard let by = finding.reviewedBy else { continue }
      let place = finding.places["reviewed-by"] ?? finding.place
      found += sides.first(by, .reviewed(finding.id), finding.items, at: place)
    }
    return found
  }

  /// Of follow-ups, in the order of the file.
  package func ownFollowUps(
    _ followed: [OpenFinding], in library: ChecklistLibrary
  ) -> [OwnSecondPerson] {
    guard kind != .selfAssessment, !followUps.isEmpty else { return [] }
    let sides = Sides(self, library)
    return followUps.flatMap { followUp -> [OwnSecondPerson] in
      guard let open = followed.first(where: { $0.id == followUp.finding }) else { return [] }
      let place = followUp.places["by"] ?? followUp.place
      return sides.first(
        followUp.by, .followedUp(followUp.finding), open.finding.items, at: place)
    }
  }
}

/// Who answers for what in an assessment.
private struct Sides {
  private let assessment: Assessment
  private let library: ChecklistLibrary
  private let owners: [String: [ItemReference]]

  init(_ assessment: Assessment, _ library: ChecklistLibrary) {
    self.assessment = assessment
    self.library = library
    owners = Dictionary(
      assessment.team.map { ($0.id, $0.owns) }, uniquingKeysWith: { first, _ in first })
  }

  typealias Deed = Assessment.OwnSecondPerson.Deed

  /// Who did something on an answer that a second person does.
  func deeds(on answer: Answer) -> [(by: String, deed: Deed, place: Place)] {
    var deeds: [(by: String, deed: Deed, place: Place)] = []
    if let by = answer.exception?.decidedBy {
      deeds.append((by, .decided, answer.place(of: .decidedBy)))
    }
    if let by = answer.exception?.secondPerson {
      deeds.append((by, .second, answer.place(of: .secondPerson)))
    }
    if let dispute = answer.dispute, dispute.outcome != .open {
      deeds.append((dispute.by, .settled, dispute.place))
    }
    return deeds
  }

  /// The first of some items for which somebody answers; a list with one element, or none.
  func first(
    _ by: String, _ deed: Deed, _ items: [ItemReference], at place: Place
  ) -> [Assessment.OwnSecondPerson] {
    items.lazy.compactMap { own(by, deed, $0, at: place) }.first.map { [$0] } ?? []
  }

  func own(
    _ by: String, _ deed: Deed, _ item: ItemReference, at place: Place
  ) -> Assessment.OwnSecondPerson? {
    let isOwner = owns(by, item)
    guard isOwner || wasAsked(by, item) else { return nil }
    return .init(by: by, deed: deed, item: item, isOwner: isOwner, place: place)
  }

  private func owns(_ by: String, _ item: ItemReference) -> Bool {
    let own = (owners[by] ?? []).filter { $0.checklist == item.checklist }
    guard !own.isEmpty, let checklist = library.checklists[item.checklist],
      let group = checklist.item(item.item)?.group
    else { return false }
    return own.contains { section in
      section.item == group
        || checklist.groups.contains { $0.id == group && $0.path.contains(section.item) }
    }
  }

  private func wasAsked(_ by: String, _ item: ItemReference) -> Bool {
    let voices = assessment.answer(item.item, of: item.checklist)?.voices ?? []
    return voices.contains { $0.by == by && ($0.role == .respondent || $0.role == .processOwner) }
  }
}
