import Testing

@testable import Templating

/// Data without a shape: what becomes of names it lacks.
@Suite struct MissingNamesTests {
  let data = Value.object([
    "title": .text("T"), "empty": .missing, "people": .list([.object(["name": .text("Bo")]), .object([:])]),
  ])

  @Test(arguments: [
    ("<{{nothing}}{{#nothing}}x{{/nothing}}{{^nothing}}-{{/nothing}}{{>nothing}}>", "<->"),
    ("{{#people}}({{name}}){{/people}}", "(Bo)()"),
    ("{{title.more}}{{people}}", ""),
  ])
  func showsNothingWhenAsked(template: String, expected: String) throws {
    #expect(try fill(template, data, missing: .empty) == expected)
  }

  @Test func reportsEveryNameAndPartialThatIsMissingOnce() {
    let template = "{{titel}} {{title.more}}\n{{#people}}{{name}}\n{{^nothing}}{{/nothing}}{{/people}}{{>foot}}"
    let found = problems { () throws(TemplateErrors) in try fill(template, data, missing: .error) }
    #expect(
      found == [
        """
        page.md:1:1: error[name-unknown]: the data has no 'titel'
          hint: did you mean 'title'?
        """,
        """
        page.md:1:11: error[name-unknown]: the data has no 'title.more'
          hint: 'title' is there, but not what follows it
        """,
        """
        page.md:2:12: error[name-unknown]: the data has no 'name'
          hint: it has 'empty', 'people', 'title'
        """,
        """
        page.md:3:1: error[name-unknown]: the data has no 'nothing'
          hint: it has 'name', 'empty', 'people', 'title'
        """,
        """
        page.md:3:36: error[partial-missing]: there is no partial 'foot'
          hint: add it, or remove the tag
        """,
      ]
    )
  }

  @Test func doesNotReportWhatIsThereAndEmpty() throws {
    #expect(try fill("<{{empty}}{{#empty}}x{{/empty}}>", data, missing: .error) == "<>")
  }

  @Test func suggestsTheWholeDottedName() {
    let data = Value.object(["person": .object(["name": .text("Bo")])])
    let found = problems { () throws(TemplateErrors) in try fill("{{persn.name}}", data, missing: .error) }
    #expect(
      found == ["page.md:1:1: error[name-unknown]: the data has no 'persn.name'\n  hint: did you mean 'person.name'?"]
    )
  }

  @Test func namesTheFileOfThePartialThatUsesTheName() {
    let found = problems { () throws(TemplateErrors) in
      try fill("{{>a}}", partials: ["a": "x\n {{nothing}}"], missing: .error)
    }
    #expect(found == ["partials/a.md:2:2: error[name-unknown]: the data has no 'nothing'"])
  }
}
