package import Foundation

/// Runs the built program as a user would.
package enum Program {
  package struct Result {
    package let status: Int32
    package let output: String
    package let messages: String
  }

  /// The program beside the test bundle.
  package static var url: URL {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let beside = bundle.map { URL(fileURLWithPath: $0) } ?? executable
    return beside.deletingLastPathComponent().appendingPathComponent("assay")
  }

  /// - Parameters:
  ///   - folder: where it runs; the project's own folder if none is given.
  ///   - input: the file that is its standard input; none if left out.
  package static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    input: URL? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? Repository.root
    // The sanitizer's own settings are passed on; nothing else of the tester's environment is.
    let sanitizer = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(sanitizer) { $1 }
      .merging(environment) { $1 }
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    try process.run()
    // Both pipes are read at once: a full one would stop the program for ever.
    let reader = MessageReader(messages)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let messageData = reader.wait()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      messages: String(decoding: messageData, as: UTF8.self))
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class MessageReader: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    Thread.detachNewThread {
      self.data = pipe.fileHandleForReading.readDataToEndOfFile()
      self.done.signal()
    }
  }

  func wait() -> Data {
    done.wait()
    return data
  }
}
