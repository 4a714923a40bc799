import Diagnostics
import Packs
import Review

/// What `init` made and understood, for a machine.
struct InitReport {
  let folder: String
  let workspace: NewWorkspace
  let proposal: ExportProposal?

  private struct Form: Encodable {
    let folder: String
    let files: [String]
    let period: String?
    let preset: String?
    let mapping: [String: String]
    let columns_unused: [String]
    let projects: [String]
    let clients: [String]
    let questions: [String]
    let diagnostics: [Diagnostic]
  }

  /// The machine form.
  var json: String {
    let mapped = proposal.map(mapping) ?? []
    return BuildReport.text(
      of: Form(
        folder: folder,
        files: workspace.files.map(\.path).sorted(),
        period: workspace.period.description,
        preset: presetName,
        mapping: Dictionary(mapped) { first, _ in first },
        columns_unused: proposal?.unusedColumns ?? [],
        projects: proposal?.projects.map(\.id) ?? [],
        clients: proposal?.clients.map(\.id) ?? [],
        questions: workspace.questions.map(\.text),
        diagnostics: []
      )
    )
  }

  private var presetName: String? {
    if case .preset(let proposal) = proposal { proposal.preset.name } else { nil }
  }

  /// Where each field comes from; of several kinds of record each names its own.
  private func mapping(of proposal: ExportProposal) -> [(String, String)] {
    switch proposal {
    case .preset(let proposal):
      proposal.parts.flatMap { part in
        let owner = proposal.parts.count > 1 ? part.records.rawValue + "." : ""
        return part.fields.map { (owner + $0.name, $0.source.words) }
      }
    case .headings(let proposal):
      ([proposal.project] + proposal.fields).compactMap { field in field.source.map { (field.name, $0.words) } }
    }
  }

  /// The machine form of a workspace that could not be made.
  static func json(of folder: String, failure: Diagnostic) -> String {
    BuildReport.text(
      of: Form(
        folder: folder,
        files: [],
        period: nil,
        preset: nil,
        mapping: [:],
        columns_unused: [],
        projects: [],
        clients: [],
        questions: [],
        diagnostics: [failure]
      )
    )
  }
}
