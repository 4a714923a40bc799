import Testing

@testable import Templating

@Suite struct FieldsTests {
  let full = Report(
    client: "A & B",
    remark: "well done",
    late: true,
    chart: "<svg/>",
    progress: Figure("45 %", forms: ["compact": "45%", "plain": "45"]),
    sponsor: .init(name: "Ada"),
    milestones: [
      .init(
        title: "Pilot",
        due: Figure("1 May", forms: ["iso": "2026-05-01"]),
        owner: .init(name: "Bo"),
        tags: ["x", "y"]
      ),
      .init(title: "Go live", due: .absent("not agreed")),
    ],
    notes: ["one", "two"]
  )

  @Test(arguments: [
    ("{{client}}", "A &amp; B", "A &amp; B"),
    ("{{{chart}}}{{&chart}}", "<svg/><svg/>", "<svg/><svg/>"),
    ("{{remark}}", "well done", ""),
    ("{{#remark}}({{.}}){{/remark}}{{^remark}}none{{/remark}}", "(well done)", "none"),
    ("{{#late}}late{{/late}}{{^late}}in time{{/late}}", "late", "in time"),
    ("{{progress}}|{{progress.compact}}|{{progress.plain}}", "45 %|45%|45", "not recorded|not recorded|not recorded"),
    ("{{#progress}}{{.}} or {{plain}}{{/progress}}{{^progress}}-{{/progress}}", "45 % or 45", "-"),
    ("{{#sponsor}}{{name}}{{/sponsor}}{{^sponsor}}nobody{{/sponsor}}", "Ada", "nobody"),
    ("{{sponsor.name}}", "Ada", ""),
    ("{{#notes}}{{.}};{{/notes}}{{^notes}}-{{/notes}}", "one;two;", "-"),
    ("{{#milestones}}{{title}} {{/milestones}}{{^milestones}}none{{/milestones}}", "Pilot Go live ", "none"),
    ("{{#milestones}}{{due}}/{{due.iso}} {{/milestones}}", "1 May/2026-05-01 not agreed/not agreed ", ""),
    (
      "{{#milestones}}{{#owner}}{{name}} {{title}} for {{client}}. {{/owner}}{{/milestones}}",
      "Bo Pilot for A &amp; B. ", ""
    ),
    ("{{#milestones}}{{#late}}{{#tags}}{{.}}{{title}} {{/tags}}{{/late}}{{/milestones}}", "xPilot yPilot ", ""),
  ])
  func fillsEveryKindOfField(template: String, full: String, empty: String) throws {
    let template = try Report.template(template)
    #expect(try template.text(self.full.value) == full)
    #expect(try template.text(Report().value) == empty)
  }

  @Test func readsEveryFieldOnceInOrder() throws {
    guard case .record(let record) = full.value else {
      Issue.record("fields make a record")
      return
    }
    #expect(record.shape === Report.fields.shape)
    #expect(record.values.count == record.shape.entries.count)
    guard case .text("A & B") = record.values[0], case .flag(true) = record.values[2] else {
      Issue.record("the values are not in the order of the entries")
      return
    }
  }

  @Test func listsNamesKindsMeaningsAndUnits() {
    let lines = Report.fields.shape.entries.map { entry in
      "\(entry.name): \(entry.kind)\(entry.unit.map { " in \($0)" } ?? ""): \(entry.meaning)"
    }
    #expect(
      lines == [
        "client: text: who the report is for",
        "remark: text, may be absent: what the author adds",
        "late: flag: a milestone is late",
        "chart: markup: the progress as a picture",
        "progress: figure, also as compact, plain in %: share of the way",
        "sponsor: record, the person: who pays",
        "milestones: list, each a milestone: every milestone, the earliest first",
        "notes: list of texts: remarks, the oldest first",
      ]
    )
    let nested = Report.fields.shape.entries.compactMap(\.kind.nested?.noun)
    #expect(nested == ["the person", "milestone"])
    #expect(Report.fields.noun == "report")
  }

  @Test(arguments: [
    ("criterion", "a criterion"), ("invoice", "an invoice"), ("user", "a user"), ("the survey", "the survey"),
    ("an hour", "an hour"),
  ])
  func givesANounItsArticle(noun: String, expected: String) {
    #expect(Shape(noun: noun, entries: []).nounWithArticle == expected)
  }

  @Test func fillsTheSameTemplateFromEqualFieldsMadeTwice() throws {
    func fields() -> Fields<String> { Fields("word", [.text("word", "the word") { $0 }]) }
    let template = try Template.compile("<{{word}}>", file: "word.txt", against: fields().shape) { _ in nil }
    #expect(try template.text(fields().value(of: "hello")) == "<hello>")
  }

  @Test func letsAnUncheckedTemplateReadFieldsByName() throws {
    let result = try fill("{{client}} {{progress.plain}} {{#milestones}}{{title}},{{/milestones}}", full.value)
    #expect(result == "A &amp; B 45 Pilot,Go live,")
  }
}
