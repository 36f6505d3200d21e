import Diagnostics
import TestSupport
import Testing
import Workspace

@Suite("Lint of a library")
struct LibraryLintTests {
  private func line(_ number: Int) -> String { "\(LintSample.checklist):\(number):13" }

  // MARK: Texts

  @Test func `a sound library of somebody's own has no remark`() throws {
    #expect(try LintSample.said(LintSample.workspace()) == [])
  }

  @Test func `sixty words are read and sixty-one are not, in either language`() throws {
    let sixty = Array(repeating: "word", count: 60).joined(separator: " ")
    let longer = Array(repeating: "كلمة", count: 61).joined(separator: " ")
    let folder = try LintSample.workspace(items: LintSample.item("1", en: sixty, ar: longer))
    #expect(
      try LintSample.said(folder) == [
        "\(line(19)): L001 a text of item '1' has 61 words in: ar; at most 60 are read"
      ])
  }

  @Test func `three items may be tested in the same words, and a fourth may not`() throws {
    let three = ["1", "2", "3"].map { LintSample.item($0, test: "Look at it") }.joined()
    #expect(try LintSample.said(LintSample.workspace(items: three)) == [])
    let fourth = LintSample.item("4", test: "  look AT  it ")
    let said = try LintSample.said(LintSample.workspace(items: three + fourth))
    #expect(
      said == [
        "\(line(31)): L002 4 items are looked at in the same words: Look at it",
        "\(line(31)): L002 4 items are looked at in the same words: Look at it Look at it",
      ])
  }

  @Test func `a text that is there in one language only is told as check tells it`() throws {
    let item = "      - id: \"1\"\n        type: requirement\n        text: {en: \"Plans\"}\n"
    #expect(
      try LintSample.said(LintSample.workspace(items: item)) == [
        "\(line(19)): C010 item '1' has no text in: ar"
      ])
  }

  @Test func `only the checklists that are named are told about`() throws {
    let folder = try LintSample.workspace(
      items: LintSample.item("1", en: Array(repeating: "word", count: 61).joined(separator: " ")))
    #expect(try LintSample.said(folder, ["own"]).count == 1)
    #expect(try LintSample.said(folder, ["other"]) == [])
  }

  // MARK: Terms

  private static let terms = """
    terms:
      - en: "back-out"
        ar: "التراجع"
        source: "ITIL"
        note: "Of a change."
        avoid:
          en:
            - "rollback"
      - en: "availability"
        ar: "التوافر"
        avoid:
          ar:
            - "الإتاحة"

    """

  @Test func `words that the terms avoid are told with the term to use`() throws {
    let folder = try LintSample.workspace(
      items: LintSample.item("1", en: "Rollbacks are tried", ar: "تُقاس الخدمة بالإتاحة.")
        + LintSample.item("2", en: "Back-outs are tried", ar: "يُقاس التوافر"))
    try folder.write(Self.terms, to: LintSample.terms)
    #expect(
      try LintSample.said(folder) == [
        "\(line(19)): L003 a text of item '1' uses 'rollback' (en)",
        "\(line(19)): L003 a text of item '1' uses 'الإتاحة' (ar)",
      ])
  }

  @Test func `scales and crosswalks are held to the terms like checklists`() throws {
    let folder = try LintSample.workspace()
    try folder.write(Self.terms, to: LintSample.terms)
    let scale = "checklists/scales/conforming-partly-not.yaml"
    try folder.replace("en: Not conforming", by: "en: Rollback", in: scale)
    try folder.write(
      """
      id: "own-to-paper"
      title: {en: Own and paper, ar: قائمتنا والورق}
      from: "own"
      to-outside: "Paper 1"
      author: {en: Test, ar: اختبار}
      source: {en: Test, ar: اختبار}
      confidence: low
      reviewed-by-holder: "no"
      relations:
        - from: ["1"]
          to: ["A rollback"]
          relation: moved
          note: {en: "With a rollback", ar: "مع تراجع"}

      """, to: "checklists/crosswalks/own-to-paper.yaml")
    #expect(
      try LintSample.said(folder) == [
        "checklists/crosswalks/own-to-paper.yaml:10:5: L003 a text of the relation of '1, A rollback' uses 'rollback' (en)",
        "\(scale):3:5: L003 a text of rating 'not-conforming' uses 'rollback' (en)",
      ])
  }

  @Test func `a list of terms does not contradict itself`() throws {
    let folder = try LintSample.workspace()
    try folder.write(
      Self.terms + """
          - en: "Back-Out"
            ar: "تراجع آخر"
          - en: "rollback"
            ar: "إرجاع"
            avoid:
              ar:
                - "إتاحة"
          - en: "asset"

        """, to: LintSample.terms)
    #expect(
      try LintSample.said(folder) == [
        "\(LintSample.terms):8:11: L005 'rollback' is to be avoided and is a term itself",
        "\(LintSample.terms):14:9: L004 term 'Back-Out' stands here a second time",
        "\(LintSample.terms):20:11: L004 'إتاحة' is to be avoided for another term, too",
        "\(LintSample.terms):21:9: C010 term 'asset' has no word in: ar",
      ])
  }

  @Test func `a list of terms of the wrong shape is told, and is no reason to stop`() throws {
    let folder = try LintSample.workspace()
    try folder.write(
      "terms:\n  - ar: [1]\n  - note: x\n  - en: a\n    ar: ب\n    avoid: {en: [[b]]}\n",
      to: LintSample.terms)
    #expect(
      try LintSample.said(folder)
        == [
          "\(LintSample.terms):2:9: C003 'ar' of the term is not a text",
          "\(LintSample.terms):2:5: C002 the term has no 'en'",
          "\(LintSample.terms):3:5: C002 the term has no 'en'",
          "\(LintSample.terms):6:18: C003 'avoid' of the term holds no word here",
        ].sorted())
    try folder.write("", to: LintSample.terms)
    #expect(try LintSample.said(folder).map { $0.contains("Y011") } == [true])
  }

  // MARK: Recorded content

  @Test func `recorded texts stay as they are while the revision does`() throws {
    let folder = try LintSample.workspace(
      items: LintSample.item("1") + LintSample.item("2") + LintSample.item("3"))
    try folder.write(try LintSample.recorded(folder), to: LintSample.lock)
    #expect(try LintSample.said(folder) == [])
    try folder.write(
      LintSample.head + LintSample.item("1", en: "Plans are kept for ever")
        + LintSample.item("2") + LintSample.item("4"), to: LintSample.checklist)
    #expect(
      try LintSample.said(folder) == [
        "\(LintSample.checklist):1:5: L006 item '3' was withdrawn under the unchanged revision '1'",
        "\(line(19)): L006 item '1' has a changed text under the unchanged revision '1'",
        "\(line(25)): L006 item '4' was added under the unchanged revision '1'",
      ])
    try folder.replace("revision: \"1\"", by: "revision: \"2\"", in: LintSample.checklist)
    #expect(
      try LintSample.said(folder) == [
        "\(LintSample.lock):2:11: L007 the texts of revision '1' are recorded, and the checklist is in revision '2'"
      ])
    try folder.write(try LintSample.recorded(folder), to: LintSample.lock)
    #expect(try LintSample.said(folder) == [])
  }

  @Test func `how an item is looked at may change, because it is advice`() throws {
    let folder = try LintSample.workspace()
    try folder.write(try LintSample.recorded(folder), to: LintSample.lock)
    try folder.write(
      LintSample.head + LintSample.item("1", test: "Try it"), to: LintSample.checklist)
    #expect(try LintSample.said(folder) == [])
  }

  @Test func `a recorded file of another shape or checklist is told`() throws {
    let folder = try LintSample.workspace()
    try folder.write(
      "checklist: \"own\"\nrevision: \"1\"\nitems:\n  \"1\": \"XYZ\"\n", to: LintSample.lock)
    #expect(
      try LintSample.said(folder) == [
        "\(line(19)): L006 item '1' was added under the unchanged revision '1'",
        "\(LintSample.lock):4:8: C006 the content hash of '1' is not one",
      ])
    try folder.write(
      "checklist: \"other\"\nrevision: \"1\"\nitems: {}\n", to: LintSample.lock)
    #expect(
      try LintSample.said(folder) == [
        "\(LintSample.lock):1:12: A002 this file lies beside checklist 'own' and records 'other'"
      ])
  }

  @Test func `a shipped checklist without recorded texts is told`() throws {
    let folder = try LintSample.workspace()
    try folder.write("shipped: [\"own\"]\n", to: "checklists/shipped.yaml")
    #expect(
      try LintSample.said(folder) == [
        "\(LintSample.checklist):1:5: L007 nothing records the texts of revision '1'"
      ])
  }

  @Test func `check takes no notice of the files of lint`() throws {
    let folder = try LintSample.workspace()
    try folder.write("no: terms", to: LintSample.terms)
    try folder.write("no: lock", to: LintSample.lock)
    #expect(try folder.loaded().diagnostics == [])
  }

  // MARK: What ships

  @Test func `the shipped library has no remark`() throws {
    #expect(try Repository.folder().lint().diagnostics.map(\.message) == [])
  }
}
