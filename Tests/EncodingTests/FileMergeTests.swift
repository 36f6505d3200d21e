import Diagnostics
import Encoding
import Foundation
import LocatedYAML
import TestSupport
import Testing

/// Three versions of a file, merged part by part.
@Suite struct FileMergeTests {
  private static let base = """
    # our own head
    checklist: "test"
    answers:
      # the first
      "A":
        status: rated  # sure
        rating: "met"

      "B":
        status: not-assessed
        reason: later
      "D":
        status: rated
        rating: "met"

    """

  private func merge(
    _ base: String?, _ ours: String, _ theirs: String, as path: String = "answers/test.yaml",
    items: [String] = ["A", "B", "C", "C2", "D", "E"]
  ) throws -> FileMerge.Result {
    let kind = try #require(MergeableFile(path: path))
    let result = FileMerge.merge(
      .init(
        base: base.map { SourceFile(path: path, text: $0) },
        ours: SourceFile(path: path, text: ours), theirs: SourceFile(path: path, text: theirs)),
      as: kind
    ) { _ in items }
    #expect(result.wholeBecause == nil)
    return result
  }

  private func text(_ result: FileMerge.Result) -> String {
    String(decoding: result.bytes, as: UTF8.self)
  }

  private func clean(
    _ base: String?, _ ours: String, _ theirs: String, as path: String = "answers/test.yaml",
    items: [String] = ["A", "B", "C", "C2", "D", "E"]
  ) throws -> String {
    let result = try merge(base, ours, theirs, as: path, items: items)
    #expect(result.clashes.isEmpty)
    return text(result)
  }

  private static func with(_ old: String, _ new: String, in text: String = base) -> String {
    #expect(text.contains(old))
    return text.replacingOccurrences(of: old, with: new)
  }

  private static let blockA = "  \"A\":\n    status: rated  # sure\n    rating: \"met\"\n"
  private static let blockB = "  \"B\":\n    status: not-assessed\n    reason: later\n"
  private static let blockC = "  \"C\":\n    status: not-triggered\n    reason: none\n"

  // MARK: One rule each

  @Test func `what both sides say is taken`() throws {
    let both = Self.with("later", "sooner")
    #expect(try clean(Self.base, both + "# ours\n", both) == both + "# ours\n")
  }

  @Test func `what one side changed is taken from that side`() throws {
    let ours = Self.with("later", "in May")
    let theirs = Self.with(
      "status: rated  # sure\n    rating: \"met\"", "status: rated\n    rating: \"partly\"")
    let both = Self.with("later", "in May", in: theirs)
    #expect(try clean(Self.base, ours, theirs) == both)
    #expect(try clean(Self.base, theirs, ours) == both)
  }

  @Test func `what one side removed is gone with its comment`() throws {
    let removed = Self.with("  # the first\n" + Self.blockA + "\n", "")
    let other = Self.with("later", "in May")
    let both = Self.with("later", "in May", in: removed)
    #expect(try clean(Self.base, removed, other) == both)
    // The blank line stood above the next one, and stays.
    #expect(try clean(Self.base, other, removed) == both)
    #expect(try clean(Self.base, removed, removed) == removed)
  }

