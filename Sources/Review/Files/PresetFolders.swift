import Diagnostics
import Foundation

/// The folders in which presets are looked up, file by file: a workspace's own first, the shipped ones last.
public enum PresetFolders {
  /// The largest preset that is read, in bytes.
  static let sizeLimit = 1_000_000

  /// The presets of some folders.
  ///
  /// - Parameters:
  ///   - folders: Folders of templates, which hold presets in `sources/`, with what messages call them; those that do not
  ///     exist hold none.
  ///   - workspace: The workspace, if there is one: none of its presets may be a link out of it.
  /// - Returns: The presets; of two of one name that of the earlier folder.
  public static func library(
    _ folders: [(path: String, name: String)],
    of workspace: String? = nil
  ) -> PresetLibrary {
    PresetLibrary(folders.flatMap { files(in: $0.path + "/sources", name: $0.name + "/sources", workspace) })
  }

  private static func files(in folder: String, name: String, _ workspace: String?) -> [PresetLibrary.File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { file in
      let path = folder + "/" + file
      let called = name + "/" + file
      return .init(name: String(file.dropLast(ending.count)), file: called) { () throws(Diagnostic) in
        try refuseLinkOutside(path, called, of: workspace)
        return try FileBytes.read(path, name: called, limit: sizeLimit)
      }
    }
  }

  private static func refuseLinkOutside(_ path: String, _ file: String, of workspace: String?) throws(Diagnostic) {
    guard let workspace, path.hasPrefix(workspace + "/") else { return }
    let root = URL(fileURLWithPath: workspace).resolvingSymlinksInPath().path
    if URL(fileURLWithPath: path).resolvingSymlinksInPath().path.hasPrefix(root == "/" ? root : root + "/") { return }
    throw Diagnostic(
      .error,
      "link-outside",
      "the preset is a link out of the workspace; it is not read",
      at: .init(file: file),
      hint: "copy the file into the workspace, or name its folder with --templates"
    )
  }

  private static let ending = ".yaml"
}
