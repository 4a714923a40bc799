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
    let search = ExportSearch(in: path)
    var diagnostics = search.diagnostics
    let history = HistoryFolder(workspace: path)
    let releases = history.releases(&diagnostics)
    let base = path
    return WorkspaceFiles(exports: search.files, releases: releases, diagnostics: diagnostics) {
      (file) throws(Diagnostic) in
      file.hasPrefix("history/")
        ? FileContents(try history.read(file)) : try FileBytes.contents(base + "/" + file, name: file, limits: limits)
    }
  }

  private static let largestSettings = 10_000_000
}
