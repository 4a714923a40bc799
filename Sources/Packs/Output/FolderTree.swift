import Diagnostics
import Foundation
import Review

/// Every file below a folder, found without following a link.
struct FolderTree {
  /// Packs lie this deep at most, with room to spare.
  private static let deepest = 16

  /// Regular files, relative to the folder.
  private(set) var files: Set<String> = []
  /// Links, and folders that cannot be read.
  private(set) var problems: [Diagnostic] = []
  private let root: String

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - root: The folder; it may itself be a link, since the user named it.
  ///   - folders: The folders below it to look at; all when nil.
  /// - Throws: `folder-missing` or `folder-unreadable`.
  init(_ root: String, only folders: [String]? = nil) throws(Diagnostic) {
    self.root = root
    var status = stat()
    guard stat(root, &status) == 0 else {
      if errno == ENOENT { throw Diagnostic(.error, "folder-missing", "there is no folder '\(root)'") }
      throw Self.unreadable(root, errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Diagnostic(.error, "folder-missing", "'\(root)' is no folder", hint: "name the folder it lies in")
    }
    if let folders {
      for folder in folders { walkIfThere(folder) }
    } else {
      walk("", depth: 0)
    }
  }

  /// The bytes of a file of the tree.
  func bytes(of file: String) throws(Diagnostic) -> [UInt8] { try FileBytes.read(root + "/" + file, name: file) }

  /// A folder somewhere below the root; one that is not there holds nothing, as that of a held pack.
  private mutating func walkIfThere(_ folder: String) {
    var path = ""
    for part in folder.split(separator: "/") {
      path += path.isEmpty ? String(part) : "/" + part
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { return }
      guard status.st_mode & S_IFMT == S_IFDIR else { return problems.append(Self.link(path)) }
    }
    walk(folder, depth: 0)
  }

  private mutating func walk(_ folder: String, depth: Int) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard depth <= Self.deepest, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      problems.append(Self.unreadable(folder.isEmpty ? root : folder, EACCES))
      return
    }
    for name in names.sorted() {
      let file = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard lstat(root + "/" + file, &status) == 0 else {
        problems.append(Self.unreadable(file, errno))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: walk(file, depth: depth + 1)
      case S_IFREG: files.insert(file)
      default: problems.append(Self.link(file))
      }
    }
  }

  private static func link(_ file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "link-found",
      "a pack holds only files and folders, and this is a link or a device; it is not followed",
      at: .init(file: file),
      hint: "remove it"
    )
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .error,
      "folder-unreadable",
      "the folder cannot be read: \(String(cString: strerror(code)).lowercased())",
      at: .init(file: path),
      hint: "check its permissions"
    )
  }
}
