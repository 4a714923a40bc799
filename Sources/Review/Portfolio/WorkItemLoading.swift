import Diagnostics

/// The work items of a workspace as its files give them, before anything is joined.
public struct WorkItemLoading: Sendable {
  private let records: [[Loaded<WorkItem>]]
  /// What was found wrong with files and rows.
  public let diagnostics: [Diagnostic]

  /// How many there are.
  public var count: Int { records.reduce(0) { $0 + $1.count } }

  /// The work items, in the order of files and rows.
  public var items: some Sequence<WorkItem> { records.lazy.joined().map(\.record) }

  /// Loads the work items of a workspace.
  ///
  /// - Parameters:
  ///   - files: The workspace's files.
  ///   - settings: The settings.
  ///   - workers: How many parts of a file may be read at once.
  public init(_ files: WorkspaceFiles, settings: Settings, workers: Int) {
    let (assignments, assignmentDiagnostics) = FileAssigner.assign(
      files.exports,
      sources: settings.sources,
      sourcesFile: SettingsReader.fileName
    )
    var loader = RecordLoader(settings, workers: workers)
    loader.load(assignments.filter { $0.records == .workItems }, from: files)
    records = loader.records.workItems
    diagnostics = assignmentDiagnostics + loader.diagnostics
  }
}
