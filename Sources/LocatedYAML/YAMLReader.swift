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
    let (document, diagnostics) = builder.finished()
    // A file with conflict markers is never readable, so that only what failed is looked through.
    guard document == nil else { return (document, diagnostics) }
    let conflicts = ConflictMarkers.diagnostics(of: source, limits: limits)
    return (nil, conflicts.isEmpty ? diagnostics : conflicts)
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
        goesOn = builder.take(event)
        yaml_event_delete(event)
      }
    }
  }
}
