internal import Testing
internal import Text

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain", "plain"), ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"),
    ("\" onclick='x'", "&quot; onclick=&#39;x&#39;"), ("&amp;", "&amp;amp;"),
    ("a\u{202E}<", "a\\u{202E}&lt;"), ("a\nb", "a\nb"), ("خدمة", "خدمة"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"),
  ])
  func `HTML text cannot leave its element or attribute`(text: String, expected: String) {
    #expect(Escaping.html(text) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a | b", "a \\| b"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b\\>"), ("&amp;", "\\&amp;"), ("# head", "\\# head"),
    ("a\nb", "a b"), ("a\u{1B}b", "a\\\\u\\{1B\\}b"), ("back\\", "back\\\\"),
    ("~~a~~", "\\~\\~a\\~\\~"),
  ])
  func `Markdown markup is escaped`(text: String, expected: String) {
    #expect(Escaping.markdown(text) == expected)
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("---", "\\---"), ("===", "\\==="), ("a - b", "a - b"),
    ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("8.2.6", "8.2.6"), ("8.", "8\\."),
    ("v1. a", "v1. a"),
    ("  - a", " \\- a"), ("    code", " code"), ("a  ", "a "), ("a ", "a "), (" a", " a"),
    ("    ", " "), (" 1.", " 1\\."), ("a = b", "a = b"), (".", "."),
  ])
  func `no Markdown list, rule, heading or code block begins`(text: String, expected: String) {
    #expect(Escaping.markdown(text) == expected)
  }

  @Test(arguments: [
    ("see https://example.org", "see https:\\/\\/example.org"),
    ("www.example.org", "www\\.example.org"), ("a://b://c", "a:\\/\\/b:\\/\\/c"),
  ])
  func `bare addresses do not become links in Markdown`(text: String, expected: String) {
    #expect(Escaping.markdown(text) == expected)
  }
}
