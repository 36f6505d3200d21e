package import Assessments
internal import Encoding

/// What an interview keeps beside the journal for its next start. It is nobody's record: losing it costs
/// a half-typed text.
extension FolderStore {
  private var memoryFile: String { "\(StoreFolder.journals)/.\(writer).session" }

  /// What the writer's session before left; nil where it left nothing that can be read.
  package func sessionMemory() -> SessionMemory? {
    guard let folder = try? StoreFolder(path, shown: shown, files: files) else { return nil }
    defer { folder.close() }
    let bytes = try? folder.bytes(memoryFile)
    return bytes.flatMap(\.self).flatMap(SessionMemoryCoder.memory)
  }

  /// Returns when it is on the disk, or cannot be put there: then the next session begins without it.
  ///
  /// - Returns: whether it was kept.
  package func keep(_ memory: SessionMemory) -> Bool {
    guard let folder = try? StoreFolder(path, shown: shown, files: files) else { return false }
    defer { folder.close() }
    let text = SessionMemoryCoder.text(memory)
    do throws(FileFailure) {
      return try folder.replace(memoryFile, with: Array(text.utf8)) == nil
    } catch {
      return false
    }
  }
}
