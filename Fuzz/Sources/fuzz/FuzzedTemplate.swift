import Markdown
import Templating

/// Compiles a template, which may use itself and a small partial, and fills it with a value of every kind.
enum FuzzedTemplate {
  private struct Report {
    let client: String
    let lines: [String]
  }

  private static let fields = Fields<Report>(
    "report",
    [
      .text("client", "who it is for") { $0.client }, .flag("late", "whether it is late") { !$0.lines.isEmpty },
      .texts("lines", "what it says") { $0.lines },
    ]
  )
  private static let report = Report(client: "Acme *& Co* <b>", lines: ["one", "| two |", ""])
  private static let value = Value.object([
    "client": .text("Acme *& Co* <b>"), "html": .markup("<p>x</p>"), "late": .flag(true), "none": .missing,
    "list": .list([.text("a"), .object(["client": .text("b"), "list": .list([.flag(true)])])]), "name": .text("part"),
    "figure": .figure(Figure("12 %", forms: ["short": "12"])),
  ])

  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    let escaping = Escaping { text, output in MarkdownText.escape(text, into: &output) }
    let partials = { (name: String) -> (source: String, file: String)? in
      name == "part" ? ("[{{client}}{{$block}}-{{/block}}]\n", "part.md") : name == "self" ? (source, "self.md") : nil
    }
    do throws(TemplateErrors) {
      let template = try Template.compile(unchecked: source, file: "a.md", partials: partials, offered: { ["part"] })
      var output: [UInt8] = []
      try template.render(value, escaping: escaping, into: &output)
      precondition(String(validating: output, as: UTF8.self) != nil, "what was filled is no text")
    } catch {
      check(error)
    }
    do throws(TemplateErrors) {
      let template = try Template.compile(source, file: "a.md", against: fields.shape, partials: partials)
      var output: [UInt8] = []
      try template.render(fields.value(of: report), escaping: escaping, into: &output)
    } catch {
      check(error)
    }
    return 0
  }

  private static func check(_ errors: TemplateErrors) {
    precondition(!errors.diagnostics.isEmpty)
    for problem in errors.diagnostics {
      precondition(!problem.message.isEmpty && problem.place.file?.hasSuffix(".md") ?? false)
      _ = problem.description
    }
  }
}
