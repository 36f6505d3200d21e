import Foundation

/// One command test as a text file: what is there, what is typed, what must come out.
///
/// A case stands in `Cases/<command>/<what>.test`. It works in a temporary folder, which is also
/// where its commands are run. Its lines are:
///
///     # a comment; blank lines are free
///     copy checklists                      a file or folder of the repository, to the same place
///     folder PATH                          an empty folder
///     link PATH -> TARGET                  a symbolic link
///     file PATH                            a file: all lines up to 'end file'
///     …
///     end file
///     replace PATH                         changes a text that stands once in a file:
///     old lines                            up to '=>', then the new ones up to 'end replace'
///     =>
///     new lines
///     end replace
///     in FOLDER                            where the commands after this line are run
///     env NAME=VALUE                       for the commands after this line
///     run check --json -> 3                a command without 'assay', and its exit status
///     what standard output must say
///     __ERROR__
///     what standard error must say
///     end run
///     exists PATH                          what a command must have made
///     absent PATH                          what it must not have made
///     same PATH                            what it must not have changed: equal to the repository
///
/// `< PATH` at the end of a command makes a file its standard input. `''` on a command line is an empty argument, and `{U+202E}` a character that cannot be seen.
/// `{TMP}` stands for the temporary folder and `{REPO}` for the repository, in commands and in
/// expectations. A line `[...]` in an expectation stands for
/// any lines. A last line without line feed is followed by `\ no line feed`.
///
/// `RECORD=1 swift test --filter CommandTests` writes what came out into the files and fails; an
/// expectation with `[...]` that holds is left as it is.
struct CommandCase {
  enum Step {
    /// A comment or a blank line.
    case remark
    case copy(String)
    case folder(String)
    case link(String, target: String)
    case file(String, text: String)
    case replace(String, old: String, new: String)
    case into(String)
    case environment(name: String, value: String)
    case run(Run)
    case exists(String)
    case absent(String)
    case same(String)
  }

  struct Run {
    /// As typed, without `assay`.
    var command: String
    var status: Int32
    var output: [String]
    var error: [String]

    /// The command in words: quotes are not needed anywhere, `''` is an empty word.
    var arguments: [String] { words.prefix { $0 != "<" }.map { $0 == "''" ? "" : $0 } }

    /// The file that is standard input: what stands behind `<`.
    var input: String? { words.firstIndex(of: "<").flatMap { words[($0 + 1)...].first } }

    private var words: [String] { command.split(separator: " ").map(String.init) }
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Each step with the lines in which it was written.
  private(set) var steps: [(step: Step, lines: [String])] = []

  var runs: [Run] {
    steps.compactMap { if case .run(let run) = $0.step { run } else { nil } }
  }

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    while !lines.isEmpty {
      let before = lines
      let step = try Self.step(&lines)
      steps.append((step, Array(before.prefix(before.count - lines.count))))
    }
    guard !runs.isEmpty else { throw Malformed(description: "the case runs nothing") }
  }

  /// The text with other results of its commands, in the order of the commands.
  func recorded(_ results: [Run]) -> String {
    var results = results[...]
    var lines: [String] = []
    for (step, written) in steps {
      if case .run = step, let result = results.popFirst() {
        lines.append("run \(result.command) -> \(result.status)")
        lines += result.output
        if !result.error.isEmpty { lines += ["__ERROR__"] + result.error }
        lines.append("end run")
      } else {
        lines += written
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Parsing

  private static func step(_ lines: inout ArraySlice<String>) throws -> Step {
    let line = lines.removeFirst()
    if line.isEmpty || line.hasPrefix("#") { return .remark }
    let word = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(word.count + 1))
    switch word {
    case "copy": return .copy(rest)
    case "folder": return .folder(rest)
    case "link":
      let (path, target) = try halves(rest, at: " -> ")
      return .link(path, target: target)
    case "file":
      return .file(rest, text: try block("end file", &lines).map { $0 + "\n" }.joined())
    case "replace":
      let block = try block("end replace", &lines)
      let parts = block.split(separator: "=>", omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Malformed(description: "'replace' needs one line '=>'") }
      return .replace(
        rest, old: parts[0].joined(separator: "\n"), new: parts[1].joined(separator: "\n"))
    case "in": return .into(rest)
    case "env":
      let (name, value) = try halves(rest, at: "=")
      return .environment(name: name, value: value)
    case "run": return .run(try run(rest, &lines))
    case "exists": return .exists(rest)
    case "absent": return .absent(rest)
    case "same": return .same(rest)
    default: throw Malformed(description: "'\(line)' is not a line of a case")
    }
  }

  private static func run(_ rest: String, _ lines: inout ArraySlice<String>) throws -> Run {
    let (command, status) = try halves(rest, at: " -> ")
    guard let status = Int32(status) else {
      throw Malformed(description: "'run \(rest)' has no exit status")
    }
    let block = try block("end run", &lines)
    let parts = block.split(separator: "__ERROR__", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw Malformed(description: "'__ERROR__' stands twice") }
    return Run(
      command: command, status: status, output: Array(parts.first ?? []),
      error: parts.count == 2 ? Array(parts[1]) : [])
  }

  private static func block(
    _ end: String, _ lines: inout ArraySlice<String>
  ) throws -> [String] {
    guard let index = lines.firstIndex(of: end) else {
      throw Malformed(description: "there is no line '\(end)'")
    }
    defer { lines = lines[(index + 1)...] }
    return Array(lines[..<index])
  }

  private static func halves(_ text: String, at mark: String) throws -> (String, String) {
    guard let range = text.range(of: mark, options: .backwards) else {
      throw Malformed(description: "'\(text)' has no '\(mark)'")
    }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }
}
