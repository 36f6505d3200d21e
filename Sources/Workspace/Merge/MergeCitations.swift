internal import Encoding
internal import LocatedYAML

/// An id that both sides of a merge gave to something else, and what cites it on either side: after
/// the merge each of these would speak of one and the same thing.
package struct MergeCitations: Sendable {
  /// The entries of one file that cite the id.
  package struct Entry: Sendable, Hashable {
    /// In the folder of the assessment.
    package let file: String
    package let ids: [String]
  }

  /// As those of the clash: `evidence`, `LA-002`.
  package let keys: [String]
  /// In the order of the files; nil where the side's other files are not to be found.
  package let ours: [Entry]?
  package let theirs: [Entry]?

  /// - Parameters:
  ///   - name: the path of the file in its repository.
  ///   - ours: the file with our version, and what stands in it; likewise theirs.
  static func all(
    of clashes: [MergeClash], in kind: MergeableFile, named name: String,
    ours: (path: String, bytes: [UInt8]), theirs: (path: String, bytes: [UInt8])
  ) -> [MergeCitations] {
    let twice = clashes.filter { clash in
      clash.keys.count == 2 && clash.base.text == nil && clash.ours.text != nil
        && clash.theirs.text != nil && kind.isRegister(clash.keys[0])
    }
    if twice.isEmpty { return [] }
    let side = MergeSide(name: name)
    let (mine, others) = (side.documents(ours, isOurs: true), side.documents(theirs, isOurs: false))
    return twice.map { clash in
      let id = clash.keys[1]
      return MergeCitations(
        keys: clash.keys, ours: mine.map { entries(citing: id, in: $0) },
        theirs: others.map { entries(citing: id, in: $0) })
    }
  }

  private static func entries(
    citing id: String, in documents: [(file: String, document: YAMLDocument)]
  ) -> [Entry] {
    documents.compactMap { file, document in
      let found = CitationSearch.citations(of: id, in: document).map(\.entry)
      return found.isEmpty ? nil : Entry(file: file, ids: found)
    }
  }
}

extension MergeableFile {
  /// Whether the keys of a collection are ids that people give and others cite.
  fileprivate func isRegister(_ collection: String) -> Bool {
    switch self {
    case .evidence: collection == "evidence"
    case .findings: collection == "findings"
    case .samples: collection == "samples"
    default: false
    }
  }
}

/// The other files of an assessment as they are on one side of a merge.
struct MergeSide {
  /// The path of the merged file in its repository.
  let name: String

  private var folder: String { Self.parts(of: name).folder }
  private var file: String { Self.parts(of: name).name }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// The files that hold citations, by their path in the assessment's folder; nil where nobody knows
  /// which they are.
  func documents(
    _ side: (path: String, bytes: [UInt8]), isOurs: Bool
  ) -> [(file: String, document: YAMLDocument)]? {
    let files =
      inFolder(of: side.path, side.bytes) ?? (isOurs ? inFolder(of: name, side.bytes) : nil)
      ?? inHistory(side.bytes, isOurs: isOurs)
    return files?.compactMap { file, bytes in
      YAMLReader.read(SourceFile(path: file, bytes: bytes)).document.map { (file, $0) }
    }
  }

  // MARK: On the disk

  /// The files beside a file that has its usual name and says what the side says.
  private func inFolder(of path: String, _ bytes: [UInt8]) -> [(String, [UInt8])]? {
    let (folder, file) = Self.parts(of: path)
    let disk = Disk()
    let root = path.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "." : folder
    func read(_ name: String) -> [UInt8]? {
      try? disk.bytes("\(root)/\(name)", shownAs: name, limit: disk.limits.fileBytes)
    }
    guard file == self.file, disk.entry(at: "\(root)/assessment.yaml") == .file,
      read(file) == bytes
    else { return nil }
    let answers = (try? disk.names(in: "\(root)/answers", shownAs: "answers")) ?? []
    return (answers.map { "answers/\($0)" } + Self.lists).compactMap { name in
      read(name).map { (name, $0) }
    }
  }

  private static let lists = ["evidence.yaml", "findings.yaml", "samples.yaml"]

  // MARK: In git

  /// The files of the commit in which the file is what the side says. The working tree does not hold
  /// theirs, and git tells a merge driver no commit: each one that may be it is asked.
  private func inHistory(_ bytes: [UInt8], isOurs: Bool) -> [(String, [UInt8])]? {
    let commits = isOurs ? ["HEAD"] : GitProgram.mergedCommits
    let commit =
      commits.first { holds(bytes, at: $0) }
      ?? (isOurs ? [] : GitProgram.tips).first { holds(bytes, at: $0) }
    guard let commit else { return nil }
    let inside = folder.isEmpty ? "" : folder + "/"
    let tree = GitProgram.run(
      ["ls-tree", "-r", "-z", "--name-only", commit, "--", inside.isEmpty ? "." : inside],
      isQuiet: true)
    guard let tree, tree.status == 0 else { return nil }
    let names = tree.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasPrefix(inside) }.map { String($0.dropFirst(inside.count)) }
    let wanted = names.filter { name in
      Self.lists.contains(name)
        || name.hasPrefix("answers/") && name.hasSuffix(".yaml")
          && name.split(separator: "/").count == 2
    }
    return wanted.compactMap { name in
      GitProgram.blob("\(commit):\(inside)\(name)").map { (name, $0) }
    }
  }

  private func holds(_ bytes: [UInt8], at commit: String) -> Bool {
    GitProgram.blob("\(commit):\(name)") == bytes
  }
}
