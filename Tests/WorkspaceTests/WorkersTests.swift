internal import Synchronization
internal import Testing

@testable internal import Workspace

struct WorkersTests {
  @Test(arguments: [1, 2, 3, 64], [0, 1, 2, 100])
  func `results stand in the order of the things, and each is worked on once`(
    jobs: Int, count: Int
  ) {
    let touched = Mutex([Int]())
    let told = Mutex([Int]())
    let results = Workers.map(
      Array(0..<count), jobs: jobs, done: { done in told.withLock { $0.append(done) } },
      { thing in
        touched.withLock { $0.append(thing) }
        return thing * thing
      })
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(touched.withLock { $0.sorted() } == Array(0..<count))
    #expect(told.withLock { $0 } == Array(1...max(1, count)).filter { $0 <= count })
  }

  @Test func `at least one worker`() {
    #expect((1...8).contains(Workers.standard))
  }
}
