import Testing

@testable import Templating

/// Tags and sections that are not well written; the same in checked and unchecked templates.
@Suite struct TagCheckTests {
  @Test(arguments: [
    (
      "one\n  {{#a}}\n",
      [
        """
        page.md:2:3: error[section-unclosed]: the section 'a' is never closed
          hint: write {{/a}} where it ends
        """
      ]
    ),
    (
      "{{#a}}\n{{^b}}\n{{/a}}",
      [
        """
        page.md:2:1: error[section-unclosed]: the section 'b' is never closed
          hint: write {{/b}} before {{/a}}
        """
      ]
    ),
    (
      "\n{{#title}}\n{{/titel}}\n",
      [
        """
        page.md:3:1: error[section-mismatched]: {{/titel}} does not close the section 'title', which was opened in line 2
          hint: write {{/title}}
        """
      ]
    ),
    (
      "text {{/a}}",
      [
        """
        page.md:1:6: error[section-mismatched]: {{/a}} closes a section, but none is open
          hint: remove it, or write {{#a}} where the section begins
        """
      ]
    ),
    (
      "a\n{{name\nmore {{other}}",
      [
        """
        page.md:2:1: error[tag-unclosed]: the tag '{{name' is never closed
          hint: end it with '}}'
        """
      ]
    ),
    (
      "{{{name}} {{! never closed",
      [
        """
        page.md:1:1: error[tag-unclosed]: the tag '{{{name}}' is never closed
          hint: end it with '}}}'
        """,
        """
        page.md:1:11: error[tag-unclosed]: the tag '{{! never closed' is never closed
          hint: end it with '}}'
        """,
      ]
    ),
    (
      "{{#a {{b}}",
      [
        """
        page.md:1:1: error[tag-unclosed]: the tag '{{#a' is never closed
          hint: end it with '}}'
        """
      ]
    ),
    (
      "{{=<% %>}}",
      [
        """
        page.md:1:1: error[tag-unclosed]: the tag '{{=<% %>}}' is never closed
          hint: end it with '=}}'
        """
      ]
    ),
    (
      "{{=<%=}} {{=a b c=}}{{=a= b=}}{{==}}{{=aaaaaaaaaaaaaaaaa b=}}",
      [1, 10, 21, 31, 37].map {
        """
        page.md:1:\($0): error[delimiter-invalid]: delimiters are two marks of at most 16 bytes with a space between \
        and no '=' in them
          hint: write {{=<% %>=}}
        """
      }
    ),
    (
      "{{}}{{# }}",
      [
        """
        page.md:1:1: error[name-missing]: the tag '{{}}' names nothing
          hint: write a name in it, or remove it
        """,
        """
        page.md:1:5: error[name-missing]: the tag '{{# }}' names nothing
          hint: write a name in it, or remove it
        """,
      ]
    ),
    (
      "{{" + String(repeating: "é", count: 101) + "}}",
      [
        """
        page.md:1:1: error[name-too-long]: the name in '{{\(String(repeating: "é", count: 38))…' is longer than 200 bytes
          hint: is a '}}' missing?
        """
      ]
    ),
  ])
  func reportsThePlaceTheRuleAndTheFix(template: String, expected: [String]) {
    #expect(problems { () throws(TemplateErrors) in try fill(template) } == expected)
  }

  @Test(arguments: [
    ("{{clint}}", "1:1"),
    ("a\r\nb\r\n  {{clint}}\r\n", "3:3"),
    ("äöü 👩‍👩‍👧 {{clint}}", "1:7"),
    ("\u{FEFF}{{clint}}", "1:1"),
    ("\n\n\t{{{clint}}}", "3:2"),
    ("{{! a\ncomment }}\n{{clint}}", "3:1"),
    ("{{=| |=}}\n|clint|", "2:1"),
  ])
  func countsLinesAndCharactersAsEditorsDo(template: String, place: String) {
    let inTemplate = problems { () throws(TemplateErrors) in try Report.template(template) }
    #expect(inTemplate.first?.hasPrefix("report.md:\(place): error[name-unknown]") == true)
    let inPartial = problems { () throws(TemplateErrors) in
      try Report.template("first\n{{>part}}", partials: ["part": template])
    }
    #expect(inPartial.first?.hasPrefix("partials/part.md:\(place): error[name-unknown]") == true)
  }

  @Test func listsAHundredProblemsAndSaysThatThereAreMore() {
    let found = problems { () throws(TemplateErrors) in
      try Report.template(String(repeating: "{{clint}}\n", count: 150))
    }
    #expect(found.count == 101)
    #expect(
      found.last == """
        report.md: error[problems-too-many]: there are more than 100 problems, and the rest are not listed
          hint: correct these first
        """
    )
  }

  @Test func listsExactlyAHundredProblemsWithoutMore() {
    let found = problems { () throws(TemplateErrors) in
      try Report.template(String(repeating: "{{clint}}\n", count: 100))
    }
    #expect(found.count == 100)
    #expect(found.allSatisfy { $0.contains("name-unknown") })
  }
}
