internal import Assessments
package import LocatedYAML

extension MergeableFile {
  /// The kind of a file by what stands in it, where its name tells nothing: a copy that somebody calls
  /// `mine.yaml` is merged as what it is.
  ///
  /// - Returns: nil for what is none of these, or cannot be read.
  package init?(content source: SourceFile) {
    if let line = source.bytes.split(separator: 0x0A, maxSplits: 1).first, line.first == 0x7B,
      let entry = JournalCoder.entry(line)
    {
      self = .journal(entry.by)
      return
    }
    guard let root = YAMLReader.read(source).document?.root, root.kind == .mapping else {
      return nil
    }
    func has(_ keys: String...) -> Bool { keys.allSatisfy { root.has($0) } }
    if has("checklist", "answers") {
      self = .answers(root["checklist"]?.text ?? "")
    } else if has("team", "criteria") {
      self = .assessment
    } else if has("findings") {
      self = .findings
    } else if has("evidence") {
      self = .evidence
    } else if has("samples") {
      self = .samples
    } else if has("cycle") {
      self = .programme
    } else if let first = root["criteria"]?.elements.first, first.has("items") {
      self = .lock
    } else if let first = root["values"]?.elements.first, first.has("checklist") {
      self = .profile
    } else {
      return nil
    }
  }
}
