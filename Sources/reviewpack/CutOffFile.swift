import Foundation

/// What is told when a large export is cut off while it is read where the system keeps it.
enum CutOffFile {
  private static let message: StaticString = """
    error[file-cut-off]: an export became shorter while it was being read, or its disk failed; nothing was written
      hint: run the command again when no other program writes the file

    """

  /// Lets the system's signal end the program with words and the exit code of a machine that failed.
  static func tell() {
    signal(SIGBUS) { _ in
      // Nothing but single calls of the system is allowed here.
      _ = CutOffFile.message.withUTF8Buffer { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      _exit(2)
    }
  }
}
