/// Draws numbers that anybody can draw again from the same seed.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014). A number below a bound is taken from it by rejection, so that none is
/// likelier than another: outputs from the largest multiple of the bound on are thrown away, of any
/// other the remainder is taken. The sample is the beginning of a Fisher-Yates shuffle of 1, 2, … N:
/// for i = 0, 1, … the number at place i is exchanged with the one at place i + (number below N - i).
package struct SeededDraw: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits of SplitMix64.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1, each equally likely.
  ///
  /// - Parameter bound: greater than 0.
  package mutating func number(below bound: UInt64) -> UInt64 {
    let excess = (UInt64.max % bound + 1) % bound
    var drawn = next()
    while drawn > UInt64.max - excess { drawn = next() }
    return drawn % bound
  }

  /// Different numbers from 1 to `population`, in rising order.
  ///
  /// - Returns: nil where `size` is below 1 or above `population`.
  package static func numbers(_ size: Int, of population: Int, seed: UInt64) -> [Int]? {
    guard size >= 1, size <= population else { return nil }
    var draw = SeededDraw(seed: seed)
    // Only the places that were exchanged are kept: a population may be large.
    var moved: [Int: Int] = [:]
    var drawn: [Int] = []
    drawn.reserveCapacity(size)
    for place in 0..<size {
      let other = place + Int(draw.number(below: UInt64(population - place)))
      drawn.append(moved[other] ?? other + 1)
      moved[other] = moved[place] ?? place + 1
    }
    return drawn.sorted()
  }
}
