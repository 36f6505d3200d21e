/// The order of ids that carry numbers: `LA-F2` comes before `LA-F10`, and both before `SD-F1`.
enum BlockOrder {
  static func isBefore(_ a: String, _ b: String) -> Bool {
    let (a, b) = (parts(a), parts(b))
    if a.text != b.text { return a.text < b.text }
    // Equal texts before digits of any length: the longer number is the greater one.
    return (a.digits.count, a.digits) < (b.digits.count, b.digits)
  }

  private static func parts(_ id: String) -> (text: String, digits: String) {
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }
    return (
      String(id.dropLast(digits.count)), String(String(digits.reversed()).drop { $0 == "0" })
    )
  }
}
