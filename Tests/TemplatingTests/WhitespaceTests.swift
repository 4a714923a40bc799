import Testing

@testable import Templating

/// Which tags take their line away, and where a partial's indentation goes.
@Suite struct WhitespaceTests {
  let data = Value.object(["yes": .flag(true), "x": .text("a\nb"), "list": .list([.text("1"), .text("2")])])

  @Test(arguments: [
    // A tag alone in its line takes the line away; a shown value does not.
    ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
    ("a\n \t{{! note }}\t \nb", "a\nb"),
    ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
    ("{{#yes}}\r{{/yes}}", "\r"),
    ("  {{x}}\n", "  a\nb\n"),
    ("{{#yes}}{{/yes}}\nb", "\nb"),
    ("{{#yes}} {{! two tags }}\nb{{/yes}}", " \nb"),
    (" {{! several\nlines }} \nb", "b"),
    (" {{! several\nlines }} c\nb", "  c\nb"),
    ("{{#list}}\n- {{.}}\n{{/list}}\n", "- 1\n- 2\n"),
    ("\u{FEFF}{{#yes}}\nb{{/yes}}", "b"),
    // An indented partial has its own lines indented, whatever they hold, but not the lines of values.
    ("  {{>value}}\n|", "  <a\nb>\n|"),
    ("  {{>list}}\n|", "  1\n  2\n|"),
    ("  {{>tags}}\n|", "  12\n  12|"),
    (" {{>outer}}\n|", "  <a\nb>\n x\n|"),
    (" {{>inline}}|", " -<a\nb>\n|"),
    (" {{>inlineValue}}\n|", " -<a\nb>\n.\n|"),
    ("  {{>blank}}\n|", "  1\n  \n  2\n|"),
  ])
  func followsTheRules(template: String, expected: String) throws {
    let partials = [
      "value": "<{{x}}>\n", "list": "{{#list}}\n{{.}}\n{{/list}}\n",
      "tags": "{{#list}}{{.}}{{/list}}\n{{#list}}{{.}}{{/list}}",
      "outer": " {{>value}}\nx\n", "inline": "-{{>value}}", "inlineValue": "-{{>value}}.\n", "blank": "1\n\n2\n",
    ]
    #expect(try fill(template, data, partials: partials) == expected)
  }

  @Test func writesEveryByteOfATemplateWithoutTags() throws {
    for text in ["", "\n", "\r\n\r\n", "{ {", "}}", "a {b} c\n", "\0\u{1}é👩‍👧"] {
      #expect(try fill(text) == text)
    }
  }
}
