import Diagnostics
import Foundation

/// The folders in which presets are looked up, file by file: a workspace's own first, the shipped ones last.
public enum PresetFolders {
  /// The largest preset that is read, in bytes.
  static let sizeLimit = 1_000_000

  /// The presets of some folders.
  ///
  /// - Parameter folders: Folders of templates, which hold presets in `sources/`, with what messages call them; those
  ///   that do not exist hold none.
  /// - Returns: The presets; of two of one name that of the earlier folder.
  public static func library(_ folders: [(path: String, name: String)]) -> PresetLibrary {
    PresetLibrary(folders.flatMap { files(in: $0.path + "/sources", name: $0.name + "/sources") })
  }

  private static func files(in folder: String, name: String) -> [PresetLibrary.File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { file in
      let path = folder + "/" + file
      let called = name + "/" + file
      return .init(name: String(file.dropLast(ending.count)), file: called) { () throws(Diagnostic) in
        try FileBytes.read(path, name: called, limit: sizeLimit)
      }
    }
  }

  private static let ending = ".yaml"
}
