import Diagnostics

/// The lines of templates, for problems to show.
struct TemplateExcerpts {
  private var texts: [String: String] = [:]

  init(_ source: TemplateLibrary.Source) { add(source) }

  init(_ text: String, file: String) { texts[file] = text }

  /// Adds a template or partial.
  mutating func add(_ source: TemplateLibrary.Source) { texts[source.file] = source.text }

  /// Adds a template or partial.
  mutating func add(_ text: String, file: String) { texts[file] = text }

  /// The problem with the line it points at.
  func showing(_ problem: Diagnostic) -> Diagnostic {
    guard let file = problem.place.file, let line = problem.place.line, let text = texts[file] else { return problem }
    var problem = problem
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    if line > 0, line <= lines.count { problem.excerpt = String(lines[line - 1]) }
    return problem
  }
}
