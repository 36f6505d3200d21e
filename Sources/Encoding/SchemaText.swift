/// As much of JSON as a schema needs, written with two blanks a step and keys in their own order, so
/// that a recorded schema changes only where a format does.
indirect enum SchemaText {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaText])
  case object([(key: String, value: SchemaText)])

  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values):
      let lines = values.map { inner + $0.written(indent: inner) }
      return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let entries):
      let lines = entries.map {
        inner + JSONText.quoted($0.key) + ": " + $0.value.written(indent: inner)
      }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }
}
