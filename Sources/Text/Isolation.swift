/// Keeps inserted values from being reordered by the text around them, in formats that have no
/// markup for it.
///
/// In Arabic running text `20000-1:2018` would be shown as `1:2018-20000`; between isolates it
/// is shown as written. (Unicode Standard Annex 9, directional isolates.)
package enum Isolation {
  /// A value that always reads from left to right: identifiers, dates, numbers with a sign.
  package static func leftToRight(_ text: String) -> String { "\u{2066}\(text)\u{2069}" }

  /// A value whose direction is found from its own first strong letter.
  package static func ownDirection(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
