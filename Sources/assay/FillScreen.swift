internal import Assessments
internal import Diagnostics
internal import Glibc
internal import Interview
internal import Terminal
internal import Text
internal import Workspace

/// Runs a full-screen interview on the terminal: draws, waits, reads, saves, and keeps what the next
/// start has to know.
struct ScreenDriver {
  let store: FolderStore
  let screen: TerminalScreen
  let place: SessionPlace
  private let start = Self.seconds()
  private var kept: SessionMemory?
  private var keptAt = 0
  private(set) var hasFailedToKeep = false

  init(store: FolderStore, screen: TerminalScreen, place: SessionPlace) {
    self.store = store
    self.screen = screen
    self.place = place
  }

  /// A half-typed text is kept at most so long after it was typed.
  private static let keepingMilliseconds = 150
  /// How often the clock is drawn anew, and what others saved meanwhile.
  private static let refreshMilliseconds = 15_000

  static func now(since start: Int = seconds()) -> SessionTime {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let parts = [local.tm_hour, local.tm_min].map { ($0 < 10 ? "0" : "") + String($0) }
    return SessionTime(
      clock: parts.joined(separator: ":"), elapsedSeconds: seconds() - start,
      ahead: local.tm_gmtoff)
  }

  /// Runs to the end.
  ///
  /// - Returns: nil where whoever fills in has ended it, otherwise what ended it.
  mutating func run(_ session: inout InterviewSession) -> TerminalEvent.Ending? {
    var request = session.begin()
    while true {
      request = carryOut(request, &session)
      if request == .end {
        keep(&session)
        if !session.staysOpen() { return nil }
        request = .key
      }
      screen.draw(session.frame)
      // What cannot be kept is tried again as rarely as the clock is drawn.
      let isBehind = session.memory != kept && !hasFailedToKeep
      let event = screen.next(
        timeout: isBehind ? Self.keepingMilliseconds : Self.refreshMilliseconds)
      session.take(time: Self.now(since: start))
      switch event {
      case .key(let key): request = session.take(key)
      case .resized:
        session.take(size: screen.size)
        request = .key
      case .idle:
        request = isBehind ? .key : session.refresh()
        keep(&session)
      case .suspended: request = .suspend
      case .ended(let ending):
        keep(&session)
        return ending
      }
      // Whoever types without a pause has the text kept, too.
      let isLeft = session.memory.left != kept?.left
      if isLeft || Self.seconds() > keptAt, !hasFailedToKeep { keep(&session) }
    }
  }

  /// Does what is asked for until a key is wanted.
  private mutating func carryOut(
    _ first: InterviewSession.Request, _ session: inout InterviewSession
  ) -> InterviewSession.Request {
    var request = first
    while true {
      switch request {
      case .key, .end: return request
      case .read(let target):
        do throws(StoreError) {
          request = session.take(snapshot: try store.snapshot(of: target))
        } catch {
          request = session.take(failure: error)
        }
      case .readRegister:
        do throws(StoreError) {
          request = session.take(register: try store.register())
        } catch {
          request = session.take(failure: error)
        }
      case .save(let pending):
        do throws(StoreError) {
          request = session.take(
            receipt: try store.apply(pending.change, expecting: pending.expected))
        } catch {
          request = session.take(failure: error)
        }
      case .edit(let text):
        keep(&session)
        do throws(TerminalError) {
          request = session.take(edited: try screen.edit(text, in: place.editorFolder))
        } catch {
          request = session.take(edited: nil)
          session.tell([error.message])
        }
      case .suspend:
        keep(&session)
        screen.suspend()
        session.take(size: screen.size)
        request = .key
      }
    }
  }

  private mutating func keep(_ session: inout InterviewSession) {
    let memory = session.memory
    if memory == kept { return }
    keptAt = Self.seconds()
    hasFailedToKeep = !place.keep(memory)
    session.take(isKept: !hasFailedToKeep)
    if !hasFailedToKeep { kept = memory }
  }

  private static func seconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

extension ScreenDriver {
  /// Whether signs beyond ASCII can be shown, by the locale (POSIX, chapter 8.2).
  static var hasUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (name: String) in
      getenv(name).map { String(cString: $0) }
    }
    let locale = (names.first { !$0.isEmpty } ?? "").lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}

extension TerminalEvent.Ending {
  /// As a shell tells the signal.
  var status: Int32 {
    switch self {
    case .hungUp, .lost: 128 + SIGHUP
    case .interrupted: 128 + SIGINT
    case .terminated: 128 + SIGTERM
    }
  }
}
