package import LocatedYAML

/// Brings two versions of a file together that started from a third one, part by part: an answer, a
/// piece of evidence, a finding, a key of the main file.
///
/// | base | ours | theirs | result |
/// |---|---|---|---|
/// | any | A | A | A |
/// | A | A | B | B, and nothing if theirs removed it |
/// | A | B | A | B, and nothing if ours removed it |
/// | A, or nothing | B | C | a clash: both stay in the file, between conflict markers |
///
/// Comments, order and formatting of ours stay. What comes from theirs comes in its own words.
/// Comments that both sides changed are kept from both.
package struct FileMerge {
  /// The three versions. `base` is empty or nil where both sides made the file.
  package struct Versions {
    package let base: SourceFile?
    package let ours: SourceFile
    package let theirs: SourceFile

    package init(base: SourceFile?, ours: SourceFile, theirs: SourceFile) {
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// What came of it.
  package struct Result: Sendable {
    /// The bytes of the whole file, with conflict markers around each clash.
    package let bytes: [UInt8]
    package let clashes: [MergeClash]
    /// Why the file was taken as one part; nil where it was merged part by part.
    package let wholeBecause: String?
  }

  /// - Parameters:
  ///   - markerSize: how many characters a conflict marker has; git says 7.
  ///   - items: the order of a checklist's items, asked for only where a new answer could stand in
  ///     several places.
  package static func merge(
    _ versions: Versions, as file: MergeableFile, markerSize: Int = 7,
    items: @escaping (String) -> [String] = { _ in [] }
  ) -> Result {
    let (base, ours, theirs) = (versions.base, versions.ours, versions.theirs)
    if ours.bytes == theirs.bytes || base?.bytes == theirs.bytes {
      return Result(bytes: ours.bytes, clashes: [], wholeBecause: nil)
    }
    if base?.bytes == ours.bytes {
      return Result(bytes: theirs.bytes, clashes: [], wholeBecause: nil)
    }
    do throws(WholeFile) {
      let roots = Sides(
        base: try parts(base?.bytes.isEmpty == true ? nil : base, "base"),
        ours: try parts(ours, "ours"), theirs: try parts(theirs, "theirs"))
      var merger = PartMerger(
        versions: versions, ranks: ItemRanks(of: file, items), lineBreak: ours.usualLineBreak)
      guard let collection = merger.merge(roots, file.shape, at: []) else {
        throw WholeFile(reason: "its parts cannot be told apart")
      }
      let (head, tail) = merger.edges(roots)
      let text = MergedText(pieces: head + collection.pieces + tail, markerSize: markerSize)
      for side in [MergedText.Side.ours, .theirs] {
        let proof = SourceFile(path: ours.path, bytes: text.bytes(side))
        guard MergeProof.holds(proof, collection.expected, side) else {
          throw WholeFile(reason: "the merged text would not say what was merged")
        }
        if merger.clashes.isEmpty { break }
      }
      return Result(bytes: text.bytes(.marked), clashes: merger.clashes, wholeBecause: nil)
    } catch {
      return whole(versions, markerSize, error.reason)
    }
  }

  private struct WholeFile: Error {
    let reason: String
  }

  private static func parts(
    _ source: SourceFile?, _ name: String
  ) throws(WholeFile) -> CollectionParts? {
    guard let source else { return nil }
    guard let document = YAMLReader.read(source).document else {
      throw WholeFile(reason: "'\(name)' cannot be read as YAML")
    }
    guard let parts = CollectionParts(of: document) else {
      throw WholeFile(reason: "the parts of '\(name)' cannot be told apart")
    }
    return parts
  }

  /// Both files, one below the other, between conflict markers: nothing is lost, and nothing is
  /// mixed that nobody understands.
  package static func whole(
    _ versions: Versions, _ markerSize: Int = 7, _ reason: String
  ) -> Result {
    let pieces: [MergedPiece] = [
      .clash(ours: versions.ours.bytes, theirs: versions.theirs.bytes, lineBreak: "\n")
    ]
    func side(_ source: SourceFile?) -> MergeClash.Side {
      guard let source, !source.bytes.isEmpty else { return .none }
      return MergeClash.Side(
        text: String(decoding: source.bytes, as: UTF8.self), summary: "\(source.bytes.count) bytes")
    }
    let clash = MergeClash(
      keys: [], base: side(versions.base), ours: side(versions.ours), theirs: side(versions.theirs),
      differences: [])
    return Result(
      bytes: MergedText(pieces: pieces, markerSize: markerSize).bytes(.marked), clashes: [clash],
      wholeBecause: reason)
  }
}

/// The same collection in the three versions.
struct Sides {
  /// nil where there was none.
  let base: CollectionParts?
  let ours: CollectionParts
  let theirs: CollectionParts

  init(base: CollectionParts?, ours: CollectionParts?, theirs: CollectionParts?) {
    self.base = base
    self.ours = ours ?? .nothing
    self.theirs = theirs ?? .nothing
  }
}

/// One part that both sides changed, each in its own way.
package struct MergeClash: Sendable, Hashable {
  /// One of the three.
  package struct Side: Sendable, Hashable {
    /// nil where there is none.
    package let text: String?
    /// A few words on what it says.
    package let summary: String

    package static let none = Side(text: nil, summary: "none")
  }

  /// The way from the root of the file: `answers`, `OM-1-EN-1`; empty for the whole file.
  package let keys: [String]
  package let base: Side
  package let ours: Side
  package let theirs: Side
  /// The keys inside it in which ours and theirs differ.
  package let differences: [String]
}
