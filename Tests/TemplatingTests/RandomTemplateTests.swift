import TestSupport
import Testing

@testable import Templating

/// Templates nobody would write, made from a fixed seed.
@Suite(.timeLimit(.minutes(30))) struct RandomTemplateTests {
  let report = Report(
    client: "A & B",
    remark: "r\n",
    late: true,
    progress: Figure("45 %", forms: ["compact": "45%", "plain": "45"]),
    milestones: [
      .init(title: "Pilot", due: Figure("1 May", forms: ["iso": "2026-05-01"]), owner: .init(name: "Bo", phone: "1")),
      .init(title: "Live", due: Figure("2 May", forms: ["iso": "2026-05-02"]), tags: ["x", "y"]),
    ],
    notes: ["one", "two"]
  )

  static let fragments = [
    "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", ">", "!", "=", "&", ".", " ", "\t", "\n", "\r\n", "\r", "é", "👩‍👧",
    "\0",
    "|", "<%", "%>", "{{=| |=}}", "{{=<% %>=}}", "|={{ }}=|", "client", "late", "notes", "milestones", "title", "part",
    "{{client}}", "{{#late}}", "{{/late}}", "{{#notes}}", "{{.}}", "{{/notes}}", "{{#milestones}}", "{{/milestones}}",
    "{{>part}}", " {{>part}}\n", "{{!", "{{^late}}", "{{{chart}}}", "{{due.iso}}", "<", "$", "*", "{{<part}}",
    "{{/part}}", "{{$slot}}", "{{/slot}}", "{{$slot}}\n", "  {{/slot}}\n", "{{<part}}{{$slot}}", "{{>*client}}",
  ]

  @Test func neverCrashAndAlwaysEnd() {
    var random = SplitMix64(seed: 20_261_031)
    var outcomes = (filled: 0, refused: 0)
    var limits = Limits.standard
    limits.steps = 20_000
    for _ in 0..<4_000 {
      let source = Self.pieces(Self.fragments, upTo: 24, &random).joined()
      let partials = ["part": Self.pieces(Self.fragments, upTo: 8, &random).joined()]
      for checked in [true, false] {
        do throws(TemplateErrors) {
          let template = try compile(source, partials: partials, checked: checked)
          var output = [UInt8]()
          try template.render(report.value, escaping: .html, missing: .empty, limits: limits, into: &output)
          outcomes.filled += 1
        } catch {
          outcomes.refused += 1
          expectUsable(error, source, partials)
        }
      }
    }
    #expect(outcomes.filled > 500 && outcomes.refused > 500, "the fragments try both sides: \(outcomes)")
  }

  /// Every problem names its file and a place that exists there.
  func expectUsable(_ errors: TemplateErrors, _ source: String, _ partials: [String: String]) {
    #expect(!errors.diagnostics.isEmpty)
    for diagnostic in errors.diagnostics {
      let text = diagnostic.place.file == "page.md" ? source : partials["part"] ?? ""
      let lineFeeds = text.utf8.count { $0 == UInt8(ascii: "\n") }
      let line = diagnostic.place.line ?? 0
      let column = diagnostic.place.column ?? 0
      #expect((1...lineFeeds + 1).contains(line), "\(diagnostic) in \(source.debugDescription)")
      #expect(column >= 1, "\(diagnostic)")
      #expect(!diagnostic.message.isEmpty)
    }
  }

  static let lines = [
    "text\n", "{{client}} {{remark}}\n", "{{#late}}\n", "{{/late}}\n", "  {{#notes}}\n", "- {{.}} {{client}}\n",
    "{{/notes}}\n",
    "{{^remark}}\n", "{{/remark}}\n", "{{#milestones}}\n", "{{title}} {{due}} {{due.iso}}\n", "{{/milestones}}\n",
    "{{#owner}}{{name}} {{title}}{{/owner}}\n", "{{#tags}}{{.}},{{/tags}}\n", "{{#due}}{{.}} {{iso}}{{/due}}\n",
    "{{sponsor.name}}{{^sponsor}}-{{/sponsor}}\n", " {{>part}}\n", "a {{>part}} b\r\n", "{{{chart}}}\n",
    "{{progress.plain}}\n", "{{$slot}}{{client}}{{/slot}}\n",
    "  {{<part}}\n{{$slot}}\n  {{client}}\n{{/slot}}\n{{/part}}\n",
    "{{<part}}{{$slot}}{{#notes}}{{.}}{{/notes}}{{/slot}}{{/part}}\n",
  ]

  /// Templates whose sections fit together, with the names of a report.
  func wellFormed(_ random: inout SplitMix64) -> [String] {
    var open: [String] = []
    var lines: [String] = []
    for line in Self.pieces(Self.lines, upTo: 14, &random) {
      let name = line.trimmingPrefix(/\ *\{\{[#^]/).prefix { $0 != "}" }
      if line.contains(/^ *\{\{[#^]\w+\}\}\n/) {
        open.append("{{/\(name)}}\n")
      } else if line.hasPrefix("{{/") {
        guard open.last == line else { continue }
        open.removeLast()
      }
      lines.append(line)
    }
    return lines + open.reversed()
  }

  @Test func meanTheSameWithNamesResolvedBeforehandAndWhenFilled() throws {
    var random = SplitMix64(seed: 7)
    var compared = 0
    for _ in 0..<1_500 {
      let source = wellFormed(&random).joined()
      let partials = ["part": "{{#late}}\n[{{client}}]\n{{/late}}\n {{$slot}}\n  {{client}}\n {{/slot}}\n"]
      guard let checked = try? compile(source, partials: partials, checked: true) else { continue }
      let unchecked = try compile(source, partials: partials, checked: false)
      #expect(try checked.text(report.value) == unchecked.text(report.value), "\(source)")
      compared += 1
    }
    #expect(compared > 200, "only \(compared) of the templates were valid")
  }

  @Test func meanTheSameWithACommentInALineOfItsOwn() throws {
    var random = SplitMix64(seed: 99)
    for _ in 0..<500 {
      var lines = wellFormed(&random)
      let before = try compile(lines.joined(), partials: [:], checked: false).text(report.value)
      lines.insert("  {{! a note\n in two lines }}\t\n", at: Int.random(in: 0...lines.count, using: &random))
      let after = try compile(lines.joined(), partials: [:], checked: false).text(report.value)
      #expect(before == after, "\(lines.joined())")
    }
  }

  func compile(_ source: String, partials: [String: String], checked: Bool) throws(TemplateErrors) -> Template {
    let find = { (name: String) in partials[name].map { ($0, "partials/\(name).md") } }
    return checked
      ? try Template.compile(source, file: "page.md", against: Report.fields.shape, partials: find)
      : try Template.compile(unchecked: source, file: "page.md", partials: find)
  }

  static func pieces(_ all: [String], upTo count: Int, _ random: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 1...count, using: &random)).map { _ in all[Int.random(in: 0..<all.count, using: &random)] }
  }
}
