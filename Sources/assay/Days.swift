internal import Text

/// Days on the command line.
enum Days {
  /// The day of an option, or today.
  static func named(_ option: String?) throws -> CalendarDate {
    let day = option ?? Output.today
    if let date = CalendarDate(Normaliser.number(day)) { return date }
    throw CommandFailure(
      "--date '\(VisibleText.oneLine(day))' is not a date", help: "write it as 2025-03-04",
      code: .usage)
  }
}