  @Test func `what both sides removed is gone`() throws {
    let ours = Self.with(Self.blockB, "", in: Self.with("# our own head", "# ours"))
    let theirs = Self.with(
      Self.blockB, "",
      in: Self.with("\"D\":\n    status: rated\n    rating: \"met\"", "\"D\":\n    status: pending")
    )
    #expect(
      try clean(Self.base, ours, theirs) == Self.with("# our own head", "# ours", in: theirs))
  }

  @Test func `new parts of both sides stand in the order of the items`() throws {
    let ours = Self.with("  \"D\":", "  \"C2\":\n    status: pending\n  \"D\":")
    let theirs = Self.with("  \"D\":", Self.blockC + "  \"D\":") + "  \"E\":\n    status: pending\n"
    let both =
      Self.with("  \"D\":", Self.blockC + "  \"C2\":\n    status: pending\n  \"D\":")
      + "  \"E\":\n    status: pending\n"
    #expect(try clean(Self.base, ours, theirs) == both)
    #expect(try clean(Self.base, theirs, ours) == both)
    // Without the checklist, behind the one that they stand behind there.
    let plain = try clean(Self.base, ours, theirs, items: [])
    #expect(plain.contains(Self.blockC) && plain.hasSuffix("  \"E\":\n    status: pending\n"))
  }

  @Test func `the same part changed on both sides stays in both versions`() throws {
    let ours = Self.with("reason: later", "reason: in May")
    let theirs = Self.with(Self.blockB, "  \"B\":\n    status: rated\n    rating: \"partly\"\n")
    let result = try merge(Self.base, ours, theirs)
    #expect(
      text(result)
        == Self.with(
          Self.blockB,
          """
          <<<<<<< ours
            "B":
              status: not-assessed
              reason: in May
          =======
            "B":
              status: rated
              rating: "partly"
          >>>>>>> theirs

          """))
    let clash = try #require(result.clashes.first)
    #expect(result.clashes.count == 1)
    #expect(clash.keys == ["answers", "B"])
    #expect(
      [clash.base, clash.ours, clash.theirs].map(\.summary)
        == ["not-assessed", "not-assessed", "partly"])
    #expect(clash.differences == ["status", "reason", "rating"])
    #expect(clash.theirs.text == "\"B\":\n  status: rated\n  rating: \"partly\"")
    // The reader refuses the file and says why.
    let read = YAMLReader.read(SourceFile(path: "a.yaml", bytes: result.bytes))
    #expect(read.document == nil)
    #expect(read.diagnostics.map(\.code.id) == ["Y012"])
    #expect(read.diagnostics.first?.place.line == 9)
  }

  @Test func `removed here and changed there is a clash`() throws {
    let ours = Self.with(Self.blockB, "")
    let theirs = Self.with("later", "in May")
    let block = Self.with("later", "in May", in: Self.blockB)
    #expect(
      text(try merge(Self.base, ours, theirs))
        == Self.with("\n" + Self.blockB, "<<<<<<< ours\n=======\n\(block)>>>>>>> theirs\n\n"))
    let turned = try merge(Self.base, theirs, ours)
    #expect(
      text(turned)
        == Self.with("\n" + Self.blockB, "<<<<<<< ours\n\(block)=======\n>>>>>>> theirs\n\n"))
    #expect(turned.clashes.first?.theirs == MergeClash.Side.none)
  }

  @Test func `made anew on both sides is taken where it is the same, and a clash where not`() throws
  {
    let ours = Self.with("  \"D\":", Self.blockC + "  \"D\":")
    #expect(try clean(Self.base, ours, ours + "# end\n") == ours + "# end\n")
    let theirs = Self.with("none", "nothing", in: ours)
    let result = try merge(Self.base, ours, theirs)
    #expect(result.clashes.map(\.keys) == [["answers", "C"]])
    #expect(result.clashes.first?.base == MergeClash.Side.none)
  }

  @Test func `a file that both sides made is merged without a base`() throws {
    let result = try merge("", Self.base, Self.with(Self.blockB, Self.blockB + Self.blockC))
    #expect(text(result) == Self.with(Self.blockB, Self.blockB + Self.blockC))
    #expect(result.clashes.isEmpty)
  }

  @Test func `what stood above a removed part is neither lost nor doubled`() throws {
    let base = Self.with("  \"B\":", "  # Part two\n\n  # the second\n  \"B\":")
    let removed = Self.with("  # the second\n" + Self.blockB, "", in: base)
    let other = Self.with("# our own head", "# ours", in: base)
    #expect(
      try clean(base, other, removed) == Self.with("# our own head", "# ours", in: removed))
    #expect(
      try clean(base, removed, other) == Self.with("# our own head", "# ours", in: removed))
    let noted = Self.with("  # the second", "  # the second, see page 3", in: base)
    #expect(try clean(base, noted, removed).contains("  # the second, see page 3\n"))
    let changed = Self.with("later", "in May", in: base)
    let clash = text(try merge(base, removed, changed))
    #expect(clash.contains("=======\n  # the second\n  \"B\":"))
    #expect(clash.components(separatedBy: "# Part two").count == 2)
  }

  // MARK: Comments and form

  @Test func `comments of both sides stay`() throws {
    let ours = Self.with("  # the first", "  # the first, by me")
    let theirs = Self.with("  # the first", "  # the first\n  # see page 3")
    let merged = try clean(Self.base, ours, theirs)
    #expect(merged.contains("  # the first, by me\n") && merged.contains("  # see page 3\n"))
    #expect(try clean(Self.base, Self.base + "# ours\n", theirs) == theirs + "# ours\n")
    // A comment inside a block is part of it.
    let inside = Self.with("# sure", "# quite sure")
    let other = Self.with("rating: \"met\"\n\n", "rating: \"partly\"\n\n")
    #expect(try merge(Self.base, inside, other).clashes.map(\.keys) == [["answers", "A"]])
  }

  @Test func `theirs comes in the indentation and line ends of ours`() throws {
    let wide = Self.base.replacingOccurrences(of: "  ", with: "    ")
      .replacingOccurrences(of: "rated    #", with: "rated  #")
    let theirs = Self.with(Self.blockB, Self.blockB + Self.blockC)
    // Indented otherwise, every block says the same in other words; only what is new is moved.
    let ours = Self.base.replacingOccurrences(of: "\n", with: "\r\n")
    let merged = try clean(Self.base, ours + "# x\r\n", theirs)
    #expect(merged == theirs.replacingOccurrences(of: "\n", with: "\r\n") + "# x\r\n")
    #expect(wide.contains("\n    \"A\":"))
  }

  @Test func `a last line without end, a byte order mark and empty collections are no obstacle`()
    throws
  {
    let ours = String(Self.base.dropLast())
    let theirs = Self.base + "  \"E\":\n    status: pending\n"
    #expect(
      try clean(Self.base, Self.with("later", "now", in: ours), theirs)
        == Self.with("later", "now", in: theirs))
    let bom = "\u{FEFF}" + Self.with("later", "now")
    #expect(
      try clean("\u{FEFF}" + Self.base, bom, "\u{FEFF}" + theirs)
        == Self.with("later", "now", in: "\u{FEFF}" + theirs))
    let empty = "checklist: \"test\"\nanswers: {}  # none yet\n"
    let one = "checklist: \"test\"\nanswers:\n  \"A\":\n    status: pending\n"
    let two = "checklist: \"test\"\nanswers:\n  \"B\":\n    status: pending\n"
    let both = one + "  \"B\":\n    status: pending\n"
    #expect(try clean(empty, one, two) == both)
    #expect(try clean(both, one, two) == "checklist: \"test\"\nanswers: {}\n")
    // Emptied here, and one more there.
    let more = both + "  \"C\":\n    status: pending\n"
    #expect(
      try clean(both, empty, more)
        == "checklist: \"test\"\nanswers:\n  \"C\":\n    status: pending\n")
  }

  // MARK: Other files

  @Test func `the main file is merged key by key, lists by their ids`() throws {
    let base = """
      title: Audit
      state: draft
      scope:
        statement: All
        services:
          - id: "S1"
            name: One
          - id: "S2"
            name: Two
      team:
        "LA":
          role: lead-assessor
          position: Lead
      criteria:
        - checklist: "a"
          edition: "1"

      """
    let ours = base.replacingOccurrences(of: "state: draft", with: "state: in-review")
      .replacingOccurrences(of: "name: One", with: "name: First")
      .replacingOccurrences(
        of: "position: Lead\n", with: "position: Lead\n  \"SD\":\n    role: assessor\n")
    let theirs = base.replacingOccurrences(of: "Audit", with: "Audit 2025")
      .replacingOccurrences(
        of: "name: Two\n", with: "name: Two\n    - id: \"S3\"\n      name: Three\n"
      )
      .replacingOccurrences(
        of: "edition: \"1\"\n", with: "edition: \"1\"\n  - checklist: \"b\"\n    edition: \"2\"\n")
    let both = ours.replacingOccurrences(of: "Audit", with: "Audit 2025")
      .replacingOccurrences(
        of: "name: Two\n", with: "name: Two\n    - id: \"S3\"\n      name: Three\n"
      )
      .replacingOccurrences(
        of: "edition: \"1\"\n", with: "edition: \"1\"\n  - checklist: \"b\"\n    edition: \"2\"\n")
    #expect(try clean(base, ours, theirs, as: "assessments/u/2025/assessment.yaml") == both)
    let other = theirs.replacingOccurrences(of: "state: draft", with: "state: approved")
    let result = try merge(base, ours, other, as: "assessment.yaml")
    #expect(result.clashes.map(\.keys) == [["state"]])
    #expect(
      [result.clashes[0].base, result.clashes[0].ours, result.clashes[0].theirs].map(\.summary)
        == ["draft", "in-review", "approved"])
    let named = theirs.replacingOccurrences(of: "name: One", with: "name: Uno")
    #expect(
      try merge(base, ours, named, as: "assessment.yaml").clashes.map(\.keys)
        == [["scope", "services", "S1"]])
  }

  @Test func `hashes of a lock are merged item by item`() throws {
    let base = """
      criteria:
        - checklist: "a"
          edition: "1"
          items:
            "A": "0000000000000000"
            "B": "0000000000000000"

      """
    let ours = base.replacingOccurrences(of: "\"A\": \"0", with: "\"A\": \"1")
    let theirs = base.replacingOccurrences(of: "\"B\": \"0", with: "\"B\": \"2")
    #expect(
      try clean(base, ours, theirs, as: "criteria.lock.yaml")
        == ours.replacingOccurrences(of: "\"B\": \"0", with: "\"B\": \"2"))
    let other = base.replacingOccurrences(of: "\"A\": \"0", with: "\"A\": \"3")
    #expect(
      try merge(base, ours, other, as: "criteria.lock.yaml").clashes.map(\.keys)
        == [["criteria", "a", "items", "A"]])
  }

  @Test func `evidence and findings stand by their numbers`() throws {
    let base = "evidence:\n  \"LA-1\":\n    type: record\n"
    let ours = base + "  \"LA-10\":\n    type: record\n"
    let theirs = base + "  \"LA-2\":\n    type: document\n  \"SD-1\":\n    type: record\n"
    #expect(
      try clean(base, ours, theirs, as: "evidence.yaml")
        == base
        + "  \"LA-2\":\n    type: document\n  \"LA-10\":\n    type: record\n  \"SD-1\":\n    type: record\n"
    )
  }

  // MARK: What cannot be merged by parts

  @Test(arguments: [
    "answers: [\n", "<<<<<<< ours\nanswers: {}\n=======\n>>>>>>> theirs\n",
    "checklist: \"test\"\nanswers: {\"A\": {status: pending}}\n", "- a\n",
  ])
  func `nothing is lost of what nobody understands`(theirs: String) {
    let ours = Self.with("later", "now")
    let path = "answers/test.yaml"
    let result = FileMerge.merge(
      .init(
        base: SourceFile(path: path, text: Self.base), ours: SourceFile(path: path, text: ours),
        theirs: SourceFile(path: path, text: theirs)), as: .answers("test"))
    #expect(!result.clashes.isEmpty)
    let merged = text(result)
    #expect(merged.contains("<<<<<<< ours\n") && merged.contains(">>>>>>> theirs\n"))
    #expect(merged.contains("reason: now"))
    for line in theirs.split(separator: "\n") { #expect(merged.contains(line)) }
  }

  @Test func `only files of an assessment are known`() {
    #expect(MergeableFile(path: "a/answers/x.yaml") == .answers("x"))
    #expect(MergeableFile(path: "journal/LA.jsonl") == .journal("LA"))
    #expect(MergeableFile(path: "a/assessment.yaml") == .assessment)
    for path in ["", "x.yaml", "answers/x.txt", "a/report.yaml", "x/LA.jsonl"] {
      #expect(MergeableFile(path: path) == nil)
    }
  }

  // MARK: Any three versions

  /// Every part of the result is what the table of rules says, whatever the three versions are.
  @Test(arguments: [("findings.yaml", "follow-ups"), ("samples.yaml", "samples")])
  func `follow-ups and samples of two people never get into each other's way`(
    path: String, key: String
  ) throws {
    let base = "\(key):\n  \"LA-1\":\n    by: \"LA\"\n"
    let ours = base + "  \"LA-2\":\n    by: \"LA\"\n"
    let theirs =
      base.replacingOccurrences(of: "by: \"LA\"", with: "by: \"RV\"")
      + "  \"RV-1\":\n    by: \"RV\"\n"
    let merged = try clean(base, ours, theirs, as: path)
    for entry in ["\"LA-1\":\n    by: \"RV\"", "\"LA-2\":", "\"RV-1\":"] {
      #expect(merged.contains(entry), "\(entry)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every part follows the rules`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = (1...12).map { "I\($0)" }
    func version(from other: [String: Int], _ changes: Int) -> [String: Int] {
      var version = other
      for _ in 0..<changes {
        guard let id = ids.randomElement(using: &random) else { continue }
        version[id] =
          Int.random(in: 0..<4, using: &random) == 0 ? nil : Int.random(in: 0..<5, using: &random)
      }
      return version
    }
    func written(_ version: [String: Int]) -> String {
      let blocks = ids.compactMap { id in
        version[id].map { "  \"\(id)\":\n    rating: \"\($0)\"\n" }
      }
      return "checklist: \"test\"\n"
        + (blocks.isEmpty ? "answers: {}\n" : "answers:\n" + blocks.joined())
    }
    let base = version(from: [:], 12)
    let ours = version(from: base, 4)
    let theirs = version(from: base, 4)
    let result = try merge(written(base), written(ours), written(theirs), items: ids)
    var expected: [String: Int] = [:]
    var clashes: [String] = []
    for id in ids {
      if ours[id] == theirs[id] || base[id] == theirs[id] {
        expected[id] = ours[id]
      } else if base[id] == ours[id] {
        expected[id] = theirs[id]
      } else {
        clashes.append(id)
      }
    }
    #expect(Set(result.clashes.compactMap(\.keys.last)) == Set(clashes))
    if clashes.isEmpty { #expect(text(result) == written(expected)) }
    for id in clashes {
      for value in [ours[id], theirs[id]].compactMap(\.self) {
        #expect(text(result).contains("  \"\(id)\":\n    rating: \"\(value)\"\n"))
      }
    }
  }
}
