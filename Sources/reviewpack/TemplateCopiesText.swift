import Diagnostics
import Packs

/// What `init --templates` did, for a person or a machine.
struct TemplateCopiesText {
  let folder: String
  let copies: TemplateCopies

  private struct Form: Encodable {
    let folder: String
    let written: [String]
    let same: [String]
    let kept: [String]
    let diagnostics: [Diagnostic]
  }

  func text(_ format: OutputFormat) -> String {
    switch format {
    case .json:
      BuildReport.text(
        of: Form(folder: folder, written: copies.written, same: copies.same, kept: copies.kept, diagnostics: [])
      )
    case .text: text
    }
  }

  /// The machine form of templates that could not be copied.
  static func json(of folder: String, failure: Diagnostic) -> String {
    BuildReport.text(of: Form(folder: folder, written: [], same: [], kept: [], diagnostics: [failure]))
  }

  private var text: String {
    var text = "\(folder)/templates: \(count(copies.written)) written"
    if !copies.same.isEmpty { text += ", \(copies.same.count) there already" }
    if !copies.kept.isEmpty {
      text += ", \(copies.kept.count) of yours left as \(copies.kept.count == 1 ? "it is" : "they are")"
    }
    text += "\n"
    for name in copies.kept { text += "  yours: \(name)\n" }
    text += """

      Delete those that you do not change: what is not there is taken from the program, and grows better with it.

      Next: change one, then run
        reviewpack check \(folder)

      """
    return text.withControlCharactersShown
  }

  private func count(_ files: [String]) -> String { "\(files.count) file\(files.count == 1 ? "" : "s")" }
}
