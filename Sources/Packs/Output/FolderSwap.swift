import CFileSystem
import Diagnostics
import Foundation

/// Exchanges two folders in one step, so that the name is never without a whole folder behind it.
enum FolderSwap {
  /// Exchanges two existing folders of one file system.
  static func exchange(_ first: String, _ second: String) throws(Diagnostic) {
    if filesystem_exchange(first, second) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else { throw PackWriter.unwritable(second, errno) }
    try exchangeInSteps(first, second)
  }

  /// For file systems that cannot exchange: three renames, each of which leaves both folders whole.
  static func exchangeInSteps(_ first: String, _ second: String) throws(Diagnostic) {
    let aside = aside(first)
    guard rename(second, aside) == 0, rename(first, second) == 0, rename(aside, first) == 0 else {
      throw PackWriter.unwritable(second, errno)
    }
  }

  /// Mends what a program has left that was ended between two of these steps.
  ///
  /// - Parameters:
  ///   - first: The folder that was to take the place.
  ///   - second: The place.
  /// - Throws: `output-unwritable` when the disk refuses.
  static func settle(_ first: String, _ second: String) throws(Diagnostic) {
    let aside = aside(first)
    guard kind(of: aside) != nil else { return }
    if kind(of: second) == nil, rename(aside, second) == 0 { return }
    guard (try? FileManager.default.removeItem(atPath: aside)) != nil else { throw PackWriter.unwritable(aside, errno) }
  }

  /// Whether a path is a folder, a file or a link, by the system's name for it; nil where there is nothing.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func aside(_ folder: String) -> String { folder + ".aside" }
}
