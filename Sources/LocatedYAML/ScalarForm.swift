/// The ways in which a text can be written as a scalar.
enum ScalarForm {
  /// On one line: without quotes where that is safe, in double quotes otherwise.
  static func oneLine(_ text: String, inFlow: Bool = false) -> String {
    PlainText.isAllowed(text, inFlow: inFlow) ? text : doubleQuoted(text)
  }

  /// In double quotes, which can hold any text.
  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where PlainText.isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  /// In single quotes; nil where the text needs escapes.
  static func singleQuoted(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy(PlainText.isPrintable) else { return nil }
    var result = "'"
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result += "'" }
    }
    return result + "'"
  }

  /// The indicator and the lines of a literal block; nil where such a block could not hold the
  /// text, or only with blanks at line ends or line starts that an editor easily loses.
  static func literal(_ text: String) -> (indicator: String, lines: [String])? {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let endsLine = lines.last?.isEmpty == true
    if endsLine { lines.removeLast() }
    guard let first = lines.first?.unicodeScalars.first, first != " ", first != "\t",
      lines.last?.isEmpty == false, lines.allSatisfy(canStandInBlock)
    else { return nil }
    return (endsLine ? "|" : "|-", lines)
  }

  private static func canStandInBlock(_ line: String) -> Bool {
    guard let last = line.unicodeScalars.last else { return true }
    return last != " " && last != "\t"
      && line.unicodeScalars.allSatisfy { $0 == "\t" || PlainText.isPrintable($0) }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      switch scalar.value {
      case ...0xFF: ("x", 2)
      case ...0xFFFF: ("u", 4)
      default: ("U", 8)
      }
    return "\\\(letter)" + String(repeating: "0", count: width - hex.count) + hex
  }
}
