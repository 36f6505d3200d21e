import Assessments
import Checklists
import Diagnostics
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

@Suite struct SampleRoundTripTests {
  private static func sample(
    _ id: String, method: Sample.Method, naming: Sample.Naming = .numbers, seed: UInt64?,
    drawn: [String], result: Sample.Result?, period: Period? = nil
  ) throws -> Sample {
    Sample(
      id: id,
      population: Sample.Population(
        what: LocalizedText(english: "Closed incidents", arabic: "حوادث مغلقة"), count: 1_412,
        source: LocalizedText("Export: \"all\"", in: .english), period: period),
      method: method, size: 3, seed: seed, naming: naming, drawn: drawn,
      items: [ItemReference(checklist: "gates", item: "GA-EN-1")], evidence: ["AB-1"],
      result: result, by: "AB", on: try Build.reportDay(), place: Build.place)
  }

  private func read(_ text: String) throws -> (samples: [Sample], problems: [Diagnostic]) {
    let problems = DiagnosticCollector()
    let source = SourceFile(path: "samples.yaml", text: text)
    let document = try #require(YAMLReader.read(source, limits: .standard).document)
    return (SamplesDecoder.decode(document, problems), problems.diagnostics)
  }

  @Test func `samples come back as they went in`() throws {
    let day = try Build.reportDay()
    let samples = [
      try Self.sample(
        "AB-S1", method: .random, seed: .max, drawn: ["1", "20", "300"],
        result: .init(deviating: 1, which: ["20"]), period: Period(from: day, to: day)),
      try Self.sample(
        "8.10", method: .judgement, naming: .records, seed: nil, drawn: ["no", "0012", "12:30"],
        result: nil),
      try Self.sample(
        "AB-S3", method: .all, seed: 0, drawn: [], result: .init(deviating: 0, which: [])),
    ]
    let text = try FileText.samples(samples, path: "samples.yaml")
    let (again, problems) = try read(text)
    #expect(problems.isEmpty)
    #expect(again.map(\.id) == ["AB-S1", "8.10", "AB-S3"])
    for (one, other) in zip(samples, again) {
      #expect(one.population.what == other.population.what)
      #expect(one.population.source == other.population.source)
      #expect(one.population.count == other.population.count)
      #expect(one.population.period == other.population.period)
      #expect(one.method == other.method && one.size == other.size && one.seed == other.seed)
      #expect(one.naming == other.naming && one.drawn == other.drawn)
      #expect(one.items == other.items && one.evidence == other.evidence)
      #expect(one.result?.deviating == other.result?.deviating)
      #expect(one.result?.which == other.result?.which)
      #expect(one.by == other.by && one.on == other.on)
    }
    #expect(try FileText.samples(again, path: "samples.yaml") == text)
  }

  @Test func `what is left open is asked for when it is read`() throws {
    let nothing = LocalizedText(english: nil, arabic: nil)
    let open = Sample(
      id: "S1",
      population: Sample.Population(what: nothing, count: 9, source: nothing, period: nil),
      method: .random, size: 1, seed: 1, drawn: ["4"], items: [], result: nil, by: "",
      on: try Build.reportDay(), place: Build.place)
    let (samples, problems) = try read(try FileText.samples([open], path: "samples.yaml"))
    #expect(samples.isEmpty)
    #expect(problems.map(\.code) == [.missingKey, .missingKey, .missingKey])
  }

  @Test func `what would not come back is refused`() throws {
    let sample = try Self.sample(
      "AB\u{200B}-S1", method: .random, seed: 1, drawn: ["1\u{7}", "2", "3"], result: nil)
    #expect(throws: StoreError.self) {
      _ = try FileText.samples([sample], path: "samples.yaml")
    }
  }
}
