import TestSupport
import Testing

@testable import Markdown

@Suite struct TablePropertyTests {
  /// Quotes and list items in each other, with every width of marker and white space, and tabs in place of spaces.
  @Test func findsATableWhereverAParagraphOfThreeLinesMayStand() throws {
    var generator = SplitMix64(seed: 3)
    var tried = 0
    while tried < 1_000 {
      let containers = Containers(using: &generator)
      let html = try MarkdownDocument(parsing: containers.around(["| a |", "| - |", "| b |"])).html
      let paragraph = try MarkdownDocument(parsing: containers.around(["first", "second", "third"])).html
      // Where the white space came to more than four columns, libcmark found indented code.
      if paragraph.contains("<pre>") { continue }
      tried += 1
      let table =
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
      let expected = paragraph.filter { $0 != "\n" }
        .replacing("<p>firstsecondthird</p>", with: table).replacing("firstsecondthird", with: table)
      #expect(html.filter { $0 != "\n" } == expected, "\(containers.around(["| a |", "| - |", "| b |"]))")
    }
  }

  @Test(arguments: [MarkdownDocument.Style.plain, .pack])
  func closesEveryElementItOpens(style: MarkdownDocument.Style) throws {
    let lines = [
      "| a | b |", "|---|:-:|", "a|b", "-|-", "-", "---", "===", "> ", "- x", "  ", "    x", "# a | b", "<a>", "<div>",
      "<!--", "-->",
      "```", "[x]: /u \"t", "t\"", "[x]", "**▲ a", "b**", "*", "1) ", "|", "\\", "`|`", "| [x] | **a** |", "", "",
      "\t| a |",
      "![a](b)",
    ]
    var generator = SplitMix64(seed: 5)
    for _ in 0..<4_000 {
      let source = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        let prefix = ["", "", "", "> ", "  ", "- ", "\t"].randomElement(using: &generator) ?? ""
        return prefix + (lines.randomElement(using: &generator) ?? "")
      }.joined(separator: "\n")
      let html = try MarkdownDocument(parsing: source, style: style).html
      #expect(openElements(in: html).isEmpty, "\(source.debugDescription): \(html)")
    }
  }

  /// The elements that are open at the end, or `mismatch` where one is closed that was not the last opened.
  private func openElements(in html: String) -> [Substring] {
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      if tag.3 == "/" { continue }
      if tag.1.isEmpty {
        open.append(tag.2)
      } else if open.popLast() != tag.2 {
        return ["mismatch"]
      }
    }
    return open
  }
}

/// Random quotes and list items in each other, as they are written on the first line and on those after it.
private struct Containers {
  private var first = ""
  private var later = ""

  init(using generator: inout SplitMix64) {
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let indent = String(repeating: " ", count: Int.random(in: 0...3, using: &generator))
      let marker = [">", "-", "+", "*", "1.", "12)", "123456789."].randomElement(using: &generator) ?? ">"
      let space = String(repeating: " ", count: Int.random(in: 1...4, using: &generator))
      let written = indent + marker + space
      first += written
      later += marker == ">" ? written : String(repeating: " ", count: written.count)
    }
    if Bool.random(using: &generator) { later = Self.withTabs(later) }
    if Bool.random(using: &generator) { first = Self.withTabs(first) }
  }

  func around(_ lines: [String]) -> String {
    lines.enumerated().map { ($0.offset == 0 ? first : later) + $0.element + "\n" }.joined()
  }

  /// The text with a tab for every run of spaces that reaches a tab stop.
  private static func withTabs(_ text: String) -> String {
    var result = ""
    var pending = ""
    for (column, character) in text.enumerated() {
      pending.append(character)
      if character != " " || (column + 1) % 4 == 0 {
        let spaces = pending.reversed().prefix { $0 == " " }.count
        result += pending.dropLast(spaces)
        if spaces > 0 { result += "\t" }
        pending = ""
      }
    }
    return result + pending
  }
}
