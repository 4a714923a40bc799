import Testing

@testable import Templating

@Suite struct EscapingTests {
  @Test func usesTheEscapingHandedInForValuesAloneNotForTextOrMarkup() throws {
    let template = try Report.template("<b>{{client}}</b> {{{chart}}} {{progress}}")
    #expect(try template.text(Report().value, escaping: bracketing) == "<b>[A & B]</b> <svg/> [not recorded]")
  }

  @Test func escapesTheCharactersThatMeanSomethingInHTML() throws {
    let text = #"<a href="x" title='y'> & é"#
    #expect(try fill("{{.}}", .text(text)) == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt; &amp; é")
  }

  @Test func writesPlainTextAsItIs() throws {
    #expect(try fill("{{.}}", .text("<&> é"), escaping: .none) == "<&> é")
  }

  @Test func doesNotReadTagsInValuesOrMarkup() throws {
    let report = Report(client: "{{late}}", chart: "{{#notes}}")
    #expect(try Report.template("{{client}}{{{chart}}}").text(report.value) == "{{late}}{{#notes}}")
  }

  @Test func appendsToWhatIsThere() throws {
    var output = Array("before ".utf8)
    try Report.template("{{client}}").render(Report().value, escaping: .none, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before A & B")
  }
}
