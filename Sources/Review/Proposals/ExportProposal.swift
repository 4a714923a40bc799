import Diagnostics
import Tables

/// What an export was taken for.
public enum ExportProposal: Sendable {
  /// By a preset that is for such exports.
  case preset(PresetProposal)
  /// By its headings and values: tickets of a tool that no preset is for.
  case headings(MappingProposal)

  /// Finds out what an export holds.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - bytes: What its file holds.
  ///   - presets: The presets at hand.
  /// - Throws: `export-not-understood` when no preset fits, and no heading names an item's id or there are no rows.
  public init(_ export: Export, bytes: [UInt8], presets: PresetLibrary) throws(Diagnostic) {
    for fit in presets.fitting(export).fits where !fit.isDoubtful(for: export) {
      guard let proposal = PresetProposal(fit, of: export, bytes: bytes) else { continue }
      self = .preset(proposal)
      return
    }
    self = .headings(try MappingProposal(for: export))
  }

  /// How the export was read.
  public var reading: Tables.Reading {
    switch self {
    case .preset(let proposal): proposal.reading
    case .headings(let proposal): proposal.reading
    }
  }

  /// How many rows it has.
  public var rowCount: Int {
    switch self {
    case .preset(let proposal): proposal.parts.first?.rows.read ?? 0
    case .headings(let proposal): proposal.rows.read
    }
  }

  /// All its columns.
  public var columns: [String] {
    switch self {
    case .preset(let proposal): proposal.columns
    case .headings(let proposal): proposal.columns
    }
  }

  /// Columns that nothing is taken from.
  public var unusedColumns: [String] {
    switch self {
    case .preset(let proposal): proposal.unusedColumns
    case .headings(let proposal): proposal.unusedColumns
    }
  }

  /// The projects that rows name.
  public var projects: [ProposedProject] {
    switch self {
    case .preset(let proposal): proposal.projects
    case .headings(let proposal): proposal.projects
    }
  }

  /// The clients: those of the projects, or those that rows name.
  public var clients: [ProposedProject] {
    switch self {
    case .preset(let proposal): proposal.clients
    case .headings(let proposal): proposal.projects.map(\.withoutExternalIDs)
    }
  }

  /// What has to be asked, in the order of the entry.
  var questions: [Question] {
    switch self {
    case .preset(let proposal): proposal.lines.flatMap(\.questions)
    case .headings(let proposal):
      proposal.project.questions + (proposal.containers == nil ? [] : [.epics]) + proposal.fields.flatMap(\.questions)
    }
  }

  /// The first and the last day on which something happened.
  var days: ClosedRange<CivilDate>? {
    switch self {
    case .preset(let proposal): proposal.days
    case .headings(let proposal): proposal.days
    }
  }

  /// Writes the entry for the file at `path`.
  func write(file path: String, to text: inout SettingsText) {
    switch self {
    case .preset(let proposal): SourceEntryText.write(proposal, file: path, to: &text)
    case .headings(let proposal): SourceEntryText.write(proposal, file: path, to: &text)
    }
  }
}

extension PresetFit {
  /// Whether a single column tells that the preset is meant, while the headings say that the rows are tickets.
  func isDoubtful(for export: Export) -> Bool {
    guard variant.columns.count == 1, let tickets = try? MappingProposal(for: export) else { return false }
    return tickets.fields.contains { ["created", "finished", "status"].contains($0.name) && $0.source != nil }
  }
}
