import Diagnostics
import Testing

@testable import Packs

/// Pages that are too large for the post are told.
@Suite struct SizeScanTests {
  private func messages(_ sizes: [(String, Int)]) -> [String] {
    let files = sizes.map { PackFile($0, bytes: [UInt8](repeating: 0x20, count: $1)) }
    return SizeScan.findings(in: files, for: "acme").map(\.description)
  }

  @Test func letsUsualSizesPass() {
    #expect(messages([("pack.html", 250_000), ("pack.pdf", 4_000_000), ("review.md", 300_000)]) == [])
  }

  @Test func tellsALargePage() {
    #expect(
      messages([("review.html", 10), ("pack.html", 312_345)]) == [
        "pack.html: warn[page-large]: acme: the page has 312 kB, and 250 kB is the most that mail programs show well\n"
          + "  hint: make logos smaller, or name fewer 'documents' in the settings"
      ]
    )
  }
}
