import Testing

@testable import Markdown

/// The public suite lies beside the project; without it there is nothing to compare with.
@Suite(.enabled(if: PublicSuites.arePresent, "the public test suites are absent"))
struct TableSuiteTests {
  private struct Case: Decodable {
    let id: String
    let markdown: String
    let html: String
    let needs: [String]
  }

  /// Cases that are not compared, and why.
  private static let exceptions = [
    "gfmt-125": "expects style attributes, which is another program's dialect"
  ]

  @Test(arguments: [("gfm-tables/gfm-spec-table-cases.json", 25), ("gfm-tables/more-cases.json", 62)])
  func rendersTablesAsGitHubsSpecificationHasThem(file: String, count: Int) throws {
    // Footnotes and links without brackets are extensions that are not offered.
    let cases = try PublicSuites.read(file, as: [Case].self)
      .filter { $0.needs.isEmpty && Self.exceptions[$0.id] == nil }
    #expect(cases.count == count)
    for item in cases {
      let html = try MarkdownDocument(parsing: item.markdown, rawHTML: true).html
      #expect(normalised(html) == normalised(item.html), "\(item.id)")
    }
  }

  /// The HTML without white space between tags and without empty table bodies.
  private func normalised(_ html: String) -> String {
    var text = ""
    var pendingSpace = ""
    for character in html {
      if character.isWhitespace {
        pendingSpace.append(character)
        continue
      }
      if !(text.last == ">" && character == "<") && !text.isEmpty { text += pendingSpace }
      pendingSpace = ""
      text.append(character)
    }
    return text.replacing("<tbody></tbody>", with: "")
  }
}
