import Diagnostics
import Foundation
import Review

/// Where templates are looked up, file by file: the workspace's own first, the shipped ones last.
public struct TemplateLibrary: Sendable {
  /// A folder of templates and what messages call it.
  public struct Folder: Sendable, Equatable {
    /// Where it is.
    public let path: String
    /// What messages call it.
    public let name: String

    /// Names a folder.
    public init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  /// A template or stylesheet as found.
  struct Source: Sendable {
    let text: String
    let file: String
  }

  let workspace: Folder?
  let shared: [Folder]
  let clientsWithTemplates: Set<String>

  /// Makes a library.
  ///
  /// - Parameters:
  ///   - workspace: The workspace's `templates` folder, which may hold `clients/<id>/` for single clients.
  ///   - shared: Further folders in the order in which they are tried; the shipped templates last.
  public init(workspace: Folder?, shared: [Folder]) {
    self.workspace = workspace
    self.shared = shared
    let names = workspace.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path + "/clients") }
    clientsWithTemplates = Set(names ?? [])
  }

  /// The shipped templates: beside an installed binary in `../share/reviewpack`, else in the repository it was built in.
  ///
  /// - Parameter executable: The path of the running binary, links resolved.
  /// - Returns: The folders to try, in order.
  public static func shippedFolders(executable: String) -> [Folder] {
    let installed =
      URL(fileURLWithPath: executable).deletingLastPathComponent().deletingLastPathComponent().path
      + "/share/reviewpack/templates"
    var folders = [Folder(path: installed, name: installed)]
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    for _ in 0..<5 where folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      let isRepository = FileManager.default.fileExists(atPath: folder.path + "/Package.swift")
      if isRepository { folders.append(Folder(path: folder.path + "/templates", name: folder.path + "/templates")) }
    }
    return folders
  }

  /// The presets of exports, which lie in `sources/` of the same folders.
  public var presets: PresetLibrary {
    let folders = [workspace].compactMap(\.self) + shared
    let root = workspace.map { ($0.path as NSString).deletingLastPathComponent }
    return PresetFolders.library(folders.map { ($0.path, $0.name) }, of: root)
  }

  /// The questions to ask clients, which lie in the same folders; what is wrong with them is told.
  public var questions: (bank: QuestionBank, problems: [Diagnostic]) {
    do throws(Diagnostic) {
      let found = try source(QuestionBankReader.fileName, client: nil)
      return QuestionBankReader.read(Array(found.text.utf8), file: found.file)
    } catch {
      // Templates of one's own need no questions.
      return (QuestionBank(), error.code == "template-missing" ? [] : [error])
    }
  }

  /// Whether a client has templates of its own.
  func hasOwnTemplates(_ client: String) -> Bool { clientsWithTemplates.contains(client) }

  /// A file of the library.
  ///
  /// - Parameters:
  ///   - name: The file, such as `review.md` or `partials/action.md`.
  ///   - client: The client whose own templates come first.
  /// - Returns: Its text, and what messages call it.
  /// - Throws: `template-missing` with every place that was tried.
  func source(_ name: String, client: String?) throws(Diagnostic) -> Source {
    for folder in folders(for: client) {
      let path = folder.path + "/" + name
      guard isThere(path) else { continue }
      let file = folder.name + "/" + name
      try refuseLinkOutside(path, file, of: folder)
      return Source(text: try TemplateText.read(path, name: file), file: file)
    }
    throw Diagnostic(
      .error,
      "template-missing",
      "there is no template '\(name)'; looked in \(places(client).joined(separator: ", "))",
      hint: "name the folder with --templates, or reinstall reviewpack with its share folder"
    )
  }

  /// A file in every shared folder that has it: the workspace's first, then the one that is shipped.
  func sources(_ name: String) throws(Diagnostic) -> [Source] {
    var sources: [Source] = []
    for folder in folders(for: nil) {
      let path = folder.path + "/" + name
      guard isThere(path) else { continue }
      let file = folder.name + "/" + name
      try refuseLinkOutside(path, file, of: folder)
      sources.append(Source(text: try TemplateText.read(path, name: file), file: file))
    }
    return sources
  }

  /// The texts of the shipped templates, by name: what they say is said to every client.
  var shippedTexts: [String] {
    let folder = shared.last { FileManager.default.fileExists(atPath: $0.path) }
    guard let folder else { return [] }
    let names = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
    return names.filter { !$0.hasPrefix("sources/") }.compactMap {
      try? String(contentsOfFile: folder.path + "/" + $0, encoding: .utf8)
    }
  }

  /// The places in which a file is looked up.
  func places(_ client: String?) -> [String] { folders(for: client).map(\.name) }

  private func folders(for client: String?) -> [Folder] {
    guard let workspace else { return shared }
    guard let client, hasOwnTemplates(client) else { return [workspace] + shared }
    let own = Folder(path: "\(workspace.path)/clients/\(client)", name: "\(workspace.name)/clients/\(client)")
    return [own, workspace] + shared
  }
}
