import Diagnostics
import Foundation
import Review

/// What is told when the system gives the program no more memory.
enum MemoryLimit {
  /// What the program and its libraries take before they have read anything; with less, threads cannot even begin.
  private static let least = 300_000_000

  private static let message: StaticString = """
    error[memory-limit]: the program ended where its memory is limited, and was probably given no more
      hint: raise the limit with 'ulimit -v', or export fewer rows at a time; 'ulimit -v' alone shows it

    """

  /// Lets the program end with words and the exit code of a machine that failed, where its memory is limited.
  ///
  /// - Throws: `memory-limit` where there is too little to begin with.
  static func tell() throws(Diagnostic) {
    guard let limit = MemoryRoom.limit else { return }
    for code in [SIGABRT, SIGILL, SIGSEGV, SIGTRAP] {
      signal(code) { _ in
        // Nothing but single calls of the system is allowed here.
        _ = MemoryLimit.message.withUTF8Buffer { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(2)
      }
    }
    guard limit < least else { return }
    throw Diagnostic(
      .error,
      "memory-limit",
      "the program may have \(MemoryRoom.words(limit)) of memory, and takes \(MemoryRoom.words(least)) to begin with",
      hint: "raise the limit with 'ulimit -v'"
    )
  }
}
