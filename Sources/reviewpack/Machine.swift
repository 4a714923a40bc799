import CMemory
import Foundation
import Tables

/// Where the running binary lies, links resolved.
enum Executable {
  static var path: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// What tells this program from any other version of it: its size and when it was written.
  static var identity: String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    #if os(Linux)
      let written = status.st_mtim
    #else
      let written = status.st_mtimespec
    #endif
    return "\(status.st_size) \(written.tv_sec) \(written.tv_nsec)"
  }
}

/// The memory of the process.
enum ProcessMemory {
  /// Keeps memory that is given back: documents take and give back pieces of the same size again and again.
  static func keep() { cmemory_keep() }

  /// Gives to the system what nothing uses any more.
  static func giveBack() { cmemory_give_back() }

  /// The largest resident size so far, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    #if os(Linux)
      return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1024 : 0
    #else
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0
    #endif
  }
}

/// The day it is here.
enum Clock {
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: now / 86_400)
  }
}
