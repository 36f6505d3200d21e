internal import Diagnostics
internal import Testing

@Suite struct DiagnosticCodeTests {
  @Test func `every code stands once`() {
    #expect(Set(DiagnosticCode.all.map(\.id)).count == DiagnosticCode.all.count)
    #expect(DiagnosticCode.all.count > 50)
  }

  @Test func `titles are not repeated either`() {
    let titles = Dictionary(grouping: DiagnosticCode.all, by: \.title)
    #expect(titles.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `families come in order, each counted from 1 without a gap`() {
    let families = ["Y", "C", "A", "W", "S", "L", "P", "Q"]
    let expected = families.flatMap { family in
      let count = DiagnosticCode.all.count { $0.id.hasPrefix(family) }
      return (0..<count).map { family + String(String(1001 + $0).dropFirst()) }
    }
    #expect(DiagnosticCode.all.map(\.id) == expected)
  }

  @Test(arguments: DiagnosticCode.all)
  func `a code explains itself`(code: DiagnosticCode) {
    #expect(code.id.wholeMatch(of: /[YCAWSLPQ][0-9]{3}/) != nil)
    #expect(!code.title.isEmpty && !code.title.contains("\n") && !code.title.hasSuffix("."))
    #expect(code.title.first?.isLowercase == true || code.title.first?.isLetter == false)
    #expect(code.meaning.hasSuffix("."))
    #expect(code.mend.hasSuffix("."))
    #expect(code.page.hasPrefix("## \(code.id): \(code.title)\n"))
    #expect(code.page.contains(code.meaning) && code.page.contains(code.mend))
    #expect(DiagnosticCode.named(code.id.lowercased()) == code)
  }

  @Test func `an unknown code is not found`() {
    #expect(DiagnosticCode.named("Z999") == nil)
    #expect(DiagnosticCode.named("") == nil)
  }
}
