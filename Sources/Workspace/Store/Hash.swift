internal import Assessments
internal import Crypto

/// SHA-256 in lower case hexadecimal.
enum Hash {
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: Array(bytes)) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Revision {
  /// The revision of a block with this text; nil is no block.
  init(of text: String?) {
    self = text.map { Revision(hash: Hash.hexadecimal($0.utf8)) } ?? .absent
  }
}
