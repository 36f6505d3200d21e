internal import CLibYAML
internal import Diagnostics

/// Turns libyaml's events into the arena of a document, refusing what Assay does not read.
struct DocumentBuilder: ~Copyable {
  let source: SourceFile
  private let limits: YAMLLimits
  private(set) var records: Arena<NodeRecord>
  private(set) var pool: Arena<UInt8>
  private var open: [Int] = []
  /// The keys of the mapping that was read last; kept so that its memory serves the next one.
  var keys: [Int] = []
  /// The marks of these keys.
  var marks: [KeyMark] = []
  private var documents = 0
  private var diagnostics: [Diagnostic] = []

  init(source: SourceFile, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    records = Arena(capacity: source.bytes.count / 8 + 16)
    pool = Arena(capacity: source.bytes.count)
  }

  /// The document, if nothing in it was refused, and the problems; called once, after the last
  /// event.
  consuming func finished() -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty, holdsNothing {
      refuse(.emptyFile, line: 1, column: 1, "the file is empty")
    }
    let problems = diagnostics
    guard !problems.hasErrors else { return (nil, problems) }
    return (YAMLDocument(source: source, records: records, pool: pool), problems)
  }

  private var holdsNothing: Bool {
    guard records.count > 0 else { return true }
    let root = records[0]
    return root.kind == .scalar && root.count == 0 && root.style == .plain
  }

  /// The text of a scalar, as bytes.
  @inline(__always)
  func bytes(of record: NodeRecord) -> UnsafeBufferPointer<UInt8> {
    pool.elements(record.textRange)
  }

  /// Notes a problem. Past the limit on problems nothing more is noted, so that a hostile file
  /// cannot fill the memory with them.
  mutating func refuse(
    _ code: DiagnosticCode, line: Int, column: Int, width: Int = 1, _ message: String,
    notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < limits.problems else { return }
    diagnostics.append(
      Diagnostic(
        code, at: Place(path: source.path, line: line, column: column, width: width), message,
        notes: notes))
  }

  mutating func refuse(_ problem: ParserProblem) {
    let notes = problem.note.map {
      [Diagnostic.Note($0.message, at: Place(path: source.path, line: $0.line, column: $0.column))]
    }
    refuse(
      problem.code, line: problem.line, column: problem.column, problem.message,
      notes: notes ?? [])
  }

  /// Takes one event; false when reading is over, for good or ill.
  mutating func take(_ event: UnsafePointer<yaml_event_t>) -> Bool {
    switch event.pointee.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT: return takeDocumentStart(event)
    case YAML_SCALAR_EVENT: takeScalar(event)
    case YAML_MAPPING_START_EVENT:
      refuseProperties(
        anchor: event.pointee.data.mapping_start.anchor, tag: event.pointee.data.mapping_start.tag,
        event)
      begin(.mapping, event)
    case YAML_SEQUENCE_START_EVENT:
      refuseProperties(
        anchor: event.pointee.data.sequence_start.anchor,
        tag: event.pointee.data.sequence_start.tag, event)
      begin(.sequence, event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(event)
    case YAML_ALIAS_EVENT:
      refuse(
        .anchorOrAlias, event, "alias '*\(Self.name(event.pointee.data.alias.anchor))' is not read")
      add(.scalar, event)
    default: break
    }
    return withinLimits(event)
  }

  private mutating func takeDocumentStart(_ event: UnsafePointer<yaml_event_t>) -> Bool {
    documents += 1
    if event.pointee.data.document_start.tag_directives.start
      != event.pointee.data.document_start.tag_directives.end
    {
      refuse(.tag, event, "a %TAG directive is not read")
    }
    guard documents > 1 else { return true }
    refuse(.severalDocuments, event, "a second document starts here; a file holds one")
    return false
  }

  private mutating func takeScalar(_ event: UnsafePointer<yaml_event_t>) {
    let scalar = event.pointee.data.scalar
    refuseProperties(anchor: scalar.anchor, tag: scalar.tag, event)
    let index = add(.scalar, event)
    if scalar.length > limits.scalarBytes {
      refuse(
        .tooLarge, event,
        "a text of \(scalar.length) bytes; the limit for one text is \(limits.scalarBytes) bytes")
      return
    }
    records[index].style = YAMLNode.Style(scalar.style)
    records[index].textOffset = UInt32(pool.count)
    records[index].count = UInt32(scalar.length)
    pool.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    _ event: UnsafePointer<yaml_event_t>
  ) {
    if anchor != nil { refuse(.anchorOrAlias, event, "anchor '&\(Self.name(anchor))' is not read") }
    if tag != nil { refuse(.tag, event, "tag '\(Self.name(tag))' is not read") }
  }

  /// A name for a message: libyaml puts no bound on its length, a reader does.
  static func shortened(_ name: String) -> String {
    name.unicodeScalars.count > 80 ? String(name.unicodeScalars.prefix(80)) + "…" : name
  }

  private static func name(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    shortened(bytes.map { String(cString: $0) } ?? "")
  }

  private mutating func begin(_ kind: YAMLNode.Kind, _ event: UnsafePointer<yaml_event_t>) {
    let index = add(kind, event)
    open.append(index)
    if open.count > limits.depth {
      refuse(
        .tooDeep, event, "nested \(open.count) deep; the limit is \(limits.depth)")
    }
  }

  private mutating func end(_ event: UnsafePointer<yaml_event_t>) {
    let index = open.removeLast()
    records[index].end = UInt32(event.pointee.end_mark.index)
    records[index].next = UInt32(records.count)
    if records[index].kind == .mapping { checkKeys(of: index) }
  }

  @discardableResult
  private mutating func add(_ kind: YAMLNode.Kind, _ event: UnsafePointer<yaml_event_t>) -> Int {
    let index = records.count
    if let parent = open.last { records[parent].count += 1 }
    let start = event.pointee.start_mark
    records.append(
      NodeRecord(
        kind: kind, style: .plain, width: UInt16(clamping: Self.width(of: event) ?? 0),
        line: UInt32(start.line), column: UInt32(start.column), start: UInt32(start.index),
        end: UInt32(event.pointee.end_mark.index), next: UInt32(index + 1)))
    return index
  }

  /// The width of what stands on one line; nil for what goes over several.
  private static func width(of event: UnsafePointer<yaml_event_t>) -> Int? {
    let start = event.pointee.start_mark
    let end = event.pointee.end_mark
    return start.line == end.line ? end.column - start.column : nil
  }

  /// Depth, size and number of problems end the reading at once; the rest is collected.
  private mutating func withinLimits(_ event: UnsafePointer<yaml_event_t>) -> Bool {
    if records.count > limits.nodes {
      refuse(.tooLarge, event, "more than \(limits.nodes) nodes; that is the limit for one file")
      return false
    }
    if open.count > limits.depth { return false }
    return diagnostics.count < limits.problems
  }

  private mutating func refuse(
    _ code: DiagnosticCode, _ event: UnsafePointer<yaml_event_t>, _ message: String
  ) {
    let start = event.pointee.start_mark
    refuse(
      code, line: start.line + 1, column: start.column + 1, width: Self.width(of: event) ?? 1,
      message)
  }
}

extension YAMLNode.Style {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
