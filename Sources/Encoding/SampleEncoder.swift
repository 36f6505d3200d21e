internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Writes one sample as the block that `SamplesDecoder` reads.
///
/// A text without words and a person without an id are written as empty values, for somebody to fill
/// in: the decoder asks for them.
enum SampleEncoder {
  static func block(
    _ sample: Sample, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("sample '\(sample.id)'", at: place, problems)
    builder.part("population", population(sample.population, builder))
    builder.word("method", sample.method)
    builder.identifier("size", String(sample.size))
    builder.identifier("seed", sample.seed.map { String($0) })
    if sample.naming != .numbers { builder.word("drawn-as", sample.naming) }
    builder.identifiers("drawn", sample.drawn)
    builder.identifiers("items", sample.items.map(\.description))
    builder.identifiers("evidence", sample.evidence)
    builder.part("result", sample.result.map { result($0, builder) })
    if sample.by.isEmpty {
      builder.add("by", .quoted(""))
    } else {
      builder.identifier("by", sample.by)
    }
    builder.date("on", sample.on)
    return builder.block
  }

  private static func population(
    _ population: Sample.Population, _ whole: BlockBuilder
  ) -> BlockBuilder {
    var builder = whole.part("the population of \(whole.what)")
    words("what", population.what, &builder)
    builder.identifier("count", String(population.count))
    words("source", population.source, &builder)
    builder.period("period", population.period)
    return builder
  }

  private static func words(_ key: String, _ text: LocalizedText, _ builder: inout BlockBuilder) {
    if text.languages.isEmpty { builder.add(key, .quoted("")) } else { builder.words(key, text) }
  }

  private static func result(_ result: Sample.Result, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("the result of \(whole.what)")
    builder.identifier("deviating", String(result.deviating))
    builder.identifiers("which", result.which)
    return builder
  }
}
