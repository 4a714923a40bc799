import Diagnostics
import Testing

@testable import Markdown

@Suite struct TableTests {
  private let table = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"

  /// Tables in every place a paragraph may stand, and what ends them.
  @Test(arguments: [
    ("| a |\n| - |\n| b |\n---\nx", "T<hr /><p>x</p>"),
    ("| a |\n| - |\n| b |\n- x", "T<ul><li>x</li></ul>"),
    ("| a |\n| - |\n| b |\n*\nx", "T<ul><li></li></ul><p>x</p>"),
    ("| a |\n| - |\n| b |\n7. x", "T<ol start=\"7\"><li>x</li></ol>"),
    ("| a |\n| - |\n| b |\n    code", "T<pre><code>code</code></pre>"),
    ("| a |\n| - |\n| b |\n# x", "T<h1>x</h1>"),
    ("| a |\n| - |\n| b |\n|\nx", "T<p>|x</p>"),
    ("x\n| a |\n| - |\n| b |", "<p>x</p>T"),
    ("x\n---\n| a |\n| - |\n| b |", "<h2>x</h2>T"),
    ("> | a |\n> | - |\n> | b |\n| c |", "<blockquote>T</blockquote><p>| c |</p>"),
    (">| a |\n>| - |\n>| b |\n\nx", "<blockquote>T</blockquote><p>x</p>"),
    ("- | a |\n  | - |\n  | b |\n- x", "<ul><li>T</li><li>x</li></ul>"),
    ("-\t| a |\n\t| - |\n\t| b |", "<ul><li>T</li></ul>"),
    ("-\n  | a |\n  | - |\n  | b |", "<ul><li>T</li></ul>"),
    (
      "10. > x\n    >\n    > | a |\n    > | - |\n    > | b |",
      "<ol start=\"10\"><li><blockquote><p>x</p>T</blockquote></li></ol>"
    ),
    (
      "> - > - | a |\n>   >   | - |\n>   >   | b |",
      "<blockquote><ul><li><blockquote><ul><li>T</li></ul></blockquote></li></ul></blockquote>"
    ),
    ("> \t- x\n>\n> \t  | a |\n> \t  | - |\n> \t  | b |", "<blockquote><ul><li><p>x</p>T</li></ul></blockquote>"),
    ("\u{FEFF}| a |\r\n| - |\r\n| b |\r\n", "T"),
    ("# x\n| a |\n| - |\n| b |", "<h1>x</h1>T"),
    ("a\n-\n-", "<h2>a</h2><ul><li></li></ul>"), ("a\n---\n---", "<h2>a</h2><hr />"),
    ("x\n-:-:-\n| a |\n| - |\n| b |", "<p>x-:-:-</p>T"),
    ("# a\n--- | ---", "<h1>a</h1><p>--- | ---</p>"),
    (
      "[a]: /u\n| a |\n| - |\n| b |",
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
    ),
    (
      "a\n:-\nb",
      "<table><thead><tr><th align=\"left\">a</th></tr></thead><tbody><tr><td align=\"left\">b</td></tr></tbody></table>"
    ),
    (
      "| a |\n| - |\n===\n# x",
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>===</td></tr></tbody></table><h1>x</h1>"
    ),
    ("```\n| a |\n| - |\n```", "<pre><code>| a || - |</code></pre>"),
  ])
  func findsTablesWhereverAParagraphMayStand(source: String, expected: String) throws {
    let html = try MarkdownDocument(parsing: source).html
    #expect(html.filter { $0 != "\n" } == expected.replacing("T", with: table))
  }

  /// What a cell holds must be read as it would be at the start of a paragraph, and never as a block.
  @Test(arguments: [
    ("# x", "# x"), ("- x", "- x"), ("> x", "&gt; x"), ("1. x", "1. x"), ("[a]: /u", "[a]: /u"), ("---", "---"),
    ("*\"x\"**", "<em>&quot;x&quot;</em>*"), ("**x** y", "<strong>x</strong> y"), ("`` x` ``", "<code>x`</code>"),
    ("x \\", "x \\"), ("&amp;lt;", "&amp;lt;"), ("\u{301}x", "\u{301}x"),
    ("<b>x</b>", "<!-- raw HTML omitted -->x<!-- raw HTML omitted -->"),
  ])
  func readsACellAsInlineText(cell: String, expected: String) throws {
    let html = try MarkdownDocument(parsing: "| h |\n| - |\n| \(cell) |").html
    #expect(html.contains("<td>\(expected)</td>"), "\(html)")
  }

  @Test func cannotBeForgedByACommentOfTheSource() throws {
    let html = try MarkdownDocument(parsing: "<!--\n-->\n\n| a |\n| - |\n| b |\n\n<!--\n-->").html
    #expect(html.filter { $0 != "\n" } == "<!-- raw HTML omitted -->\(table)<!-- raw HTML omitted -->")
  }

  @Test func resolvesReferenceLinksInCells() throws {
    let html = try MarkdownDocument(parsing: "| [x] |\n| - |\n\n[x]: /u 'a \"t\"'").html
    #expect(html.contains("<th><a href=\"/u\" title=\"a &quot;t&quot;\">x</a></th>"))
  }

  @Test func keepsTheTextOfSeveralTablesInTheirPlaces() throws {
    let source = (0..<50).map { "| a\($0) |  | c\($0) |\n|-|-|-|\n| | b\($0) |\n" }.joined(separator: "\nx\n\n")
    let html = try MarkdownDocument(parsing: source).html
    for index in 0..<50 {
      #expect(html.contains("<th>a\(index)</th>\n<th></th>\n<th>c\(index)</th>"))
      #expect(html.contains("<td></td>\n<td>b\(index)</td>\n<td></td>"))
    }
  }
}
