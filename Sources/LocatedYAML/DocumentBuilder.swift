internal import CLibYAML
internal import Diagnostics

/// Turns libyaml's events into the arena of a document, refusing what Assay does not read.
struct DocumentBuilder {
  private let source: SourceFile
  private let limits: YAMLLimits
  private var records = ContiguousArray<NodeRecord>()
  private var pool = ContiguousArray<UInt8>()
  private var open: [Int] = []
  private var documents = 0
  private var diagnostics: [Diagnostic] = []

  init(source: SourceFile, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    records.reserveCapacity(source.bytes.count / 10 + 16)
    pool.reserveCapacity(source.bytes.count)
  }

  /// The arena and the problems; called once, after the last event.
  consuming func finished()
    -> (ContiguousArray<NodeRecord>, ContiguousArray<UInt8>, [Diagnostic])
  {
    if diagnostics.isEmpty, records.isEmpty || (records[0].kind == .scalar && records[0].count == 0)
    {
      refuse(.emptyFile, line: 1, column: 1, "the file is empty")
    }
    return (records, pool, diagnostics)
  }

  mutating func refuse(
    _ code: DiagnosticCode, line: Int, column: Int, width: Int = 1, _ message: String,
    notes: [Diagnostic.Note] = []
  ) {
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
  mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT: return takeDocumentStart(event)
    case YAML_SCALAR_EVENT: takeScalar(event)
    case YAML_MAPPING_START_EVENT:
      refuseProperties(
        anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, event)
      begin(.mapping, event)
    case YAML_SEQUENCE_START_EVENT:
      refuseProperties(
        anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, event)
      begin(.sequence, event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(event)
    case YAML_ALIAS_EVENT:
      let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
      refuse(.anchorOrAlias, event, "alias '*\(name)' is not read")
      add(.scalar, event)
    default: break
    }
    return withinLimits(event)
  }

  private mutating func takeDocumentStart(_ event: yaml_event_t) -> Bool {
    documents += 1
    if event.data.document_start.tag_directives.start
      != event.data.document_start.tag_directives.end
    {
      refuse(.tag, event, "a %TAG directive is not read")
    }
    guard documents > 1 else { return true }
    refuse(.severalDocuments, event, "a second document starts here; a file holds one")
    return false
  }

  private mutating func takeScalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
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
    _ event: yaml_event_t
  ) {
    if let anchor {
      refuse(.anchorOrAlias, event, "anchor '&\(String(cString: anchor))' is not read")
    }
    if let tag { refuse(.tag, event, "tag '\(String(cString: tag))' is not read") }
  }

  private mutating func begin(_ kind: YAMLNode.Kind, _ event: yaml_event_t) {
    let index = add(kind, event)
    open.append(index)
    if open.count > limits.depth {
      refuse(
        .tooDeep, event, "nested \(open.count) deep; the limit is \(limits.depth)")
    }
  }

  private mutating func end(_ event: yaml_event_t) {
    let index = open.removeLast()
    records[index].end = UInt32(event.end_mark.index)
    records[index].next = UInt32(records.count)
    if records[index].kind == .mapping { checkKeys(of: index) }
  }

  @discardableResult
  private mutating func add(_ kind: YAMLNode.Kind, _ event: yaml_event_t) -> Int {
    let index = records.count
    if let parent = open.last { records[parent].count += 1 }
    records.append(
      NodeRecord(
        kind: kind, style: .plain, line: UInt32(event.start_mark.line),
        column: UInt32(event.start_mark.column), start: UInt32(event.start_mark.index),
        end: UInt32(event.end_mark.index), next: UInt32(index + 1)))
    return index
  }

  /// Depth, size and number of problems end the reading at once; the rest is collected.
  private mutating func withinLimits(_ event: yaml_event_t) -> Bool {
    if records.count > limits.nodes {
      refuse(.tooLarge, event, "more than \(limits.nodes) nodes; that is the limit for one file")
      return false
    }
    if open.count > limits.depth { return false }
    return diagnostics.count < limits.problems
  }

  private mutating func refuse(
    _ code: DiagnosticCode, _ event: yaml_event_t, _ message: String
  ) {
    let start = event.start_mark
    let end = event.end_mark
    refuse(
      code, line: start.line + 1, column: start.column + 1,
      width: end.line == start.line ? end.column - start.column : 1, message)
  }
}

// MARK: Keys

extension DocumentBuilder {
  /// Refuses keys that are no text, merge keys, and the second of two equal keys.
  private mutating func checkKeys(of mapping: Int) {
    var keys: [Int] = []
    var node = mapping + 1
    for child in 0..<Int(records[mapping].count) {
      if child.isMultiple(of: 2) { keys.append(node) }
      node = Int(records[node].next)
    }
    for key in keys {
      let record = records[key]
      if record.kind != .scalar || record.count == 0 {
        refuse(.keyNotText, record, "a key must be a text")
      } else if record.style == .plain, isMergeKey(record) {
        refuse(.mergeKey, record, "merge key '<<' is not read")
      }
    }
    for (first, second) in duplicates(among: keys.filter { records[$0].kind == .scalar }) {
      let name = String(decoding: bytes(of: records[second]), as: UTF8.self)
      let place = Place(
        path: source.path, line: Int(records[first].line) + 1,
        column: Int(records[first].column) + 1)
      refuse(
        .duplicateKey, records[second], "key '\(name)' stands here a second time",
        notes: [.init("the first '\(name)' is here", at: place)])
    }
  }

  /// Pairs of equal keys: the first one, and each that repeats it.
  private func duplicates(among keys: [Int]) -> [(first: Int, second: Int)] {
    var pairs: [(Int, Int)] = []
    if keys.count <= 16 {
      // Most mappings are small: comparing all pairs needs no memory.
      for (position, key) in keys.enumerated() {
        if let first = keys[..<position].first(where: { isSameText($0, key) }) {
          pairs.append((first, key))
        }
      }
      return pairs
    }
    var seen: [ArraySlice<UInt8>: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let text = ArraySlice(bytes(of: records[key]))
      if let first = seen[text] { pairs.append((first, key)) } else { seen[text] = key }
    }
    return pairs
  }

  private func isSameText(_ a: Int, _ b: Int) -> Bool {
    records[a].count == records[b].count
      && bytes(of: records[a]).elementsEqual(bytes(of: records[b]))
  }

  private func isMergeKey(_ record: NodeRecord) -> Bool {
    bytes(of: record).elementsEqual("<<".utf8)
  }

  private func bytes(of record: NodeRecord) -> ContiguousArray<UInt8>.SubSequence {
    let from = Int(record.textOffset)
    return pool[from..<from + Int(record.count)]
  }

  private mutating func refuse(_ code: DiagnosticCode, _ record: NodeRecord, _ message: String) {
    refuse(code, record, message, notes: [])
  }

  private mutating func refuse(
    _ code: DiagnosticCode, _ record: NodeRecord, _ message: String, notes: [Diagnostic.Note]
  ) {
    refuse(
      code, line: Int(record.line) + 1, column: Int(record.column) + 1,
      width: Int(record.end - record.start), message, notes: notes)
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
