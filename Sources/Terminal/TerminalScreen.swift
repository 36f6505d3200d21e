internal import Glibc
package import Interview

/// The terminal as a screen: taken with `init`, given back by `close()`, at the end of the process, and
/// by every signal that ends it. There is one at a time, as signals belong to the process.
package final class TerminalScreen {
  let input: Int32
  let output: Int32
  private let isOwn: Bool
  private let painter: FramePainter
  let signals: ProcessSignals
  private let found: termios
  private var isClosed = false

  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  /// When something that was begun counts as all there is.
  private var pauseEnds: Int?
  /// What the screen shows; nil if it is to be drawn as a whole.
  private var shown: Frame?
  private var ending: TerminalEvent.Ending?

  /// How large the screen is; changes with `.resized` only.
  package private(set) var size: ScreenSize

  /// A sequence that comes over a network in two parts is rarely further apart, in milliseconds.
  private static let escapePause = 60

  /// The terminal of this process, whatever its input and output are.
  package static func open(
    _ capabilities: TerminalCapabilities = .ofEnvironment()
  ) throws(TerminalError) -> TerminalScreen {
    let help = "fill in with --lines instead"
    guard capabilities.hasScreen else {
      throw TerminalError("this terminal cannot place a cursor (TERM is dumb or empty)", help: help)
    }
    let descriptor = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw TerminalError("there is no terminal", help: help) }
    do throws(TerminalError) {
      return try TerminalScreen(
        input: descriptor, output: descriptor, capabilities, isOwn: true)
    } catch {
      _ = Glibc.close(descriptor)
      throw error
    }
  }

  /// A terminal that is open already; it stays open behind `close()`.
  package convenience init(
    input: Int32, output: Int32, _ capabilities: TerminalCapabilities
  ) throws(TerminalError) {
    try self.init(input: input, output: output, capabilities, isOwn: false)
  }

  private init(
    input: Int32, output: Int32, _ capabilities: TerminalCapabilities, isOwn: Bool
  ) throws(TerminalError) {
    var attributes = termios()
    guard tcgetattr(output, &attributes) == 0, isatty(input) == 1 else {
      throw TerminalError(
        "input and output are not a terminal", help: "fill in with --lines instead")
    }
    self.input = input
    self.output = output
    self.isOwn = isOwn
    found = attributes
    painter = FramePainter(capabilities)
    size = Self.size(of: output)
    signals = try ProcessSignals()
    // The program may end anywhere by `exit`.
    _ = Self.restoresAtExit
    takeTerminal()
  }

  deinit { close() }

  private static let restoresAtExit: Bool = {
    atexit { SignalState.restore() } == 0
  }()

  /// Gives the terminal back. Further calls do nothing.
  package func close() {
    if isClosed { return }
    isClosed = true
    SignalState.restore()
    signals.close()
    if isOwn { _ = Glibc.close(output) }
  }

  // MARK: - Taking and giving back

  func takeTerminal() {
    var raw = found
    cfmakeraw(&raw)
    SignalState.values.pointee.output = output
    SignalState.values.pointee.attributes = found
    SignalState.values.pointee.isTaken = 1
    if tcsetattr(output, TCSANOW, &raw) != 0 { ending = ending ?? .lost }
    write(Array(Control.enter.utf8))
    redrawAll()
  }

  func giveTerminalBack() { SignalState.restore() }

  /// Gives the terminal back, stops the program as `^Z` does elsewhere, and takes the terminal again
  /// when the program is called back. Where no shell could call it back, it goes on at once.
  package func suspend() {
    giveTerminalBack()
    // Like the terminal itself, to the whole group: a script around the program stops with it.
    signals.withFormerEffect(of: SIGTSTP) { _ = kill(0, SIGTSTP) }
    takeTerminal()
    // What called it back needs no second taking.
    _ = take(signals.take().subtracting([SIGCONT, SIGTSTP]))
  }

  private func redrawAll() {
    shown = nil
    size = Self.size(of: output)
  }

  /// As the terminal says; 80 × 24 where it says nothing.
  private static func size(of descriptor: Int32) -> ScreenSize {
    var window = winsize()
    let isTold = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    guard isTold, window.ws_col > 0, window.ws_row > 0 else { return .smallest }
    let most = 1_000
    return ScreenSize(columns: min(Int(window.ws_col), most), rows: min(Int(window.ws_row), most))
  }

  // MARK: - Drawing

  /// Shows a frame. Where the terminal takes nothing any more, the next event tells it.
  package func draw(_ frame: Frame) {
    write(painter.bytes(from: shown, to: frame, size: size))
    shown = frame
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, ending != .lost {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        ending = .lost
      }
    }
  }

  // MARK: - Events

  /// Waits for the next event.
  ///
  /// - Parameter timeout: milliseconds until `.idle`; nil waits for ever.
  package func next(timeout: Int? = nil) -> TerminalEvent {
    let deadline = timeout.map { Clock.milliseconds() + $0 }
    while true {
      if let event = nextReady() { return event }
      let wait = Self.wait(until: [deadline, pauseEnds])
      var sources = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, wait)
      if count > 0, sources[0].revents != 0, let event = take(signals.take()) { return event }
      if count > 0, sources[1].revents != 0 { readKeys() }
      if count != 0 { continue }
      let now = Clock.milliseconds()
      if let end = pauseEnds, end <= now {
        pauseEnds = nil
        keys += decoder.flush()
      } else if let deadline, deadline <= now {
        return .idle
      }
    }
  }

  private func nextReady() -> TerminalEvent? {
    if !keys.isEmpty {
      let key = keys.removeFirst()
      return key == .control("z") ? .suspended : .key(key)
    }
    return ending.map { .ended($0) }
  }

  private static func wait(until times: [Int?]) -> Int32 {
    guard let first = times.compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(0, first - Clock.milliseconds()))
  }

  private func readKeys() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    if count > 0 {
      keys += decoder.decode(buffer.prefix(count))
    } else {
      keys += decoder.finish()
      ending = ending ?? .lost
    }
    pauseEnds = decoder.isWaiting ? Clock.milliseconds() + Self.escapePause : nil
  }

  private func take(_ came: Set<Int32>) -> TerminalEvent? {
    if came.contains(SIGTERM) { ending = ending ?? .terminated }
    if came.contains(SIGHUP) { ending = ending ?? .hungUp }
    if came.contains(SIGINT) { ending = ending ?? .interrupted }
    if let ending { return .ended(ending) }
    if came.contains(SIGTSTP) { return .suspended }
    // Whoever stopped and continued it from outside may have used the terminal meanwhile.
    if came.contains(SIGCONT) {
      takeTerminal()
      return .resized
    }
    guard came.contains(SIGWINCH) else { return nil }
    redrawAll()
    return .resized
  }
}

/// A clock that nobody sets.
enum Clock {
  static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
