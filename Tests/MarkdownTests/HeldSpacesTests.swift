import Testing

@testable import Markdown

/// A number and what it counts stand in one line of a page.
@Suite struct HeldSpacesTests {
  @Test(arguments: [
    ("by 3 November 2026, in 12 days", "by 3\u{A0}November 2026, in 12\u{A0}days"),
    ("am 3. November 2026", "am 3.\u{A0}November 2026"), ("1,200 hours left", "1,200\u{A0}hours left"),
    ("it took 2.5 days", "it took 2.5\u{A0}days"), ("les 8 événements", "les 8\u{A0}événements"),
    ("(3 of 5)", "(3\u{A0}of 5)"),
  ])
  func aNumberKeepsItsWord(text: String, held: String) {
    #expect(HeldSpaces.held(text) == held)
  }

  @Test(arguments: [
    "in 2026 we", "it cost 1200. Then", "R4 is open", "12 – 14", "no number here", "12 ", "", " x", "10.7 hours",
  ])
  func otherSpacesStay(text: String) {
    #expect(HeldSpaces.held(text) == nil)
  }

  @Test func aPageHoldsThemAndItsMarkdownDoesNot() throws {
    let text = "| a |\n| - |\n| 3 days late |\n\n**for 12 days** `for 12 days`\n"
    let document = try MarkdownDocument(parsing: text, style: .pack)
    #expect(document.html.contains("3\u{A0}days late"))
    #expect(document.html.contains("<strong>for 12\u{A0}days</strong> <code>for 12 days</code>"))
    #expect(!document.markdown.contains("\u{A0}"))
    #expect(try !MarkdownDocument(parsing: "for 12 days").html.contains("\u{A0}"))
  }
}
