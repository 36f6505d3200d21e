internal import Testing
internal import Text

@Suite struct PluralCategoryTests {
  @Test(arguments: [
    (0, PluralCategory.zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many),
    (99, .many), (100, .other), (101, .other), (102, .other), (103, .few), (110, .few),
    (111, .many), (200, .other), (1000, .other), (1003, .few),
  ])
  func `Arabic has six`(count: Int, expected: PluralCategory) {
    #expect(PluralCategory(count, in: .arabic) == expected)
  }

  @Test(arguments: [
    (0, PluralCategory.other), (1, .one), (2, .other), (11, .other), (101, .other),
  ])
  func `English has two`(count: Int, expected: PluralCategory) {
    #expect(PluralCategory(count, in: .english) == expected)
  }
}
