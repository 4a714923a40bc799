import Diagnostics
import Tables

/// The files of a new workspace.
public struct NewWorkspace: Sendable {
  /// A file to be written.
  public struct File: Equatable, Sendable {
    /// Where, relative to the workspace.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]
    /// Whether it is for its owner's eyes alone.
    public var isSecret = false
  }

  /// The files; the settings come last, since a folder that has them is a workspace.
  public private(set) var files: [File]
  /// What has to be asked, in the order of the settings file.
  public let questions: [Question]
  /// The period the settings name.
  public let period: Period

  /// A workspace with empty registers.
  ///
  /// - Parameter period: The period to report on.
  public init(period: Period) {
    self.period = period
    questions = [.firm]
    files = Self.files(registers: Registers.types.map { Registers.file(of: $0) }, SettingsTemplate.text(period: period))
  }

  /// A workspace that reports on what an export holds.
  ///
  /// - Parameters:
  ///   - proposal: What the export was taken for.
  ///   - export: The export's name and bytes, which are copied.
  ///   - fallback: The period to report on where the export holds no date.
  public init(_ proposal: ExportProposal, copying export: (name: String, bytes: [UInt8]), fallback: Period) {
    let path = "exports/" + ExportName.safe(export.name, format: proposal.reading.format)
    let period = Self.period(of: proposal.days) ?? fallback
    let newest = proposal.days.map { [Question.period(newest: $0.upperBound.iso)] } ?? []
    self.period = period
    questions = [.firm] + newest + [.nextExport] + proposal.questions
    let settings = SettingsTemplate.text(period: period, periodQuestions: newest) { text in
      proposal.write(file: path, to: &text)
    }
    files = Self.files(
      registers: Registers.types.map { Registers.file(of: $0, rows: Self.rows(of: $0, proposal)) }
        + [File(path: path, bytes: export.bytes)],
      settings
    )
  }

  /// The same with the key of the personal codes in it.
  public func with(_ key: InvitationKey) -> NewWorkspace {
    var workspace = self
    workspace.files.insert(key.file, at: 0)
    return workspace
  }

  private static func files(registers: [File], _ settings: String) -> [File] {
    registers + [
      File(path: ".gitignore", bytes: Array("/packs/\n\(InvitationKey.ignoreLine)\n".utf8)),
      File(path: "README.md", bytes: Array(WorkspaceReadme.text.utf8)),
      File(path: SettingsReader.fileName, bytes: Array(settings.utf8)),
    ]
  }

  private static func rows(of type: RecordType, _ proposal: ExportProposal) -> [[String: String]] {
    switch type {
    case .clients: proposal.clients.map { row(of: $0, ["currency": "XXX"]) }
    case .projects: proposal.projects.map { row(of: $0, ["client": $0.client ?? $0.id]) }
    default: []
    }
  }

  private static func row(of one: ProposedProject, _ others: [String: String]) -> [String: String] {
    let listed = one.externalIDs.filter { !$0.contains(";") }
    return others.merging(["id": one.id, "name": one.name, "external_ids": listed.joined(separator: ";")]) { $1 }
  }

  /// The last month that the export holds to its end, or nearly: exports are made on the last working day, or soon after
  /// the month; where it holds one month only, that one.
  private static func period(of days: ClosedRange<CivilDate>?) -> Period? {
    guard let days else { return nil }
    let (newest, month) = (days.upperBound, days.upperBound.civilMonth)
    let isWhole = month.lastDay.days(since: newest) < 5
    let isOnly = days.lowerBound >= month.firstDay
    return Period(isWhole || isOnly ? month : month.previous)
  }
}

/// The name under which an export is copied into a workspace.
enum ExportName {
  /// A name of plain letters that our loader finds, and that is no register's.
  static func safe(_ name: String, format: Tables.Reading.Format) -> String {
    let file = name.split(separator: "/").last ?? ""
    var safe = String(
      file.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" }.prefix(100)
    )
    while let first = safe.first, !first.isLetter, !first.isNumber { safe.removeFirst() }
    let isFound = Export.endings.contains { safe.lowercased().hasSuffix("." + $0) }
    if !isFound { safe = (safe.isEmpty ? "export" : safe) + "." + format.rawValue }
    let isRegister = RecordType.allCases.contains { safe.lowercased().hasPrefix($0.rawValue) }
    return isRegister ? "export-" + safe : safe
  }
}
