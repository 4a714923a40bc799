import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

@Suite struct GlossaryExpanderTests {
  static let terms = """
    term,expansion,meaning,allow
    RTO,recovery time objective,How long it may take until work goes on,
    SLA,service level agreement,,
    DR site,standby site,,
    R&D,research and development,,
    IT,information technology,,yes
    failover,switch to the spare system,,

    """

  private func expander(_ terms: String = Self.terms) throws -> GlossaryExpander {
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/glossary.csv": terms,
      ]),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    return GlossaryExpander(try #require(portfolio.accounts.first).visible.glossary)
  }

  private func expanded(_ markdown: String) throws -> String {
    let expander = try expander()
    return expander.expanded(markdown, expander.use(in: markdown).inText)
  }

  @Test(arguments: [
    ("The RTO is met. The RTO stays.", "The recovery time objective (RTO) is met. The RTO stays."),
    ("RTO is met.", "Recovery time objective (RTO) is met."),
    ("- **RTO** is met", "- **Recovery time objective (RTO)** is met"),
    ("| Goal | RTO |", "| Goal | Recovery time objective (RTO) |"),
    ("It is done. RTO: met.", "It is done. Recovery time objective (RTO): met."),
    ("Both SLAs hold.", "Both service level agreements (SLAs) hold."),
    ("# RTO\n\nThe RTO is met.", "# RTO\n\nThe recovery time objective (RTO) is met."),
    ("See “the RTO is bad” and our RTO.", "See “the RTO is bad” and our recovery time objective (RTO)."),
    ("> The RTO is bad\n\nOur RTO.", "> The RTO is bad\n\nOur recovery time objective (RTO)."),
    ("`RTO` and ``a ` RTO`` and RTO", "`RTO` and ``a ` RTO`` and recovery time objective (RTO)"),
    ("```\nRTO\n```\nThe RTO", "```\nRTO\n```\nThe recovery time objective (RTO)"),
    ("![RTO](charts/RTO.svg)\n\nThe RTO", "![RTO](charts/RTO.svg)\n\nThe recovery time objective (RTO)"),
    ("[the RTO](https://x.example/RTO) goes", "[the recovery time objective (RTO)](https://x.example/RTO) goes"),
    ("[a]: https://x.example/ RTO\nThe RTO", "[a]: https://x.example/ RTO\nThe recovery time objective (RTO)"),
    ("The DR site runs.", "The standby site (DR site) runs."),
    ("Our R\\&D and RTO", "Our R\\&D and recovery time objective (RTO)"),
    ("Score (SLA) of all", "Score (service level agreement, SLA) of all"),
    ("a failover, then a failover", "a switch to the spare system (failover), then a failover"),
    ("“The RTO without an end", "“The recovery time objective (RTO) without an end"),
  ])
  func writesATermOutWhereItIsFirstUsed(_ markdown: String, _ expected: String) throws {
    #expect(try expanded(markdown) == expected)
  }

  @Test(arguments: [
    "The recovery time objective (RTO) is met; the RTO stays.", "Recovery Time Objective (RTO)",
    "The RTO (recovery time objective) is met.", "rto Rto RTOX XRTO RTO2 RTO-12 PAY-RTO RTO.md a@RTO.example RTO\\_A",
    "https://x.example/RTO www.x.example/RTO <https://x.example/RTO> RTO@x.example", "IT works", "    RTO in code",
    "RTOé éRTO", "",
  ])
  func leavesAloneWhatIsNoTermOrIsExplained(_ markdown: String) throws {
    #expect(try expanded(markdown) == markdown)
  }

  @Test func tellsWhichTermsADocumentUses() throws {
    let use = try expander().use(in: "# SLA\n\nAn SLA-based view, “our RTO”, a failover and IT.\n")
    #expect(use.terms.map(\.term) == ["SLA", "RTO", "failover"])
    #expect(use.inText == ["failover"])
  }

  @Test func takesTheExpansionAsTextAndNotAsMarkup() throws {
    let expander = try expander("term,expansion\nRTO,**bold** <b> | [x](y)\n")
    let text = expander.expanded("| The RTO |", ["RTO"])
    #expect(text == #"| The \*\*bold\*\* \<b> \| \[x\](y) (RTO) |"#)
  }

  private static let pieces = [
    "RTO", "SLAs", "R\\&D", "DR site", "`", "``", "```\n", "[", "](", ")", "![", "<", ">", "“", "”", "„", "«", "»",
    "| ", "\n",
    "# ", "- ", " ", "https://", "@", "/", "-", ".", "*", "é", "🙂", "\u{A0}", "recovery time objective (", "    ",
    "]: ",
  ]

  /// Whatever the document holds, only terms are added to, and no line comes or goes.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func addsNothingButExpansions(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let expander = try expander()
    let markdown = (0..<Int.random(in: 0..<60, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let use = expander.use(in: markdown)
    let text = expander.expanded(markdown, use.inText)
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false).count
        == markdown.split(separator: "\n", omittingEmptySubsequences: false).count
    )
    var rest = text[...]
    for byte in markdown.unicodeScalars {
      let found = rest.unicodeScalars.firstIndex(of: byte)
      #expect(found != nil, "\(markdown.debugDescription) → \(text.debugDescription)")
      guard let found else { return }
      rest = rest[rest.unicodeScalars.index(after: found)...]
    }
    #expect(use.inText.isSubset(of: Set(use.terms.map(\.term))))
    #expect(expander.expanded(markdown, []) == markdown)
  }

  @Test(arguments: [
    "`", "``a", "](", "![", "<", "[", "*", "“", "„", "»", "RTO ", "(", "|", "RTO-", "a/", "@", "recovery time ",
  ])
  func takesTimeInProportionToTheLength(_ piece: String) throws {
    let expander = try expander()
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = expander.expanded(text, ["RTO"]) }
    #expect(time < .seconds(20), "\(time)")
  }
}
