import Testing

@testable import Templating

/// What a template may do with the names of its document; every message whole.
@Suite struct NameCheckTests {
  @Test(arguments: [
    // Names that are not there.
    (
      "{{clint}}",
      """
      report.md:1:1: error[name-unknown]: a report has no 'clint'
        hint: did you mean 'client'?
      """
    ),
    (
      "{{#milestones}}{{titel}}{{/milestones}}",
      """
      report.md:1:16: error[name-unknown]: a milestone has no 'titel'
        hint: did you mean 'title'?
      """
    ),
    (
      "{{#milestones}}{{clint}}{{/milestones}}",
      """
      report.md:1:16: error[name-unknown]: a milestone has no 'clint'
        hint: did you mean 'client'?
      """
    ),
    (
      "{{zzzzzz}}",
      """
      report.md:1:1: error[name-unknown]: a report has no 'zzzzzz'
        hint: it has 'client', 'remark', 'late', 'chart', 'progress', 'sponsor', 'milestones', 'notes'
      """
    ),
    (
      "{{due}}",
      """
      report.md:1:1: error[name-unknown]: a report has no 'due'
        hint: 'due' is a name of a milestone: use it inside {{#milestones}}
      """
    ),
    (
      "{{phone}}",
      """
      report.md:1:1: error[name-unknown]: a report has no 'phone'
        hint: 'phone' is a name of the person: write {{sponsor.phone}}
      """
    ),
    (
      "{{#milestones}}{{name}}{{/milestones}}",
      """
      report.md:1:16: error[name-unknown]: a milestone has no 'name'
        hint: 'name' is a name of the person: write {{owner.name}}
      """
    ),
    (
      "{{sponsor.nam}}",
      """
      report.md:1:1: error[name-unknown]: the person has no 'nam'
        hint: did you mean 'sponsor.name'?
      """
    ),
    (
      "{{sponsor.zzzzzz}}",
      """
      report.md:1:1: error[name-unknown]: the person has no 'zzzzzz'
        hint: it has 'name', 'phone'
      """
    ),
    (
      "{{progress.compct}}",
      """
      report.md:1:1: error[name-unknown]: the figure 'progress' has no form 'compct'
        hint: did you mean 'progress.compact'?
      """
    ),
    (
      "{{client.name}}",
      """
      report.md:1:1: error[name-unknown]: 'client' is text, and has no 'name' in it
        hint: write 'client'
      """
    ),
    (
      "{{milestones.title}}",
      """
      report.md:1:1: error[name-is-list]: 'milestones' is a list, so 'milestones.title' names nothing
        hint: open the list: {{#milestones}}{{title}}{{/milestones}}
      """
    ),
    (
      "{{notes.first}}",
      """
      report.md:1:1: error[name-is-list]: 'notes' is a list, so 'notes.first' names nothing
        hint: open the list: {{#notes}}{{.}}{{/notes}}
      """
    ),
    // Names used in a way their kind does not allow.
    (
      "{{milestones}}",
      """
      report.md:1:1: error[name-is-list]: 'milestones' is a list, and cannot be shown as text
        hint: open it: {{#milestones}}…{{/milestones}}
      """
    ),
    (
      "{{late}}",
      """
      report.md:1:1: error[name-is-flag]: 'late' is a flag, and cannot be shown as text
        hint: write {{#late}}…{{/late}} for yes, {{^late}}…{{/late}} for no
      """
    ),
    (
      "{{sponsor}}",
      """
      report.md:1:1: error[name-is-record]: 'sponsor' is the person, and cannot be shown as text
        hint: open it: {{#sponsor}}…{{/sponsor}}
      """
    ),
    (
      "{{#milestones}}{{.}}{{/milestones}}",
      """
      report.md:1:16: error[name-is-record]: '.' is a milestone, and cannot be shown as text
        hint: write the name of one of its fields
      """
    ),
    (
      "{{chart}}",
      """
      report.md:1:1: error[markup-escaped]: 'chart' is markup, and {{chart}} would show its marks as text
        hint: write {{{chart}}}
      """
    ),
    (
      "{{{client}}}",
      """
      report.md:1:1: error[markup-only]: 'client' is text, and only markup may be shown unescaped
        hint: write {{client}}
      """
    ),
    (
      "{{&progress.plain}}",
      """
      report.md:1:1: error[markup-only]: 'progress.plain' is text, and only markup may be shown unescaped
        hint: write {{progress.plain}}
      """
    ),
    (
      "{{#notes}}{{{.}}}{{/notes}}",
      """
      report.md:1:11: error[markup-only]: '.' is text, and only markup may be shown unescaped
        hint: write {{.}}
      """
    ),
    (
      "{{#client}}{{/client}}",
      """
      report.md:1:1: error[section-over-text]: 'client' is text that is always there; \
      a section needs a list, a record, a flag or a value that may be absent
        hint: write {{client}} without a section
      """
    ),
    // A hint speaks the template's language.
    (
      "{{=<% %>=}}<%milestones%>",
      """
      report.md:1:12: error[name-is-list]: 'milestones' is a list, and cannot be shown as text
        hint: open it: <%#milestones%>…<%/milestones%>
      """
    ),
    // Partials.
    (
      "{{>foot}}",
      """
      report.md:1:1: error[partial-missing]: there is no partial 'foot'
        hint: looked for templates/partials/foot.md, share/partials/foot.md
      """
    ),
  ])
  func reportsTheNameTheRuleAndTheFix(template: String, expected: String) {
    #expect(problems { () throws(TemplateErrors) in try Report.template(template) } == [expected])
  }

