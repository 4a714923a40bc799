import Diagnostics
import Testing

@testable import Review

@Suite struct BrokenYAMLTests {
  private func messages(_ yaml: String) -> [String] { SettingsReader.read(Array(yaml.utf8)).1.map(\.description) }

  @Test(arguments: [
    ("firm:\n  name: Firm\n bad: x\n", "3:2", "did not find expected key (while parsing a block mapping)"),
    ("firm: { name: [Firm\n", "2:1", "did not find expected ',' or ']' (while parsing a flow sequence)"),
    ("firm:\n\tname: Firm\n", "2:1", "found character that cannot start any token (while scanning for the next token)"),
    ("firm: a: b\n", "1:8", "mapping values are not allowed in this context"),
    ("firm: \"a\n", "2:1", "found unexpected end of stream (while scanning a quoted scalar)"),
    ("firm: *nobody\n", "1:7", "found undefined alias"),
    (
      "firm: { name: Firm }\n---\nfirm: x\n", "2:1",
      "but found another document (expected a single document in the stream)"
    ),
  ])
  func tellsWhereTheSyntaxBreaks(_ yaml: String, _ place: String, _ problem: String) {
    #expect(
      messages(yaml) == [
        "reviewpack.yaml:\(place): error[yaml-syntax]: the settings are not valid YAML: \(problem)\n"
          + "  hint: check the indentation, and put text that holds ': ' or ' #' in quotes"
      ]
    )
  }

  @Test func tellsOfASettingThatStandsTwice() {
    #expect(
      messages("firm: { name: Firm }\nperiod: 2026-10\nlocale: de-DE\nperiod: 2026-11\n") == [
        "reviewpack.yaml:2:1: error[yaml-syntax]: the setting 'period' stands twice\n  hint: keep one of them"
      ]
    )
  }

  @Test(arguments: [("a: \u{0}\n", "1:4"), ("firm:\r\n  name: Zürich \u{7}\r\n", "2:16")])
  func tellsWhereAControlCharacterStands(_ yaml: String, _ place: String) {
    #expect(
      messages(yaml) == [
        "reviewpack.yaml:\(place): error[yaml-syntax]: the settings are not valid YAML: control characters are not allowed\n"
          + "  hint: remove the character"
      ]
    )
  }

  @Test(arguments: [
    ("firm: &f { name: Firm }", "1:7", "f"),
    ("firm: { name: Firm }\nholidays: [2026-12-25,&x-1 2026-12-26]", "2:23", "x-1"),
    ("&root\nfirm: { name: Firm }", "1:1", "root"), ("firm: { \"name\":&n Firm }", "1:16", "n"),
  ])
  func refusesAnchors(_ yaml: String, _ place: String, _ name: String) {
    #expect(
      messages(yaml) == [
        "reviewpack.yaml:\(place): error[yaml-syntax]: settings may not use anchors ('&\(name)')\n"
          + "  hint: write the value out at each place; in a text, put a space after '&'"
      ]
    )
  }

  @Test(arguments: ["Harbour & Finch IT", "R&D", "Süß&Co", "B2&B", "a &", "'M & S'"])
  func readsAmpersandsInTexts(_ name: String) {
    #expect(messages("firm: { name: \(name) }") == [])
  }

  @Test func survivesDeepNesting() {
    #expect(messages(String(repeating: "[", count: 100_000)).count == 1)
    #expect(messages("firm: " + String(repeating: "{a: ", count: 20_000)).count == 1)
    let deep = 900
    #expect(messages("firm: " + String(repeating: "[", count: deep) + String(repeating: "]", count: deep)).count == 1)
    #expect(messages((0..<5_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).count == 1)
  }

  @Test func survivesEntitiesThatGrow() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(messages(yaml + "? *a30\n: x\n").count == 1)
  }
}
