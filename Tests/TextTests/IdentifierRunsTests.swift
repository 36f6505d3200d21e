import Testing
import Text

@Suite("Identifiers inside running text")
struct IdentifierRunsTests {
  private func identifiers(_ text: String) -> [String] {
    IdentifierRuns.split(text).filter(\.isIdentifier).map(\.text)
  }

  @Test(
    "are found with what joins them, without the sentence's punctuation",
    arguments: [
      ("المواصفة 20000-1:2018.", ["20000-1:2018"]), ("من 2024-2025", ["2024-2025"]),
      ("(LA-002 وLA-005)", ["LA-002", "LA-005"]),
      ("حلت ISO/IEC 20000-1:2018 محل", ["ISO/IEC 20000-1:2018"]), ("AB-1 CD-2", ["AB-1", "CD-2"]),
      ("xABC 20-1", ["20-1"]), ("A 20-1", ["20-1"]),
      ("في 2025-11-02: نعم", ["2025-11-02"]), ("demo-unit/2024", ["demo-unit/2024"]),
      ("8.6.1", []), ("COBIT 4.1", []), ("2.50", []), ("e-service", []), ("", []), ("-1", []),
      ("نعم", []),
    ])
  func found(text: String, expected: [String]) {
    #expect(identifiers(text) == expected)
  }

  @Test(
    "nothing of the text is lost or moved",
    arguments: ["a-1", "x: 2025-11-02, y", "--1-2--", "العدد 3-4/5.", "a-1b-2 c:3:", "..-1"])
  func whole(text: String) {
    #expect(IdentifierRuns.split(text).map(\.text).joined() == text)
  }
}
