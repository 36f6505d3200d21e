package import Assessments
package import Checklists
package import Diagnostics
package import Text

/// Small checklists and assessments for tests of the pure rooms.
package enum Build {
  package static let place = Place(path: "test.yaml", line: 1, column: 1)

  /// A piece of evidence with a title, and nothing else that tells it from others.
  package static func evidence(
    _ id: String, _ title: String, _ kind: Evidence.Kind
  ) throws -> Evidence {
    Evidence(
      id: id, title: text(title), kind: kind, shows: nil, source: nil, custodian: nil, period: nil,
      obtained: Evidence.Obtained(on: try reportDay(), by: "RV", how: nil),
      location: nil, file: nil, classification: .internal, place: place)
  }

  /// A finding about nothing in particular.
  package static func finding(_ id: String, _ statement: String, _ kind: Finding.Kind) -> Finding {
    Finding(
      id: id, kind: kind, items: [], theme: nil, statement: text(statement), risk: nil,
      recommendation: nil, evidence: [], grade: nil, repeatOf: nil, actions: [], place: place)
  }

  package static func text(_ words: String) -> LocalizedText {
    LocalizedText(english: words, arabic: words)
  }

  /// The ordinal scale unmet, partly, met.
  package static let gateScale = Scale(
    id: "met-partly-unmet", title: text("scale"), source: text("test"),
    kind: .ordinal(
      ["unmet", "partly", "met"].map {
        Scale.Rating(
          id: $0, label: text($0), meaning: nil, glyph: $0, ascii: $0, upTo: nil, coarse: nil)
      }), refinement: [], place: place)

  /// The ordinal scale not conforming, partly, conforming.
  package static let conformityScale = Scale(
    id: "conforming-partly-not", title: text("scale"), source: text("test"),
    kind: .ordinal(
      ["not-conforming", "partly", "conforming"].map {
        Scale.Rating(
          id: $0, label: text($0), meaning: nil, glyph: $0, ascii: $0, upTo: nil, coarse: nil)
      }), refinement: [], place: place)

  /// The decimal scale 0 to 5 with step 0.01.
  package static let maturityScale = Scale(
    id: "maturity-0-5", title: text("scale"), source: text("test"),
    kind: .decimal(
      Scale.DecimalRange(
        minimum: ExactDecimal(whole: 0), maximum: ExactDecimal(whole: 5),
        step: ExactDecimal("0.01") ?? ExactDecimal(whole: 1),
        levels: (0...5).map {
          Scale.Level(value: ExactDecimal(whole: $0), label: text("\($0)"), meaning: nil)
        })), refinement: [], place: place)

  /// The decimal scale 1 to 5 with step 1.
  package static let areaScale = Scale(
    id: "maturity-1-5", title: text("scale"), source: text("test"),
    kind: .decimal(
      Scale.DecimalRange(
        minimum: ExactDecimal(whole: 1), maximum: ExactDecimal(whole: 5),
        step: ExactDecimal(whole: 1),
        levels: (1...5).map {
          Scale.Level(value: ExactDecimal(whole: $0), label: text("\($0)"), meaning: nil)
        })), refinement: [], place: place)

  /// The scale N, P, L, F with its refinement and bounds.
  package static let achievementScale = Scale(
    id: "achievement-nplf", title: text("scale"), source: text("test"),
    kind: .ordinal(
      [("N", "15"), ("P", "50"), ("L", "85"), ("F", "100")].map { achievement($0, $1, of: nil) }),
    refinement: [("P-", "32.5", "P"), ("P+", "50", "P"), ("L-", "67.5", "L"), ("L+", "85", "L")]
      .map { achievement($0, $1, of: $2) }, place: place)

  private static func achievement(_ id: String, _ bound: String, of coarse: String?)
    -> Scale.Rating
  {
    Scale.Rating(
      id: id, label: text(id), meaning: nil, glyph: id, ascii: id, upTo: ExactDecimal(bound),
      coarse: coarse)
  }

  private static let about = Checklist.About(
    publisher: text("p"), licenceNote: text("l"), languages: Language.allCases, source: text("s"),
    confidence: text("c"), obligation: nil)

  /// A checklist of gates; the kind of an item follows from its letters: EN, AC, EX, RO.
  package static func gates(
    _ groups: [(id: String, items: [String])], flow: [(from: String, to: [String])] = []
  ) -> Checklist {
    checklist(
      .gates, gateScale, "gates", ["satisfied-by": "met", "partly-by": "partly", "kappa": "0.62"],
      groups.map { id, items in (id, items.map { item($0, gateKind($0), group: id) }) },
      flow: flow.map {
        Checklist.Flow(from: $0.from, to: $0.to, kind: .own, reason: text("r"), place: place)
      })
  }

  /// A checklist of maturity with the attributes that the item ids name: `P.AC` has AC.
  package static func maturity(_ groups: [(id: String, items: [String])]) -> Checklist {
    checklist(
      .maturity, maturityScale, "attribute-maturity", ["standard-error": "0.25"],
      groups.map { id, items in (id, items.map { item($0, .attribute, group: id) }) },
      attributes: Array(groups.first?.items ?? []).map { attribute(of: $0) })
  }

  /// A checklist of conformity; `R1/a` is an element of requirement `R1`.
  package static func conformity(
    _ groups: [(id: String, items: [String])], edition: String? = nil
  ) -> Checklist {
    checklist(
      .conformity, conformityScale, "conformity", ["satisfied-by": "conforming", "kappa": "0.62"],
      groups.map { id, items in (id, items.map { row($0, group: id) }) }, edition: edition)
  }

  /// A checklist of things that are there or are not.
  package static func inventory(
    _ groups: [(id: String, items: [String])], selection: Checklist.Selection = .whole
  ) -> Checklist {
    checklist(
      .inventory, gateScale, "inventory", ["satisfied-by": "met"],
      groups.map { id, items in (id, items.map { item($0, .criterion, group: id) }) },
      selection: selection)
  }

  /// A checklist of capability; the level of an attribute is its first digit: `P.PA2_1` has level 2.
  package static func capability(_ groups: [(id: String, items: [String])]) -> Checklist {
    checklist(
      .capability, achievementScale, "capability-level", [:],
      groups.map { id, items in (id, items.map { item($0, .attribute, group: id) }) },
      attributes: Array(groups.first?.items ?? []).map { attribute(of: $0) })
  }

  /// A checklist of maturity by areas, the weakest of which decides.
  package static func areas(_ groups: [(id: String, items: [String])]) -> Checklist {
    checklist(
      .maturity, areaScale, "itil-maturity", [:],
      groups.map { id, items in (id, items.map { item($0, .attribute, group: id) }) },
      attributes: Array(groups.first?.items ?? []).map { attribute(of: $0) })
  }

  /// A checklist of rules; those whose ids begin with A are automatic.
  package static func rules(
    _ groups: [(id: String, items: [String])], fact: FactName = .scopeCoverage
  ) -> Checklist {
    checklist(
      .rules, gateScale, "rules", [:],
      groups.map { id, items in (id, items.map { rule($0, fact, group: id) }) })
  }

  private static func rule(_ id: String, _ fact: FactName, group: String) -> Item {
    let isAutomatic = id.hasPrefix("A")
    return Item(
      id: id, kind: .rule, text: text(id), group: group,
      check: isAutomatic ? .automatic : .question, effect: .warning,
      fact: isAutomatic ? fact : nil, weight: ExactDecimal(whole: 1), place: place)
  }

  private static func row(_ id: String, group: String) -> Item {
    let parent = id.split(separator: "/").count > 1 ? String(id.prefix { $0 != "/" }) : nil
    return Item(
      id: id, kind: parent == nil ? .requirement : .element, text: text(id), group: group,
      parent: parent, weight: ExactDecimal(whole: 1), place: place)
  }

  private static func checklist(
    _ kind: Checklist.Kind, _ scale: Scale, _ model: String, _ parameters: [String: String],
    _ groups: [(id: String, items: [Item])], attributes: [String] = [],
    flow: [Checklist.Flow] = [], selection: Checklist.Selection = .whole, edition: String? = nil
  ) -> Checklist {
    Checklist(
      id: edition.map { "test-\($0)" } ?? "test", kind: kind, selection: selection,
      title: text("Test"), edition: edition ?? "1", revision: "1", about: about,
      scale: scale,
      scoring: Checklist.ScoringChoice(model: model, parameters: parameters, place: place),
      attributes: attributes.map {
        Checklist.Attribute(
          id: $0, title: text($0),
          levels: kind == .maturity ? [(ExactDecimal(whole: 3), text("Done by plan"))] : [],
          capabilityLevel: kind == .capability ? level(of: $0) : nil,
          outcomes: kind == .capability ? [.init(id: "a", text: text("Work is done"))] : [],
          place: place)
      }, sections: [],
      groups: groups.map {
        Checklist.Group(
          id: $0.id, title: text($0.id), path: [$0.id], related: [], items: $0.items,
          place: place)
      }, flow: flow, place: place)
  }

  private static func item(_ id: String, _ kind: Item.Kind, group: String) -> Item {
    Item(
      id: id, kind: kind, text: text(id), group: group,
      attribute: kind == .attribute ? attribute(of: id) : nil, weight: ExactDecimal(whole: 1),
      place: place)
  }

  private static func attribute(of id: String) -> String {
    String(id.split(separator: ".").last ?? "")
  }

  private static func level(of attribute: String) -> Int? {
    attribute.first(where: \.isNumber).flatMap { Int(String($0)) }
  }

  private static func gateKind(_ id: String) -> Item.Kind {
    if id.contains("EN") { return .entry }
    if id.contains("AC") { return .activity }
    if id.contains("EX") { return .exit }
    return .role
  }

  /// A relation with a note; ends are separated by blanks.
  package static func relation(
    _ kind: Crosswalk.RelationKind, _ from: String, _ to: String
  ) -> Crosswalk.Relation {
    Crosswalk.Relation(
      from: ends(from), to: ends(to), kind: kind, note: text("n"), confidence: nil, place: place)
  }

  package static func ends(_ ids: String) -> [Crosswalk.End] {
    ids.split(separator: " ").map { Crosswalk.End(id: String($0), place: place) }
  }

  package static func crosswalk(
    _ from: String, _ to: String, _ relations: [Crosswalk.Relation],
    unmapped: [(side: Crosswalk.Side, ids: String)] = []
  ) -> Crosswalk {
    Crosswalk(
      id: "\(from)-to-\(to)", title: text("t"), from: from, to: .checklist(to), author: text("a"),
      source: text("s"), confidence: .medium, isReviewedByHolder: false, relations: relations,
      unmapped: unmapped.map {
        Crosswalk.Unmapped(side: $0.side, ends: ends($0.ids), reason: text("r"), place: place)
      }, place: place, fromPlace: place, toPlace: place)
  }

  package static let day = CalendarDate("2025-06-01")

  package struct NoDate: Error {
    package init() {}
  }

  /// The day on which the reports of tests are made.
  package static func reportDay() throws -> CalendarDate {
    guard let day = CalendarDate("2025-12-20") else { throw NoDate() }
    return day
  }

  /// An answer from short text: a rating, a status, or `pending LOW HIGH`.
  package static func answer(_ item: String, _ text: String, on scale: Scale) -> Answer? {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, let day else { return nil }
    if let status = Answer.Status(rawValue: first), status != .rated {
      return Answer(
        item: item, status: status,
        voices: words.dropFirst().compactMap { word in
          (try? scale.rating(from: word)).map {
            Voice(by: "R1", role: .respondent, rating: $0, on: day, why: nil, place: place)
          }
        }, place: place)
    }
    guard let rating = try? scale.rating(from: first) else { return nil }
    return Answer(
      item: item, status: .rated,
      agreement: Answer.Agreement(rating: rating, by: "LA", on: day, why: nil), place: place)
  }

  /// An assessment of one checklist with answers as short texts.
  package static func assessment(
    _ checklist: Checklist, _ answers: [(item: String, answer: String)], name: String = "2025",
    kind: Assessment.Kind = .internalAudit, edition: String = "1", plan: [String]? = nil,
    services: [String] = [], unit: String = "unit"
  ) -> Assessment? {
    let year = name.prefix(4)
    guard let from = CalendarDate("\(year)-01-01"), let to = CalendarDate("\(year)-12-31"),
      let period = Period(from: from, to: to)
    else { return nil }
    var assessment = Assessment(
      id: AssessmentID(unit: unit, name: name), title: text("A"),
      unit: Assessment.Unit(id: unit, name: text("Unit")), kind: kind, state: .draft,
      language: .english, period: period, fieldwork: nil, isFictional: false,
      scope: Scope(
        statement: nil,
        services: services.map { Scope.Element(id: $0, name: text($0), place: place) },
        sites: [], customers: [], notLookedAt: []), parties: [], team: [],
      criteria: [
        Criteria(
          checklist: checklist.id, edition: edition, revision: "1", plan: plan, place: place)
      ], target: nil, benchmark: nil, previous: nil, limitations: [], place: place)
    assessment.answers[checklist.id] = Dictionary(
      answers.compactMap { item, text in
        answer(item, text, on: checklist.scale).map { (item, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return assessment
  }
}
