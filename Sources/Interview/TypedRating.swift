internal import Checklists
internal import Text

extension Scale {
  /// A rating as somebody types it: on a decimal scale with a comma, too, which a file does not take.
  func rating(typed text: String) -> RatingValue? {
    if let rating = try? rating(from: text) { return rating }
    guard range != nil else { return nil }
    let number = Normaliser.number(text).map { $0 == "," ? "." : $0 }
    return try? rating(from: String(number))
  }
}
