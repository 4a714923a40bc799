import Diagnostics
import Packs
import Review
import Tables

/// What `init` made and understood, for a person and for a machine.
struct InitReport {
  let folder: String
  let export: String?
  let workspace: NewWorkspace
  let proposal: MappingProposal?

  /// A person's view, which ends with what to do next.
  var text: String {
    var text = "\(folder): a new workspace"
    if let proposal, let export {
      text += " for the \(count(proposal.rows.read, "row")) of \(export)\n\n" + understood(proposal)
    } else {
      text += " of \(workspace.files.count) files\n"
    }
    text += "\n\(count(workspace.questions.count, "question")) for you in \(folder)/\(SettingsReader.fileName):\n"
    for question in workspace.questions { text += "  - \(question.text)\n" }
    text += "\nNext: " + next
    return text.withControlCharactersShown
  }

  private var next: String {
    guard proposal != nil else {
      return """
        fill \(folder)/exports/clients.csv and projects.csv, put your exports beside them, then run
          reviewpack check \(folder)

        """
    }
    return """
      reviewpack check \(folder)
            reviewpack build \(folder)

      """
  }

  private func understood(_ proposal: MappingProposal) -> String {
    let sources = ([proposal.project] + proposal.fields).map { field in
      (field.name, field.source.map(words) ?? "(no column was recognised)")
    }
    let width = sources.map(\.0.count).max() ?? 0
    var text = ""
    for (name, words) in sources {
      text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(words)\n"
    }
    let names = proposal.projects.prefix(5).map { "\($0.name) (\($0.rows))" }.joined(separator: ", ")
    text += "\n\(count(proposal.projects.count, "project")): \(names)\(proposal.projects.count > 5 ? ", …" : "")\n"
    text += "\(proposal.unusedColumns.count) of \(proposal.columns.count) columns are not used\n"
    text += "The period is \(workspace.period).\n"
    return text
  }

  private func words(for source: FieldSource) -> String {
    var text =
      switch source.origin {
      case .column(let name): name.description.shortened
      case .constant(let value): "'\(value)' for every row"
      }
    if let date = source.date { text += ", dates as \(date.text)" }
    if let unit = source.unit { text += ", in \(unit.rawValue)" }
    return text
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private struct Form: Encodable {
    let folder: String
    let files: [String]
    let period: String?
    let mapping: [String: String]
    let columns_unused: [String]
    let projects: [String]
    let questions: [String]
    let diagnostics: [Diagnostic]
  }

  /// The machine form.
  var json: String {
    let mapped = ([proposal?.project].compactMap(\.self) + (proposal?.fields ?? [])).compactMap { field in
      field.source.map { (field.name, words(for: $0)) }
    }
    return BuildReport.text(
      of: Form(
        folder: folder,
        files: workspace.files.map(\.path).sorted(),
        period: workspace.period.description,
        mapping: Dictionary(mapped) { first, _ in first },
        columns_unused: proposal?.unusedColumns ?? [],
        projects: proposal?.projects.map(\.id) ?? [],
        questions: workspace.questions.map(\.text),
        diagnostics: []
      )
    )
  }

  /// The machine form of a workspace that could not be made.
  static func json(of folder: String, failure: Diagnostic) -> String {
    BuildReport.text(
      of: Form(
        folder: folder,
        files: [],
        period: nil,
        mapping: [:],
        columns_unused: [],
        projects: [],
        questions: [],
        diagnostics: [failure]
      )
    )
  }
}
