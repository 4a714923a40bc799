import ArgumentParser
import Diagnostics
import Packs

/// `reviewpack fields`: every name a template may use.
struct ListFields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "List every name a template may use: type, unit, meaning, an example, and where it comes from.",
    discussion: """
      These are the declarations that templates are checked against. A name inside a list or record is indented under \
      it, and is known only there.

      Example: reviewpack fields review
      """
  )

  @Argument(
    help: "One document, such as review; without it: all.",
    completion: .list(FieldCatalogue.documents.map(\.document))
  )
  var document: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    let all = FieldCatalogue.documents
    let chosen = document.map { name in all.filter { $0.document == name } } ?? all
    if let document, chosen.isEmpty {
      throw console.unknown("document", document, among: all.map(\.document), as: Form(documents: [], diagnostics: []))
    }
    console.result(
      output.format == .json
        ? BuildReport.text(of: Form(documents: chosen, diagnostics: [])) : chosen.map(text).joined(separator: "\n")
    )
  }

  private struct Form: ListForm {
    let documents: [DocumentFields]
    var diagnostics: [Diagnostic]
  }

  private func text(of document: DocumentFields) -> String {
    let from = document.source.map { ", from \($0)" } ?? ""
    return "\(document.template): \(document.record)\(from)\n" + TextTable.text(rows(of: document.fields, depth: 1))
  }

  private func rows(of fields: [FieldDescription], depth: Int) -> [[String]] {
    fields.flatMap { field -> [[String]] in
      let name = String(repeating: "  ", count: depth) + field.name
      let unit = field.unit.map { " (\($0))" } ?? ""
      let example = field.example.map { "; such as \($0)" } ?? ""
      // What holds no names comes from where its record does.
      let from = field.fields.isEmpty ? "" : field.source.map { "; from \($0)" } ?? ""
      return [[name, field.type + unit, field.meaning + example + from]] + rows(of: field.fields, depth: depth + 1)
    }
  }
}
