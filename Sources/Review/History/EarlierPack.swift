import Diagnostics

/// The latest pack of an earlier period that was released to a client.
public enum EarlierPack: Sendable {
  /// There is none on record.
  case none
  /// What the client was shown.
  case released(Snapshot)
  /// There is one, and what it showed cannot be read.
  case unreadable(Period)

  /// The ids of open milestones that are now expected later than this pack told, and later than promised (methods §6.4).
  ///
  /// - Parameter milestones: The milestones as they are.
  /// - Returns: Their ids; none where no pack tells of milestones.
  func worsenedForecasts(among milestones: [MilestoneReview]) -> Set<String> {
    guard case .released(let snapshot) = self, let entries = snapshot.milestones else { return [] }
    let worsened = MilestoneChange.all(from: entries, to: milestones).filter(\.isWorsenedForecast)
    return Set(worsened.compactMap { $0.now?.milestone.id })
  }
}

/// Finds each client's latest earlier pack among the released ones.
enum EarlierPacks {
  /// Reads the one snapshot a client's pack is compared with, client by client.
  ///
  /// - Parameters:
  ///   - files: The workspace's files.
  ///   - clients: The clients' ids.
  ///   - period: The period to report on; packs of the same or a later one are not compared with.
  /// - Returns: The packs by client, and what is wrong in the history.
  static func load(
    from files: WorkspaceFiles,
    clients: [String],
    before period: Period
  ) -> (packs: [String: EarlierPack], diagnostics: [Diagnostic]) {
    let known = Set(clients)
    var latest: [String: ReleaseName] = [:]
    var diagnostics: [Diagnostic] = []
    var strangers: Set<String> = []
    for folder in files.releases {
      guard known.contains(folder.client) else {
        if strangers.insert(folder.client).inserted { diagnostics.append(unknown(folder.client, among: clients)) }
        continue
      }
      guard let name = ReleaseName(folder.name) else {
        diagnostics.append(unknown(folder))
        continue
      }
      if name.isBefore(period), latest[folder.client].map({ $0 < name }) ?? true { latest[folder.client] = name }
    }
    var packs: [String: EarlierPack] = [:]
    for (client, name) in latest {
      do throws(Diagnostic) {
        packs[client] = .released(try snapshot(of: client, name, files))
      } catch {
        var problem = error
        problem.client = client
        problem.hint = problem.hint ?? Snapshot.remedy
        diagnostics.append(problem)
        packs[client] = .unreadable(name.period)
      }
    }
    return (packs, diagnostics)
  }

  private static func snapshot(
    of client: String,
    _ name: ReleaseName,
    _ files: WorkspaceFiles
  ) throws(Diagnostic) -> Snapshot {
    let file = "history/\(client)/\(name)/\(Snapshot.fileName)"
    return try Snapshot(
      reading: Array(try files.read(file)),
      file: file,
      client: client,
      period: name.period.description
    )
  }

  private static func unknown(_ client: String, among clients: [String]) -> Diagnostic {
    Diagnostic(
      .warn,
      "history-unknown",
      "there is no client '\(client)'; its released packs are compared with nothing",
      at: .init(file: "history/\(client)"),
      hint: nearestName(to: client, among: clients).map { "did you mean '\($0)'?" }
        ?? "keep the folder as long as you must, or move it out of the workspace"
    )
  }

  private static func unknown(_ folder: WorkspaceFiles.Release) -> Diagnostic {
    Diagnostic(
      .warn,
      "history-unknown",
      "'\(folder.name)' names no period; the folder is not read",
      at: .init(file: "history/\(folder.client)/\(folder.name)"),
      hint: "'reviewpack release' names its folders 2026-10, or 2026-10-2 for a corrected pack"
    )
  }
}
