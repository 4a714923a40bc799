import Testing

@testable import Templating

/// Parents whose blocks are replaced, beyond the public suite: how content fits in its place, and what is checked.
@Suite(.timeLimit(.minutes(30))) struct InheritanceTests {
  static let layout = ["layout": "# {{$title}}Report{{/title}}\n\n{{$body}}\nNothing yet.\n{{/body}}\n"]

  @Test(arguments: [
    ("{{<layout}}{{/layout}}", "# Report\n\nNothing yet.\n"),
    ("{{<layout}}{{$title}}For {{client}}{{/title}}{{/layout}}", "# For A & B\n\nNothing yet.\n"),
    (
      "{{<layout}}\n  {{$body}}\n  {{#notes}}\n  - {{.}}\n  {{/notes}}\n  {{/body}}\n{{/layout}}\nEnd\n",
      "# Report\n\n- one\n- two\nEnd\n"
    ),
    ("> {{<layout}}{{/layout}}", "> # Report\n\nNothing yet.\n"),
    ("{{<layout}}{{$title}}{{/title}}{{$body}}{{/body}}{{/layout}}", "# \n\n"),
    ("{{=<% %>=}}<%<layout%><%$title%>T<%/title%><%/layout%>", "# T\n\nNothing yet.\n"),
  ])
  func fillsTheBlocksOfAParent(template: String, expected: String) throws {
    let report = Report(notes: ["one", "two"])
    #expect(try Report.template(template, partials: Self.layout).text(report.value, escaping: .none) == expected)
    #expect(try fill(template, report.value, partials: Self.layout, escaping: .none) == expected)
  }

  @Test func indentsWhatReplacesABlockWhereItStands() throws {
    let partials = ["list": "<ul>\n  {{$items}}\n    <li>none\n  {{/items}}\n</ul>\n"]
    let template = "  {{<list}}\n{{$items}}\n        <li>a\n          b\n{{/items}}\n  {{/list}}\n"
    #expect(try fill(template, partials: partials) == "  <ul>\n      <li>a\n        b\n  </ul>\n")
  }

  @Test func readsAReplacedBlockInTheContextOfItsPlace() throws {
    let partials = ["each": "{{#milestones}}{{$line}}{{title}}{{/line}};{{/milestones}}"]
    let pilot = Report.Milestone(title: "Pilot", due: Figure("1 May", forms: ["iso": "2026-05-01"]))
    let template = try Report.template("{{<each}}{{$line}}{{due.iso}} {{client}}{{/line}}{{/each}}", partials: partials)
    #expect(try template.text(Report(milestones: [pilot]).value, escaping: .none) == "2026-05-01 A & B;")
  }

  /// A block inside what replaces it belongs to the file it is written in, and so cannot replace itself.
  @Test func letsABlockHoldABlockOfTheSameName() throws {
    let partials = ["p": "[{{$a}}p{{/a}}]"]
    let template = "{{<p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}"
    #expect(try fill(template, partials: partials) == "[xy]")
    #expect(try Report.template(template, partials: partials).text(Report().value) == "[xy]")
  }

  @Test func letsAParentStandInAReplacedBlockOfItself() throws {
    let partials = ["box": "[{{$in}}{{/in}}]"]
    let template = "{{<box}}{{$in}}{{<box}}{{$in}}x{{/in}}{{/box}}{{/in}}{{/box}}"
    #expect(try Report.template(template, partials: partials).text(Report().value) == "[[x]]")
  }

  @Test(arguments: [
    (
      "{{<layout}}{{$titel}}x{{/titel}}{{/layout}}",
      """
      report.md:1:12: error[block-unknown]: the parent 'layout' has no block 'titel'
        hint: did you mean 'title'?
      """
    ),
    (
      "{{<layout}}{{$zzzzzz}}x{{/zzzzzz}}{{/layout}}",
      """
      report.md:1:12: error[block-unknown]: the parent 'layout' has no block 'zzzzzz'
        hint: it has 'body', 'title'
      """
    ),
    (
      "{{<layout}}\n{{$title}}{{clint}}{{/title}}\n{{/layout}}",
      """
      report.md:2:11: error[name-unknown]: a report has no 'clint'
        hint: did you mean 'client'?
      """
    ),
    (
      "{{<layout}}{{client}}{{/layout}}",
      """
      report.md:1:12: error[block-missing]: this is in the parent 'layout' but in none of its blocks, so it is never shown
        hint: put it between {{$name}} and {{/name}}, or after {{/layout}}
      """
    ),
    (
      "{{<layout}}\n lost\n{{/layout}}",
      """
      report.md:2:2: error[block-missing]: this is in the parent 'layout' but in none of its blocks, so it is never shown
        hint: put it between {{$name}} and {{/name}}, or after {{/layout}}
      """
    ),
    (
      "{{<outlay}}{{/outlay}}",
      """
      report.md:1:1: error[partial-missing]: there is no partial 'outlay'
        hint: looked for templates/partials/outlay.md, share/partials/outlay.md
      """
    ),
    (
      "{{<self}}{{/self}}",
      """
      partials/self.md:1:3: error[partial-recursive]: the partial 'self' uses itself: self > self
        hint: write the repetition as a list section
      """
    ),
    (
      "{{>*client}}",
      """
      report.md:1:1: error[partial-named-by-data]: {{>*client}} takes the partial's name from the data, \
      so it cannot be checked beforehand
        hint: name the partial, inside a section that chooses it
      """
    ),
    (
      "{{<*client}}{{/*client}}",
      """
      report.md:1:1: error[partial-named-by-data]: {{<*client}} takes the partial's name from the data, \
      so it cannot be checked beforehand
        hint: name the partial, inside a section that chooses it
      """
    ),
    (
      "{{$a}}x",
      """
      report.md:1:1: error[section-unclosed]: the block 'a' is never closed
        hint: write {{/a}} where it ends
      """
    ),
    (
      "{{<layout}}x{{/lay}}",
      """
      report.md:1:13: error[section-mismatched]: {{/lay}} does not close the parent 'layout', which was opened in line 1
        hint: write {{/layout}}
      """
    ),
  ])
  func tellsWhatIsWrong(template: String, expected: String) {
    let partials = Self.layout.merging(["self": "x {{<self}}{{/self}}"]) { first, _ in first }
    let found = problems { () throws(TemplateErrors) in try Report.template(template, partials: partials) }
    #expect(found.contains(expected), "\(found)")
  }

  @Test func reportsWhatDataNamesAndIsNotThere() {
    let data = Value.object(["kind": .text("txt"), "none": .missing])
    let found = problems { () throws(TemplateErrors) in
      try fill("{{>*kind}}{{>*knd}}{{>*none}}", data, partials: ["text": "", "image": ""], missing: .error)
    }
    #expect(
      found == [
        """
        page.md:1:1: error[partial-missing]: the data names the partial 'txt', and there is none
          hint: did you mean 'text'?
        """,
        """
        page.md:1:11: error[name-unknown]: the data has no 'knd'
          hint: did you mean 'kind'?
        """,
      ]
    )
  }

  @Test func letsDataNameAParent() throws {
    let data = Value.object(["kind": .text("b")])
    let partials = ["a": "", "b": "<{{$x}}{{/x}}>"]
    #expect(try fill("{{<*kind}}{{$x}}1{{/x}}{{/*kind}}", data, partials: partials) == "<1>")
  }

  @Test(arguments: [
    "{{<a}}{{$x}}{{>a}}{{/x}}{{/a}}{{$x}}{{/x}}", "{{<a}}{{$x}}{{$y}}{{/y}}{{/x}}{{$y}}{{/y}}{{/a}}", "{{>*a}}",
    "{{$x}}{{<a}}{{$x}}{{$x}}.{{/x}}{{/x}}{{/a}}{{/x}}", "{{<*a}}{{$x}}{{/x}}{{/*a}}",
  ])
  func endsWhereAParentUsesItselfForever(partial: String) {
    let found = problems { () throws(TemplateErrors) in
      try fill("{{>a}}", .object(["a": .text("a")]), partials: ["a": partial])
    }
    #expect(found.count <= 1)
    #expect(found.allSatisfy { $0.contains("error[nesting-too-deep]") }, "\(found)")
  }

  @Test(arguments: [
    "{{$a}}", "{{<a}}", "{{/a}}", "{{$a}}{{/a}}", "{{<a}}{{/a}}", "{{<a}}{{$b}}x{{/b}}{{/a}}\n", "  {{$a}}\n  {{/a}}\n",
    "{{>*a}}", "{{<*a}}{{/*a}}", "{{$a}}{{/a}}{{/a}}",
  ])
  func readsManyOfTheSameInReasonableTime(piece: String) {
    let source = String(repeating: piece, count: 20_000 / piece.utf8.count)
    let partials = ["a": "{{$b}}{{/b}}x\n"]
    _ = problems { () throws(TemplateErrors) in try fill(source, .object(["a": .text("a")]), partials: partials) }
    let checked = problems { () throws(TemplateErrors) in try Report.template(source, partials: partials) }
    #expect(checked.count <= 101)
  }
}
