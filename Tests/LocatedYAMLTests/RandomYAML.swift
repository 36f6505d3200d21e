internal import LocatedYAML
internal import TestSupport
internal import Testing

/// Random values, and random files as people write them: every style, with comments, blank lines
/// and letters of two scripts.
struct RandomYAML {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Texts that are hard to write.
  static let texts = [
    "x", "", "8.10", "no", "0012", "12:30", "~", "2024-01-05", "a: b", "a #b", "#", "- x", "خدمة",
    "two\nlines", "three\n\nlines\n", " lead", "trail ", "\ttab", "it's \"so\"", "back\\slash",
    "\u{202E}rtl", "\u{1B}[2J", "a\r\nb", "a\n  b", "{x}", "[", "a,b", "😀", "nul\u{0}", "---",
    "...",
    "é", "e\u{301}", "\u{FEFF}x", "x:", "?", "% y", "a\u{2028}b", "a\n# b", "a\n\tb", "\n", "a\n\n",
    "  \n", "a \nb", "'", "\"", "|", "a\n---\nb", "مُدَرِّس: x", "می\u{200C}خواهم", "<<", "a\rb", "*x",
    "!x",
    String(repeating: "long ", count: 400) + "end",
  ]

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }

  mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    try #require(elements.randomElement(using: &generator))
  }

  mutating func text() -> String { Self.texts.randomElement(using: &generator) ?? "" }

  /// A random value, at most so deep.
  mutating func block(depth: Int) -> YAMLBlock {
    switch depth > 0 ? number(0..<4) : 0 {
    case 1:
      .mapping((0..<number(0..<5)).map { .init("\($0)" + text(), block(depth: depth - 1)) })
    case 2: .sequence((0..<number(0..<4)).map { _ in block(depth: depth - 1) })
    default: .scalar(text())
    }
  }
}

// MARK: Files

extension RandomYAML {
  /// A random file: with LF or CRLF, with or without byte order mark and final line end.
  mutating func source() -> SourceFile {
    var lines = chance(50) ? ["# ملاحظة at the head", ""] : []
    lines += mapping(depth: 3)
    var text = (chance(20) ? "\u{FEFF}" : "") + lines.joined(separator: "\n") + "\n"
    if chance(25) { text += "last: end" }
    if chance(40) { text = text.replacing("\n", with: "\r\n") }
    return SourceFile(path: "a.yaml", text: text)
  }

  private mutating func mapping(depth: Int) -> [String] {
    (0..<number(1..<6)).flatMap { number in
      let key = ["k\(number)", "'مفتاح \(number)'", "\"\(number).1\"", "خدمة-\(number)"][
        self.number(0..<4)]
      return separator() + value(after: key + ":", depth: depth)
    }
  }

  private mutating func sequence(depth: Int) -> [String] {
    (0..<number(1..<5)).flatMap { _ in
      if depth > 0, chance(40) {
        let lines = mapping(depth: depth - 1).filter { !$0.isEmpty && !$0.hasPrefix("#") }
        return separator() + ["- \(lines[0])"] + lines.dropFirst().map { "  " + $0 }
      }
      return separator() + value(after: "-", depth: 0)
    }
  }

  private mutating func separator() -> [String] {
    (chance(20) ? [""] : []) + (chance(20) ? ["# a comment: ملاحظة"] : [])
  }

  /// A value behind a key or a dash, in any style.
  private mutating func value(after head: String, depth: Int) -> [String] {
    let comment = chance(30) ? "  # why: خ" : ""
    switch number(0..<(depth > 0 ? 16 : 13)) {
    case 0: return [head + comment]
    case 1: return [head + " 'it''s, ok'" + comment]
    case 2: return [head + " \"two\\nlines: خ\"" + comment]
    case 3: return [head + " |" + comment, "  first: line", "   second", "", "  خدمة # no comment"]
    case 4: return [head + " >-" + comment, "  folded", "  text", ""]
    case 5: return [head + " |+", "    kept", "", ""]
    case 6: return [head + " a plain text", "  on two lines" + comment]
    case 7: return [head + " [a, 'b', \"خ\", [c]]" + comment]
    case 8: return [head + " {a: 1, b: {c: خدمة}, d: []}" + comment]
    case 9: return [head + " {}" + comment]
    case 10: return [head + "   []"]
    case 11: return [head + " 'on", "", "  three lines'" + comment]
    case 12: return [head + " plain خدمة" + comment]
    case 13: return [head + comment] + sequence(depth: depth - 1)
    case 14: return [head + comment] + indented(sequence(depth: depth - 1), by: 2)
    default: return [head + comment] + indented(mapping(depth: depth - 1), by: 3)
    }
  }

  private func indented(_ lines: [String], by count: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }
}
