internal import Glibc

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry that `readdir` gave.
  ///
  /// Read where it stands, to its zero byte: copying the field would read all of its 256 bytes,
  /// which for the last entry of a large folder lie beyond the memory that the entry has.
  var name: String {
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return (UnsafeRawPointer(self) + start).withMemoryRebound(to: CChar.self, capacity: 1) {
      String(cString: $0)
    }
  }
}
