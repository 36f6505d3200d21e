package import Assessments
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Text

/// A list of records in a file of its own, one id on each line: the population of a sample.
package enum RecordList {
  /// The ids in the order of the file, without blanks around them; empty lines are left out.
  ///
  /// - Parameter path: as the user wrote it.
  /// - Throws: `StoreError.refused` where the file cannot be read, is no text, or has an id twice.
  package static func read(_ path: String) throws(StoreError) -> [String] {
    let bytes: [UInt8]
    do throws(DiagnosticError) {
      bytes = try Disk().bytes(path, shownAs: path, limit: YAMLLimits.standard.fileBytes)
    } catch {
      throw .refused([error.diagnostic])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .refused([
        Diagnostic(.invalidCharacters, at: Place(path: path), "the list is not text in UTF-8")
      ])
    }
    var first: [String: Int] = [:]
    var ids: [String] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let id = Normaliser.identifier(String(line))
      if id.isEmpty { continue }
      if let earlier = first[id] {
        throw .refused([
          Diagnostic(
            .sampleDrawn, at: Place(path: path, line: index + 1),
            "'\(id)' stands in the list a second time",
            notes: [.init("the first is here", at: Place(path: path, line: earlier))],
            help: "each record has one line, or some would be drawn more often")
        ])
      }
      first[id] = index + 1
      ids.append(id)
    }
    return ids
  }

  /// The text of `samples.yaml` with one sample, to be kept.
  package static func text(of sample: Sample) throws(StoreError) -> String {
    try FileText.samples([sample], path: "samples.yaml")
  }
}
