/// A key as a terminal tells it.
package enum Key: Sendable, Hashable {
  /// A letter, digit or sign that was typed, with the marks that combine with it.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// A letter with the control key, in lower case: `.control("s")`.
  case control(Character)
  /// A character with the alt key, or behind an escape.
  case alternate(Character)
  /// A text that was pasted; it may have lines, and its signs are no commands.
  case paste(String)
}
