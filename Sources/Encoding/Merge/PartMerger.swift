internal import LocatedYAML

/// Merges collections part by part.
struct PartMerger {
  let versions: FileMerge.Versions
  let ranks: ItemRanks
  let lineBreak: String
  private(set) var clashes: [MergeClash] = []

  init(versions: FileMerge.Versions, ranks: ItemRanks, lineBreak: String) {
    self.versions = versions
    self.ranks = ranks
    self.lineBreak = lineBreak
  }

  /// A merged collection: what is written, and what it has to say.
  struct Merged {
    var pieces: [MergedPiece] = []
    var expected: [ExpectedPart] = []
  }

  /// The same part in the three versions.
  private struct Trio {
    let base: CollectionParts.Part?
    let ours: CollectionParts.Part?
    let theirs: CollectionParts.Part?
  }

  /// - Parameter indentation: how far the parts are indented where ours has none.
  /// - Returns: nil where the parts cannot be merged by themselves.
  mutating func merge(
    _ sides: Sides, _ shape: MergeShape, at keys: [String], indentation: Int = 0
  ) -> Merged? {
    let (base, ours, theirs) = (byID(sides.base), byID(sides.ours), byID(sides.theirs))
    let indentation = sides.ours.parts.isEmpty ? indentation : sides.ours.indentation
    let ids = MergedOrder(sides, shape.order, ranks).ids(with: sides.theirs.parts.map(\.id))
    var merged = Merged()
    for id in ids {
      let trio = Trio(base: base[id], ours: ours[id], theirs: theirs[id])
      let isFirst = id == sides.ours.parts.first?.id
      let isInline = isFirst && sides.ours.isBehindDash
      // Behind a dash, something has to stand, and it is what stands there now.
      if sides.ours.isBehindDash, merged.expected.isEmpty, !isFirst { return nil }
      let before = clashes.count
      var part = merge(trio, shape.shape(of: id), keys + [id], indentation, isInline: isInline)
      if isInline, clashes.count > before || part.expected.isEmpty { return nil }
      if part.expected.isEmpty == false { merged.expected += part.expected }
      if isInline { part.pieces = part.pieces.map(\.unbroken) }
      merged.pieces += part.pieces
    }
    return merged
  }

