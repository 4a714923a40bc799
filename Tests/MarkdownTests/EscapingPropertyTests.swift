import TestSupport
import Testing

@testable import Markdown

/// Whatever a text holds, its escaped form shows it, and the document has the elements it has around a harmless text.
@Suite struct EscapingPropertyTests {
  /// Every place a template may put a text (`X` and `Y` stand for texts), and what may stand around it.
  private static let templates = [
    "X", "a\nX\nb", "# X", "## X #", "### X", "- X\n- a", "1. X", "> X", "a **X** b", "**X**", "**X** (Y)", "*X* a",
    "_X_ a", "[X](https://a.b)", "![X](a.svg)", "a [**X**](b) c", "| a | X |\n| --- | --- |\n| X | Y |",
    "|X|Y|\n|-|-|\n|Y|X|", "> - | X |\n>   | - |\n>   | **X** |",
    "X Y", "X, Y", "X - Y", "X: Y", "X (Y)", "X/Y", "X; Y", "X;Y", "X & Y", "X-Y", "\"X\" 'Y'", "X!Y", "X?Y", "(X)(Y)",
    "a: X\\\nY", "[x]X", "X[x](y)", "X(y)", "-X", "=X", "+X", "!X", "1X", "X=", "X;", "X!", "# X#", "a\nX\n---",
  ]

  /// Fails where `template` filled with the texts is not what it is around harmless texts.
  private func expectShown(_ first: String, _ second: String, in template: String) throws {
    let harmless = template.replacingAll([("X", "FIRST"), ("Y", "SECOND")])
    let expected = try MarkdownDocument(parsing: harmless).html.replacingAll([
      ("FIRST", HostileText.html(HostileText.shown(first))), ("SECOND", HostileText.html(HostileText.shown(second))),
    ])
    // The empty line first: a mark of the byte order at the start of a text is never shown.
    let source = "\n" + template.replacingAll([("X", first.markdownEscaped), ("Y", second.markdownEscaped)])
    let html = try MarkdownDocument(parsing: source).html
    // Scalars, not Characters: a mark that joins the character before it is a difference.
    #expect(
      html.unicodeScalars.elementsEqual(expected.unicodeScalars),
      "\(template.debugDescription) with \(first.debugDescription), \(second.debugDescription): \(html)"
    )
  }

  @Test(arguments: templates)
  func showsAnyTextAsItself(template: String) throws {
    var generator = SplitMix64(seed: 2026)
    for _ in 0..<400 {
      let (first, second) = (HostileText.random(using: &generator), HostileText.random(using: &generator))
      // `**` twice around nothing are four asterisks: an empty text cannot be shown there.
      guard !HostileText.shown(first).isEmpty, !HostileText.shown(second).isEmpty else { continue }
      try expectShown(first, second, in: template)
    }
  }

  /// The public collection lies beside the project; without it there is nothing to try.
  @Test(.enabled(if: PublicSuites.arePresent, "the public test suites are absent"))
  func showsEveryStringOfThePublicCollectionAsItself() throws {
    struct Entry: Decodable {
      let s: String
    }
    let collection = try PublicSuites.read("hostile/hostile-sample.json", as: [String: [Entry]].self)
    let texts = collection.sorted { $0.key < $1.key }.flatMap(\.value).map(\.s)
    #expect(texts.count > 500)
    for text in texts where !HostileText.shown(text).isEmpty {
      for template in ["X", "# X", "- X", "a **X** b", "[X](u)", "| X | a |\n|---|---|\n|X|X|"] {
        try expectShown(text, "", in: template)
      }
    }
  }

  @Test func makesALinkOfAnyDestination() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<3_000 {
      let address = HostileText.random(using: &generator)
      for template in ["[FIRST](X)", "| [FIRST](X) |\n|-|\n|[FIRST](X)|", "a [FIRST](X \"t\") b"] {
        let html = try MarkdownDocument(
          parsing: template.replacingAll([("X", address.markdownDestination)])
        ).html
        let links = html.split(separator: ">FIRST</a>", omittingEmptySubsequences: false)
        #expect(links.count == template.split(separator: "FIRST", omittingEmptySubsequences: false).count)
        for link in links.dropLast() {
          #expect(link.contains(/<a href="[^"<>]*"( title="t")?$/), "\(address.debugDescription): \(html)")
        }
      }
    }
  }

  @Test func neverLeavesMarkupInHTMLText() {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<3_000 {
      let text = HostileText.random(using: &generator)
      let html = text.htmlEscaped
      #expect(!html.contains(where: { "<>\"'".contains($0) }))
      let back = html.replacingAll([
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ])
      let expected = text.replacingAll([("\r\n", "\n")]).unicodeScalars.map { scalar in
        scalar == "\t" || scalar == "\n" || scalar.properties.generalCategory != .control ? scalar : "\u{FFFD}"
      }
      #expect(back.unicodeScalars.elementsEqual(expected), "\(text.debugDescription)")
    }
  }
}
