import Diagnostics
import Foundation

/// A folder that does not exist yet, or is empty: where a new workspace may be written, since nothing is ever overwritten.
public struct NewFolder: Sendable {
  private let path: String

  /// Looks at a folder.
  ///
  /// - Parameter path: Where it is, or will be. Names that begin with a dot, such as `.git`, do not count.
  /// - Throws: `folder-not-empty` with what is in the way, or `output-unwritable`.
  public init(_ path: String) throws(Diagnostic) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue, let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Self.unwritable(path, "it is no folder that can be read")
    }
    let names = all.filter { !$0.hasPrefix(".") || $0 == ".gitignore" }.sorted()
    guard !names.isEmpty else { return }
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    throw Diagnostic(
      .error,
      "folder-not-empty",
      "'\(path)' is not empty: it holds \(names.prefix(3).joined(separator: ", "))\(more)",
      hint: "name a new folder; nothing that exists is overwritten"
    )
  }

  /// Writes files, with the folders above them.
  ///
  /// - Parameter files: The files, in the order in which they are written.
  /// - Throws: `output-unwritable` when the disk refuses, or a file has appeared meanwhile.
  public func write(_ files: [NewWorkspace.File]) throws(Diagnostic) {
    var written: [String] = []
    do throws(Diagnostic) {
      for file in files {
        let target = path + "/" + file.path
        try Self.makeFolder((target as NSString).deletingLastPathComponent)
        try Self.write(file, to: target)
        written.append(target)
      }
    } catch {
      // Half a workspace would be in the way of a whole one.
      for file in written { unlink(file) }
      throw error
    }
  }

  private static func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw unwritable(path, errno) }
    try makeFolder((path as NSString).deletingLastPathComponent)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw unwritable(path, errno) }
  }

  /// Writes a file that is not there yet.
  static func write(_ file: NewWorkspace.File, to path: String) throws(Diagnostic) {
    let bytes = file.bytes
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, file.isSecret ? 0o600 : 0o644)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    if let code = FileBytes.write(bytes, to: descriptor) {
      close(descriptor)
      unlink(path)
      throw unwritable(path, code)
    }
    guard close(descriptor) == 0 else { throw unwritable(path, errno) }
  }

  /// What is said of a file that the system does not write.
  static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    unwritable(path, String(cString: strerror(code)).lowercased())
  }

  private static func unwritable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "output-unwritable",
      "the workspace cannot be written: \(reason)",
      at: .init(file: path),
      hint: "name another folder, or free space and check permissions"
    )
  }
}
