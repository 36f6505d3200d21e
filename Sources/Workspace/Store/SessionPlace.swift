package import Assessments
internal import Encoding
internal import Synchronization

/// Where one interview keeps what its next start has to know, beside the journals. It is nobody's
/// record: losing it costs a half-typed text.
///
/// Whoever has two interviews open at once, in two terminals, has two places. Each is locked for as long
/// as its interview runs, so that none offers to go on with what another one is still typing.
package final class SessionPlace: Sendable {
  /// What the session before left here, and texts that others left whose places nobody holds; nil where
  /// nothing was left that can be read.
  package let memory: SessionMemory?
  private let store: FolderStore
  private let name: String
  private let lock: OpenFile?
  /// Places whose texts are told here: they are emptied once these are kept.
  private let adopted: Mutex<[Held]>

  /// A place that is locked for this session.
  fileprivate struct Held: Sendable {
    let name: String
    let lock: OpenFile
    let memory: SessionMemory?
  }

  fileprivate init(_ store: FolderStore, unlocked name: String, _ memory: SessionMemory?) {
    self.store = store
    self.name = name
    self.memory = memory
    lock = nil
    adopted = Mutex([])
  }

  fileprivate init(_ store: FolderStore, _ own: Held, adopting others: [Held]) {
    self.store = store
    name = own.name
    lock = own.lock
    memory = own.memory?.adopting(others.compactMap(\.memory))
    adopted = Mutex(others)
  }

  deinit {
    if let lock { store.files.close(lock) }
    adopted.withLock { for place in $0 { store.files.close(place.lock) } }
  }

  /// The folder in which a text lies while another program edits it.
  package var editorFolder: String { "\(store.path)/\(StoreFolder.journals)/\(name).edit" }

  /// Returns when it is on the disk, or cannot be put there: then the next session begins without it.
  ///
  /// - Returns: whether it was kept.
  package func keep(_ memory: SessionMemory) -> Bool {
    guard let folder = try? StoreFolder(store.path, shown: store.shown, files: store.files) else {
      return false
    }
    defer { folder.close() }
    let text = SessionMemoryCoder.text(memory)
    do throws(FileFailure) {
      let file = "\(StoreFolder.journals)/\(name)"
      let isKept = try folder.replace(file, with: Array(text.utf8)) == nil
      if isKept { adopted.withLock { empty(&$0, in: folder) } }
      return isKept
    } catch {
      return false
    }
  }

  /// What stands in two places would be offered twice.
  private func empty(_ places: inout [Held], in folder: StoreFolder) {
    for place in places {
      try? folder.inFolder(of: "\(StoreFolder.journals)/\(place.name)") {
        (journals, name) throws(FileFailure) in
        try store.files.remove(name, in: journals)
      }
      store.files.close(place.lock)
    }
    places = []
  }
}

extension FolderStore {
  /// Nobody works in more terminals at once.
  private static let mostPlaces = 9

  /// A place that no running interview of the same writer has: one that was broken off, if there is one.
  /// What was left in other places is told there, too.
  package func sessionPlace() -> SessionPlace {
    guard let folder = try? StoreFolder(path, shown: shown, files: files) else {
      return SessionPlace(self, unlocked: placeName(1), nil)
    }
    defer { folder.close() }
    var free: [SessionPlace.Held] = []
    for number in 1...Self.mostPlaces {
      let name = placeName(number)
      let memory = sessionMemory(name, in: folder)
      if !free.isEmpty, memory == nil { continue }
      switch locked(name, in: folder) {
      case .taken: continue
      case .mine(let lock): free.append(.init(name: name, lock: lock, memory: memory))
      case .failed where free.isEmpty:
        // What cannot be locked cannot be written either: a folder that is only read.
        return SessionPlace(self, unlocked: name, memory)
      case .failed: continue
      }
    }
    let own =
      free.firstIndex { $0.memory?.hasEnded == false } ?? free.firstIndex { $0.memory != nil }
      ?? free.indices.first
    guard let own else {
      return SessionPlace(self, unlocked: placeName(Self.mostPlaces + 1), nil)
    }
    let others = free.indices.filter { $0 != own && free[$0].memory?.isUnfinished == true }
    for index in free.indices where index != own && !others.contains(index) {
      files.close(free[index].lock)
    }
    return SessionPlace(self, free[own], adopting: others.map { free[$0] })
  }

  private func placeName(_ number: Int) -> String {
    ".\(writer).session" + (number == 1 ? "" : "-\(number)")
  }

  private func sessionMemory(_ name: String, in folder: StoreFolder) -> SessionMemory? {
    let bytes = try? folder.bytes("\(StoreFolder.journals)/\(name)")
    return bytes.flatMap(\.self).flatMap(SessionMemoryCoder.memory)
  }

  private enum Lock {
    case mine(OpenFile)
    case taken, failed
  }

  private func locked(_ name: String, in folder: StoreFolder) -> Lock {
    do throws(FileFailure) {
      let journals = try folder.folder(StoreFolder.journals)
      defer { files.close(journals) }
      let file = try files.open(name + ".lock", in: journals, for: .lock)
      if try files.lock(file, shared: false) { return .mine(file) }
      files.close(file)
      return .taken
    } catch {
      return .failed
    }
  }
}

extension SessionMemory {
  fileprivate var isUnfinished: Bool { !hasEnded || !left.isEmpty }

  /// With the texts of other sessions, as texts that were left.
  fileprivate func adopting(_ others: [SessionMemory]) -> SessionMemory {
    let texts = others.flatMap { $0.left + ($0.draft.map { [$0] } ?? []) }
    return SessionMemory(
      item: item, began: began, savedCount: savedCount, draft: draft,
      left: left + texts.filter { $0.kind != .other }, hasEnded: hasEnded)
  }
}
