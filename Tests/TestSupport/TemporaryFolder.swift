package import Foundation

/// A folder for one test, removed when the test lets go of it.
package final class TemporaryFolder {
  package let url: URL

  package var path: String { url.path }

  package init() throws {
    // Links are resolved, because programs print where they really are.
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = base.appendingPathComponent("assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, making its folder where needed.
  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  package func write(_ bytes: Data, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  package func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent(path), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link that says exactly `target`.
  package func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appendingPathComponent(path).path, withDestinationPath: target)
  }

  /// Copies a file or folder of the repository to the same place in this folder.
  package func copy(_ path: String) throws {
    let target = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.root.appendingPathComponent(path), to: target)
  }

  /// Replaces a text that stands exactly once in a file.
  package func replace(_ old: String, by new: String, in path: String) throws {
    let file = url.appendingPathComponent(path)
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: old)
    guard parts.count == 2 else {
      throw WrongText(description: "'\(old)' stands \(parts.count - 1) times in \(path)")
    }
    try write(parts.joined(separator: new), to: path)
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  package func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  package func contents(of path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  /// A text that a test wanted to change is not the one that it expected.
  package struct WrongText: Error, CustomStringConvertible {
    package let description: String
  }
}
