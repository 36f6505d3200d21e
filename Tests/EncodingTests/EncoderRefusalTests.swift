import Assessments
import Checklists
import Diagnostics
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

/// What is not written, and why.
@Suite struct EncoderRefusalTests {
  private static let checklist = Build.gates([("G", ["G-EN-1"])])
  private static let target = ChangeTarget.answer(.init(checklist: "test", item: "G-EN-1"))

  /// What is said when a change is to be made in a file.
  private func refusal(_ change: Change, in text: String? = nil) -> [String] {
    do throws(StoreError) {
      let file = try BlockFile(
        text.map { SourceFile(path: "f.yaml", text: $0) }, path: "f.yaml", for: change.target,
        checklist: change.target.item == nil ? nil : Self.checklist)
      _ = try file.content(of: change.target)
      _ = try file.making(change)
      return []
    } catch {
      return error.diagnostics.map {
        "\($0.place.line):\($0.place.column): \($0.code) \($0.message)"
      }
    }
  }

  private func noted(_ note: String) throws -> Change {
    var answer = try #require(Build.answer("G-EN-1", "met", on: Self.checklist.scale))
    answer.note = LocalizedText([.english: note])
    return .answer(answer, of: "test")
  }

  @Test(arguments: [
    ("a\u{0}b", "holds the control character U+0000"),
    ("a\u{1B}[2Jb", "holds the control character U+001B"),
    ("a\r\nb", "holds the control character U+000D"),
    ("a\u{9B}b", "holds the control character U+009B"),
    (" \u{200F}", "is a text in which nothing can be seen"),
    ("", "is a text in which nothing can be seen"),
    (
      String(repeating: "ع", count: 32_769),
      "has 65538 bytes; the limit for one text is 65536 bytes"
    ),
  ])
  func `a text that would not come back is refused`(text: String, message: String) throws {
    #expect(
      refusal(try noted(text)) == ["0:0: S011 'note' of answer 'G-EN-1' \(message)"])
    let why = Change.removeAnswer(.init(checklist: "test", item: "G-EN-1"), why: text)
    #expect(refusal(why) == ["0:0: S011 'why' of the change \(message)"])
  }

  @Test func `an id that would be read as another one is refused`() throws {
    var answer = try #require(Build.answer("G-EN-1", "met", on: Self.checklist.scale))
    answer.evidence = [EvidenceLink(id: "LA-\u{200E}١", stance: .supports, place: Build.place)]
    #expect(
      refusal(.answer(answer, of: "test")) == [
        "0:0: S011 'LA-\u{200E}١', 'id' of the evidence of answer 'G-EN-1', would be read as 'LA-1'"
      ])
  }

  @Test func `a status without what it needs is refused, and all of it is told`() throws {
    var answer = try #require(Build.answer("G-EN-1", "met", on: Self.checklist.scale))
    let agreement = answer.agreement
    answer.agreement = nil
    answer.exception = Answer.Exception(
      reason: Build.text("r"), decidedBy: "LA", secondPerson: nil)
    answer.hasUnreadableVoices = true
    #expect(
      refusal(.answer(answer, of: "test")) == [
        "0:0: S012 answer 'G-EN-1' has status 'rated' and no agreed rating",
        "0:0: S012 answer 'G-EN-1' has status 'rated' and a reason",
        "0:0: S012 answer 'G-EN-1' has status 'rated' and persons who decided",
        "0:0: S012 answer 'G-EN-1' has voices that could not be read, and would lose them",
      ])
    var foreign = Answer(item: "G-EN-1", status: .rated, place: Build.place)
    foreign.agreement = agreement.map {
      Answer.Agreement(rating: .named(id: "best", rank: 2), by: $0.by, on: $0.on, why: nil)
    }
    #expect(
      refusal(.answer(foreign, of: "test")) == [
        "0:0: C015 'best' is not a rating of scale 'met-partly-unmet'"
      ])
  }

  @Test(arguments: [
    (
      "answers:\n  a: 1\n",
      "1:1: A002 the file is named for 'test' but does not hold answers for it"
    ),
    ("checklist: test\n", "1:1: C002 the file has no 'answers'"),
    ("checklist: test\nanswers:\n", "2:9: C002 the file has no 'answers'"),
    ("checklist: test\nanswers: [a]\n", "2:10: C003 'answers' is not a mapping"),
    (
      "checklist: test\nanswers:\n  G-EN-1: {status: pending}\n  \"G-EN-\u{200E}1\": {}\n",
      "4:3: C007 'G-EN-1' stands in 'answers' a second time"
    ),
    (
      "checklist: test\nanswers:\n  G-EN-1:\n    status: pending\n  G-EN-1:\n    status: pending\n",
      "5:3: Y003 key 'G-EN-1' stands here a second time"
    ),
    (
      "checklist: test\nanswers:\n  G-EN-1:\n    status: pending\n    remark: x\n",
      "5:5: C001 answer 'G-EN-1' has no key 'remark'"
    ),
    (
      "checklist: test\nanswers: {G-EN-1: {status: pending}}\n",
      "2:10: S013 this mapping is written in braces; write it one key per line first"
    ),
  ])
  func `a file in which nothing can be placed is refused at its place`(
    text: String, message: String
  ) throws {
    #expect(refusal(try noted("x"), in: text) == [message])
  }

  @Test func `what is unusual and can be edited is edited`() throws {
    for (text, wanted) in [
      (
        "\u{FEFF}checklist: test\r\nanswers: {}\r\n",
        "answers:\r\n  \"G-EN-1\":\r\n    status: rated\r\n"
      ),
      (
        "checklist: test\nanswers:\n  G-EN-1: {status: pending} # c",
        "  G-EN-1: # c\n    status: rated"
      ),
      (
        "checklist: test\nanswers:\n  # of it\n  G-EN-1:\n    status: pending",
        "  # of it\n  G-EN-1:\n    status: rated\n"
      ),
    ] {
      let file = try BlockFile(
        SourceFile(path: "f.yaml", text: text), path: "f.yaml", for: Self.target,
        checklist: Self.checklist)
      let bytes = try file.making(try noted("x")).bytes
      #expect(String(decoding: bytes, as: UTF8.self).contains(wanted), "\(text)")
    }
  }
}
