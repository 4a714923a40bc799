import Diagnostics
import Foundation
import Tables

/// Whether the memory that reading a file takes is there to be had, so that a limit is told before it is reached.
public enum MemoryRoom {
  /// How many times its size a file takes at least.
  ///
  /// It takes room once where the system keeps it, and once as records. Most take more,
  /// but no file is to be refused that could be read.
  private static let leastShare = 2

  /// Refuses a file for which there is no room.
  ///
  /// - Throws: `memory-limit`.
  static func check(forReading size: Int, _ name: String) throws(Diagnostic) {
    // Small files are none that memory is short for.
    guard size >= 1 << 20 else { return }
    let need = size * leastShare
    if let limit, let used, need > limit - used {
      let left = words(max(0, limit - used))
      throw refusal(name, need, "the program may have \(words(limit)), of which \(left) are left", raise)
    }
    // What the system keeps of a file it can let go again.
    if let free, need - size > free {
      throw refusal(name, need - size, "the machine has \(words(free)) left", close)
    }
  }

  private static let raise = "raise the limit with 'ulimit -v', or export fewer rows at a time"
  private static let close = "close other programs, or export fewer rows at a time"

  private static func refusal(_ name: String, _ need: Int, _ room: String, _ hint: String) -> Diagnostic {
    Diagnostic(
      .error,
      "memory-limit",
      "reading this file takes \(words(need)) of memory or more, and \(room)",
      at: .init(file: name),
      hint: hint
    )
  }

  /// A number of bytes in whole megabytes, for messages.
  public static func words(_ bytes: Int) -> String { Limits.words(forBytes: bytes / 1_000_000 * 1_000_000) }

  /// How large the program may become; nil where nothing limits it.
  public static var limit: Int? {
    var limits = rlimit()
    #if os(Linux)
      let found = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits)
    #else
      let found = getrlimit(RLIMIT_AS, &limits)
    #endif
    guard found == 0, let limit = Int(exactly: limits.rlim_cur), limit < .max else { return nil }
    return limit
  }

  /// How large the program is; nil where the system does not tell.
  private static var used: Int? {
    let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ").first
    return pages.flatMap { Int($0) }.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
  }

  /// What the machine can still give, memory and what it puts on disk; nil where the system does not tell.
  private static var free: Int? {
    guard let table = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8) else { return nil }
    let kilobytes = table.split(separator: "\n").filter { $0.hasPrefix("MemAvailable:") || $0.hasPrefix("SwapFree:") }
      .compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    return kilobytes.isEmpty ? nil : kilobytes.reduce(0, +) * 1_024
  }
}
