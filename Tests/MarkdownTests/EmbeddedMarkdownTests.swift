import Markdown
import Testing

@Suite struct EmbeddedMarkdownTests {
  @Test(arguments: [
    ("# One\n\ntwo", "#### One\n\ntwo"),
    ("One\n===\n\n##### Two", "#### One\n\n###### Two"),
    ("a <b>c</b>", "a \\<b\\>c\\</b\\>"),
    ("<div>\nx\n</div>", "\\<div\\> x \\</div\\>"),
    ("see ![the plan](https://example.com/x.png) here", "see the plan here"),
    ("**bold** and [a link](https://example.com)", "**bold** and [a link](https://example.com)"),
    ("- one\n- two", "  - one\n  - two"),
    ("", ""),
  ])
  func fitsUnderAHeadingWithoutMarkupOfItsOwn(source: String, expected: String) throws {
    #expect(try EmbeddedMarkdown.text(source, belowLevel: 3) == expected)
  }

  @Test func refusesWhatWouldTakeUnboundedTime() {
    #expect(throws: (any Error).self) {
      try EmbeddedMarkdown.text(String(repeating: "- ", count: 20_000) + "x", belowLevel: 3)
    }
  }
}
