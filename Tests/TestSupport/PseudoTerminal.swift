package import Glibc

/// A real terminal for tests: what is written to its near end is typed, what a program draws at its far
/// end is seen on an image of its screen.
///
/// Nothing waits for a time; every wait ends when something is seen, or at a deadline that only a failure
/// reaches.
package final class PseudoTerminal {
  /// How long a failing test waits, in milliseconds. Much more than anything takes on a busy machine.
  package static let patience = 60_000

  /// The end at which a person would sit; closed by `hangUp()`.
  var near: Int32
  /// The end of the program, held open so that its settings can be looked at.
  package private(set) var far: Int32
  package let path: String
  private let asNew: termios
  /// What the screen shows, of all that was read so far.
  package private(set) var image: ScreenImage
  /// All bytes that were read so far.
  package private(set) var bytes: [UInt8] = []

  package init(columns: Int = 80, rows: Int = 24) throws {
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var locked: Int32 = 0
    guard near >= 0, ioctl(near, Self.unlock, &locked) == 0,
      ioctl(near, Self.tellNumber, &number) == 0
    else { throw Failure("no terminal") }
    path = "/dev/pts/\(number)"
    far = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0 else { throw Failure("\(path) does not open") }
    var attributes = termios()
    _ = tcgetattr(far, &attributes)
    asNew = attributes
    image = ScreenImage(columns: columns, rows: rows)
    resize(columns: columns, rows: rows)
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux, which are not told to Swift.
  private static let unlock: UInt = 0x4004_5431
  private static let tellNumber: UInt = 0x8004_5430

  deinit { hangUp() }

  /// Closes both ends: the window is shut, the line is cut.
  package func hangUp() {
    for descriptor in [near, far] where descriptor >= 0 { close(descriptor) }
    near = -1
    far = -1
  }

  /// Gives the screen another size. The image begins empty, as the program draws everything anew.
  package func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(near, UInt(TIOCSWINSZ), &size)
    image = ScreenImage(columns: columns, rows: rows)
  }

  /// Makes the terminal as new for the next program: what was seen, and settings that a killed one left.
  package func forget() {
    bytes = []
    image = ScreenImage(columns: image.columns, rows: image.rows.count)
    _ = tcflush(near, TCIOFLUSH)
    _ = tcflush(far, TCIOFLUSH)
    var first = asNew
    _ = tcsetattr(far, TCSANOW, &first)
  }

  /// The settings of the terminal, as `stty` would tell them.
  package var settings: Settings {
    var attributes = termios()
    _ = tcgetattr(near, &attributes)
    return Settings(attributes)
  }

  // MARK: - Typing and seeing

  /// Types a text, or the bytes that keys send.
  package func type(_ text: String) throws { try type(Array(text.utf8)) }

  package func type(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure("nothing can be typed: \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until the screen shows a text.
  package func see(_ text: String) throws {
    try see("'\(text)'") { $0.text.contains(text) }
  }

  /// Reads until the screen is as it should be.
  package func see(_ what: String, _ isSeen: (ScreenImage) -> Bool) throws {
    let deadline = Self.now() + Self.patience
    while !isSeen(image) {
      guard try readSome(until: deadline) else {
        throw Failure("\(what) is not seen on:\n\(image.text)")
      }
    }
  }

  /// Reads until bytes came that hold a text, drawn or not.
  package func seeBytes(_ text: String) throws {
    let wanted = Array(text.utf8)
    let deadline = Self.now() + Self.patience
    while !contains(wanted) {
      guard try readSome(until: deadline) else {
        throw Failure("\(text.debugDescription) did not come")
      }
    }
  }

  /// Reads what is there by now.
  package func readAll() throws {
    while try readSome(until: Self.now()) {}
  }

  /// Reads on until something has happened that is not on the screen.
  package func wait(_ what: String, until hasHappened: () -> Bool) throws {
    let deadline = Self.now() + Self.patience
    while !hasHappened() {
      _ = try readSome(until: min(deadline, Self.now() + 20))
      if Self.now() > deadline { throw Failure("\(what) did not come:\n\(image.text)") }
    }
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  /// Reads once. False if nothing came in time, or nothing can come any more.
  package func readSome(until deadline: Int, atMost most: Int = 65_536) throws -> Bool {
    var source = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    let wait = Int32(clamping: max(0, deadline - Self.now()))
    let ready = poll(&source, 1, wait)
    if ready < 0, errno == EINTR { return true }
    guard ready > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: most)
    let count = read(near, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    image.take(buffer.prefix(count))
    return true
  }

  package static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  // MARK: - Kinds

  package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }

  /// What `stty -a` prints, to be compared.
  package struct Settings: Equatable, CustomStringConvertible {
    package let flags: [tcflag_t]
    package let characters: [cc_t]

    init(_ attributes: termios) {
      flags = [attributes.c_iflag, attributes.c_oflag, attributes.c_cflag, attributes.c_lflag]
      characters = withUnsafeBytes(of: attributes.c_cc) { Array($0) }
    }

    /// Lines are edited and signs are echoed: a terminal as a shell leaves it.
    package var isCooked: Bool {
      flags[3] & tcflag_t(ICANON) != 0 && flags[3] & tcflag_t(ECHO) != 0
    }

    package var description: String { "flags \(flags), characters \(characters)" }
  }
}
