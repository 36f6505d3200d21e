internal import Diagnostics
internal import Testing

@Suite struct DiagnosticPrinterTests {
  @Test func `one line holds place, severity, code and message`() {
    let diagnostic = Diagnostic(
      .duplicateKey, at: Place(path: "a/b.yaml", line: 3, column: 5), "key 'x' stands here twice")
    #expect(
      DiagnosticPrinter().headline(diagnostic)
        == "a/b.yaml:3:5: error[Y003]: key 'x' stands here twice\n")
  }

  @Test(arguments: [
    (Place(path: "a.yaml"), "a.yaml"), (Place(path: "a.yaml", line: 3), "a.yaml:3"),
    (Place(path: "a.yaml", line: 3, column: 1), "a.yaml:3:1"),
    (Place(path: "a\u{1B}[2J.yaml", line: 1, column: 1), "a\\u{1B}[2J.yaml:1:1"),
  ])
  func `a place says as much as is known`(place: Place, expected: String) {
    #expect(DiagnosticPrinter.location(place) == expected)
  }

  @Test func `an excerpt shows line, caret, notes and help`() {
    let diagnostic = Diagnostic(
      .duplicateKey, at: Place(path: "a.yaml", line: 12, column: 3, width: 4), "key 'name' again",
      notes: [
        .init("the first is here", at: Place(path: "a.yaml", line: 2, column: 3)),
        .init("without place"),
      ], help: "rename one")
    #expect(
      excerpt(diagnostic, line: "  name: x") == """
        a.yaml:12:3: error[Y003]: key 'name' again
         12 |   name: x
            |   ^^^^
          a.yaml:2:3: note: the first is here
          note: without place
          help: rename one

        """)
  }

  @Test(arguments: [
    // Letters of Arabic take a column each; vowel signs take none.
    ("الاسم: قيمة", 8, 4, "       ^^^^"), ("مُدَرِّس: x", 11, 1, "      ^"),
    ("می\u{200C}خ: x", 7, 1, "     ^"),
    // An escape is as wide as it is written.
    ("a\u{1B}b: x", 6, 1, "          ^"), ("x: \u{202E}abc", 4, 4, "   ^^^^^^^^^^^"),
    ("\t\tx", 3, 1, "  ^"), ("abc", 4, 1, "   ^"), ("abc", 99, 9, "   ^"), ("abc", 2, 99, " ^^"),
    ("", 1, 1, "^"), ("abc", 0, 1, "^"),
  ])
  func `the caret stands under the marked text`(
    line: String, column: Int, width: Int, expected: String
  ) {
    let place = Place(path: "a.yaml", line: 1, column: column, width: width)
    let lines = excerpt(Diagnostic(.notYAML, at: place, "m"), line: line)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "   | \(expected)")
  }

  @Test func `a long line is cut around the marked place`() {
    let line = String(repeating: "a", count: 500) + "BC" + String(repeating: "d", count: 500)
    let place = Place(path: "a.yaml", line: 7, column: 501, width: 2)
    let lines = excerpt(Diagnostic(.notYAML, at: place, "m"), line: line).split(separator: "\n")
    let a = String(repeating: "a", count: 60)
    #expect(lines[1] == " 7 | …\(a)BC\(String(repeating: "d", count: 58))…")
    #expect(lines[2] == "   | \(String(repeating: " ", count: 61))^^")
  }

  @Test func `a mark over a long text ends with what is shown`() {
    let place = Place(path: "a.yaml", line: 7, column: 1, width: 4000)
    let line = String(repeating: "a", count: 5000)
    let lines = excerpt(Diagnostic(.notYAML, at: place, "m"), line: line).split(separator: "\n")
    #expect(lines[2] == "   | " + String(repeating: "^", count: 60))
  }

  @Test func `hostile text reaches the terminal as visible escapes only`() {
    let hostile = "\u{1B}]0;owned\u{07}\u{202E}\u{9B}2J\r\n\u{2028}"
    let diagnostic = Diagnostic(
      .unknownItem, at: Place(path: hostile, line: 1, column: 2), hostile,
      notes: [.init(hostile, at: Place(path: hostile, line: 1, column: 1))], help: hostile)
    let text = excerpt(diagnostic, line: hostile)
    let hazards = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        || [0x202E, 0x2028].contains($0.value)
    }
    #expect(hazards.isEmpty)
    #expect(text.contains("\\u{1B}]0;owned\\u{7}\\u{202E}\\u{9B}2J\\u{D} \\u{2028}"))
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test func `colour is asked for, and is all that it changes`() {
    let diagnostic = Diagnostic(.notYAML, at: Place(path: "a.yaml"), "m")
    let coloured = DiagnosticPrinter(usesColour: true).headline(diagnostic)
    #expect(coloured == "a.yaml: \u{1B}[1;31merror[Y001]\u{1B}[0m: m\n")
  }

  @Test func `without the source there is no excerpt`() {
    let place = Place(path: "a.yaml", line: 1, column: 1)
    #expect(
      DiagnosticPrinter().excerpt(Diagnostic(.notYAML, at: place, "m"))
        == "a.yaml:1:1: error[Y001]: m\n")
  }

  private func excerpt(_ diagnostic: Diagnostic, line: String) -> String {
    DiagnosticPrinter { _, _ in line }.excerpt(diagnostic)
  }
}
