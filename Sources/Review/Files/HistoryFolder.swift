import Diagnostics
import Foundation

/// The folder `history` of a workspace: a folder a client, and in it one a released pack.
///
/// Only `reviewpack release` writes there, so a link is a mistake or a trap, and none is followed.
public struct HistoryFolder: Sendable {
  private let workspace: String

  /// Makes the folder of a workspace; it need not exist yet.
  public init(workspace: String) { self.workspace = workspace }

  /// The folders of released packs.
  ///
  /// - Parameter diagnostics: Gains a word on every link, and on every folder that cannot be read.
  /// - Returns: The folders, by client and name.
  func releases(_ diagnostics: inout [Diagnostic]) -> [WorkspaceFiles.Release] {
    guard kind(of: "history") != nil else { return [] }
    guard isFolder("history", &diagnostics) else { return [] }
    var releases: [WorkspaceFiles.Release] = []
    for client in names(in: "history", &diagnostics) where isFolder("history/" + client, &diagnostics) {
      let folder = "history/" + client
      for name in names(in: folder, &diagnostics) where isFolder(folder + "/" + name, &diagnostics) {
        releases.append(.init(client: client, name: name))
      }
    }
    return releases
  }

  /// Reads a file of a released pack.
  ///
  /// - Parameter file: Its path in the workspace.
  /// - Returns: Its bytes.
  /// - Throws: `history-link`, `file-unreadable` or `file-too-large`.
  func read(_ file: String) throws(Diagnostic) -> [UInt8] {
    try refuseLinks(to: file)
    // Opening a pipe would wait for somebody to write to it.
    if let kind = kind(of: file), kind != S_IFREG {
      throw Diagnostic(.error, "file-unreadable", "this is no regular file", at: .init(file: file))
    }
    return try FileBytes.read(workspace + "/" + file, name: file, limit: Snapshot.sizeLimit)
  }

  /// Checks that no part of a path below the workspace is a link.
  ///
  /// - Parameter path: The path in the workspace; what does not exist yet is no link.
  /// - Throws: `history-link` with the part that is one.
  public func refuseLinks(to path: String) throws(Diagnostic) {
    var part = ""
    for name in path.split(separator: "/") {
      part += (part.isEmpty ? "" : "/") + name
      if kind(of: part) == S_IFLNK { throw Self.link(part, .error) }
    }
  }

  private func isFolder(_ path: String, _ diagnostics: inout [Diagnostic]) -> Bool {
    let kind = kind(of: path)
    if kind == S_IFLNK { diagnostics.append(Self.link(path, .warn)) }
    return kind == S_IFDIR
  }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(workspace + "/" + path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private func names(in folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: workspace + "/" + folder) else {
      diagnostics.append(
        Diagnostic(
          .error,
          "file-unreadable",
          "the folder cannot be read, so packs cannot say what has changed",
          at: .init(file: folder),
          hint: "check the folder's permissions"
        )
      )
      return []
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func link(_ path: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      severity,
      "history-link",
      "this is a link, and released packs are neither read nor written through links",
      at: .init(file: path),
      hint: "put the folder itself in its place"
    )
  }
}
