internal import Glibc

/// The program `git`, run without a shell.
enum GitProgram {
  struct Run {
    let status: Int32
    let output: [UInt8]

    /// What was printed, without the last line end.
    var line: String {
      var bytes = output[...]
      while bytes.last == 0x0A { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Runs it to its end; what it says on standard error is passed on, or dropped.
  ///
  /// - Returns: nil if there is no such program, or it was killed.
  static func run(_ arguments: [String], isQuiet: Bool = false) -> Run? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    guard let process = start(["git"] + arguments, output: ends[1], isQuiet: isQuiet) else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    // The lower seven bits tell a signal, the byte above them the exit status.
    guard status & 0x7F == 0 else { return nil }
    return Run(status: (status >> 8) & 0xFF, output: output)
  }

  private static func start(_ words: [String], output: Int32, isQuiet: Bool) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, "git", &actions, nil, &arguments, environ)
    return failure == 0 ? process : nil
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

// MARK: Commits

extension GitProgram {
  /// What a name such as `HEAD:a/b.yaml` stands for; nil where there is no such file.
  static func blob(_ name: String) -> [UInt8]? {
    let run = run(["cat-file", "blob", name], isQuiet: true)
    return run?.status == 0 ? run?.output : nil
  }

  /// The commits that may be the other side of what git is doing now: a merge names them in its
  /// environment, a merge that stopped, a cherry-pick and a rebase each in a file.
  static var mergedCommits: [String] {
    var commits: [String] = []
    var entry = environ
    while let variable = entry.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if name.hasPrefix("GITHEAD_") { commits.append(String(name.dropFirst("GITHEAD_".count))) }
      entry += 1
    }
    return commits.sorted().filter { $0.allSatisfy(\.isHexDigit) }
      + ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD", "REVERT_HEAD", "ORIG_HEAD"]
  }

  /// The newest commits of all branches.
  static var tips: [String] {
    let run = run(
      [
        "for-each-ref", "--count=50", "--sort=-committerdate", "--format=%(objectname)",
        "refs/heads", "refs/remotes", "refs/stash",
      ], isQuiet: true)
    guard let run, run.status == 0 else { return [] }
    return run.line.split(separator: "\n").map(String.init)
  }
}
