/// Arabic letters as some old documents hold them: one character for each shape that a letter takes in a
/// word (Unicode block Arabic Presentation Forms-B, U+FE70 to U+FEFC).
enum PresentationForms {
  /// The letters for which a character stands; none for a vowel sign, nil for what is no such form.
  static func letters(of scalar: UInt32) -> [UInt32]? {
    switch scalar {
    case 0xFE70...0xFE7F: []
    case firstLetter..<firstLigature: [byShape[Int(scalar - firstLetter)]]
    case firstLigature...0xFEFC: [0x0644, alefs[Int(scalar - firstLigature) / 2]]
    default: nil
    }
  }

  private static let firstLetter: UInt32 = 0xFE80
  /// Lam with alef, two shapes for each alef.
  private static let firstLigature: UInt32 = 0xFEF5
  private static let alefs: [UInt32] = [0x0622, 0x0623, 0x0625, 0x0627]

  /// How many shapes each letter has, in the order of the block: hamza to ghain, then feh to yeh.
  private static let shapes: [(first: UInt32, counts: [Int])] = [
    (0x0621, [1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4]),
    (0x0641, [4, 4, 4, 4, 4, 4, 4, 2, 2, 4]),
  ]

  private static let byShape: [UInt32] = shapes.flatMap { first, counts in
    counts.enumerated().flatMap { offset, count in
      [UInt32](repeating: first + UInt32(offset), count: count)
    }
  }
}
