internal import CLibYAML
internal import Diagnostics

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
      let unreadable = UnreadableByte(problem, at: parser.problem_offset, in: source)
      (line, column) = source.lineAndColumn(ofByte: unreadable.offset)
      code = .invalidCharacters
      message = unreadable.message
      note = nil
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
}

/// The byte at which libyaml's reader stopped. It gives an offset in bytes, and no line.
private struct UnreadableByte {
  let offset: Int
  let message: String

  init(_ problem: String, at problemOffset: Int, in source: SourceFile) {
    var offset = min(source.byteOrderMarkLength + problemOffset, source.bytes.count)
    if problem == "control characters are not allowed" {
      let isNUL = offset < source.bytes.count && source.bytes[offset] == 0
      message = isNUL ? "a NUL byte stands in the text" : "a control character stands in the text"
    } else {
      // A broken sequence is reported at the byte that does not fit: go back to where it starts.
      if problem == "invalid trailing UTF-8 octet" {
        repeat { offset -= 1 } while offset > 0 && source.bytes[offset] & 0xC0 == 0x80
      }
      message = "the bytes here are not UTF-8"
    }
    self.offset = offset
  }
}

extension SourceFile {
  /// The line and column, both counted from 1, of a byte.
  fileprivate func lineAndColumn(ofByte offset: Int) -> (Int, Int) {
    var line = 1
    var start = byteOrderMarkLength
    var end = lineEnd(from: start)
    while end < offset {
      line += 1
      start = end + lineBreakLength(at: end)
      end = lineEnd(from: start)
    }
    let before = bytes[start..<max(start, offset)]
    return (line, before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
