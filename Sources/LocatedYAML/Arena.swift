/// Memory that grows at its end and is given back at once, with its owner.
///
/// What an array of plain values does, without its share counts: a file has tens of thousands of
/// nodes, and each of them is looked at several times.
struct Arena<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: how many elements are expected; more may come.
  init(capacity: Int) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity + Self.slack)
  }

  /// Elements beyond the last one that may be read, whatever they hold: a word at once is read there.
  private static var slack: Int { 8 }

  deinit { base.deallocate() }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(indices.contains(index))
      return base[index]
    }
    @inline(__always) _modify {
      precondition(indices.contains(index))
      yield &base[index]
    }
  }

  /// The elements of a range, valid as long as the arena is, and until it grows.
  @inline(__always)
  func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    if count + elements.count > capacity { grow(by: elements.count) }
    if let from = elements.baseAddress {
      (base + count).initialize(from: from, count: elements.count)
    }
    count += elements.count
  }

  /// The eight bytes from an element on; those behind the last element are arbitrary.
  @inline(__always)
  func word(at index: Int) -> UInt64 where Element == UInt8 {
    precondition(index >= 0 && index <= count)
    return UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity + Self.slack)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
