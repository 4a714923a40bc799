import Diagnostics
import Foundation

/// How large an open file is and when it was last written: what is read is one file only if both stay the same.
struct FileState: Equatable {
  /// The size in bytes.
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Takes it from what the system tells of the file.
  init(_ status: stat) {
    size = Int(status.st_size)
    #if os(Linux)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #endif
  }

  /// Whether an open file is still as it was.
  func isState(of descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileState(status) == self
  }
}

extension FileBytes {
  /// What is said of a file that another program writes at the same time: half of it is old, half of it new.
  static func inUse(_ name: String) -> Diagnostic { inUse(name, "the file changed while it was being read") }

  /// What is said of a file that was listed, and is gone.
  static func gone(_ name: String) -> Diagnostic { inUse(name, "the file was taken away while the workspace was read") }

  private static func inUse(_ name: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .error,
      "file-in-use",
      message,
      at: .init(file: name),
      hint: "run the command again when no other program writes the file; nothing was written"
    )
  }
}
