import Foundation

/// Where the running binary lies, links resolved.
enum Executable {
  static var path: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// What the process has used so far.
enum ProcessMemory {
  /// The largest resident size, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    #if os(Linux)
      return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1024 : 0
    #else
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0
    #endif
  }
}