  private func byID(_ collection: CollectionParts?) -> [String: CollectionParts.Part] {
    Dictionary(
      (collection?.parts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func merge(
    _ trio: Trio, _ shape: MergeShape, _ keys: [String], _ indentation: Int, isInline: Bool
  ) -> Merged {
    let (base, ours, theirs) = (trio.base, trio.ours, trio.theirs)
    let id = keys.last ?? ""
    var merged = Merged()
    if ours?.text == theirs?.text || base?.text == theirs?.text {
      guard let ours else {
        merged.pieces = remarksAdded(by: theirs, in: versions.theirs, to: base)
        return merged
      }
      merged.pieces = lead(trio) + [.lines(Array(bytes(ours)), lineBreak: lineBreak)]
      merged.expected = [.init(id: id, content: .text(ours: ours.text, theirs: ours.text))]
    } else if base?.text == ours?.text {
      guard let theirs else {
        merged.pieces = remarksAdded(by: ours, in: versions.ours, to: base)
        return merged
      }
      merged.pieces =
        lead(trio) + [.lines(written(theirs.text, indentation, isInline), lineBreak: lineBreak)]
      merged.expected = [.init(id: id, content: .text(ours: theirs.text, theirs: theirs.text))]
    } else if let inner = descend(trio, shape, keys, indentation) {
      merged.pieces = lead(trio) + inner.pieces
      merged.expected = inner.expected
    } else {
      clash(trio, keys)
      let isOneSided = ours == nil || theirs == nil
      merged.pieces =
        (isOneSided ? remarksBesides(trio) : lead(trio)) + [
          .clash(
            ours: lines(
              of: ours, in: versions.ours, isAlone: isOneSided, ours.map { Array(bytes($0)) } ?? []),
            theirs: lines(
              of: theirs, in: versions.theirs, isAlone: isOneSided,
              theirs.map { written($0.text, indentation, isInline) } ?? []),
            lineBreak: lineBreak)
        ]
      merged.expected = [.init(id: id, content: .text(ours: ours?.text, theirs: theirs?.text))]
    }
    return merged
  }

  private mutating func clash(_ trio: Trio, _ keys: [String]) {
    clashes.append(
      MergeClash(
        keys: keys, base: MergeSummary.side(trio.base), ours: MergeSummary.side(trio.ours),
        theirs: MergeSummary.side(trio.theirs),
        differences: MergeSummary.differences(trio.ours, trio.theirs)))
  }

  private func bytes(_ part: CollectionParts.Part) -> ArraySlice<UInt8> {
    versions.ours.bytes[part.lines]
  }

  /// A part's text as lines of this file.
  private func written(_ text: String, _ indentation: Int, _ isInline: Bool) -> [UInt8] {
    let blanks = String(repeating: " ", count: indentation)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var written = ""
    for (index, line) in lines.enumerated() {
      if !line.isEmpty, !(index == 0 && isInline) { written += blanks }
      written += String(line) + lineBreak
    }
    return Array(written.utf8)
  }
}

// MARK: Collections within collections

extension PartMerger {
  private mutating func descend(
    _ trio: Trio, _ shape: MergeShape, _ keys: [String], _ indentation: Int
  ) -> Merged? {
    if case .whole = shape { return nil }
    guard let ours = trio.ours, let theirs = trio.theirs,
      let oursInner = CollectionParts(of: ours, namedBy: shape.name),
      let theirsInner = CollectionParts(of: theirs, namedBy: shape.name)
    else { return nil }
    let baseInner = trio.base.flatMap { CollectionParts(of: $0, namedBy: shape.name) }
    if trio.base != nil, baseInner == nil { return nil }
    let sides = Sides(base: baseInner, ours: oursInner, theirs: theirsInner)
    let known = clashes.count
    guard let inner = merge(sides, shape, at: keys, indentation: indentation + 2) else {
      clashes.removeLast(clashes.count - known)
      return nil
    }
    let heads = (
      base: zip(trio.base, baseInner).flatMap { head($0, $1, in: versions.base) },
      ours: head(ours, oursInner, in: versions.ours),
      theirs: head(theirs, theirsInner, in: versions.theirs)
    )
    var merged = Merged()
    merged.expected = [
      .init(id: keys.last ?? "", content: .parts(inner.expected, shape))
    ]
    guard
      let head = chosen(
        heads, isEmpty: inner.expected.isEmpty, (oursInner.isVacant, theirsInner.isVacant), shape)
    else {
      clashes.removeLast(clashes.count - known)
      return nil
    }
    var lines = written(head, indentation, false)
    if oursInner.isBehindDash { lines.removeLast(lineBreak.utf8.count) }
    merged.pieces = [.lines(lines, lineBreak: lineBreak)] + inner.pieces
    return merged
  }

  private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
    if let a, let b { (a, b) } else { nil }
  }

  /// What stands before the first part of a collection, without indentation: `answers:`.
  private func head(
    _ part: CollectionParts.Part, _ inner: CollectionParts, in source: SourceFile?
  ) -> String? {
    guard let source else { return nil }
    let end = inner.parts.first?.lead.lowerBound ?? part.lines.upperBound
    var text = source.lines(part.lines.lowerBound..<end)
    if text.last == "\n" { text.removeLast() }
    let blanks = text.prefix { $0 == " " }.count
    return String(text.dropFirst(blanks))
  }

  /// - Returns: nil where both sides changed the head, or it cannot stand without parts.
  private func chosen(
    _ heads: (base: String?, ours: String?, theirs: String?), isEmpty: Bool,
    _ isVacant: (ours: Bool, theirs: Bool), _ shape: MergeShape
  ) -> String? {
    if isEmpty {
      if isVacant.ours { return heads.ours }
      if isVacant.theirs { return heads.theirs }
      guard let ours = heads.ours, ours.last == ":" else { return nil }
      return ours + (shape.name == nil ? " {}" : " []")
    }
    if isVacant.ours || isVacant.theirs { return isVacant.ours ? heads.theirs : heads.ours }
    if heads.ours == heads.theirs || heads.base == heads.theirs { return heads.ours }
    return heads.base == heads.ours ? heads.theirs : nil
  }
}

// MARK: Remarks

extension PartMerger {
  /// What stands before the first part of the file, and behind the last one.
  func edges(_ sides: Sides) -> (head: [MergedPiece], tail: [MergedPiece]) {
    func tail(_ source: SourceFile?, _ parts: CollectionParts?) -> String? {
      zip(source, parts).map { $0.0.lines($0.1.end..<$0.0.bytes.count) }
    }
    let text = remarks(
      tail(versions.base, sides.base), tail(versions.ours, sides.ours),
      tail(versions.theirs, sides.theirs))
    return (
      [.bytes(Array(versions.ours.bytes[..<versions.ours.textStart]))], remarkPieces(text)
    )
  }

  /// The remarks above a part that stays.
  private func lead(_ trio: Trio) -> [MergedPiece] {
    remarkPieces(
      remarks(
        trio.base.flatMap { versions.base?.lines($0.lead) },
        trio.ours.map { versions.ours.lines($0.lead) },
        trio.theirs.map { versions.theirs.lines($0.lead) }))
  }

  private func remarkPieces(_ text: String) -> [MergedPiece] {
    if text.isEmpty { return [] }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return [
      .lines(
        Array(lines.map { String($0) }.joined(separator: lineBreak).utf8), lineBreak: lineBreak)
    ]
  }

  /// Blank lines and comments. Where both sides changed them, those of both are kept.
  private func remarks(_ base: String?, _ ours: String?, _ theirs: String?) -> String {
    guard let ours else { return theirs ?? "" }
    guard let theirs, theirs != ours, theirs != base else { return ours }
    if base == ours { return theirs }
    let more = added(theirs, to: ours)
    if more.isEmpty { return ours }
    return ours + (ours.isEmpty || ours.last == "\n" ? "" : "\n") + more
  }

  /// The lines of a text that are not in another one; blank lines do not count.
  private func added(_ text: String, to other: String) -> String {
    let known = Set(other.split(separator: "\n"))
    return text.split(separator: "\n").filter { line in
      !known.contains(line) && line.contains { $0 != " " }
    }
    .map { $0 + "\n" }.joined()
  }

  /// The remarks that one side wrote above a part that the other removed: they are nowhere else. What
  /// the other left of the old ones stands above its next part.
  private func remarksAdded(
    by part: CollectionParts.Part?, in source: SourceFile, to base: CollectionParts.Part?
  ) -> [MergedPiece] {
    guard let part, let base, let baseFile = versions.base else { return [] }
    return remarkPieces(added(source.lines(part.lead), to: baseFile.lines(base.lead)))
  }

  /// The lines of a clash on one side. Where the other side has nothing, the comment right above the
  /// part goes with it.
  private func lines(
    of part: CollectionParts.Part?, in source: SourceFile, isAlone: Bool, _ text: [UInt8]
  ) -> [UInt8] {
    guard let part else { return [] }
    guard isAlone else { return text }
    return Array(comment(above: part, in: source).map { $0 + lineBreak }.joined().utf8) + text
  }

  /// The comment lines right above a part, indented as it is.
  private func comment(above part: CollectionParts.Part, in source: SourceFile) -> [String] {
    let blanks = source.lines(part.lines).prefix { $0 == " " }
    let lead = source.lines(part.lead).split(separator: "\n", omittingEmptySubsequences: false)
    return lead.dropLast().reversed().prefix { $0.hasPrefix(blanks + "#") }.reversed()
      .map { String($0) }
  }

  /// Of a clash in which one side has nothing: what the other wrote above its comment.
  private func remarksBesides(_ trio: Trio) -> [MergedPiece] {
    let (part, source) =
      trio.ours.map { ($0, versions.ours) } ?? trio.theirs.map { ($0, versions.theirs) }
      ?? (nil, versions.ours)
    guard let part, let base = trio.base, let baseFile = versions.base else { return [] }
    let known = baseFile.lines(base.lead) + comment(above: part, in: source).joined(separator: "\n")
    return remarkPieces(added(source.lines(part.lead), to: known))
  }
}

extension MergedPiece {
  /// The same in the middle of a line.
  fileprivate var unbroken: MergedPiece {
    if case .lines(let bytes, _) = self { .bytes(bytes) } else { self }
  }
}
