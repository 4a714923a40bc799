import Diagnostics
import Testing

@testable import Markdown

@Suite struct PackStyleTests {
  private func pack(_ source: String) throws -> MarkdownDocument {
    try MarkdownDocument(parsing: source, file: "pack.md", style: .pack)
  }

  @Test func givesEveryHeadingAnIdOfItsOwn() throws {
    let document = try pack("# Für *Acme* & Söhne\n\n## Risks\n\nRisks\n-----\n\n## Risks 2\n\n### ???\n")
    #expect(document.html.contains("<h1 id=\"fur-acme-sohne\">Für <em>Acme</em> &amp; Söhne</h1>\n"))
    #expect(
      document.outline == [
        .init(level: 1, id: "fur-acme-sohne", text: "Für Acme & Söhne"), .init(level: 2, id: "risks", text: "Risks"),
        .init(level: 2, id: "risks-2", text: "Risks"), .init(level: 2, id: "risks-2-2", text: "Risks 2"),
        .init(level: 3, id: "section", text: "???"),
      ]
    )
    #expect(document.title == "Für Acme & Söhne")
  }

  @Test func hasNoTitleWithoutAHeadingOfLevelOne() throws {
    #expect(try pack("## a").title == nil)
    #expect(try MarkdownDocument(parsing: "# a").outline.isEmpty)
  }

  @Test(arguments: [
    ("**● On track**", "on-track"), ("**✓ Met to date**", "met"), ("**▲ At risk**", "at-risk"),
    ("**■ Off track**", "off-track"), ("**○ Not measurable**", "not-measurable"), ("**◇ Not agreed**", "not-agreed"),
  ])
  func marksAStatus(source: String, name: String) throws {
    let words = source.replacing("**", with: "")
    let expected = "<strong class=\"status status-\(name)\">\(words)</strong>"
    #expect(try pack("It is \(source).").html == "<p>It is \(expected).</p>\n")
    #expect(try pack("| a |\n|-|\n| \(source) |").html.contains("<td>\(expected)</td>"))
    #expect(try pack("# \(source)").html.contains(">\(expected)</h1>"))
    #expect(try MarkdownDocument(parsing: source).html == "<p><strong>\(words)</strong></p>\n")
  }

  @Test(arguments: ["**▲**", "**▲At risk**", "**At ▲ risk**", "▲ At risk", "*▲ At risk*", "**`▲ x`**"])
  func marksNothingElseAsAStatus(source: String) throws {
    #expect(!(try pack(source).html.contains("class")))
  }

  @Test(
    "cells after the first repeat their heading for narrow pages, unless it is empty or long",
    arguments: [
      ("a **b** `c`", " data-label=\"a b c\""),
      ("\"&lt;\"", " data-label=\"&quot;&lt;&quot;\""),
      ("", ""),
      (String(repeating: "x", count: 64), " data-label=\"\(String(repeating: "x", count: 64))\""),
      (String(repeating: "x", count: 65), ""),
    ]
  )
  func labelsCells(heading: String, label: String) throws {
    let html = try pack("| first | \(heading) |\n|---|---|\n| 1 | 2 |\n").html
    #expect(html.contains("<td>1</td>\n<td\(label)>2</td>"))
  }

  @Test func wrapsTablesForKeyboardsAndScreenReaders() throws {
    let table = "| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
    let html = try pack(table + "## \"Money\" <3\n\n" + table + table).html
    #expect(
      html.hasPrefix(
        """
        <div class="table" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="right" data-label="b">2</td>
        </tr>
        </tbody>
        </table>
        </div>
        <h2 id="money-3">
        """
      )
    )
    #expect(
      html.contains(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"&quot;Money&quot; &lt;3\">\n<table>"
      )
    )
    #expect(html.contains("aria-label=\"&quot;Money&quot; &lt;3 2\">"))
  }

  @Test(arguments: [
    "http://x.org/", "https://x.org/a?b=c", "HTTPS://x.org", "mailto:a@b.org", "tel:+44", "#risks", "review.html",
    "../a:b",
    "a/b?c:d", "", "?q",
  ])
  func keepsLinksToSafePlaces(address: String) throws {
    let html = try pack("[text](<\(address)>)").html
    #expect(html.hasPrefix("<p><a href="), "\(html)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "file:///etc/passwd", "data:text/html,x", "ftp://x.org",
    "data:image/png;base64,AAAA", "//x.org/a", "java&#115;cript:alert(1)", "&#1;javascript:alert(1)", "\\\\/x.org",
    "java&Tab;script:alert(1)", "x:y", "&#x2F;/x.org",
  ])
  func keepsOnlyTheTextOfOtherLinks(address: String) throws {
    #expect(try pack("a [*text*](<\(address)>) b").html == "<p>a <em>text</em> b</p>\n")
    #expect(try pack("| [*text*](<\(address)>) |\n|-|").html.contains("<th scope=\"col\"><em>text</em></th>"))
  }

  /// libcmark's safe mode does this by itself.
  @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "vbscript:x", "file:///x", "data:text/html,x"])
  func dropsAddressesThatRunScriptsInThePlainStyle(address: String) throws {
    let html = try MarkdownDocument(parsing: "[a](\(address)) ![b](\(address)) <\(address)>").html
    #expect(html.split(separator: "=\"\"").count == 4, "\(html)")
  }

  @Test func keepsLocalImages() throws {
    let html = try pack("![*Trend* of \"x\"](charts/trend.svg)").html
    #expect(html == "<p><img src=\"charts/trend.svg\" alt=\"Trend of &quot;x&quot;\" /></p>\n")
  }

  @Test(arguments: [
    ("a\n\n![x](https://x.org/a.png)", "https://x.org/a.png", 3),
    ("a\nb ![x](//x.org/a.png)", "//x.org/a.png", 2),
    ("> ![x](FILE:/a.png)", "FILE:/a.png", 1),
    ("a\n\n| a | b |\n|-|-|\n| c | d |\n| e | ![x][y] |\n\n[y]: http://x.org/", "http://x.org/", 6),
    ("| a | b |\n|-|-|\n| c | d |\n\n![x](http:a)", "http:a", 5),
  ])
  func refusesImagesThatAPageWouldFetch(source: String, address: String, line: Int) throws {
    let expected = Diagnostic(
      .error,
      "image-external",
      "a pack loads nothing, so it may not show the image '\(address)'",
      at: .init(file: "pack.md", line: line),
      hint: "save the image in the workspace and name that file, or write a link to it"
    )
    #expect(throws: expected) { try pack(source) }
    #expect(throws: Never.self) { try MarkdownDocument(parsing: source) }
  }

  @Test func isTheSameEveryTime() throws {
    let source = "# a\n\n**▲ x** [b](c)\n\n| d |\n|-|\n| e |\n"
    #expect(try pack(source) == pack(source))
  }
}
