package import Foundation
@preconcurrency internal import Glibc

extension PseudoTerminal {
  /// A program that runs at a terminal.
  package final class RunningProgram {
    package let id: pid_t
    /// How it ended; nil as long as that is not known.
    package private(set) var end: End?

    package enum End: Equatable {
      case exited(Int32)
      case killed(Int32)
    }

    /// A pipe whose other end is closed when the program and all that it started are gone.
    fileprivate let lifeline: Int32

    init(id: pid_t, lifeline: Int32) {
      self.id = id
      self.lifeline = lifeline
    }

    deinit {
      if end == nil {
        kill(id, SIGKILL)
        collect()
      }
      close(lifeline)
    }

    package func signal(_ signal: Int32) { kill(id, signal) }

    /// Takes its way of ending; waits where it is about to end.
    fileprivate func collect() {
      var status: Int32 = 0
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
      end = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(status & 0x7F)
    }
  }

  /// Runs the built program as a user would, with this as its controlling terminal.
  package func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try run(
      program: Program.url.path, arguments, in: (folder ?? Repository.root).path,
      environment: environment)
  }

  /// Runs any program in a session of its own.
  package func run(
    program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of tests let no signal in; a shell hands on no such mask.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(newSession | Int(POSIX_SPAWN_SETSIGMASK)))
    // The shell goes to the folder and becomes the program.
    let shell = "/bin/sh"
    var words = CStrings([shell, "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments)
    defer { words.free() }
    var variables = CStrings(Self.environment(environment))
    defer { variables.free() }
    var id: pid_t = 0
    let code = posix_spawn(
      &id, shell, &actions, &attributes, &words.pointers, &variables.pointers)
    guard code == 0 else {
      close(ends[0])
      throw Failure("\(program) does not start: \(code)")
    }
    return RunningProgram(id: id, lifeline: ends[0])
  }

  /// Reads what the program still draws until it has ended.
  package func wait(for program: RunningProgram) throws -> RunningProgram.End {
    let deadline = Self.now() + Self.patience
    while program.end == nil {
      var sources = [
        pollfd(fd: program.lifeline, events: Int16(POLLIN), revents: 0),
        pollfd(fd: near, events: Int16(POLLIN), revents: 0),
      ]
      // A terminal that was hung up has the descriptor -1, which is passed over.
      _ = poll(&sources, 2, Int32(clamping: max(0, deadline - Self.now())))
      // A program that waits for its output to be read would never end.
      if sources[1].revents != 0 { _ = try readSome(until: Self.now()) }
      if sources[0].revents != 0 { program.collect() }
      if Self.now() > deadline { throw Failure("the program does not end:\n\(image.text)") }
    }
    if near >= 0 { try readAll() }
    guard let end = program.end else { throw Failure("it is not known how the program ended") }
    return end
  }

  private static func environment(_ own: [String: String]) -> [String] {
    let sanitizer = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }
    return ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"]
      .merging(sanitizer) { $1 }.merging(own) { $1 }.map { "\($0.key)=\($0.value)" }
  }
}

/// POSIX_SPAWN_SETSID of glibc, which is not told to Swift.
private let newSession = 0x80

/// Words as C wants them.
private struct CStrings {
  var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ words: [String]) { pointers = words.map { strdup($0) } + [nil] }

  func free() { for pointer in pointers { Glibc.free(pointer) } }
}
