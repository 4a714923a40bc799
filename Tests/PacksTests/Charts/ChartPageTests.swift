import Foundation
import Testing

@testable import Packs

/// `docs/charts.html` shows every type of chart, light and dark, in the stylesheet of the packs.
@Suite struct ChartPageTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func page() throws -> String {
    let style = try String(contentsOf: Self.package.appending(path: "templates/style.css"), encoding: .utf8)
    return ChartPage(style: style).html
  }

  /// Bless with `REVIEWPACK_BLESS=1`; a blessing run still fails.
  @Test func thePageIsMadeOfTheExamples() throws {
    let (file, page) = (Self.package.appending(path: "docs/charts.html"), try page())
    if ProcessInfo.processInfo.environment["REVIEWPACK_BLESS"] == "1" {
      try Data(page.utf8).write(to: file)
      Issue.record("blessed docs/charts.html: look at it, then run without REVIEWPACK_BLESS")
    }
    let written = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      written == page,
      "docs/charts.html differs from the charts or the stylesheet: bless it with REVIEWPACK_BLESS=1"
    )
  }

  @Test func itNeedsNoOtherFileAndRunsNothing() throws {
    let page = try page()
    #expect(PageScan.findings(in: [PackFile("charts.html", page)]).isEmpty)
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("@import"))
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && ids.count > 2 * ChartKind.all.count)
  }
}

/// The page of all types of charts.
struct ChartPage {
  /// The stylesheet of the packs.
  let style: String

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>Charts</title>
    <style>
    \(style.trimmingCharacters(in: .newlines))
    \(ChartStyle.ofPage)
    \(Self.sheets)
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <main id="main">
    <h1>Charts</h1>
    <p>Every type of chart that a pack may show, on a light and on a dark screen. They are drawn as SVG, say the same in words
    to those who do not see them, and stay readable at the width of a phone and in shades of grey.</p>
    <nav aria-label="Charts"><ul>
    \(ChartKind.all.map { "<li><a href=\"#\($0.file)\">\($0.name)</a>: \($0.job)</li>" }.joined(separator: "\n"))
    </ul></nav>
    \(ChartKind.all.enumerated().map(section).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func section(_ index: Int, _ kind: ChartKind) -> String {
    guard let chart = kind.chart else { return "" }
    return """
      <section aria-labelledby="\(kind.file)">
      <h2 id="\(kind.file)">\(kind.name)</h2>
      <p>\(kind.job) \(kind.rule)</p>
      <div class="sheets">
      <figure class="light">\(chart.svg(in: .page(2 * index)))</figure>
      <figure class="dark">\(chart.svg(in: .page(2 * index + 1)))</figure>
      </div>
      <details><summary>In words</summary><p>\(SVGText.escaped(chart.alternative))</p></details>
      </section>
      """
  }

  /// Both sheets keep their colours on any screen: their rules weigh more than those of the page.
  private static let sheets = """
    .sheets { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
    .sheets figure { width: min(100%, 25rem); margin: 0; padding: 1rem; border: 1px solid var(--line); }
    \(sheet("light") { $0.light })
    \(sheet("dark") { $0.dark })
    """

  private static func sheet(_ name: String, _ color: (Paint) -> String) -> String {
    let rules = Paint.allCases.map { paint in
      ".\(name) .chart .f-\(paint.rawValue){fill:\(color(paint))}.\(name) .chart .s-\(paint.rawValue){stroke:\(color(paint))}"
    }
    return (["figure.\(name) { background: \(color(.paper)); }"] + rules).joined(separator: "\n")
  }
}
