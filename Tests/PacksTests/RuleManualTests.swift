import Foundation
import Review
import Testing

@testable import Packs

/// `docs/rules.md` is made of the rules' own texts.
@Suite struct RuleManualTests {
  private static let path =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/docs/rules.md"

  /// Bless with `REVIEWPACK_BLESS=1`; a blessing run still fails.
  @Test func thePageIsMadeOfTheRules() throws {
    let page = RuleManual.page(of: Rules.all)
    if ProcessInfo.processInfo.environment["REVIEWPACK_BLESS"] == "1" {
      try Data(page.utf8).write(to: URL(fileURLWithPath: Self.path))
      Issue.record("blessed docs/rules.md: review it, then run without REVIEWPACK_BLESS")
    }
    let written = try String(contentsOf: URL(fileURLWithPath: Self.path), encoding: .utf8)
    #expect(written == page, "docs/rules.md differs from the rules: bless it with REVIEWPACK_BLESS=1")
  }

  @Test func practicesAreNamedAsOnTheirOwnPage() throws {
    let path = Self.path.replacing("rules.md", with: "practices.md")
    let page = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    for (id, title) in Practice.titles { #expect(page.contains("\n| \(id) | \(title) | "), "\(id)") }
    let served = Set(Rules.all.flatMap(\.practices))
    #expect(Practice.titles.count == 120 && served.isSubset(of: Practice.titles.keys))
  }

  @Test func everyRuleHasAChapterWithAllItsTexts() {
    let page = RuleManual.page(of: Rules.all)
    for rule in Rules.all {
      #expect(
        page.contains("\n## \(rule.id)\n\n\(rule.demand) \(rule.details)\n\n**Why.** \(rule.reason)\n"),
        "\(rule.id)"
      )
      #expect(page.contains("\n**Example.** \(rule.example)\n"), "\(rule.id)")
    }
  }
}
