internal import Testing
internal import Text

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2025-03-04", "2024-02-29", "2000-02-29", "1900-01-01", "2025-12-31", "9999-12-31",
  ])
  func `a day that exists is read and written the same`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2025-3-4", "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10",
    "2025-01-00", "1899-12-31", "20250304", "2025/03/04", "2025-03-04 ", "+025-03-04",
    "2025-03-04T00:00", "٢٠٢٥-٠٣-٠٤", "-2025-03-04", "2025--3-04", "2025-03-0a",
  ])
  func `anything else is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days are in order`() throws {
    let days = try ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"]
      .map { try #require(CalendarDate($0)) }
    #expect(days.reversed().sorted() == days)
    #expect(days[0] < days[1])
    #expect(!(days[1] < days[1]))
  }

  @Test func `a period does not end before it begins`() throws {
    let early = try #require(CalendarDate("2024-01-01"))
    let late = try #require(CalendarDate("2024-12-31"))
    #expect(Period(from: early, to: late)?.to == late)
    #expect(Period(from: early, to: early) != nil)
    #expect(Period(from: late, to: early) == nil)
  }
}
