import Foundation
import Glibc
import TestSupport
import Workspace

/// A disk that loses what was not synced.
///
/// Every file has what a reader sees and what would be there after the loss of power; so has every
/// folder with its names. `sync` brings the second up to the first. A crash keeps, of everything in
/// between, what chance decides: bytes of a file may be dropped, cut, or come as zeros; names of a
/// folder may be new or old, each by itself.
///
/// Tests use one disk from one thread at a time; the lock is for the compiler.
final class SimulatedDisk: @unchecked Sendable {
  /// What goes wrong at a call.
  enum Fault: Equatable {
    /// The power goes: nothing that is asked afterwards happens.
    case crash
    /// The call fails with this number; a write may have written a part, a sync loses what it should
    /// have kept.
    case fail(Int32)
  }

  final class Node {
    var bytes: [UInt8] = []
    /// What is certain to be there after a crash.
    var safe: [UInt8] = []
    /// What somebody shortened since, by turns.
    var names: [String: Node] = [:]
    var safeNames: [String: Node] = [:]
    let isFolder: Bool
    /// Folders in it that got another name: they have the old one or the new one, never both.
    var moves: [(from: String, to: String)] = []
    var isLocked = false

    init(isFolder: Bool) {
      self.isFolder = isFolder
    }
  }

  struct Handle {
    let node: Node
    let holdsLock: Bool
  }

  let root = Node(isFolder: true)
  var handles: [Int32: Handle] = [:]
  var nextHandle: Int32 = 3
  var isDead = false
  var calls = 0
  /// What happens at the call with this number.
  var faults: [Int: Fault] = [:]
  /// Names of files and folders whose sync does nothing: a disk that lies.
  var lies: (String) -> Bool = { _ in false }
  /// The name of a file that takes no more than a few bytes.
  var full: String?
  var isReadOnly = false
  /// Names of files whose sync and shortening fail, after so many of them went well.
  var failing: Set<String> = []
  var failAfter = 0
  var paths: [ObjectIdentifier: String] = [:]
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    paths[ObjectIdentifier(root)] = ""
  }

  // MARK: What a test does by itself

  func node(_ path: String) -> Node? {
    path.split(separator: "/").reduce(Node?.some(root)) { $0?.names[String($1)] }
  }

  func text(_ path: String) -> String? {
    node(path).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Writes a file with another program, which syncs.
  func write(_ text: String, to path: String) {
    var folder = root
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      let next = folder.names[part] ?? made(part, in: folder, isFolder: true)
      folder.safeNames[part] = next
      folder = next
    }
    let name = parts[parts.count - 1]
    let file = made(name, in: folder, isFolder: false)
    file.bytes = Array(text.utf8)
    file.safe = file.bytes
    folder.safeNames[name] = file
  }

  func made(_ name: String, in folder: Node, isFolder: Bool) -> Node {
    let node = Node(isFolder: isFolder)
    folder.names[name] = node
    paths[ObjectIdentifier(node)] = name
    kept.append(node)
    return node
  }

  /// So that no identifier is used twice.
  private var kept: [Node] = []

  /// Comes up again after the power went, or after a program was killed.
  ///
  /// - Parameter losing: whether the power went; a killed program loses nothing.
  func restart(losing: Bool = true) {
    if losing { lose(root) }
    handles = [:]
    isDead = false
    faults = [:]
    calls = 0
    unlock(root)
  }

  private func unlock(_ node: Node) {
    node.isLocked = false
    for child in node.names.values { unlock(child) }
  }

  private func lose(_ node: Node) {
    if node.isFolder {
      for move in node.moves where node.names[move.to] !== node.safeNames[move.to] && chance(50) {
        node.names[move.from] = node.names.removeValue(forKey: move.to)
      }
      let moved = Set(node.moves.flatMap { [$0.from, $0.to] })
      node.moves = []
      for name in Set(node.names.keys).union(node.safeNames.keys).sorted()
      where !moved.contains(name) && node.names[name] !== node.safeNames[name] && chance(50) {
        node.names[name] = node.safeNames[name]
      }
      node.safeNames = node.names
      for name in node.names.keys.sorted() { node.names[name].map(lose) }
    } else if node.bytes != node.safe {
      node.bytes = survivors(node)
      node.safe = node.bytes
    }
  }

  /// What is left of a file that was written and not synced.
  private func survivors(_ node: Node) -> [UInt8] {
    switch number(4) {
    case 0: return node.safe
    case 1: return node.bytes
    default:
      // What both have is there; of the rest a part, some of it as zeros.
      let common = zip(node.safe, node.bytes).prefix { $0 == $1 }.count
      var bytes = Array(node.bytes.prefix(common + number(node.bytes.count - common + 1)))
      if chance(30), bytes.count > common {
        let start = common + number(bytes.count - common)
        for index in start..<min(bytes.count, start + 16) { bytes[index] = 0 }
      }
      return bytes
    }
  }

  func number(_ limit: Int) -> Int {
    limit > 0 ? Int.random(in: 0..<limit, using: &random) : 0
  }

  private func chance(_ percent: Int) -> Bool { number(100) < percent }
}
