import Review
import Tables

/// What `init` made and understood, for a person.
struct InitText {
  let folder: String
  let export: String?
  let workspace: NewWorkspace
  let proposal: ExportProposal?

  /// The whole text, which ends with what to do next.
  var text: String {
    var text = "\(folder): a new workspace"
    if let proposal, let export {
      text += " for the \(count(proposal.rowCount, "row")) of \(export)\n\n" + understood(proposal)
    } else {
      text += " of \(workspace.files.count) files\n"
    }
    text += "\n\(count(workspace.questions.count, "question")) for you in \(folder)/\(SettingsReader.fileName):\n"
    for question in workspace.questions { text += "  - \(question.text)\n" }
    text += "\nNext: " + next
    return text.withControlCharactersShown
  }

  private var next: String {
    switch proposal {
    case nil:
      """
      fill \(folder)/exports/clients.csv and projects.csv, put your exports beside them, then run
        reviewpack check \(folder)

      """
    case _ where survey != nil:
      """
      fill \(folder)/exports/surveys.csv, then run
        reviewpack check \(folder)

      """
    default:
      """
      reviewpack check \(folder)
            reviewpack build \(folder)

      """
    }
  }

  private func understood(_ proposal: ExportProposal) -> String {
    var text = ""
    switch proposal {
    case .preset(let proposal):
      text += "The preset \(proposal.preset.name) fits: \(proposal.preset.title).\n\n"
      for part in proposal.parts {
        text += table(part.fields.map { ($0.name, $0.source.words) }) + "\n" + rows(part) + "\n"
      }
    case .headings(let proposal):
      text += "No preset fits; what the columns mean is proposed from their headings and values.\n\n"
      text += table(fields(of: proposal)) + "\n"
    }
    text += list(proposal.projects, "project")
    if proposal.clients.map(\.id) != proposal.projects.map(\.id) { text += list(proposal.clients, "client") }
    text +=
      survey == nil
      ? "\(proposal.unusedColumns.count) of \(proposal.columns.count) columns are not used\n"
      : "The columns of its questions are found by their texts.\n"
    text += "The period is \(workspace.period).\n"
    return text
  }

  private func list(_ owners: [ProposedProject], _ noun: String) -> String {
    if owners.isEmpty { return "" }
    let names = owners.prefix(5).map { "\($0.name) (\($0.rows))" }.joined(separator: ", ")
    return "\(count(owners.count, noun)): \(names)\(owners.count > 5 ? ", …" : "")\n"
  }

  /// The survey that has to be written down before answers count.
  private var survey: String? {
    if case .preset(let proposal) = proposal { proposal.survey } else { nil }
  }

  private func table(_ lines: [(name: String, words: String)]) -> String {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.words)\n" }.joined()
  }

  private func fields(of proposal: MappingProposal) -> [(name: String, words: String)] {
    ([proposal.project] + proposal.fields).map { field in
      (field.name, field.source?.words ?? "(no column was recognised)")
    }
  }

  /// What became of the rows, and what it is good for.
  private func rows(_ part: PresetProposal.Part) -> String {
    let rows = part.rows
    var text =
      "\(rows.usable) of \(count(rows.read, "row")) become\(rows.usable == 1 ? "s" : "") \(part.records.rawValue)"
    if let survey { text += " once exports/surveys.csv has the survey '\(survey)'" }
    let others = rows.leftOut.reasons.map { ("left out", $0) } + rows.rejected.reasons.map { ("rejected", $0) }
    text += others.map { "; \($1.rows.count) \($1.name.hasPrefix($0) ? "" : $0 + ": ")\($1.name)" }.joined() + "\n"
    return text
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}

extension FieldSource {
  /// Where values come from, in words.
  var words: String {
    var text =
      switch origin {
      case .column(let name): name.description.shortened
      case .constant(let value): "'\(value)' for every row"
      }
    if let date { text += ", dates as \(date.text)" }
    if let unit { text += ", in \(unit.rawValue)" }
    return text
  }
}
