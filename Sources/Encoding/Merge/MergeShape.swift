internal import LocatedYAML

/// Down to which parts a file is merged: what is `whole` is taken from one side or the other.
indirect enum MergeShape: Sendable {
  case whole
  /// Keys with their values. Keys that are not named are taken whole.
  case keys([String: MergeShape])
  /// Keys that are ids, in an order.
  case entries(MergeOrder)
  /// A list whose elements are told apart by the texts of keys.
  case list(by: ElementName, each: MergeShape)

  /// The shape of the value of a key.
  func shape(of id: String) -> MergeShape {
    switch self {
    case .whole, .entries: .whole
    case .keys(let shapes): shapes[id] ?? .whole
    case .list(_, let each): each
    }
  }

  /// For a list, by what its elements are told apart.
  var name: ElementName? {
    if case .list(let name, _) = self { name } else { nil }
  }

  var order: MergeOrder {
    if case .entries(let order) = self { order } else { .given }
  }
}

/// Where a part goes that only the other side has.
enum MergeOrder: Sendable {
  /// Behind the one that it stands behind there.
  case given
  /// By numbered ids.
  case ids
  /// As the items of the checklist.
  case items
}

/// The kinds of files that people fill in and that are merged part by part.
package enum MergeableFile: Sendable, Hashable {
  case assessment
  /// The answers to a checklist with this id.
  case answers(String)
  case evidence
  case findings
  case lock
  case samples
  /// The audit programme of a unit.
  case programme
  /// A target or a benchmark.
  case profile
  /// One writer's journal.
  case journal(String)

  /// The kind of a file by its path; nil for a file that is none of these.
  package init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    let folder = parts.dropLast().last
    switch name {
    case "assessment.yaml": self = .assessment
    case "evidence.yaml": self = .evidence
    case "findings.yaml": self = .findings
    case "criteria.lock.yaml": self = .lock
    case "samples.yaml": self = .samples
    case "programme.yaml": self = .programme
    default:
      if folder == "answers", name.hasSuffix(".yaml") {
        self = .answers(String(name.dropLast(".yaml".count)))
      } else if folder == "journal", name.hasSuffix(".jsonl") {
        self = .journal(String(name.dropLast(".jsonl".count)))
      } else if folder == "targets" || folder == "benchmarks", name.hasSuffix(".yaml") {
        self = .profile
      } else {
        return nil
      }
    }
  }

  var shape: MergeShape {
    switch self {
    case .assessment:
      .keys([
        "team": .entries(.given), "criteria": .list(by: "checklist", each: .whole),
        "parties": .list(by: "id", each: .whole),
        "scope": .keys([
          "services": .list(by: "id", each: .whole), "sites": .list(by: "id", each: .whole),
          "customers": .list(by: "id", each: .whole),
        ]),
      ])
    case .answers: .keys(["answers": .entries(.items)])
    case .evidence: .keys(["evidence": .entries(.ids)])
    case .findings: .keys(["findings": .entries(.ids), "follow-ups": .entries(.ids)])
    case .samples: .keys(["samples": .entries(.ids)])
    // A planned audit is told by when it is and of what; a second one of the same by its sections.
    case .programme:
      .keys([
        "planned": .list(
          by: ElementName(keys: ["assessment", "period", "checklist"], further: "sections"),
          each: .whole)
      ])
    case .profile:
      .keys([
        "values": .list(
          by: "checklist",
          each: .keys(["subjects": .entries(.given), "items": .entries(.given)]))
      ])
    // Hashes of items follow the order of their checklist, and so do those of both sides.
    case .lock:
      .keys(["criteria": .list(by: "checklist", each: .keys(["items": .entries(.given)]))])
    case .journal: .whole
    }
  }
}
