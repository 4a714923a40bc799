import Diagnostics

/// The work items of a workspace as its files give them, before anything is joined.
public struct WorkItemLoading: Sendable {
  /// The work items, in the order of files and rows.
  public let items: [WorkItem]
  /// What was found wrong with files and rows.
  public let diagnostics: [Diagnostic]

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
    var loader = RecordLoader(settings)
    loader.load(assignments.filter { $0.records == .workItems }, from: files)
    items = loader.records.workItems.map(\.record)
    diagnostics = assignmentDiagnostics + loader.diagnostics
  }
}
