import Glibc
import Workspace

/// What a store asks of the simulated disk.
extension SimulatedDisk: FileSystem {
  /// Counts a call, and lets it fail if it is its turn.
  private func begin() throws(FileFailure) {
    if isDead { throw FileFailure(number: EIO) }
    calls += 1
    switch faults[calls] {
    case .crash:
      isDead = true
      throw FileFailure(number: EIO)
    case .fail(let number): throw FileFailure(number: number)
    case nil: return
    }
  }

  private func handle(_ node: Node, holdsLock: Bool = false) -> OpenFile {
    nextHandle += 1
    handles[nextHandle] = Handle(node: node, holdsLock: holdsLock)
    return OpenFile(number: nextHandle)
  }

  private func node(_ file: OpenFile) throws(FileFailure) -> Node {
    guard let handle = handles[file.number] else { throw FileFailure(number: EBADF) }
    return handle.node
  }

  func openFolder(_ path: String) throws(FileFailure) -> OpenFile {
    try begin()
    guard let node = node(path), node.isFolder else { throw FileFailure(number: ENOENT) }
    return handle(node)
  }

  func openFolder(_ name: String, in folder: OpenFile) throws(FileFailure) -> OpenFile {
    try begin()
    guard let node = try node(folder).names[name] else { throw FileFailure(number: ENOENT) }
    guard node.isFolder else { throw FileFailure(number: ENOTDIR) }
    return handle(node)
  }

  func makeFolder(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try begin()
    let parent = try node(folder)
    guard parent.names[name] == nil else { throw FileFailure(number: EEXIST) }
    _ = made(name, in: parent, isFolder: true)
  }

  func names(in folder: OpenFile) throws(FileFailure) -> [String] {
    try begin()
    return Array(try node(folder).names.keys)
  }

  func open(
    _ name: String, in folder: OpenFile, for access: FileAccess
  ) throws(FileFailure) -> OpenFile {
    try begin()
    let parent = try node(folder)
    if let present = parent.names[name] {
      if present.isFolder { throw FileFailure(number: EISDIR) }
      if case .create = access { throw FileFailure(number: EEXIST) }
      if access == .overwrite { present.bytes = [] }
      return handle(present)
    }
    if access == .read { throw FileFailure(number: ENOENT) }
    if isReadOnly { throw FileFailure(number: EROFS) }
    return handle(made(name, in: parent, isFolder: false))
  }

  func size(of file: OpenFile) throws(FileFailure) -> Int {
    try begin()
    return try node(file).bytes.count
  }

  func read(
    _ file: OpenFile, from offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    try begin()
    return Array(try node(file).bytes.dropFirst(offset).prefix(count))
  }

  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure) {
    let node = try node(file)
    do throws(FileFailure) {
      try begin()
    } catch {
      // A part of it may have come through before the power went or the disk was full.
      if !isDead || faults[calls] == .crash { node.bytes += bytes.prefix(number(bytes.count + 1)) }
      throw error
    }
    if paths[ObjectIdentifier(node)] == full {
      node.bytes += bytes.prefix(10)
      throw FileFailure(number: ENOSPC)
    }
    node.bytes += bytes
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try begin()
    let node = try node(file)
    try failIfChosen(node)
    node.bytes = Array(node.bytes.prefix(size))
  }

  private func failIfChosen(_ node: Node) throws(FileFailure) {
    guard failing.contains(paths[ObjectIdentifier(node)] ?? "") else { return }
    failAfter -= 1
    if failAfter < 0 { throw FileFailure(number: EIO) }
  }

  func sync(_ file: OpenFile) throws(FileFailure) {
    try begin()
    let node = try node(file)
    try failIfChosen(node)
    if lies(paths[ObjectIdentifier(node)] ?? "") { return }
    node.safe = node.bytes
    node.safeNames = node.names
    node.moves = []
  }

  func rename(
    _ name: String, to other: String, in folder: OpenFile
  ) throws(FileFailure) {
    try begin()
    let parent = try node(folder)
    guard let node = parent.names[name] else { throw FileFailure(number: ENOENT) }
    parent.names[name] = nil
    parent.names[other] = node
    if node.isFolder { parent.moves.append((name, other)) }
    paths[ObjectIdentifier(node)] = other
  }

  func remove(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try begin()
    let parent = try node(folder)
    guard parent.names[name] != nil else { throw FileFailure(number: ENOENT) }
    parent.names[name] = nil
  }

  func removeFolder(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try begin()
    let parent = try node(folder)
    guard let node = parent.names[name] else { throw FileFailure(number: ENOENT) }
    guard node.isFolder else { throw FileFailure(number: ENOTDIR) }
    guard node.names.isEmpty else { throw FileFailure(number: ENOTEMPTY) }
    parent.names[name] = nil
  }

  func lock(_ file: OpenFile, shared: Bool) throws(FileFailure) -> Bool {
    try begin()
    let node = try node(file)
    if node.isLocked { return false }
    node.isLocked = true
    handles[file.number] = Handle(node: node, holdsLock: true)
    return true
  }

  func pause() {}

  func close(_ file: OpenFile) {
    if let handle = handles.removeValue(forKey: file.number), handle.holdsLock {
      handle.node.isLocked = false
    }
  }
}
