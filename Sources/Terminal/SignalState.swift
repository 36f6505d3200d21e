internal import Glibc

/// What the signal handlers of the process work with.
///
/// A handler may run between any two instructions: it allocates nothing, takes no lock, and calls only
/// what POSIX lists as async-signal-safe (write, tcsetattr, sigaction, raise). So everything that it
/// needs is made beforehand and stands in memory that never moves.
enum SignalState {
  struct Values {
    /// 1 while a terminal is to be restored.
    var isTaken: sig_atomic_t = 0
    var output: Int32 = -1
    var attributes = termios()
    /// The write end of the pipe that wakes the one who waits.
    var wake: Int32 = -1
  }

  nonisolated(unsafe) static let values: UnsafeMutablePointer<Values> = {
    let pointer = UnsafeMutablePointer<Values>.allocate(capacity: 1)
    pointer.initialize(to: Values())
    return pointer
  }()

  /// What was done about a signal before, by its number.
  nonisolated(unsafe) static let previous: UnsafeMutablePointer<sigaction> = {
    let count = 65
    let pointer = UnsafeMutablePointer<sigaction>.allocate(capacity: count)
    pointer.initialize(repeating: sigaction(), count: count)
    return pointer
  }()

  nonisolated(unsafe) static let leave: UnsafeMutableBufferPointer<UInt8> = {
    let bytes = Array(Control.leave.utf8)
    let pointer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = pointer.initialize(from: bytes)
    return pointer
  }()

  /// Makes everything, so that no handler is the first to ask for it.
  static func prepare() {
    _ = values
    _ = previous
    _ = leave
  }

  /// Gives the terminal back as it was found. Safe in a handler; does nothing the second time.
  static func restore() {
    guard values.pointee.isTaken == 1 else { return }
    values.pointee.isTaken = 0
    let output = values.pointee.output
    _ = write(output, leave.baseAddress, leave.count)
    _ = tcsetattr(output, TCSANOW, &values.pointee.attributes)
  }
}

/// Puts a signal into the pipe, where `ProcessSignals.take()` finds it.
func noteSignal(_ signal: Int32) {
  let code = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  // A full pipe has enough in it to wake whoever waits.
  _ = write(SignalState.values.pointee.wake, &byte, 1)
  errno = code
}

/// Restores the terminal, then lets happen what would have happened.
func restoreAndFail(_ signal: Int32) {
  SignalState.restore()
  _ = sigaction(signal, SignalState.previous + Int(signal), nil)
  // It is held back until this handler returns, and then has its former effect.
  _ = raise(signal)
}
