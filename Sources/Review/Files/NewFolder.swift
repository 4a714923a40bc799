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
    for file in files {
      let target = path + "/" + file.path
      do {
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(file.bytes).write(to: URL(fileURLWithPath: target), options: .withoutOverwriting)
      } catch {
        throw Self.unwritable(target, Self.reason(error))
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying?.code, underlying?.domain == NSPOSIXErrorDomain else { return "the system refuses" }
    return String(cString: strerror(Int32(code))).lowercased()
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
