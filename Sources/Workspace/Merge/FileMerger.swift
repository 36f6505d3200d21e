internal import Checklists
package import Diagnostics
package import Encoding
internal import Glibc
internal import LocatedYAML

/// Merges three files on disk, as git's merge driver or by hand.
package struct FileMerger: Sendable {
  /// Whether what was written is a whole new version, and what a person still has to choose.
  package struct Outcome: Sendable {
    package let clashes: [MergeClash]
    /// Why the file was not merged part by part; nil where it was.
    package let note: String?
    /// Whether a person has to look at the file.
    package let needsPerson: Bool
    /// Of each id that both sides gave to something else, what cites it.
    package let citations: [MergeCitations]

    init(
      clashes: [MergeClash], note: String?, needsPerson: Bool, citations: [MergeCitations] = []
    ) {
      self.clashes = clashes
      self.note = note
      self.needsPerson = needsPerson
      self.citations = citations
    }
  }

  /// Where the result goes.
  package enum Destination: Sendable {
    case file(String)
    case standardOutput
  }

  /// A file could not be read or written; nothing was changed.
  package struct Failure: Error {
    package let diagnostic: Diagnostic
  }

  let base: String
  let ours: String
  let theirs: String
  /// What the file is called in the folder; tells what it holds.
  let name: String
  /// Other names that may tell what it holds.
  let otherNames: [String]
  let markerSize: Int
  /// The order of a checklist's items, for a file of answers.
  let items: @Sendable (_ checklist: String) -> [String]

  /// - Parameters:
  ///   - name: the path of the file in its folder, if the three have others.
  ///   - output: another name that may tell what the file holds.
  ///   - program: the path of the running program, beside which a library may stand.
  package init(
    base: String, ours: String, theirs: String, name: String?, output: String? = nil,
    markerSize: Int, program: String
  ) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    let name = name ?? ours
    self.name = name
    otherNames = [ours, output].compactMap { $0 }
    self.markerSize = markerSize
    items = { WorkspaceFolder.itemOrder(of: $0, forFile: name, program: program) }
  }

  /// Merges and writes.
  ///
  /// - Parameter output: where the result goes; in the place of ours if nil.
  package func run(to output: Destination? = nil) throws(Failure) -> Outcome {
    let named = ([name] + otherNames).lazy.compactMap { MergeableFile(path: $0) }.first
    let limit = named?.isJournal ?? false ? Self.journalBytes : YAMLLimits.standard.fileBytes
    let versions = FileMerge.Versions(
      base: SourceFile(path: name, bytes: try read(base, limit)),
      ours: SourceFile(path: name, bytes: try read(ours, limit)),
      theirs: SourceFile(path: name, bytes: try read(theirs, limit)))
    // A file of answers under another name is one nevertheless: its lines are not mixed.
    let kind =
      named ?? MergeableFile(content: versions.ours) ?? MergeableFile(content: versions.theirs)
    let (bytes, outcome) = try merged(versions, kind)
    try write(bytes, to: output ?? .file(ours))
    return outcome
  }

  /// More than a journal of many years.
  private static let journalBytes = 256 << 20

  private func merged(
    _ versions: FileMerge.Versions, _ kind: MergeableFile?
  ) throws(Failure) -> ([UInt8], Outcome) {
    switch kind {
    case .journal(let writer)?:
      switch JournalMerge.join(
        ours: versions.ours.bytes, theirs: versions.theirs.bytes, writer: writer)
      {
      case .joined(let bytes): return (bytes, Outcome(clashes: [], note: nil, needsPerson: false))
      case .cut:
        throw Failure(
          diagnostic: Diagnostic(
            .notSaved, at: Place(path: name),
            "one of the two journals ends with the rest of a line; nothing was merged",
            help:
              "open the assessment with `assay fill` on that side first, which keeps the rest in "
              + "a file beside the journal; then merge again"))
      }
    case let kind?:
      let result = FileMerge.merge(versions, as: kind, markerSize: markerSize) { items($0) }
      let outcome = Outcome(
        clashes: result.clashes, note: result.wholeBecause, needsPerson: !result.clashes.isEmpty,
        citations: MergeCitations.all(
          of: result.clashes, in: kind, named: name, ours: (ours, versions.ours.bytes),
          theirs: (theirs, versions.theirs.bytes)))
      return (result.bytes, outcome)
    case nil: return byLine(versions)
    }
  }

  /// A file that is none of ours: line by line, as git does it.
  private func byLine(_ versions: FileMerge.Versions) -> ([UInt8], Outcome) {
    let note = "neither its name nor what stands in it is that of such a file"
    let run = GitProgram.run([
      "merge-file", "--stdout", "--marker-size=\(markerSize)", "-L", "ours", "-L", "base", "-L",
      "theirs", "--", ours, base, theirs,
    ])
    // The status is the number of conflicts, at most 127; beyond that it is an error.
    if let run, (0...127).contains(run.status) {
      return (run.output, Outcome(clashes: [], note: note, needsPerson: run.status > 0))
    }
    let result = FileMerge.whole(versions, markerSize, note)
    return (result.bytes, Outcome(clashes: result.clashes, note: note, needsPerson: true))
  }
}

// MARK: Files

extension FileMerger {
  private func read(_ path: String, _ limit: Int) throws(Failure) -> [UInt8] {
    do throws(DiagnosticError) {
      return try Disk().bytes(path, shownAs: path, limit: limit)
    } catch {
      throw Failure(diagnostic: error.diagnostic)
    }
  }

  private func write(_ bytes: [UInt8], to destination: Destination) throws(Failure) {
    guard case .file(let path) = destination else {
      let number = DescriptorWriter.write(bytes, to: STDOUT_FILENO)
      guard number != 0 else { return }
      throw Failure(
        diagnostic: Diagnostic(
          .notSaved, at: Place(path: "standard output"),
          "cannot be written: \(FileFailure(number: number).message)"))
    }
    do throws(FileFailure) {
      try PlainFile.replace(path, with: bytes)
    } catch {
      throw Failure(
        diagnostic: Diagnostic(
          .notSaved, at: Place(path: path), "cannot be written: \(error.message)"))
    }
  }
}

extension MergeableFile {
  fileprivate var isJournal: Bool { if case .journal = self { true } else { false } }
}

extension WorkspaceFolder {
  /// The items of a checklist in order, for a file of answers; nothing where no library is found.
  static func itemOrder(of checklist: String, forFile path: String, program: String) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let above = parts.lastIndex(of: "assessments").map { parts[..<$0].joined(separator: "/") }
    let explicit = above.flatMap { $0.isEmpty ? nil : $0 }
    let here = try? find(explicit: explicit, explicitLibrary: nil, program: program)
    let found = here ?? (try? find(explicit: nil, explicitLibrary: nil, program: program))
    let library = found?.loadLibrary(DiagnosticCollector(), SourceCache())
    return library?.checklists[checklist]?.items.map(\.id) ?? []
  }
}
