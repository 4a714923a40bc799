import Diagnostics
import Foundation

/// A file of a workspace that only ever grows: what stands in it is never written over.
public struct AppendedFile: Sendable {
  private let workspace: WorkspaceFolder
  private let name: String

  /// Names a file.
  ///
  /// - Parameters:
  ///   - name: The file, relative to the workspace; its folder is there.
  ///   - workspace: The workspace.
  public init(_ name: String, in workspace: WorkspaceFolder) { (self.name, self.workspace) = (name, workspace) }

  /// The file's bytes; nil where there is none yet.
  ///
  /// - Throws: `file-unreadable`, `file-too-large`, or `link-outside` for a link out of the workspace.
  public func contents() throws(Diagnostic) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    try refuseLinkOutside()
    return try FileBytes.read(path, name: name)
  }

  /// Adds bytes at the end, all of them or none.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - existing: What the file held when the bytes were made for it.
  /// - Throws: `output-unwritable` when the disk refuses, or another program has changed the file meanwhile.
  public func append(_ bytes: [UInt8], behind existing: [UInt8]?) throws(Diagnostic) {
    try refuseLinkOutside()
    let isNew = existing == nil
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0), 0o644)
    guard descriptor >= 0 else { throw unwritable(errno == EEXIST ? Self.changed : Self.reason(errno)) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw unwritable(Self.reason(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unwritable(Self.reason(errno)) }
    guard status.st_size == existing?.count ?? 0 else { throw unwritable(Self.changed) }
    if let code = FileBytes.write(bytes, to: descriptor) {
      // Half a line would spoil the file for every later reader.
      if isNew { unlink(path) } else { _ = ftruncate(descriptor, off_t(existing?.count ?? 0)) }
      throw unwritable(Self.reason(code))
    }
  }

  private var path: String { workspace.path + "/" + name }

  /// Neither the file nor its folder may lead out of the workspace.
  private func refuseLinkOutside() throws(Diagnostic) {
    let root = URL(fileURLWithPath: workspace.path).resolvingSymlinksInPath().path
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if target.hasPrefix(root == "/" ? root : root + "/") { return }
    throw Diagnostic(
      .error,
      "link-outside",
      "the file is a link out of the workspace; nothing is written to it",
      at: .init(file: name),
      hint: "copy the file into the workspace"
    )
  }

  private static let changed = "another program has changed it meanwhile"

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }

  private func unwritable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "output-unwritable",
      "nothing could be added to the file: \(reason)",
      at: .init(file: name),
      hint: "free space, check permissions, then run the command again: nothing is added twice"
    )
  }
}
