import Assessments
import Testing

@Suite struct SeededDrawTests {
  @Test func `the generator is SplitMix64`() {
    // The first outputs of the reference implementation for this seed.
    var draw = SeededDraw(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in draw.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
    var zero = SeededDraw(seed: 0)
    #expect(zero.next() == 0xE220_A839_7B1D_CDAF)
  }

  @Test func `a number below a bound is the remainder of an output that is not too large`() {
    // Of the largest bound above one half, nearly every second output is thrown away.
    let bound = UInt64.max / 2 + 2
    var plain = SeededDraw(seed: 1_234_567)
    let kept = (0..<200).map { _ in plain.next() }.filter { $0 < bound }
    var draw = SeededDraw(seed: 1_234_567)
    #expect(kept.count < 130)
    #expect(kept.prefix(60).map { $0 } == (0..<60).map { _ in draw.number(below: bound) })
    var one = SeededDraw(seed: 7)
    #expect((0..<10).allSatisfy { _ in one.number(below: 1) == 0 })
  }

  @Test(arguments: [(1, 1), (5, 5), (25, 1_412), (3, Int.max), (999, 1_000)])
  func `numbers are different, in range, sorted, and the same again`(size: Int, population: Int)
    throws
  {
    for seed: UInt64 in [0, 4_711, .max] {
      let numbers = try #require(SeededDraw.numbers(size, of: population, seed: seed))
      #expect(numbers.count == size && Set(numbers).count == size)
      #expect(numbers == numbers.sorted())
      #expect(numbers.allSatisfy { (1...population).contains($0) })
      #expect(SeededDraw.numbers(size, of: population, seed: seed) == numbers)
    }
  }

  @Test func `it is the beginning of a Fisher-Yates shuffle`() {
    for seed: UInt64 in 0..<50 {
      var draw = SeededDraw(seed: seed)
      var all = Array(1...20)
      for place in 0..<7 {
        all.swapAt(place, place + Int(draw.number(below: UInt64(20 - place))))
      }
      #expect(SeededDraw.numbers(7, of: 20, seed: seed) == all.prefix(7).sorted())
    }
  }

  @Test func `every number comes about equally often`() {
    var counts = [Int](repeating: 0, count: 11)
    for seed: UInt64 in 0..<10_000 {
      for number in SeededDraw.numbers(3, of: 10, seed: seed) ?? [] { counts[number] += 1 }
    }
    // 3,000 of each are expected; the seeds are fixed, so this is the same on every run.
    #expect(counts.dropFirst().allSatisfy { (2_800...3_200).contains($0) }, "\(counts)")
  }

  @Test(arguments: [(0, 5), (-1, 5), (6, 5), (1, 0)])
  func `what cannot be drawn is not drawn`(size: Int, population: Int) {
    #expect(SeededDraw.numbers(size, of: population, seed: 1) == nil)
  }
}
