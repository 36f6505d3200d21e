/// What a value says, line by line, without the places where it was read. Equal values give equal
/// lines: dictionaries are told in the order of their keys.
func facts(_ value: Any, _ indentation: String = "") -> String {
  let mirror = Mirror(reflecting: value)
  func below(_ children: [String]) -> String {
    children.map { "\n\(indentation)  \($0)" }.joined()
  }
  func inner(_ value: Any) -> String { facts(value, indentation + "  ") }
  switch mirror.displayStyle {
  case nil: return String(reflecting: value)
  case .enum where mirror.children.isEmpty: return String(describing: value)
  case .optional: return mirror.children.first.map { facts($0.value, indentation) } ?? "nothing"
  case .collection: return "list" + below(mirror.children.map { inner($0.value) })
  case .set, .dictionary:
    return "any order" + below(mirror.children.map { inner($0.value) }.sorted())
  default:
    let told = mirror.children.filter { $0.label != "place" && $0.label != "places" }
    return "\(mirror.subjectType)" + below(told.map { "\($0.label ?? ""): \(inner($0.value))" })
  }
}

/// The lines that only one of two values has, in their order: short, where values are long.
func difference(_ a: Any, _ b: Any) -> [String] {
  let (a, b) = (facts(a).split(separator: "\n"), facts(b).split(separator: "\n"))
  return b.difference(from: a).map { change in
    switch change {
    case .remove(_, let line, _): "-\(line)"
    case .insert(_, let line, _): "+\(line)"
    }
  }
}
