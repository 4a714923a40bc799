import Diagnostics
import Foundation
import Tables

/// A workspace on disk: its settings file and its data files.
public struct WorkspaceFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Opens a workspace.
  ///
  /// - Throws: `workspace-missing` when there is no such folder.
  public init(_ path: String) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw Diagnostic(
        .error,
        "workspace-missing",
        "there is no folder '\(path)'",
        hint: "name the folder that holds \(SettingsReader.fileName)"
      )
    }
    self.path = path
  }

  /// Reads the settings.
  ///
  /// - Parameter presets: The presets that sources may name.
  /// - Returns: The settings, and what was found wrong with them.
  /// - Throws: `file-unreadable` when there is no settings file.
  public func settings(presets: PresetLibrary) throws(Diagnostic) -> (Settings, [Diagnostic]) {
    guard FileManager.default.fileExists(atPath: path + "/" + SettingsReader.fileName) else {
      throw Diagnostic(
        .error,
        "settings-missing",
        "there is no \(SettingsReader.fileName) in '\(path)'",
        hint: "a workspace holds \(SettingsReader.fileName) with 'firm:' and 'name:', and a folder 'exports'"
      )
    }
    let bytes = try FileBytes.read(
      path + "/" + SettingsReader.fileName,
      name: SettingsReader.fileName,
      limit: Self.largestSettings
    )
    return SettingsReader.read(bytes, presets: presets)
  }

  /// The data files: everything below the folder whose name ends as exports do, but what packs are made of and
  /// what they are written to.
  ///
  /// Links out of the workspace are not followed, and a folder that is a workspace of its own is left alone.
  ///
  /// - Parameter limits: How large a file may be.
  /// - Returns: Their names, and a way to read them.
  public func files(limits: Limits = .init()) -> WorkspaceFiles {
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    collect("", root: root, depth: 0, into: &files, &diagnostics)
    let history = HistoryFolder(workspace: path)
    let releases = history.releases(&diagnostics)
    let base = path
    return WorkspaceFiles(exports: files, releases: releases, diagnostics: diagnostics) { (file) throws(Diagnostic) in
      file.hasPrefix("history/")
        ? FileContents(try history.read(file)) : try FileBytes.contents(base + "/" + file, name: file, limits: limits)
    }
  }

  private static let largestSettings = 10_000_000
  private static let skipped: Set<String> = ["packs", "templates", "history"]
  private static let deepest = 8

  private func collect(
    _ folder: String,
    root: String,
    depth: Int,
    into files: inout [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let file = folder.isEmpty ? name : folder + "/" + name
      if folder.isEmpty, Self.skipped.contains(name) { continue }
      let target = URL(fileURLWithPath: path + "/" + file).resolvingSymlinksInPath().path
      guard target.hasPrefix(root + "/") else {
        diagnostics.append(
          Diagnostic(
            .warn,
            "link-outside",
            "the file is a link out of the workspace; it is not read",
            at: .init(file: file),
            hint: "copy the file into the workspace"
          )
        )
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        if isWorkspace(file) { continue }
        if depth < Self.deepest { collect(file, root: root, depth: depth + 1, into: &files, &diagnostics) }
      } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
        files.append(file)
      }
    }
  }

  /// Whether a folder beside the exports is a workspace of its own, whose clients must not mix with these.
  private func isWorkspace(_ folder: String) -> Bool {
    folder != "exports" && !folder.hasPrefix("exports/")
      && FileManager.default.fileExists(atPath: path + "/" + folder + "/" + SettingsReader.fileName)
  }

  private static let endings = Export.endings.map { "." + $0 }
}
