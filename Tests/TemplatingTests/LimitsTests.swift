import Testing

@testable import Templating

/// Templates made to cost too much end with a message that names the limit.
@Suite(.timeLimit(.minutes(30))) struct LimitsTests {
  /// Limits small enough to reach in a test.
  let small: Limits = {
    var limits = Limits.standard
    limits.outputBytes = 1_000
    limits.steps = 10_000
    limits.elements = 2_000
    return limits
  }()

  func compileSmall(
    _ source: String,
    against shape: Shape?,
    partials: (String) -> String
  ) throws(TemplateErrors) -> Template {
    let source = SourceText(source, file: "page.md")
    return try Template.compile(source, shape, { (partials($0), "\($0).md") }, { [] }, { _ in [] }, limits: small)
  }

  func problemsOfFilling(_ template: Template, _ value: Value, limits: Limits) -> [String] {
    var output = Array("kept".utf8)
    let found = problems { () throws(TemplateErrors) in
      try template.render(value, escaping: .html, missing: .empty, limits: limits, into: &output)
    }
    #expect(found.isEmpty || output == Array("kept".utf8))
    return found
  }

  @Test func refusesATemplateOfMoreThanAMegabyte() throws {
    #expect(try fill(String(repeating: "x", count: 1_000_000)).utf8.count == 1_000_000)
    let found = problems { () throws(TemplateErrors) in try fill(String(repeating: "x", count: 1_000_001)) }
    #expect(
      found == [
        """
        page.md: error[template-too-large]: a template has at most 1000000 bytes; this one has 1000001
          hint: is this the right file?
        """
      ]
    )
  }

  @Test func refusesSectionsMoreThanAHundredDeep() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    }
    #expect(try fill(nested(100), .object(["a": .flag(true)])) == "x")
    let found = problems { () throws(TemplateErrors) in try fill(nested(101)) }
    #expect(
      found == [
        """
        page.md:1:601: error[nesting-too-deep]: sections and partials are at most 100 deep inside each other
          hint: is the end of a section missing, or does every partial use the next one?
        """
      ]
    )
  }

  @Test func refusesPartialsMoreThanAHundredDeep() throws {
    func chain(_ depth: Int) throws(TemplateErrors) -> String {
      let template = try Template.compile(unchecked: "{{>1}}", file: "page.md") { name in
        guard let number = Int(name) else { return nil }
        return (number == depth ? "x" : "{{>\(number + 1)}}", "\(name).md")
      }
      return try template.text(.missing)
    }
    #expect(try chain(100) == "x")
    #expect(
      problems { () throws(TemplateErrors) in try chain(101) } == [
        """
        100.md:1:1: error[nesting-too-deep]: sections and partials are at most 100 deep inside each other
          hint: is the end of a section missing, or does every partial use the next one?
        """
      ]
    )
  }

  @Test func endsWhereEveryPartialLeadsToANewOne() {
    let found = problems { () throws(TemplateErrors) in
      try compileSmall("{{>1}}", against: nil) { "{{>\((Int($0) ?? 0) + 1)}}" }
    }
    #expect(
      found.contains(
        """
        page.md: error[template-too-large]: a template with its partials has at most 2000 tags and stretches of text
          hint: does a partial use another more than once?
        """
      )
    )
  }

  @Test func endsWhereEveryPartialIsUsedInTwiceAsManyPlaces() {
    let found = problems { () throws(TemplateErrors) in
      try compileSmall("{{>1}}", against: Report.fields.shape) { name in
        guard let level = Int(name), level < 30 else { return "x" }
        return "{{#milestones}}{{>\(level + 1)}}{{/milestones}}{{#sponsor}}{{>\(level + 1)}}{{/sponsor}}"
      }
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("page.md: error[template-too-large]: a template with its partials") == true)
  }

  @Test func endsWhenPartialsDoubleEachOther() throws {
    let partials = Dictionary(uniqueKeysWithValues: (1...40).map { ("\($0)", "{{>\($0 + 1)}}{{>\($0 + 1)}}") })
    let template = try Report.template("{{>1}}", partials: partials.merging(["41": ""]) { old, _ in old })
    let found = problemsOfFilling(template, Report().value, limits: small)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("error[rendering-too-long]: the template takes more than 10000 steps to fill") == true
    )
  }

  @Test func endsWhenAListRepeatsInsideItself() throws {
    let depth = 12
    let source =
      String(repeating: "{{#notes}}", count: depth) + "{{#late}}x{{/late}}"
      + String(repeating: "{{/notes}}", count: depth)
    let report = Report(notes: (1...10).map(String.init))
    let found = problemsOfFilling(try Report.template(source), report.value, limits: small)
    #expect(found.count == 1)
    // The innermost list and the section in it take nearly all the steps, so that one of them is named.
    let isInnermost = ["report.md:1:111: ", "report.md:1:121: "].contains { found.first?.hasPrefix($0) == true }
    #expect(isInnermost, "\(found)")
    #expect(
      found.first?.hasSuffix(
        """
        error[rendering-too-long]: the template takes more than 10000 steps to fill
          hint: does a section repeat inside itself?
        """
      ) == true
    )
  }

  @Test func refusesMoreOutputThanTheLimit() throws {
    let template = try Template.compile(unchecked: "\n{{#a}}{{.}}{{/a}}", file: "page.md") { _ in nil }
    func list(_ count: Int) -> Value { .object(["a": .list(Array(repeating: .text("123456789\n"), count: count))]) }
    #expect(problemsOfFilling(template, list(99), limits: small).isEmpty)
    #expect(
      problemsOfFilling(template, list(100), limits: small) == [
        """
        page.md:2:7: error[output-too-large]: the template makes more than 1000 bytes
          hint: does a section repeat inside itself?
        """
      ]
    )
    #expect(Limits.standard.outputBytes == 64_000_000)
  }

  @Test(arguments: ["{{>a}}", "{{>a}}{{>a}}", "  {{>a}}\n", "x\n {{>a}}\n", "{{#.}}{{>a}}{{/.}}"])
  func endsWhenAPartialUsesItselfForever(partial: String) {
    let found = problems { () throws(TemplateErrors) in
      try fill("{{>a}}", .object([:]), partials: ["a": partial])
    }
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        """
        error[nesting-too-deep]: the template is more than 1000 sections and partials deep when filled
          hint: does a partial use itself without an end?
        """
      ) == true
    )
  }

  @Test func followsDataAsDeepAsItGoesWithinTheLimit() throws {
    var tree = Value.object(["name": .text("leaf"), "child": .list([])])
    for level in 1...300 { tree = .object(["name": .text("\(level)"), "child": .list([tree])]) }
    let result = try fill("{{>node}}", tree, partials: ["node": "{{name}}{{#child}}.{{>node}}{{/child}}"])
    #expect(result == (1...300).reversed().map { "\($0)." }.joined() + "leaf")
  }

  @Test(arguments: [
    "{{", "{{a", "{{a\n", "{{{a}} ", "{{!", "{{=", "{{#a}}", "{{/a}}", "{{^a}}\n", "{{>a}}\n", " ", "\n", "\r",
    "{{a}} ",
    "{{! }}\n", "{{=| |=}}|={{ }}=|", "é{{a.b.c.d}}", "{{.}}", "{",
  ])
  func readsManyOfTheSameInReasonableTime(piece: String) {
    let source = String(repeating: piece, count: 20_000 / piece.utf8.count)
    _ = problems { () throws(TemplateErrors) in try fill(source, .object(["a": .text("x")]), partials: ["a": "x\n"]) }
    let checked = problems { () throws(TemplateErrors) in try Report.template(source) }
    #expect(checked.count <= 101)
  }
}
