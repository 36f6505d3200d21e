package import Assessments
internal import Encoding

/// Where one interview keeps what its next start has to know, beside the journals. It is nobody's
/// record: losing it costs a half-typed text.
///
/// Whoever has two interviews open at once, in two terminals, has two places. Each is locked for as long
/// as its interview runs, so that none offers to go on with what another one is still typing.
package final class SessionPlace: Sendable {
  /// What the session before left here; nil where it left nothing that can be read.
  package let memory: SessionMemory?
  private let store: FolderStore
  private let name: String
  private let lock: OpenFile?

  fileprivate init(_ store: FolderStore, _ name: String, lock: OpenFile?, memory: SessionMemory?) {
    self.store = store
    self.name = name
    self.lock = lock
    self.memory = memory
  }

  deinit {
    if let lock { store.files.close(lock) }
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
      return try folder.replace(file, with: Array(text.utf8)) == nil
    } catch {
      return false
    }
  }
}

extension FolderStore {
  /// Nobody works in more terminals at once.
  private static let mostPlaces = 9

  /// A place that no running interview of the same writer has: one where something was broken off or
  /// left, if there is one.
  package func sessionPlace() -> SessionPlace {
    guard let folder = try? StoreFolder(path, shown: shown, files: files) else {
      return SessionPlace(self, placeName(1), lock: nil, memory: nil)
    }
    defer { folder.close() }
    var free: SessionPlace?
    for number in 1...Self.mostPlaces {
      let name = placeName(number)
      let memory = sessionMemory(name, in: folder)
      if free != nil, memory == nil { break }
      switch locked(name, in: folder) {
      case .taken: continue
      case .mine(let lock):
        let place = SessionPlace(self, name, lock: lock, memory: memory)
        if memory?.isUnfinished == true { return place }
        free = free ?? place
      case .failed:
        // What cannot be locked cannot be written either: a folder that is only read.
        return free ?? SessionPlace(self, name, lock: nil, memory: memory)
      }
    }
    return free ?? SessionPlace(self, placeName(Self.mostPlaces + 1), lock: nil, memory: nil)
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
}
