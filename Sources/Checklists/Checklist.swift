package import Diagnostics
package import Text

/// Audit criteria as data: sections that hold items, the scale of their ratings, and the scoring
/// model that is to be used.
///
/// It never changes. It is a class, so that scores and analyses share it instead of copying it.
package final class Checklist: Sendable {
  /// What the ratings say, and so what a score of it may be called.
  package enum Kind: String, CaseIterable, Sendable {
    /// Criteria that open and close the practices of a flow.
    case gates
    /// Attributes of processes on a maturity scale.
    case maturity
    /// Requirements of a standard.
    case conformity
    /// Things that are there or are not, each counted by itself.
    case inventory
    /// Process attributes on an achievement scale, from which a capability level follows.
    case capability
    /// Rules of a source, held against facts; nothing is concluded from them.
    case rules
  }

  /// Whether the whole list is meant, or a team chooses from it.
  package enum Selection: String, CaseIterable, Sendable {
    case whole
    /// A prompt: what a team does not choose is not applicable and drops out of totals.
    case prompt
  }

  /// Who brings it along.
  package enum Origin: String, Sendable {
    /// It comes with Assay.
    case shipped
    /// Somebody else's.
    case thirdParty = "third-party"
  }

  package let id: String
  package let kind: Kind
  package let origin: Origin
  package let selection: Selection
  package let title: LocalizedText
  package let edition: String
  package let revision: String
  package let about: About
  package let scale: Scale
  package let scoring: ScoringChoice
  package let roles: [Role]
  package let attributes: [Attribute]
  /// The top level sections (practices, domains, clauses), in the order of the source.
  package let sections: [Section]
  /// All sections, each before those that it holds.
  package let allSections: [Section]
  /// The sections or subjects that are assessed and scored one by one, in order.
  package let groups: [Group]
  package let goals: [Goal]
  package let flow: [Flow]
  /// The documents and records that items demand.
  package let documents: [Document]
  /// What people ask about first when an audit by others comes near.
  package let readiness: [ReadinessTopic]
  /// How many items of each type the source has, as the author counted them.
  package let declaredCounts: [DeclaredCount]
  package let place: Place
  /// All items in the order of the source.
  package let items: [Item]
  private let positions: [String: Int]

  package init(
    id: String, kind: Kind, selection: Selection = .whole, title: LocalizedText, edition: String,
    revision: String, about: About,
    scale: Scale, scoring: ScoringChoice, roles: [Role] = [], attributes: [Attribute] = [],
    sections: [Section], groups: [Group], goals: [Goal] = [], flow: [Flow] = [],
    documents: [Document] = [], readiness: [ReadinessTopic] = [],
    declaredCounts: [DeclaredCount] = [], origin: Origin = .thirdParty, place: Place
  ) {
    self.id = id
    self.kind = kind
    self.origin = origin
    self.selection = selection
    self.title = title
    self.edition = edition
    self.revision = revision
    self.about = about
    self.scale = scale
    self.scoring = scoring
    self.roles = roles
    self.attributes = attributes
    self.sections = sections
    allSections = sections.flatMap(\.withInner)
    self.groups = groups
    self.goals = goals
    self.flow = flow
    self.documents = documents
    self.readiness = readiness
    self.declaredCounts = declaredCounts
    self.place = place
    items = groups.flatMap(\.items)
    positions = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func item(_ id: String) -> Item? { positions[id].map { items[$0] } }

  package func group(_ id: String) -> Group? { groups.first { $0.id == id } }

  package func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  package func attribute(_ id: String) -> Attribute? { attributes.first { $0.id == id } }

  package func document(_ id: String) -> Document? { documents.first { $0.id == id } }
}

extension Checklist {
  /// Where the checklist comes from and what may be done with it.
  package struct About: Sendable {
    package let publisher: LocalizedText
    package let licenceNote: LocalizedText
    package let languages: [Language]
    package let source: LocalizedText
    package let confidence: LocalizedText
    /// How binding the source calls itself.
    package let obligation: LocalizedText?

    package init(
      publisher: LocalizedText, licenceNote: LocalizedText, languages: [Language],
      source: LocalizedText, confidence: LocalizedText, obligation: LocalizedText?
    ) {
      self.publisher = publisher
      self.licenceNote = licenceNote
      self.languages = languages
      self.source = source
      self.confidence = confidence
      self.obligation = obligation
    }
  }

  /// The scoring model, by id, and its parameters as written.
  package struct ScoringChoice: Sendable {
    package let model: String
    package let parameters: [String: String]
    package let place: Place

    package init(model: String, parameters: [String: String], place: Place) {
      self.model = model
      self.parameters = parameters
      self.place = place
    }
  }

  package struct Role: Sendable {
    package let id: String
    package let title: LocalizedText

    package init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// A practice, domain or clause.
  package struct Section: Sendable {
    package let id: String
    package let title: LocalizedText
    package let aim: LocalizedText?
    /// What a unit gains where this lives.
    package let benefit: LocalizedText?
    /// What tends to go wrong where this is weak.
    package let consequence: LocalizedText?
    package let related: [String]
    package let accountable: [String]
    package let responsible: [String]
    /// The ids of the groups in it, its own first.
    package let groups: [String]
    package let sections: [Section]
    /// How many items of each type stand in it and in what it holds, as the author counted them.
    package let declaredCounts: [DeclaredCount]
    package let place: Place

    package init(
      id: String, title: LocalizedText, aim: LocalizedText?, benefit: LocalizedText? = nil,
      consequence: LocalizedText?, related: [String], accountable: [String], responsible: [String],
      groups: [String],
      sections: [Section], declaredCounts: [DeclaredCount] = [], place: Place
    ) {
      self.id = id
      self.title = title
      self.aim = aim
      self.benefit = benefit
      self.consequence = consequence
      self.related = related
      self.accountable = accountable
      self.responsible = responsible
      self.groups = groups
      self.sections = sections
      self.declaredCounts = declaredCounts
      self.place = place
    }

    /// The section and all that it holds, each before its own.
    var withInner: [Section] { [self] + sections.flatMap(\.withInner) }
  }

  /// What is scored as one: a practice with its criteria, or a process with its attributes.
  package struct Group: Sendable {
    package let id: String
    package let title: LocalizedText
    /// The sections in which it stands, from the top level down; a practice is its own last one.
    package let path: [String]
    package let related: [String]
    package let items: [Item]
    package let place: Place

    package init(
      id: String, title: LocalizedText, path: [String], related: [String], items: [Item],
      place: Place
    ) {
      self.id = id
      self.title = title
      self.path = path
      self.related = related
      self.items = items
      self.place = place
    }
  }

  /// What the practices are for.
  package struct Goal: Sendable {
    package let id: String
    package let text: LocalizedText
    package let practices: [String]
    package let metrics: [LocalizedText]
    package let place: Place

    package init(
      id: String, text: LocalizedText, practices: [String], metrics: [LocalizedText], place: Place
    ) {
      self.id = id
      self.text = text
      self.practices = practices
      self.metrics = metrics
      self.place = place
    }
  }

  /// What one practice brings forth and another one needs.
  package struct Flow: Sendable {
    /// How sure the link is: named by the source, implied by it, or ours.
    package enum Kind: String, CaseIterable, Sendable {
      case explicit, implied, own
    }

    package let from: String
    package let to: [String]
    package let kind: Kind
    package let reason: LocalizedText
    package let place: Place

    package init(
      from: String, to: [String], kind: Kind, reason: LocalizedText, place: Place
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.reason = reason
      self.place = place
    }
  }

  /// A document that has to be, or a record that has to be kept.
  package struct Document: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case policy, plan, procedure, agreement, document, record
    }

    /// Who asks for it.
    package enum Demand: String, CaseIterable, Sendable {
      /// The text of the standard.
      case explicitly
      /// Auditors as a rule; its lack is a shortfall only where nothing else shows the matter.
      case usually
    }

    package let id: String
    package let kind: Kind
    package let demand: Demand
    package let title: LocalizedText
    package let place: Place

    package init(
      id: String, kind: Kind, demand: Demand, title: LocalizedText, place: Place
    ) {
      self.id = id
      self.kind = kind
      self.demand = demand
      self.title = title
      self.place = place
    }
  }

  /// A few items that are looked at together before an audit by others. Facts, never a verdict.
  package struct ReadinessTopic: Sendable {
    package let id: String
    package let title: LocalizedText
    package let items: [String]
    package let place: Place

    package init(id: String, title: LocalizedText, items: [String], place: Place) {
      self.id = id
      self.title = title
      self.items = items
      self.place = place
    }
  }

  /// A count that the author declares, so that a lost row is noticed.
  package struct DeclaredCount: Sendable {
    package let what: String
    package let count: Int
    package let place: Place

    package init(what: String, count: Int, place: Place) {
      self.what = what
      self.count = count
      self.place = place
    }
  }
}
