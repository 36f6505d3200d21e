internal import Text

/// The JSON Schema (draft 2020-12) of one kind of file, made from the keys with which it is decoded.
///
/// It helps an editor to offer keys and to mark slips while somebody types. It knows one file at a
/// time and no library, so it cannot replace `assay check`. Every scalar is a text in it, as in
/// Assay, and it asks for what the page of file formats advises: ids, numbers and dates in quotes,
/// plain digits, no empty keys.
package struct FileSchema: Sendable {
  /// The name before `.schema.json`.
  package let name: String
  package let title: String
  let keys: KeyTable

  /// All kinds of files that have a schema.
  package static let all = [
    FileSchema(
      name: "assessment", title: "An assessment: who, what, when, against what",
      keys: AssessmentDecoder.keys),
    FileSchema(
      name: "answers", title: "The answers to one checklist", keys: AnswersDecoder.keys),
    FileSchema(name: "evidence", title: "The register of evidence", keys: EvidenceDecoder.keys),
    FileSchema(name: "findings", title: "Findings and actions", keys: FindingsDecoder.keys),
    FileSchema(name: "samples", title: "Samples of records", keys: SamplesDecoder.keys),
    FileSchema(
      name: "programme", title: "The audit programme of a unit",
      keys: AuditProgrammeDecoder.keys),
    FileSchema(
      name: "criteria-lock", title: "Which texts the answers are given for",
      keys: CriteriaLockDecoder.keys),
    FileSchema(name: "checklist", title: "A checklist", keys: ChecklistDecoder.keys),
    FileSchema(
      name: "checklist-part", title: "A part of a large checklist",
      keys: ChecklistDecoder.partKeys),
    FileSchema(
      name: "scale", title: "A scale: the ratings an item may take", keys: ScaleDecoder.keys),
    FileSchema(name: "target", title: "A target: values to reach", keys: ProfileDecoder.targetKeys),
    FileSchema(
      name: "benchmark", title: "A benchmark: values of others",
      keys: ProfileDecoder.benchmarkKeys),
    FileSchema(
      name: "crosswalk", title: "A crosswalk between two checklists", keys: CrosswalkDecoder.keys),
    FileSchema(
      name: "terms", title: "The words of the texts, and words to avoid", keys: TermsDecoder.keys),
    FileSchema(
      name: "content-lock", title: "The recorded texts of a checklist",
      keys: RecordedContentDecoder.keys),
    FileSchema(
      name: "shipped", title: "The checklists that come with Assay", keys: ShippedListDecoder.keys),
    FileSchema(
      name: "overlay", title: "A licence holder's own texts of a checklist",
      keys: OverlayDecoder.keys),
  ]

  /// The whole schema, with a line end.
  package var text: String {
    var definitions = Definitions()
    let root = definitions.schema(of: keys)
    let head: [(key: String, value: SchemaText)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title)),
      (
        "description",
        .text("Made from Assay's decoders. Only `assay check` sees whether files fit together.")
      ),
    ]
    return SchemaText.object(head + root + [("$defs", .object(definitions.inOrder))]).written()
      + "\n"
  }
}

/// The named parts of a schema, each put down once, where it is first asked for.
private struct Definitions {
  private var parts: [String: SchemaText] = [:]

  var inOrder: [(key: String, value: SchemaText)] {
    parts.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  /// A mapping with known keys; no others unless their shape is told.
  mutating func schema(
    of keys: KeyTable, others: SchemaText = .flag(false)
  ) -> [(key: String, value: SchemaText)] {
    let properties = keys.entries.map { (key: $0.key, value: schema(of: $0.value.shape)) }
    let required = keys.entries.filter(\.value.isRequired).map { SchemaText.text($0.key) }
    return [
      ("type", .text("object")), ("properties", .object(properties)),
      ("required", .list(required)), ("additionalProperties", others),
    ]
  }

  private mutating func schema(of shape: ValueShape) -> SchemaText {
    switch shape {
    case .text, .identifier, .rating: return named("text") { _ in Self.text("\\S") }
    case .words: return named("words") { $0.words() }
    case .oneOf(let words):
      return .object([("type", .text("string")), ("enum", .list(words.map { .text($0) }))])
    case .reference(let parts):
      let part = "[^/\\s]([^/]*[^/\\s])?"
      return Self.text("^\(Array(repeating: part, count: parts).joined(separator: "/"))$")
    case .date:
      return named("date") { _ in Self.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") }
    case .decimal: return named("number") { _ in Self.text("^[0-9]{1,9}(\\.[0-9]{1,6})?$") }
    case .whole: return Self.text("^[0-9]+$")
    case .hash(let digits): return Self.text("^[0-9a-f]{\(digits)}$")
    case .either(let one, let other):
      return .object([("anyOf", .list([schema(of: one), schema(of: other)]))])
    case .list(let element, let count):
      let items: [(key: String, value: SchemaText)] = [
        ("type", .text("array")), ("items", schema(of: element)),
      ]
      return .object(items + (count > 0 ? [("minItems", .number(count))] : []))
    case .mapping(let name, let keys):
      return named(name) { .object($0.schema(of: keys())) }
    case .openMapping(let keys, let others):
      return .object(schema(of: keys, others: schema(of: others)))
    case .entries(let value):
      return .object([
        ("type", .text("object")), ("propertyNames", Self.text("\\S")),
        ("additionalProperties", schema(of: value)),
      ])
    }
  }

  private static func text(_ pattern: String) -> SchemaText {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  private mutating func words() -> SchemaText {
    let text = schema(of: .text)
    return .object([
      (
        "anyOf",
        .list([
          text,
          .object([
            ("type", .text("object")),
            ("properties", .object(Language.allCases.map { ($0.code, text) })),
            ("minProperties", .number(1)), ("additionalProperties", .flag(false)),
          ]),
        ])
      )
    ])
  }

  /// A reference to a part. The name is taken before the part is made: it may hold itself.
  private mutating func named(
    _ name: String, _ make: (inout Definitions) -> SchemaText
  ) -> SchemaText {
    if parts[name] == nil {
      parts[name] = .flag(true)
      parts[name] = make(&self)
    }
    return .object([("$ref", .text("#/$defs/\(name)"))])
  }
}
