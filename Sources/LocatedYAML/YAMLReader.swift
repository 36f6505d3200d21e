internal import CLibYAML
package import Diagnostics

/// Reads one file into a document, or says why not.
///
/// One pass over libyaml's events fills the arena. What Assay refuses (tags, anchors, several
/// documents, depth, size) is refused here, on the event, before anything grows.
package enum YAMLReader {
  /// The document, if the file could be read without an error, and all problems found.
  package static func read(
    _ source: SourceFile, limits: YAMLLimits = .standard
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    if source.bytes.count > limits.fileBytes {
      return (nil, [tooLarge(path: source.path, bytes: source.bytes.count, limits: limits)])
    }
    var builder = DocumentBuilder(source: source, limits: limits)
    readEvents(of: source, into: &builder)
    let (records, pool, diagnostics) = builder.finished()
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (YAMLDocument(source: source, records: records, pool: pool), diagnostics)
  }

  /// The refusal of a file that is too large; also used before a file is read from disk.
  package static func tooLarge(path: String, bytes: Int, limits: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: Place(path: path, line: 1, column: 1),
      "the file has \(bytes) bytes; the limit for a file is \(limits.fileBytes) bytes")
  }

  private static func readEvents(of source: SourceFile, into builder: inout DocumentBuilder) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else {
      builder.refuse(.notYAML, line: 1, column: 1, "the YAML engine could not be started")
      return
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let skipped = source.byteOrderMarkLength
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      yaml_parser_set_input_string(parser, base + skipped, bytes.count - skipped)
      var goesOn = true
      while goesOn {
        guard yaml_parser_parse(parser, event) == 1 else {
          builder.refuse(ParserProblem(parser.pointee, in: source))
          return
        }
        goesOn = builder.take(event.pointee)
        yaml_event_delete(event)
      }
    }
  }
}

/// What libyaml says when it gives up, with a place in lines and columns.
struct ParserProblem {
  let code: DiagnosticCode
  let line: Int
  let column: Int
  let message: String
  let note: (message: String, line: Int, column: Int)?

  init(_ parser: yaml_parser_t, in source: SourceFile) {
    let problem = parser.problem.map { String(cString: $0) } ?? "not readable"
    if parser.error == YAML_READER_ERROR {
      // Here libyaml gives an offset in bytes only.
      let offset = min(source.byteOrderMarkLength + parser.problem_offset, source.bytes.count)
      (line, column) = Self.lineAndColumn(ofByte: offset, in: source)
      code = .invalidCharacters
      note = nil
      message =
        switch offset < source.bytes.count ? source.bytes[offset] : 0xFF {
        case 0: "a NUL byte stands in the text"
        case 0x80...: "the bytes here are not UTF-8"
        default: "a control character stands in the text"
        }
      return
    }
    code = parser.error == YAML_MEMORY_ERROR ? .tooLarge : .notYAML
    line = Int(parser.problem_mark.line) + 1
    column = Int(parser.problem_mark.column) + 1
    message = problem
    note = parser.context.map {
      (String(cString: $0), Int(parser.context_mark.line) + 1, Int(parser.context_mark.column) + 1)
    }
  }

  private static func lineAndColumn(ofByte offset: Int, in source: SourceFile) -> (Int, Int) {
    let before = source.bytes[source.byteOrderMarkLength..<max(offset, source.byteOrderMarkLength)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return (line, column)
  }
}
