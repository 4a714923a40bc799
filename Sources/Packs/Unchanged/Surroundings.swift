import Foundation
import Review

/// What packs rest on besides the data files: the program, the settings, templates and released packs.
///
/// Digests are taken before any of it is read for the packs, so that a file that changes in between is a change to the
/// next build.
public struct Surroundings: Sendable {
  /// What the packs of all clients rest on.
  private var common = FileDigest()
  /// What the packs of single clients rest on, by the client's id.
  private var own: [String: FileDigest] = [:]
  /// What messages call the folders of templates; no pack rests on that.
  let folders: [String]

  /// Takes the digests of the program, the settings and the templates.
  ///
  /// - Parameters:
  ///   - program: What tells this program from any other version of it.
  ///   - workspace: The workspace's folder, with the settings.
  ///   - library: The templates.
  public init(program: String, workspace: String, _ library: TemplateLibrary) {
    folders = ([library.workspace] + library.shared).compactMap { $0?.name }
    common.add("program", Array(program.utf8))
    common.add(SettingsReader.fileName, in: workspace)
    for folder in ([library.workspace] + library.shared).compactMap(\.self) {
      for name in Self.names(in: folder.path) {
        if folder == library.workspace, let client = Self.client(of: name) {
          own[client, default: FileDigest()].add(name, in: folder.path)
        } else {
          common.add(name, in: folder.path)
        }
      }
    }
  }

  /// Takes the digests of the packs that were released to clients before.
  ///
  /// - Parameter files: The workspace's files.
  public mutating func add(releasesOf files: WorkspaceFiles) {
    for release in files.releases {
      for name in ["snapshot.json", "release.json"] {
        let file = "history/\(release.client)/\(release.name)/\(name)"
        own[release.client, default: FileDigest()].add(file, (try? files.read(file)).map(Array.init))
      }
    }
  }

  /// The digest of what the packs of all clients rest on.
  var ofAll: [UInt8] { common.finished }

  /// The digest of what a client's pack rests on besides.
  func ofClient(_ client: String) -> [UInt8] { own[client]?.finished ?? [] }

  /// The digest of what the packs of each client rest on, and those of all.
  var ofEveryone: [UInt8] {
    var digest = FileDigest()
    digest.add(ofAll)
    for client in own.keys.sorted() {
      digest.add(client)
      digest.add(ofClient(client))
    }
    return digest.finished
  }

  private static func names(in folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { FolderSwap.kind(of: folder + "/" + $0) != S_IFDIR }
      .sorted()
  }

  /// The client whose own template a file is.
  private static func client(of name: String) -> String? {
    let parts = name.split(separator: "/")
    return parts.count > 2 && parts[0] == "clients" ? String(parts[1]) : nil
  }
}
