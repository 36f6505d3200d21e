internal import Glibc

/// The signals of the process while it has a terminal: noted and waited for together with the input, or,
/// where they end the process, followed by the terminal's restoration.
final class ProcessSignals {
  /// Signals that are told as events.
  private static let noted = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals of a program that has gone wrong.
  private static let fatal = [
    SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS, SIGQUIT, SIGXCPU, SIGXFSZ,
  ]
  /// Who starts a program with these ignored means it.
  private static let mayBeIgnored = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGQUIT]

  /// The end of the pipe that becomes readable when a signal came.
  let descriptor: Int32
  private var installed: [Int32] = []
  private static let alternateStackBytes = 65_536
  private var alternateStack: UnsafeMutableRawPointer?

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw TerminalError("no pipe for signals: \(String(cString: strerror(errno)))")
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    SignalState.prepare()
    SignalState.values.pointee.wake = ends[1]
    makeAlternateStack()
    for signal in Self.noted { install(noteSignal, for: signal, flags: SA_RESTART) }
    for signal in Self.fatal { install(restoreAndFail, for: signal, flags: SA_ONSTACK) }
  }

  /// Puts back what was done about the signals before.
  func close() {
    for signal in installed { _ = sigaction(signal, SignalState.previous + Int(signal), nil) }
    installed = []
    let wake = SignalState.values.pointee.wake
    guard wake >= 0 else { return }
    SignalState.values.pointee.wake = -1
    _ = Glibc.close(wake)
    _ = Glibc.close(descriptor)
    removeAlternateStack()
  }

  /// The signals that came since the last time.
  func take() -> Set<Int32> {
    var signals: Set<Int32> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return signals }
      signals.formUnion(buffer.prefix(count).map(Int32.init))
    }
  }

  /// Does something while a signal has the effect that it had before.
  func withFormerEffect(of signal: Int32, _ body: () -> Void) {
    guard installed.contains(signal) else { return body() }
    var own = sigaction()
    _ = sigaction(signal, SignalState.previous + Int(signal), &own)
    body()
    _ = sigaction(signal, &own, nil)
  }

  /// Does something while signals are ignored.
  func withIgnored(_ signals: [Int32], _ body: () -> Void) {
    var former: [(Int32, sigaction)] = []
    for signal in signals {
      var ignore = sigaction()
      ignore.__sigaction_handler.sa_handler = SIG_IGN
      var own = sigaction()
      _ = sigaction(signal, &ignore, &own)
      former.append((signal, own))
    }
    body()
    for (signal, action) in former {
      var action = action
      _ = sigaction(signal, &action, nil)
    }
  }

  private func install(
    _ handler: @escaping @convention(c) (Int32) -> Void, for signal: Int32, flags: Int32
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    sigemptyset(&action.sa_mask)
    let former = SignalState.previous + Int(signal)
    _ = sigaction(signal, nil, former)
    if Self.mayBeIgnored.contains(signal), Self.isIgnored(former.pointee) { return }
    _ = sigaction(signal, &action, nil)
    installed.append(signal)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// A stack that ran over leaves no room for a handler: it gets one of its own.
  private func makeAlternateStack() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: Self.alternateStackBytes, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: Self.alternateStackBytes)
    if sigaltstack(&stack, nil) == 0 {
      alternateStack = memory
    } else {
      memory.deallocate()
    }
  }

  private func removeAlternateStack() {
    guard let memory = alternateStack else { return }
    var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
    // The stack belongs to one thread; from another one it is left where it is.
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_sp == memory else { return }
    if sigaltstack(&none, nil) == 0 { memory.deallocate() }
    alternateStack = nil
  }
}
