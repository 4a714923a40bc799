import Diagnostics
import Foundation

extension InvitationKey {
  /// Puts a new key into a workspace that has none, and keeps it out of version control.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - random: Where its bytes come from.
  /// - Throws: `key-exists` where there is one, which is never replaced; `output-unwritable` when the disk refuses.
  public static func make(
    in workspace: WorkspaceFolder,
    using random: inout some RandomNumberGenerator
  ) throws(Diagnostic) {
    let path = workspace.path + "/" + fileName
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw Diagnostic(
        .error,
        "key-exists",
        "the workspace has a key already; it is left as it is",
        at: .init(file: fileName),
        hint: "codes that were sent belong to it; move it away first if you really want another"
      )
    }
    try ignore(in: workspace)
    try NewFolder.write(InvitationKey(using: &random).file, to: path)
  }

  /// Adds the key's line to `.gitignore` where it is missing.
  private static func ignore(in workspace: WorkspaceFolder) throws(Diagnostic) {
    let path = workspace.path + "/.gitignore"
    guard FileManager.default.fileExists(atPath: path) else {
      return try NewFolder.write(.init(path: ".gitignore", bytes: Array("\(ignoreLine)\n".utf8)), to: path)
    }
    let bytes = try FileBytes.read(path, name: ".gitignore")
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    if lines.contains(where: { $0.elementsEqual(ignoreLine.utf8) }) { return }
    let text = (bytes.isEmpty || bytes.last == 0x0A ? "" : "\n") + ignoreLine + "\n"
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw NewFolder.unwritable(path, errno) }
    let problem = FileBytes.write(Array(text.utf8), to: descriptor)
    close(descriptor)
    if let problem { throw NewFolder.unwritable(path, problem) }
  }
}
