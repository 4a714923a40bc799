import TestSupport
import Testing

@testable import Markdown

@Suite struct BlockOutlineTests {
  /// A paragraph or heading, and the blocks around it.
  private struct TextBlock: Equatable {
    let blocks: [SyntaxNode.Kind]
    let startLines: [Int]
    let endLine: Int
  }

  private func textBlocks(in source: [UInt8]) -> [TextBlock] {
    SyntaxTree.withRoot(of: source) { root in
      var found: [TextBlock] = []
      root.visit { node, _ in
        guard node.kind == .paragraph || node.kind == .heading else { return }
        let around = Array(sequence(first: node, next: \.parent))
        found.append(TextBlock(blocks: around.map(\.kind), startLines: around.map(\.startLine), endLine: node.endLine))
      }
      return found
    }
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| c | d |\n", "|\n|\n|\n"),
    ("- Words that go on\n  and on\n", "- W\n  a\n"),
    ("> ## A heading\n", "> ## A\n"),
    ("1. One\n", "1. One\n"),
    ("Words <b>bold</b>\n", "Words <b>bold</b>\n"),
    ("[a]: /b\n\nWords\n", "[a]: /b\n\nWords\n"),
  ])
  func shortensWhatDecidesNothing(source: String, outline: String) {
    #expect(String(decoding: BlockOutline.of(Array(source.utf8)), as: UTF8.self) == outline)
  }

  @Test func hasTheSameBlocksOnTheSameLines() {
    let pieces = [
      "| a | b |", "|---|:-:|", "words", "word - word", "-", "---", "===", "> ", "- ", "+ ", "* ", "# ", "1. ", "  ",
      "    ", "\t", "**a**", "<a>", "<div>", "</div>", "<!--", "a -->", "<script>", "x </script>", "```", "~~~",
      "a ```",
      "[x]", "]: /u", "\"t", "\\", "é", "\u{A0}", "\u{C}", "\n", "\n", "\n", "\n\n", "\r\n", "\r",
    ]
    var generator = SplitMix64(seed: 11)
    for _ in 0..<30_000 {
      let count = Int.random(in: 1...20, using: &generator)
      let source = Array((0..<count).flatMap { _ in (pieces.randomElement(using: &generator) ?? "").utf8 })
      let text = String(decoding: source, as: UTF8.self).debugDescription
      #expect(textBlocks(in: BlockOutline.of(source)) == textBlocks(in: source), "\(text)")
    }
  }

  /// Each thread has an arena of its own.
  @Test func documentsMadeAtOnceStayApart() async throws {
    let sources = (1...8).map { index in
      String(repeating: "# \(index)\n\n| *\(index)* | b |\n|--|--|\n| c | d |\n\n", count: 200)
    }
    let alone = try sources.map { try MarkdownDocument(parsing: $0, style: .pack).html }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, source) in sources.enumerated() {
        group.addTask { (index, try MarkdownDocument(parsing: source, style: .pack).html) }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(alone.indices.allSatisfy { together[$0] == alone[$0] })
  }
}
