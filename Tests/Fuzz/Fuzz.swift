internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import Foundation
internal import LocatedYAML
internal import Text

/// What is fed with inputs by libFuzzer: `make fuzz`. FUZZ_TARGET chooses one.
enum Target: String {
  /// Reads the bytes as YAML and walks through everything that was read.
  case yaml
  /// Reads them as a file of an assessment, against a small library, and applies the rules.
  case assessment
  /// Reads them as YAML and edits what was read; everything else has to stay as it was.
  case edit

  func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: walk(read(bytes)?.root, bytes.count)
    case .assessment: decode(bytes)
    case .edit: edit(bytes)
    }
  }

  private func read(_ bytes: [UInt8]) -> YAMLDocument? {
    YAMLReader.read(SourceFile(path: "fuzz.yaml", bytes: bytes), limits: .standard).document
  }

  private func walk(_ node: YAMLNode?, _ size: Int) {
    guard let node else { return }
    precondition(node.byteRange.lowerBound >= 0 && node.byteRange.upperBound <= size)
    _ = node.text
    for (key, value) in node.entries {
      walk(key, size)
      walk(value, size)
    }
    for element in node.elements { walk(element, size) }
  }

  // MARK: Decoding

  /// The first byte says which kind of file it is.
  private func decode(_ bytes: [UInt8]) {
    guard let kind = bytes.first, let document = read(Array(bytes.dropFirst())) else { return }
    let problems = DiagnosticCollector()
    let library = Sample.library
    let id = AssessmentID(unit: "unit", name: "2025")
    switch kind % 8 {
    case 0: _ = ScaleDecoder.decode(document, problems)
    case 1:
      let checklist = ChecklistDecoder.decode(document, library: library, problems)
      if let checklist { _ = ChecklistRules.check(checklist) }
    case 2:
      if let assessment = AssessmentDecoder.decode(document, id: id, problems) {
        _ = AssessmentRules.check(assessment, in: library)
      }
    case 3:
      for checklist in library.sortedChecklists {
        _ = AnswersDecoder.decode(document, checklist: checklist, problems)
      }
    case 4: _ = EvidenceDecoder.decode(document, problems)
    case 5: _ = FindingsDecoder.decode(document, problems)
    case 6:
      if let crosswalk = CrosswalkDecoder.decode(document, problems) {
        _ = CrosswalkRules.check(crosswalk, in: library)
      }
    default: _ = ProfileDecoder.decodeTarget(document, library: library, problems)
    }
    for diagnostic in problems.diagnostics { _ = DiagnosticPrinter().headline(diagnostic) }
  }

  // MARK: Editing

  /// The first bytes choose what is edited and how; the rest is the file.
  private func edit(_ bytes: [UInt8]) {
    guard bytes.count > 3, let document = read(Array(bytes.dropFirst(3))) else { return }
    var mappings: [YAMLNode] = []
    collect(document.root, &mappings)
    guard !mappings.isEmpty else { return }
    let mapping = mappings[Int(bytes[0]) % mappings.count]
    guard !mapping.entries.isEmpty else { return }
    let entry = mapping.entries[Int(bytes[1]) % mapping.entries.count]
    let value = YAMLBlock.mapping([.init("a", "x: # y\n z"), .init("b", .quoted("\u{200F}8.10"))])
    let before = mapping.entries.map { ($0.key.text, YAMLBlock($0.value)) }
    let edited: YAMLDocument?
    switch bytes[2] % 3 {
    case 0: edited = try? YAMLEdit.removeEntry(entry.key.text, from: mapping)
    case 1: edited = try? YAMLEdit.setEntry(.init(entry.key.text, value), in: mapping)
    default:
      let source = try? YAMLEdit.replaceScalar(entry.value, with: "n: #")
      edited = source.flatMap { YAMLReader.read($0).document }
    }
    guard let edited, document.root.kind == .mapping, mapping.byteRange == document.root.byteRange
    else { return }
    // All other entries of the root say what they said.
    let kept = edited.root.entries.map { ($0.key.text, YAMLBlock($0.value)) }
      .filter { $0.0 != entry.key.text }
    let wanted = before.filter { $0.0 != entry.key.text }
    precondition(kept.map(\.0) == wanted.map(\.0) && kept.map(\.1) == wanted.map(\.1))
  }

  private func collect(_ node: YAMLNode, _ mappings: inout [YAMLNode]) {
    if node.kind == .mapping { mappings.append(node) }
    for (_, value) in node.entries { collect(value, &mappings) }
    for element in node.elements { collect(element, &mappings) }
  }
}

/// A small library: one checklist of each kind that rates with words.
enum Sample {
  static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    let problems = DiagnosticCollector()
    func document(_ text: String) -> YAMLDocument {
      guard
        let document = YAMLReader.read(
          SourceFile(path: "sample.yaml", bytes: Array(text.utf8)), limits: .standard
        ).document
      else { fatalError("the sample is no YAML") }
      return document
    }
    let scale = """
      id: "marks"
      kind: ordinal
      title: Marks
      source: Test
      ratings:
        - {id: "no", label: No}
        - {id: "yes", label: Yes}
      """
    library.scales["marks"] = ScaleDecoder.decode(document(scale), problems)
    let checklist = """
      id: "rules"
      kind: conformity
      title: Rules
      edition: "1"
      revision: "1"
      publisher: Test
      licence-note: Own words
      languages: [en]
      source: Test
      confidence: High
      scale: "marks"
      scoring: {model: conformity, satisfied-by: "yes"}
      sections:
        - id: "1"
          title: One
          items:
            - {id: "1-01", type: requirement, text: A rule}
            - {id: "1-02", type: element, parent: "1-01", text: A part}
      """
    library.checklists["rules"] = ChecklistDecoder.decode(
      document(checklist), library: library, problems)
    precondition(library.checklists.count == 1 && problems.diagnostics.isEmpty)
    return library
  }()
}
