import TestSupport
import Testing

@testable import Templating

@Suite struct FieldUseTests {
  private let report = Report(
    client: "A & B",
    remark: "well done",
    late: true,
    chart: "<svg/>",
    progress: Figure("45 %", forms: ["compact": "45%", "plain": "45"]),
    sponsor: .init(name: "Ada", phone: "1"),
    milestones: [
      .init(title: "Pilot", due: Figure("1 May", forms: ["iso": "2026-05-01"]), owner: .init(name: "Bo"), tags: ["x"]),
      .init(title: "Live", due: .absent("not agreed")),
    ],
    notes: ["one", "two"]
  )

  /// The names that a template reads, each list or record with what is read in it.
  private func names(_ use: FieldUse, of shape: Shape) -> String {
    guard case .slots(let slots) = use else { return "everything" }
    return zip(shape.entries, slots).compactMap { entry, use in
      guard let use else { return nil }
      guard let nested = entry.kind.nested else { return entry.name }
      return "\(entry.name)(\(names(use, of: nested)))"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("words", ""),
    ("{{client}}", "client"),
    ("{{^late}}in time{{/late}}", "late"),
    ("{{#late}}{{client}}{{/late}}", "client late"),
    ("{{progress.plain}}{{#progress}}{{compact}}{{/progress}}", "progress"),
    ("{{sponsor.name}}", "sponsor(name)"),
    ("{{#sponsor}}paid{{/sponsor}}", "sponsor()"),
    (
      "{{#milestones}}{{#owner}}{{name}} {{title}} {{client}}{{/owner}}{{/milestones}}",
      "client milestones(title owner(name))"
    ),
    (
      "{{#milestones}}{{#tags}}{{.}}{{/tags}}{{/milestones}}{{#notes}}{{remark}}{{/notes}}",
      "remark milestones(tags) notes"
    ),
    ("{{>part}}{{#sponsor}}{{>part}}{{/sponsor}}", "client sponsor(phone)"),
    ("{{<layout}}{{$slot}}{{remark}}{{/slot}}{{/layout}}", "remark late"),
  ])
  func readsWhatItShows(source: String, expected: String) throws {
    let partials = [
      "part": "{{client}}{{#sponsor}}{{phone}}{{/sponsor}}", "layout": "{{#late}}{{$slot}}own{{/slot}}{{/late}}",
    ]
    #expect(names(try Report.template(source, partials: partials).use, of: Report.fields.shape) == expected)
  }

  @Test func makesNothingElse() throws {
    let template = try Report.template("{{#milestones}}{{title}}{{/milestones}}")
    guard case .record(let record) = Report.fields.value(of: report, for: template.use),
      case .list(let milestones) = record.values[6], case .record(let milestone) = milestones.first
    else {
      Issue.record("the milestones are read")
      return
    }
    #expect(record.values.filter { if case .missing = $0 { false } else { true } }.count == 1)
    #expect(milestone.values.filter { if case .missing = $0 { false } else { true } }.count == 1)
  }

  /// Partials that call each other twice would be followed for ever; such a template reads everything.
  @Test func givesUpOnWhatTakesLong() throws {
    let template = try Report.template("{{#late}}{{client}}{{/late}}")
    guard case .everything = UseFinder.use(of: template.program, Report.fields.shape, steps: 2) else {
      Issue.record("two steps are too few")
      return
    }
  }

  @Test func fillsAnyTemplateAsEverythingDoes() {
    var random = SplitMix64(seed: 4)
    var filled = 0
    for _ in 0..<2_000 {
      let source = RandomTemplateTests().wellFormed(&random).joined()
      let part = RandomTemplateTests().wellFormed(&random).joined()
      guard let template = try? Report.template(source, partials: ["part": part]),
        let whole = try? template.text(report.value)
      else { continue }
      filled += 1
      #expect((try? template.text(Report.fields.value(of: report, for: template.use))) == whole, "\(source)")
    }
    #expect(filled > 200)
  }
}
