import Diagnostics
import Markdown
import Testing

/// Markdown as the plain text of a mail.
@Suite struct PlainTextTests {
  private func text(_ markdown: String) throws -> String { try MarkdownDocument.plainText(of: markdown) }

  @Test(arguments: [
    ("# Title\n\nWords.", "Title\n=====\n\nWords.\n"), ("## Part\n### Piece", "Part\n----\n\nPiece\n"),
    ("**Late** and *soon* and `code`", "*Late* and soon and code\n"), ("1 \\* 2 \\_x\\_ &amp; 3", "1 * 2 _x_ & 3\n"),
    ("one\ntwo", "one two\n"), ("one  \ntwo", "one\ntwo\n"), ("> said\n> again", "> said again\n"),
    ("a\n\n---\n\nb", "a\n\n------------------------\n\nb\n"), ("a <b>c</b>\n\n<div>d</div>\n\ne", "a c\n\ne\n"),
    ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d\n"), ("- a\n\n- b\n\n  c", "- a\n\n- b\n\n  c\n"),
    ("9. a\n10. b", "9. a\n10. b\n"), ("    code\n      more", "    code\n      more\n"),
  ])
  func saysWhatMarkdownSays(_ markdown: String, _ expected: String) throws {
    #expect(try text(markdown) == expected)
  }

  @Test(arguments: [
    ("[Yes](mailto:a@b.test?body=yes)", "Yes <mailto:a@b.test?body=yes>\n"), ("<https://a.test>", "https://a.test\n"),
    ("<a@b.test>", "a@b.test\n"), ("[a@b.test](mailto:a@b.test)", "a@b.test\n"),
    ("[**Yes**](https://a.test/) or [no](https://b.test/)", "*Yes* <https://a.test/> or no <https://b.test/>\n"),
    ("[no](javascript:alert(1)) link", "no link\n"),
  ])
  func writesAddressesOut(_ markdown: String, _ expected: String) throws {
    #expect(try text(markdown) == expected)
  }

  @Test func breaksLongLinesBetweenWords() throws {
    let words = Array(repeating: "weekday", count: 22).joined(separator: " ")
    let lines = try text("- " + words).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 72 })
    #expect(lines[0].hasPrefix("- weekday") && lines[1].hasPrefix("  weekday"))
    let link = "mailto:a@b.test?body=" + String(repeating: "x", count: 200)
    #expect(try text("Go [here](\(link)) now") == "Go here\n<\(link)>\nnow\n")
  }

  @Test func putsColumnsBelowEachOther() throws {
    #expect(
      try text("| Figure | Before |\n| :-- | --: |\n| Late | 3 |\n| **Early** | 12 |") == """
        Figure   Before
        Late          3
        *Early*      12

        """
    )
  }

  @Test func breaksTheWidestColumnOfAWideTable() throws {
    let words = Array(repeating: "weekday", count: 12).joined(separator: " ")
    #expect(
      try text("| Figure | Now |\n| :-- | --: |\n| \(words) | 3 of 3 |") == """
        Figure                                                               Now
        weekday weekday weekday weekday weekday weekday weekday weekday   3 of 3
        weekday weekday weekday weekday

        """
    )
  }

  @Test func refusesWhatWouldTakeUnboundedTime() {
    #expect(throws: Diagnostic.self) { try text(String(repeating: "> ", count: 5000) + "a") }
  }
}
