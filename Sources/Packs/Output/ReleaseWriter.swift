import Diagnostics
import Foundation
import Review

/// Puts approved packs into a workspace's `history`, where nothing is ever overwritten.
public struct ReleaseWriter: Sendable {
  private let workspace: String
  private let built: String
  private let history: HistoryFolder
  private let disk: PackWriter

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - built: The folder the packs were built in.
  public init(workspace: String, built: String) {
    (self.workspace, self.built) = (workspace, built)
    history = HistoryFolder(workspace: workspace)
    disk = PackWriter(root: workspace)
  }

  /// Releases a pack that was built and approved.
  ///
  /// - Parameters:
  ///   - pack: The pack as a build of today's inputs gives it.
  ///   - approval: Who has approved it.
  /// - Returns: Whether it was released now or already, its folder in the workspace, and the files.
  /// - Throws: Why it must not go out, or what the disk refuses.
  public func release(
    _ pack: Pack,
    approvedBy approval: Approval
  ) throws(Diagnostic) -> (state: ReleaseOutcome.State, folder: String, files: [String]) {
    let review = pack.review.visible
    let (client, period) = (review.client.id, review.dates.period)
    if pack.isHeld {
      throw Diagnostic(
        .error,
        "release-held",
        "the pack is held and must not go out",
        at: .init(file: "\(built)/internal/\(client)/\(period)/brief.md"),
        hint: "the brief says why; build again once that is settled"
      )
    }
    let onDisk = BuiltPack(root: built, client: client, period: period.description)
    try onDisk.check(against: pack.documents)
    let documents = pack.documents + (try onDisk.printed())
    let parent = "history/" + client
    try history.refuseLinks(to: parent)
    let latest = ReleasedPack.name(of: period, in: workspace + "/" + parent)
    if let latest, try holds(parent + "/" + latest.description, documents) {
      let folder = parent + "/" + latest.description
      return (.alreadyReleased, folder, disk.names(in: workspace + "/" + folder).map { folder + "/" + $0 })
    }
    let name = ReleaseName(period: period, number: (latest?.number ?? 0) + 1)
    let files = Self.files(of: pack, documents, name, approval)
    try write(files, to: parent, name.description)
    return (.released, "\(parent)/\(name)", files.map { "\(parent)/\(name)/\($0.name)" }.sorted())
  }

  /// All files of a released folder; its check sums list every other one.
  private static func files(
    of pack: Pack,
    _ documents: [PackFile],
    _ name: ReleaseName,
    _ approval: Approval
  ) -> [PackFile] {
    let written = Set(documents.map(\.name))
    let names = DocumentKind.allCases.map(\.rawValue).filter { written.contains($0 + ".md") }
    let snapshot = Snapshot(
      of: pack.review.visible,
      documents: Set(names),
      engagement: pack.review.relationship.engagement,
      hash: CheckSums.hash
    )
    let record = ReleaseRecord(
      client: pack.review.visible.client.id,
      period: name.period.description,
      number: name.number,
      by: approval.by.id,
      name: approval.by.name,
      on: approval.on.iso
    )
    let files =
      documents + [
        PackFile(Snapshot.fileName, snapshot.text), PackFile(ReleaseRecord.fileName, BuildReport.text(of: record)),
      ]
    return files + [PackFile(CheckSums.fileName, CheckSums.text(of: files.map { ($0.name, $0.bytes) }))]
  }

  /// Whether a released folder holds these documents and no others.
  private func holds(_ folder: String, _ documents: [PackFile]) throws(Diagnostic) -> Bool {
    try history.refuseLinks(to: folder)
    let path = workspace + "/" + folder
    let ours: Set<String> = [Snapshot.fileName, ReleaseRecord.fileName, CheckSums.fileName]
    guard Set(disk.names(in: path)) == ours.union(documents.map(\.name)) else { return false }
    for file in documents where try disk.contents(of: path + "/" + file.name) != file.bytes { return false }
    return true
  }

  /// Writes the folder beside its place and renames it, which fails where something stands there already.
  private func write(_ files: [PackFile], to parent: String, _ name: String) throws(Diagnostic) {
    let target = "\(workspace)/\(parent)/\(name)"
    // Two programs at once must not write into one folder.
    let staged = "\(workspace)/\(parent)/.\(name).\(ProcessInfo.processInfo.processIdentifier).new"
    do throws(Diagnostic) {
      try disk.removeTree(staged)
      for file in files {
        let path = staged + "/" + file.name
        try disk.makeFolder((path as NSString).deletingLastPathComponent)
        try disk.writeFile(file.bytes, to: path)
      }
      guard rename(staged, target) == 0 else { throw Self.refused(target, errno) }
    } catch {
      try? disk.removeTree(staged)
      throw error
    }
  }

  private static func refused(_ target: String, _ code: Int32) -> Diagnostic {
    guard [EEXIST, ENOTEMPTY, ENOTDIR].contains(code) else { return PackWriter.unwritable(target, code) }
    return Diagnostic(
      .error,
      "release-conflict",
      "something stands where the pack is to go, and released packs are never written over",
      at: .init(file: target),
      hint: "another release may have come first; look at the folder, then run the command again"
    )
  }
}

/// `release.json`: who let a pack out, and when.
struct ReleaseRecord: Encodable {
  static let fileName = "release.json"

  let client: String
  let period: String
  let number: Int
  let by: String
  let name: String
  let on: String
}
