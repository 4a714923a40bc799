import Testing

@testable import Markdown

/// A document becomes a chapter of another by moving its headings down.
@Suite struct HeadingLevelsTests {
  @Test(arguments: [
    ("# A\n\ntext\n\n## B\n", "## A\n\ntext\n\n### B\n"),
    ("###### Six\n", "###### Six\n"),
    ("Title\n===\ntext\n", "## Title\ntext\n"),
    ("Two\nlines\n---\ntext\n", "### Two lines\ntext\n"),
    ("> # quoted\n", "> ## quoted\n"),
    ("> Under\n> ---\n", "> ### Under\n"),
    ("- # in a list\n", "- ## in a list\n"),
    ("```\n# code\n```\n", "```\n# code\n```\n"),
    ("\\# text\n", "\\# text\n"),
    ("#\n", "##\n"),
    ("", ""),
  ])
  func movesEveryHeadingOneLevelDown(_ source: String, _ lowered: String) {
    #expect(HeadingLevels.lowered(source) == lowered)
  }
}