  @Test func reportsNothingInsideASectionWhoseNameIsUnknown() {
    let found = problems { () throws(TemplateErrors) in
      try Report.template("{{#milestone}}{{title}}{{nothing}}{{/milestone}}{{clint}}")
    }
    #expect(
      found == [
        """
        report.md:1:1: error[name-unknown]: a report has no 'milestone'
          hint: did you mean 'milestones'?
        """,
        """
        report.md:1:49: error[name-unknown]: a report has no 'clint'
          hint: did you mean 'client'?
        """,
      ]
    )
  }

  @Test func findsEveryProblemInOneGoInTheOrderOfTheFile() {
    let found = problems { () throws(TemplateErrors) in
      try Report.template("{{late}}\n{{#notes}}{{nope}}\n{{>foot}}{{/notes}}\n{{#client}}{{clint}}{{/client}}\n{{oops")
    }
    let expected = [
      "report.md:1:1: error[name-is-flag]", "report.md:2:11: error[name-unknown]",
      "report.md:3:1: error[partial-missing]", "report.md:4:1: error[section-over-text]",
      "report.md:4:12: error[name-unknown]", "report.md:5:1: error[tag-unclosed]",
    ]
    #expect(found.map { String($0.prefix(while: { $0 != "]" }) + "]") } == expected)
  }

  @Test func readsAPartialInTheContextItIsUsedIn() throws {
    let partials = ["due": "{{title}}: {{due.iso}}"]
    let template = try Report.template("{{#milestones}}{{>due}}{{/milestones}}", partials: partials)
    let pilot = Report.Milestone(title: "Pilot", due: Figure("1 May", forms: ["iso": "2026-05-01"]))
    #expect(try template.text(Report(milestones: [pilot]).value) == "Pilot: 2026-05-01")
    let found = problems { () throws(TemplateErrors) in
      try Report.template("{{#milestones}}{{>due}}{{/milestones}}{{>due}}", partials: partials)
    }
    #expect(
      found == [
        """
        partials/due.md:1:1: error[name-unknown]: a report has no 'title'
          hint: 'title' is a name of a milestone: use it inside {{#milestones}}
        """,
        """
        partials/due.md:1:12: error[name-unknown]: a report has no 'due'
          hint: 'due' is a name of a milestone: use it inside {{#milestones}}
        """,
      ]
    )
  }

  @Test func reportsAProblemOfAPartialOnceHoweverOftenItIsUsed() {
    let found = problems { () throws(TemplateErrors) in
      try Report.template("{{>a}}{{>a}}{{#late}}{{>a}}{{/late}}", partials: ["a": "{{clint}}"])
    }
    #expect(found.count == 1)
  }

  @Test(arguments: [
    (["a": "{{>a}}"], "partials/a.md:1:1", "the partial 'a' uses itself: a > a"),
    (["a": "{{>b}}", "b": "\n{{>c}}", "c": " {{>b}}"], "partials/c.md:1:2", "the partial 'b' uses itself: b > c > b"),
    (
      ["a": "{{>b}}{{>c}}", "b": "-", "c": "{{>b}}{{>a}}"], "partials/c.md:1:7",
      "the partial 'a' uses itself: a > c > a"
    ),
  ])
  func refusesAPartialThatUsesItself(partials: [String: String], place: String, message: String) {
    let found = problems { () throws(TemplateErrors) in try Report.template("{{>a}}", partials: partials) }
    #expect(
      found == ["\(place): error[partial-recursive]: \(message)\n  hint: write the repetition as a list section"]
    )
  }
}
