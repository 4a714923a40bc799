import TestSupport
import Testing

@testable import Markdown

@Suite struct AlignedTablesTests {
  private func aligned(_ markdown: String) throws -> String { try MarkdownDocument(parsing: markdown).markdown }

  @Test(arguments: [
    ("| a | Betrag |\n|---|--:|\n| Öl | 5 |", "| a   | Betrag |\n| --- | -----: |\n| Öl  |      5 |"),
    ("a|b\n:-:|:--\nlong|1", "|  a   | b   |\n| :--: | :-- |\n| long | 1   |"),
    ("| a | b | c |\n|:-:|-|-|\n| word |\n", "|  a   | b   | c   |\n| :--: | --- | --- |\n| word |     |     |\n"),
    ("> 1. | a |\n>    |-|\n>    | four |\n\nend", "> 1. | a    |\n>    | ---- |\n>    | four |\n\nend"),
    ("| a\\|b | `c\\|d` |\n|-|-|\n| 1 | 2 |", "| a\\|b | `c\\|d` |\n| ---- | ------ |\n| 1    | 2      |"),
    ("|漢字|x|\n|-|-|\n|e\u{301}|y|", "| 漢字 | x   |\n| ---- | --- |\n| e\u{301}    | y   |"),
    ("one\n\n|a|\n|-|\n\ntwo\n\n|b|\n|-|\n", "one\n\n| a   |\n| --- |\n\ntwo\n\n| b   |\n| --- |\n"),
  ])
  func putsColumnsUnderOneAnother(_ written: String, _ expected: String) throws {
    #expect(try aligned(written) == expected)
  }

  @Test(arguments: [
    "no table", "```\n| a | b |\n|---|---|\n| 1 | long |\n```", "    | a | b |\n    |---|---|\n",
    "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "| a |\n|---|\n| 1 | lost? |\n",
    "| \(String(repeating: "x", count: 118)) | b |\n|---|---|\n| 1 | 2 |\n",
  ])
  func leavesAsItIs(_ text: String) throws {
    #expect(try aligned(text) == text)
  }

  @Test func doesNotFillUpALongLastColumn() throws {
    let long = String(repeating: "x", count: 118)
    #expect(
      try aligned("| a | b |\n|---|--:|\n| word | \(long) |\n| x | 2 |\n")
        == "| a    |   b |\n| ---- | --: |\n| word | \(long) |\n| x    |   2 |\n"
    )
  }

  @Test func leavesATableThatWouldBeTooWide() throws {
    let cells = Array(repeating: String(repeating: "x", count: 30), count: 4).joined(separator: "|")
    let text = "|\(cells)|\n|-|-|-|-|\n|1|2|3|4|\n"
    #expect(try aligned(text) == text)
  }

  @Test func showsTheSameAndChangesNothingTwice() throws {
    var random = SplitMix64(seed: 20_261_031)
    let pieces = [
      "|", " | ", "a", "**b**", "\\|", "`c`", "\n", "\n|-|-|\n", "\n|:-:|--:|\n", " ", "> ", "- ", "é", "漢", "\t",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      .joined()
      let first = try MarkdownDocument(parsing: text)
      let second = try MarkdownDocument(parsing: first.markdown)
      #expect(second.html == first.html, "\(text.debugDescription)")
      #expect(second.markdown == first.markdown, "\(text.debugDescription)")
    }
  }
}
