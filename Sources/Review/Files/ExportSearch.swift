import Diagnostics
import Foundation
import Tables

/// Finds the data files of a workspace without leaving it, and without walking in circles.
struct ExportSearch {
  /// The files, relative to the workspace.
  private(set) var files: [String] = []
  /// A word on every link that is not followed.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let root: String
  /// Folders that were reached through links: each is looked at once.
  private var linked: Set<String> = []

  private static let skipped: Set<String> = ["packs", "templates", "history"]
  private static let deepest = 8
  private static let endings = Export.endings.map { "." + $0 }

  /// Searches a workspace.
  init(in path: String) {
    self.path = path
    root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    search("", at: root, depth: 0, isLinked: false)
  }

  private mutating func search(_ folder: String, at here: String, depth: Int, isLinked: Bool) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let file = folder.isEmpty ? name : folder + "/" + name
      if folder.isEmpty, Self.skipped.contains(name) { continue }
      let target = URL(fileURLWithPath: path + "/" + file).resolvingSymlinksInPath().path
      guard target.hasPrefix(root + "/") else {
        refuse(file, "link-outside", "the file is a link out of the workspace; it is not read", Self.copyIt)
        continue
      }
      let isLinked = isLinked || isLink(file)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else {
        if isLink(file) {
          refuse(
            file,
            "link-broken",
            "the link leads to nothing; it is not read",
            "restore the file, or remove the link"
          )
        }
        continue
      }
      if isFolder.boolValue {
        if isWorkspace(file) || depth == Self.deepest { continue }
        guard !isLinked || isNew(target, from: here) else {
          refuse(file, "link-repeated", "the link leads to a folder that is read already", "remove the link")
          continue
        }
        search(file, at: target, depth: depth + 1, isLinked: isLinked)
      } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
        files.append(file)
      }
    }
  }

  private static let copyIt = "copy the file into the workspace"

  private mutating func refuse(_ file: String, _ code: String, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(.warn, code, message, at: .init(file: file), hint: hint))
  }

  /// Whether a folder that a link leads to neither holds the link nor was reached through another.
  private mutating func isNew(_ target: String, from here: String) -> Bool {
    !(here + "/").hasPrefix(target + "/") && linked.insert(target).inserted
  }

  private func isLink(_ file: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + file, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a folder beside the exports is a workspace of its own, whose clients must not mix with these.
  private func isWorkspace(_ folder: String) -> Bool {
    folder != "exports" && !folder.hasPrefix("exports/")
      && FileManager.default.fileExists(atPath: path + "/" + folder + "/" + SettingsReader.fileName)
  }
}
