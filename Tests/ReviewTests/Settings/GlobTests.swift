import Testing

@testable import Review

@Suite struct GlobTests {
  @Test(arguments: [
    ("exports/jira-*.csv", "exports/jira-2026-10.csv", true), ("exports/jira-*.csv", "exports/jira-.csv", true),
    ("exports/jira-*.csv", "exports/acme/jira-1.csv", false), ("exports/*/jira.csv", "exports/acme/jira.csv", true),
    ("exports/**/*.csv", "exports/a.csv", true), ("exports/**/*.csv", "exports/a/b/c.csv", true),
    ("**", "a/b/c", true), ("exports/**", "exports", true), ("exports/?.csv", "exports/a.csv", true),
    ("exports/?.csv", "exports/ab.csv", false), ("exports/a.csv", "exports/A.csv", false), ("", "a.csv", false),
    ("exports/*ö??.csv", "exports/Köln.csv", true), ("exports/[a].csv", "exports/a.csv", false),
  ])
  func fitsPaths(_ pattern: String, _ path: String, _ fits: Bool) {
    #expect(Glob(pattern).matches(path) == fits)
  }

  @Test func needsNoLongTimeForManyStars() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2_000)))
    let folders = Glob(Array(repeating: "**", count: 100).joined(separator: "/") + "/x")
    #expect(!folders.matches(Array(repeating: "a", count: 300).joined(separator: "/")))
  }
}
