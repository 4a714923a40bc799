import Markdown
import Testing

@Suite struct MarkdownTextTests {
  /// Markdown is read raw too: what cannot become markup stays as it is.
  @Test(
    arguments: [
      "10:30", "10:30:45", "snake_case", "a__b_c", "R&D", "Q&A and P&L", "Smith&Sons Ltd", "a - b", "a + b = c",
      "2 * 3", "3.5",
      "1.5 million", "it's", "say \"hi\"", "see (the note) below", "C:\\Users\\me", "a < b", "<3", "x -> y", "-5 %",
      "+44 20",
      "=SUM", "--", "C#", "issue #12", "Done! Next", "Note:", "a:b", "café", "50%", "$5", "a/b", "x ^ y", "{a}", "a  b",
      "1,000",
      "2026", "3.a", "user @ home", "awww.b", "end.", "naïve résumé — “quoted”", "",
    ].filter { $0 != "--" }
  )
  func leavesHarmlessTextAsItIs(text: String) {
    #expect(text.markdownEscaped == text)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("#5", "\\#5"), ("> a", "\\> a"), ("- a", "\\- a"), ("-", "\\-"), ("---", "\\---"),
    ("+ a", "\\+ a"),
    ("===", "\\==="), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.", "1\\."), (". a", "\\. a"), (": a", "\\: a"),
    ("(a)", "\\(a)"), ("~~~", "\\~\\~\\~"), ("```", "\\`\\`\\`"), ("* a", "\\* a"), ("_ a", "\\_ a"),
  ])
  func escapesWhatBeginsABlockOrEndsALink(text: String, expected: String) {
    #expect(text.markdownEscaped == expected)
  }

  @Test(arguments: [
    ("up to ", "31. Oktober", "31. Oktober"), ("ü ", "- a", "- a"), ("\n- by ", "+ a", "+ a"),
    ("a\n", "31. a", "31\\. a"),
    ("- ", "31. a", "31\\. a"), ("1 | 2 | ", "- a", "\\- a"), ("## a ", "#", "\\#"), ("[a]", "(b)", "\\(b)"),
  ])
  func escapesWhatBeginsABlockOnlyWhereOneCanBegin(before: String, text: String, expected: String) {
    var output = Array(before.utf8)
    MarkdownText.escape(text, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == before + expected)
  }

  /// An unclosed mark of direction would turn round the dates and names after it.
  @Test(arguments: [
    ("\u{202E}a", "\u{202E}a\u{202C}"), ("\u{202A}a\u{202C}b", "\u{202A}a\u{202C}b"),
    ("\u{2067}a\u{202B}b", "\u{2067}a\u{202B}b\u{202C}\u{2069}"),
    ("\u{2067}\u{202B}\u{2069}", "\u{2067}\u{202B}\u{2069}"),
    ("a\u{2069}\u{202C}", "a\u{2069}\u{202C}"), ("\u{2066}\u{202C}", "\u{2066}\u{202C}\u{2069}"),
  ])
  func closesMarksOfDirection(text: String, expected: String) {
    #expect(text.markdownEscaped.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("a_ b", "a\\_ b"), ("`a`", "\\`a\\`"), ("[a](b)", "\\[a\\](b)"),
    ("a|b", "a\\|b"),
    ("a | b", "a \\| b"), ("<b>", "\\<b>"), ("a <!-- b", "a \\<!-- b"), ("&lt;", "\\&lt;"), ("&#60;", "\\&#60;"),
    ("a&lt", "a\\&lt"),
    ("a&", "a\\&"), ("\\*", "\\\\\\*"), ("a\\", "a&#92;"), ("a\\|b", "a\\\\\\|b"), ("a!", "a\\!"), ("a <", "a \\<"),
    ("a #", "a \\#"), ("a ##", "a \\##"), ("~a~", "\\~a\\~"),
  ])
  func escapesMarkup(text: String, expected: String) {
    #expect(text.markdownEscaped == expected)
  }

  @Test(arguments: [
    ("http://a.b", "http\\://a.b"), ("HTTPS://a", "HTTPS\\://a"), ("mailto:a", "mailto\\:a"), ("xmpp:a", "xmpp\\:a"),
    ("www.a.b", "www\\.a.b"), ("(see WWW.a)", "\\(see WWW\\.a)"), ("a@b.c", "a\\@b.c"), ("@me", "\\@me"),
    ("a :+1: b", "a \\:+1: b"),
    ("a:smile:", "a\\:smile:"),
  ])
  func escapesWhatEnginesLinkOrDraw(text: String, expected: String) {
    #expect(text.markdownEscaped == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a \r\n\t b", "a b"), ("a\n\n\nb", "a b"), ("  a\t", "a"), ("a\tb", "a b"),
    ("a\u{2028}b\u{85}c", "a b c"),
    ("\u{A0}a\u{3000}\n", "a"), ("a\u{0}b\u{1B}[0m\u{7F}\u{9B}", "a\u{FFFD}b\u{FFFD}\\[0m\u{FFFD}\u{FFFD}"),
    (" \n ", ""),
    ("a\u{B}\u{C}b", "a b"), ("a\u{A0}b", "a\u{A0}b"),
  ])
  func foldsLineBreaksAndReplacesControls(text: String, expected: String) {
    #expect(text.markdownEscaped == expected)
  }

  @Test func appendsToWhatIsThere() {
    var output = Array("a  ".utf8)
    MarkdownText.escape("\n*b*", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a  \\*b\\*")
  }

  @Test(arguments: [
    ("https://a.b/c?d=e&f=g#h", "https://a.b/c?d=e&amp;f=g#h"), ("review (final).html", "review%20%28final%29.html"),
    ("mailto:a@b.c?subject=x y", "mailto:a@b.c?subject=x%20y"), ("tel:+44", "tel:+44"), ("100%.md", "100%25.md"),
    ("a%20b", "a%20b"), ("é", "%C3%A9"), ("a|b", "a%7Cb"), ("a\\b", "a%5Cb"), ("a\nb\0", "a%0Ab%00"),
    ("<a>", "%3Ca%3E"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("C:\\x", "C%3A%5Cx"), ("", "<>"),
    ("notes/10:30.md", "notes/10:30.md"),
    ("*a*[b]`c`", "%2Aa%2A%5Bb%5D%60c%60"),
  ])
  func writesDestinations(address: String, expected: String) {
    #expect(address.markdownDestination == expected)
  }

  @Test(arguments: [
    ("<a href=\"x\">'&amp;", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;"), ("a\tb\nc", "a\tb\nc"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("\0\u{1B}\u{7F}\u{85}\u{A0}é", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}é"), ("", ""), ("plain", "plain"),
  ])
  func escapesHTML(text: String, expected: String) {
    #expect(text.htmlEscaped == expected)
  }
}
