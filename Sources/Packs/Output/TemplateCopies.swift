import Diagnostics
import Foundation
import Review

/// Copies of the shipped templates in a workspace, where they win, file by file, over the shipped ones.
public struct TemplateCopies: Sendable {
  /// Files that were not there, relative to the workspace's `templates`.
  public private(set) var written: [String] = []
  /// Files that were there and are the same.
  public private(set) var same: [String] = []
  /// Files that were there and differ: they are left as they are.
  public private(set) var kept: [String] = []

  /// Presets of exports are read from every folder of templates, and are no part of a pack.
  private static let skipped = "sources/"

  /// Copies what is not there yet.
  ///
  /// - Parameters:
  ///   - shipped: The folders of shipped templates, of which the first that exists is copied.
  ///   - workspace: The workspace.
  /// - Throws: `template-missing`, `link-outside`, or `output-unwritable` when the disk refuses.
  public init(of shipped: [TemplateLibrary.Folder], in workspace: WorkspaceFolder) throws(Diagnostic) {
    guard let folder = shipped.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      throw Diagnostic(
        .error,
        "template-missing",
        "there are no shipped templates; looked in \(shipped.map(\.name).joined(separator: ", "))",
        hint: "reinstall reviewpack with its share folder"
      )
    }
    let disk = PackWriter(root: "")
    for name in disk.names(in: folder.path) where !name.hasPrefix(Self.skipped) && !name.hasPrefix(".") {
      let bytes = try FileBytes.read(folder.path + "/" + name, name: name)
      let target = workspace.path + "/templates/" + name
      try Self.refuseLinks(to: "templates/" + name, in: workspace.path)
      guard let present = try disk.contents(of: target) else {
        try disk.makeFolder((target as NSString).deletingLastPathComponent)
        try disk.writeFile(bytes, to: target)
        written.append(name)
        continue
      }
      if present == bytes { same.append(name) } else { kept.append(name) }
    }
  }

  /// No folder or file on the way may be a link: what is written must stay in the workspace.
  private static func refuseLinks(to file: String, in workspace: String) throws(Diagnostic) {
    var path = ""
    for part in file.split(separator: "/") {
      path += (path.isEmpty ? "" : "/") + part
      guard (try? FileManager.default.destinationOfSymbolicLink(atPath: workspace + "/" + path)) != nil else {
        continue
      }
      throw Diagnostic(
        .error,
        "link-outside",
        "this is a link; templates are copied into folders of the workspace alone",
        at: .init(file: path),
        hint: "take the link away, or copy the templates by hand"
      )
    }
  }
}
