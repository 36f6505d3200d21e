/// What a whole file must say after an edit: what it says now, but for one run of nodes.
///
/// Most nodes stay, so they are compared where they are and never listed.
struct ExpectedFile {
  private let document: YAMLDocument
  private let replaced: Range<Int>
  private let shapes: [NodeShape]
  private let container: Int?
  private let growth: Int

  /// - Parameters:
  ///   - replaced: the indices of the nodes that go; empty for nodes that are put in.
  ///   - shapes: the nodes that come in their place.
  ///   - container: the collection whose number of children changes, before all of them.
  ///   - growth: by how many; keys and values both count.
  init(
    _ document: YAMLDocument, replacing replaced: Range<Int>, with shapes: [NodeShape],
    in container: YAMLNode? = nil, growingBy growth: Int = 0
  ) {
    self.document = document
    self.replaced = replaced
    self.shapes = shapes
    self.container = container?.index
    self.growth = growth
  }

  /// Whether a file that was read says exactly this.
  func isMet(by found: YAMLDocument) -> Bool {
    let shift = shapes.count - replaced.count
    guard found.records.count == document.records.count + shift else { return false }
    let start = replaced.lowerBound
    let new = NodeShape.list(of: found, start..<start + shapes.count)
    guard zip(shapes, new).allSatisfy({ $0.isMet(by: $1) }) else { return false }
    func isSame(_ index: Int, _ foundIndex: Int) -> Bool {
      let (old, new) = (document.records[index], found.records[foundIndex])
      let count = Int(old.count) + (index == container ? growth : 0)
      guard old.kind == new.kind, old.style == new.style, count == Int(new.count) else {
        return false
      }
      return old.kind != .scalar
        || document.bytes(of: old).elementsEqual(found.bytes(of: new))
    }
    return (0..<start).allSatisfy { isSame($0, $0) }
      && (replaced.upperBound..<document.records.count).allSatisfy { isSame($0, $0 + shift) }
  }
}
