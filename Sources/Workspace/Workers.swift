internal import Dispatch
internal import Glibc
internal import Synchronization

/// Does the same work on many things, on several threads.
package enum Workers {
  /// As many as the machine has processors, and at most eight: more would wait for the disk.
  package static var standard: Int { min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private struct State<Result> {
    var next = 0
    var results: [Result?]
  }

  /// The results in the order of the things, however the work was shared out.
  ///
  /// - Parameters:
  ///   - jobs: how many threads; 1 works on the calling one.
  ///   - done: told after each piece of work how many are done.
  static func map<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], jobs: Int, done: @Sendable (Int) -> Void = { _ in },
    _ work: @Sendable (Thing) -> Result
  ) -> [Result] {
    let state = Mutex(State<Result>(results: Array(repeating: nil, count: things.count)))
    let finished = Mutex(0)
    @Sendable func workOn() {
      while true {
        let index = state.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < things.count else { return }
        let result = work(things[index])
        state.withLock { $0.results[index] = result }
        finished.withLock { count in
          count += 1
          done(count)
        }
      }
    }
    if jobs > 1, things.count > 1 {
      DispatchQueue.concurrentPerform(iterations: min(jobs, things.count)) { _ in workOn() }
    } else {
      workOn()
    }
    return state.withLock { $0.results.compactMap(\.self) }
  }
}
