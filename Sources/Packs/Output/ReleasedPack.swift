import Diagnostics
import Foundation
import Review

/// The pack of a client and a period as it was released last.
struct ReleasedPack {
  let name: ReleaseName
  private let workspace: String
  private let folder: String

  /// The latest of a client's packs of a period; nil where none was released.
  ///
  /// - Throws: `history-link` where a link stands in the way.
  static func latest(
    of client: String,
    _ period: Period,
    in workspace: String
  ) throws(Diagnostic) -> ReleasedPack? {
    let parent = "history/" + client
    let history = HistoryFolder(workspace: workspace)
    try history.refuseLinks(to: parent)
    guard let name = name(of: period, in: workspace + "/" + parent) else { return nil }
    let folder = "\(parent)/\(name)"
    try history.refuseLinks(to: folder)
    return ReleasedPack(name: name, workspace: workspace, folder: folder)
  }

  /// The latest release of a period in a client's folder; anything of such a name counts.
  static func name(of period: Period, in parent: String) -> ReleaseName? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.compactMap { ReleaseName($0) }.filter { $0.period == period }.max { $0.number < $1.number }
  }

  /// Checks that the pack is what was released, and what a build gives now.
  ///
  /// - Parameter documents: What a build gives now.
  /// - Returns: The PDF that was released with it, where there is one.
  /// - Throws: `mail-changed` or `mail-outdated` with the first file that differs.
  func check(against documents: [PackFile]) throws(Diagnostic) -> [PackFile] {
    let path = "\(workspace)/\(folder)"
    let verifier: PackVerifier
    do throws(Diagnostic) {
      verifier = try PackVerifier(path)
    } catch {
      throw changed(error)
    }
    if let problem = verifier.verify().diagnostics.first { throw changed(problem) }
    let disk = PackWriter(root: workspace)
    let sums = CheckSums.read(try disk.contents(of: "\(path)/\(CheckSums.fileName)") ?? []) ?? [:]
    let now = Dictionary(documents.map { ($0.name, $0.bytes) }) { first, _ in first }
    let ours: Set<String> = [Snapshot.fileName, ReleaseRecord.fileName]
    for file in Set(sums.keys).union(now.keys).subtracting(ours).sorted() where file != Pack.pdfName {
      guard let sum = sums[file] else { throw outdated(file, "gives this file too, which was not released") }
      guard let bytes = now[file] else { throw outdated(file, "does not give this file, which was released") }
      if CheckSums.hash(bytes) != sum { throw outdated(file, "gives another text than was released") }
    }
    guard sums[Pack.pdfName] != nil, let bytes = try disk.contents(of: "\(path)/\(Pack.pdfName)") else { return [] }
    return [PackFile(Pack.pdfName, bytes: bytes)]
  }

  private func changed(_ problem: Diagnostic) -> Diagnostic {
    Diagnostic(
      .error,
      "mail-changed",
      "the released pack is not what was released: \(problem.message)",
      at: .init(file: folder + (problem.place.file.map { "/" + $0 } ?? ""), line: problem.place.line),
      hint: "bring back the folder as it was, or release again what was read and approved"
    )
  }

  private func outdated(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error,
      "mail-outdated",
      "a build of today's inputs \(what)",
      at: .init(file: "\(folder)/\(file)"),
      hint: "build, read and release the new pack, then write its mails"
    )
  }
}
