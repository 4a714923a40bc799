import Diagnostics
import Testing

@testable import Markdown

/// Sources on which libcmark alone takes minutes, endless memory or gives broken bytes.
@Suite(.timeLimit(.minutes(30))) struct SourceGuardTests {
  private func problem(_ source: String, limits: MarkdownLimits = MarkdownLimits()) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try MarkdownDocument(parsing: source, file: "a.md", style: .pack, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private static let deepNesting: [(source: String, line: Int)] = [
    (many("- ", 60_000) + "x" + many("\n", 60_000), 1),
    (many(">", 100_000) + many("a*", 100_000), 1),
    ("x\n\n" + many("1) ", 33) + "x", 3),
    (lines { many("  ", $0) + "* a" }, 33),
    (lines { many("\t", $0) + "- a" }, 33),
    (many("> - ", 17) + "x", 1),
    // Lines that go on with a paragraph leave the lists around it open.
    (lines { ">" + many("  ", $0) + "- x\n> y" }, 63),
  ]

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func lines(_ line: (Int) -> String) -> String { (0..<1_000).map { line($0) + "\n" }.joined() }

  @Test(arguments: deepNesting)
  func refusesDeepNesting(source: String, line: Int) {
    #expect(
      problem(source)
        == Diagnostic(
          .error,
          "markdown-too-deep",
          "lists and quotes lie more than 32 deep in each other",
          at: .init(file: "a.md", line: line),
          hint: "take away some of the list and quote marks at the start of the line"
        )
    )
  }

  @Test(arguments: [
    String(repeating: "* ", count: 500), String(repeating: "- ", count: 32) + "x",
    "> " + String(repeating: "- ", count: 90), String(repeating: " ", count: 500) + "- x",
    (0..<500).map { _ in "- a\n  - b\n" }.joined(),
  ])
  func allowsWhatNestsLittle(source: String) {
    #expect(problem(source) == nil)
  }

  @Test func refusesASourceOverTheLimit() {
    var limits = MarkdownLimits()
    limits.bytes = 10
    #expect(problem("0123456789", limits: limits) == nil)
    #expect(
      problem("0123456789é", limits: limits)
        == Diagnostic(
          .error,
          "markdown-too-large",
          "the Markdown has 12 bytes where 10 are the limit",
          at: .init(file: "a.md"),
          hint: "split the document"
        )
    )
  }

  @Test func refusesManyOpenImagesBesideManyLinks() {
    let source = "a\n\n" + String(repeating: "![[]()", count: 160_000)
    #expect(
      problem(source)
        == Diagnostic(
          .error,
          "markdown-too-large",
          "a block has 160000 images and 160000 closing brackets, more than can be matched in good time",
          at: .init(file: "a.md", line: 3),
          hint: "put empty lines between the images"
        )
    )
  }

  @Test func countsImagesAcrossLinesThatEndNoBlock() {
    let source = String(repeating: String(repeating: "![[]()", count: 100) + "\n\u{C}\n", count: 1_000)
    #expect(problem(source)?.code == "markdown-too-large")
  }

  @Test func allowsManyImagesInManyBlocks() {
    #expect(problem(String(repeating: "![a](b) [c](d)\n\n", count: 20_000)) == nil)
    #expect(problem(String(repeating: "![[]()", count: 5_000)) == nil)
  }

  @Test func refusesReferencesThatGrowWithoutBound() {
    let source = "[a]: " + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a] ", count: 100_000)
    #expect(
      problem(source)
        == Diagnostic(
          .error,
          "markdown-too-large",
          "a link definition of up to 100002 bytes may be used 100001 times, more than 268435456 bytes together",
          at: .init(file: "a.md"),
          hint: "write the address with its link, or shorten it"
        )
    )
  }

  @Test(arguments: [
    (
      "|" + String(repeating: "a|", count: 3_000) + "\n|" + String(repeating: "-|", count: 3_000) + "\n"
        + String(repeating: "|b\n", count: 30_000), 90_003_000, 1
    ),
    (String(repeating: "\n|a|b|c|d|\n|-|-|-|-|\n|1|\n|2|\n|3|\n", count: 12_501), 200_016, 75_002),
  ])
  func refusesTablesWithTooManyCells(source: String, cells: Int, line: Int) {
    #expect(
      problem(source)
        == Diagnostic(
          .error,
          "table-too-large",
          "the tables of one document may have 200000 cells together, and with this one they have \(cells)",
          at: .init(file: "a.md", line: line),
          hint: "leave out rows or columns, or split the document"
        )
    )
  }

  @Test(arguments: ["*a **", "_a __", "**▲ "])
  func refusesDeepEmphasisInPacks(opening: String) {
    let closing = String(opening.filter { "*_".contains($0) }.reversed())
    let source =
      "x\n\n" + String(repeating: opening + "a ", count: 20_000) + "b"
      + String(repeating: " a" + closing, count: 20_000)
    let found = problem(source)
    #expect(found?.code == "markdown-too-deep")
    #expect(found?.message == "emphasis and links lie more than 100 deep in each other")
    #expect(found?.place == .init(file: "a.md", line: 3))
  }

  /// The inputs of the reference implementation's own tests for such faults, and some more; each must end.
  @Test(arguments: [
    "a_ ", "_a ", "a]", "[a", "*a_ ", "[ a_", "[ (](", "[a](<b", "[a](b", "<!--", "<?", "<!A ", "<![CDATA[", "&",
    "`a``b",
    "[a][", "[]", "](", "<a ", "<a b=\"", "*_", "a**b", "[a]: u\n", "[a]: b\n(", "\\", "| a ", "|", "a | b\n-|-\n",
    "- a\n", "> a\n", "a\n===\n", "&#xFFFF;", "**▲ x** ", "# a\n", "![", "!", "\t", "  \n", "1. a\n1) b\n", "www.",
    ":a",
  ])
  func endsSoonOnRepeatedMarks(unit: String) throws {
    let source = String(repeating: unit, count: 300_000 / unit.utf8.count)
    _ = problem(source)
    #expect(!source.markdownEscaped.isEmpty || source.allSatisfy(\.isWhitespace))
  }

  @Test func endsSoonOnOtherHardPatterns() {
    let backticks = (1..<1_000).map { "e" + String(repeating: "`", count: $0) }.joined()
    let brackets = String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)
    let references = (0..<3_000).map { "[a\($0)]: u\n" }.joined() + "\n" + String(repeating: "[a7] ", count: 3_000)
    for source in [backticks, brackets, references, "a**b" + String(repeating: "c* ", count: 100_000)] {
      #expect(problem(source) == nil)
    }
  }

  @Test(arguments: [
    "&#xFFFE;", "&#xffff;", "&#x0FFFF;", "&#65534;", "&#65535;", "&#0065535;", "&#0;", "&#xD800;", "\0",
  ])
  func writesNoBrokenCharacters(source: String) throws {
    #expect(try MarkdownDocument(parsing: "a\(source)b").html == "<p>a\u{FFFD}b</p>\n")
    #expect(try MarkdownDocument(parsing: "| a\(source)b |\n|-|").html.contains("<th>a\u{FFFD}b</th>"))
    let pack = try MarkdownDocument(parsing: "# a\(source)b\n\n| [c](d '\(source)') |\n|-|", style: .pack)
    #expect(pack.title == "a\u{FFFD}b")
    #expect(pack.html.contains("aria-label=\"a\u{FFFD}b\"") && pack.html.contains("title=\"\u{FFFD}\""))
  }

  @Test func showsNumbersOfCharactersInCodeAsTheyStand() throws {
    #expect(try MarkdownDocument(parsing: "`&#xFFFE;`").html == "<p><code>&amp;#xFFFE;</code></p>\n")
  }
}
