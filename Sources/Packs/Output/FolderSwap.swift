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
  private static func exchangeInSteps(_ first: String, _ second: String) throws(Diagnostic) {
    let aside = first + ".aside"
    guard rename(second, aside) == 0, rename(first, second) == 0, rename(aside, first) == 0 else {
      throw PackWriter.unwritable(second, errno)
    }
  }
}
