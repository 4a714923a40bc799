import Foundation
import Testing

@testable import Markdown

/// Several documents make one page: a section each, and a list of what it holds below the first screen.
@Suite struct ChaptersTests {
  private static let chapters = Chapters(
    [.init(name: "review", headings: 3), .init(name: "criteria", headings: 2)],
    label: "What is in it"
  )

  private func document(_ markdown: String) throws -> MarkdownDocument {
    try MarkdownDocument(parsing: markdown, style: .pack, chapters: Self.chapters)
  }

  @Test func eachDocumentIsASectionAndTheListStandsWhereTheFirstScreenEnds() throws {
    let made = try document("# Acme\n\n## Needs\n\n---\n\n## Risks & <b>\n\ntext\n\n## Criteria\n\n### One\n\n---\n")
    #expect(
      made.html == """
        <section class="chapter review">
        <h1 id="acme">Acme</h1>
        <h2 id="needs">Needs</h2>
        <nav class="contents" aria-label="What is in it">
        <p>What is in it</p>
        <ul>
        <li><a href="#risks">Risks &amp;</a></li>
        <li><a href="#criteria">Criteria</a></li>
        </ul>
        </nav>
        <h2 id="risks">Risks &amp; <!-- raw HTML omitted --></h2>
        <p>text</p>
        </section>
        <section class="chapter criteria">
        <h2 id="criteria">Criteria</h2>
        <h3 id="one">One</h3>
        <hr />
        </section>

        """
    )
    #expect(made.contents.map(\.id) == ["risks", "criteria"])
    #expect(
      Self.chapters.markdown(of: made.contents)
        == "**What is in it**\n\n- [Risks \\&](#risks)\n- [Criteria](#criteria)\n"
    )
  }

  @Test func aHeadingInAQuoteBeginsNoSection() throws {
    let made = try document("# Acme\n\n## A\n\n## B\n\n> ## Quoted\n")
    #expect(made.html.components(separatedBy: "<section").count == 2)
  }

  @Test(arguments: [
    "# Acme\n\n## Needs\n\n---\n\n## Risks & <b>\n",
    "# Acme\n\n> ---\n\n- ***\n\n---\n\n## Risks\n\n---\n\n## More\n",
    "# Acme\n\n`<hr />`\n\n<hr />\n\n---\n\n## Risks\n",
    "# Acme\n\n> ---\n\n## Risks\n", "text alone\n", "",
  ])
  func aDocumentReadAloneBecomesTheOnlyChapterThatItWouldBeRightAway(markdown: String) throws {
    let only = Chapters([.init(name: "review", headings: 3)], label: "What is in it")
    let alone = try MarkdownDocument(parsing: markdown, style: .pack)
    let atOnce = try MarkdownDocument(parsing: markdown, style: .pack, chapters: only)
    #expect(alone.asOnlyChapter(of: only) == atOnce)
    #expect(atOnce.html.hasPrefix("<section class=\"chapter review\">\n"))
  }

  @Test func theListStandsAtTheFirstBreakThatNothingHolds() throws {
    let made = try document("# Acme\n\n> ---\n\n---\n\n## Risks\n")
    #expect(made.html.contains("<hr />\n</blockquote>\n<nav class=\"contents\""))
  }
}
