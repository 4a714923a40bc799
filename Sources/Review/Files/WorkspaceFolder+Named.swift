import Diagnostics
import Foundation
import Tables

extension WorkspaceFolder {
  /// The bytes of a file that a setting or a record names.
  ///
  /// - Parameters:
  ///   - file: The file, which must lie in the workspace, links followed.
  ///   - limit: The largest size, in bytes.
  ///   - setting: The setting that says so.
  /// - Returns: The bytes.
  /// - Throws: `path-outside`, `link-outside`, `file-unreadable` or `file-too-large`, at the place that names the file.
  public func bytes(of file: NamedFile, limit: Int, setting: String) throws(Diagnostic) -> [UInt8] {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard !file.path.isEmpty, !file.path.hasPrefix("/"), !parts.contains(".."), !file.path.utf8.contains(0) else {
      throw Diagnostic(
        .error,
        "path-outside",
        "'\(file.path)' is no file of the workspace",
        at: file.place,
        hint: "copy it into the workspace and write its path from there, such as 'logo.svg'"
      )
    }
    let place = path + "/" + file.path
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard URL(fileURLWithPath: place).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
      throw Diagnostic(
        .error,
        "link-outside",
        "'\(file.path)' is a link out of the workspace; it is not read",
        at: file.place,
        hint: "copy the file into the workspace"
      )
    }
    var status = stat()
    // Opening a pipe would wait for whoever fills it.
    guard stat(place, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, "file-unreadable", "'\(file.path)' is no regular file", at: file.place)
    }
    do throws(Diagnostic) {
      return try FileBytes.read(place, name: file.path, limit: limit)
    } catch {
      guard error.code == "file-too-large" else {
        throw Diagnostic(
          .error,
          error.code,
          "'\(file.path)' cannot be used: \(error.message)",
          at: file.place,
          hint: error.hint
        )
      }
      throw Diagnostic(
        .error,
        error.code,
        "'\(file.path)' is larger than \(Limits.words(forBytes: limit))",
        at: file.place,
        hint: "make it smaller, or raise '\(setting)'"
      )
    }
  }
}
