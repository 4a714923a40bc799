import Foundation

/// What one run of a program took.
struct RunCost {
  /// Wall time, in seconds.
  let seconds: Double
  /// User and system time of all cores, in seconds.
  let cpu: Double
  /// The largest resident size, in bytes.
  let peak: Int
}

/// A program that did not end as it should.
struct RunFailure: Error, CustomStringConvertible {
  let description: String
}

/// Runs a program to its end, with nothing on its outputs; it must end with one of the statuses accepted.
func measure(_ program: String, _ arguments: [String], accepting: Set<Int32> = [0]) throws -> RunCost {
  try measure(program, arguments, output: "/dev/null", accepting: accepting)
}

/// Runs a program to its end, and gives what it printed.
func measureOutput(_ program: String, _ arguments: [String]) throws -> (RunCost, String) {
  let file = FileManager.default.temporaryDirectory.appending(path: "reviewpack-bench-output-\(getpid())")
  defer { try? FileManager.default.removeItem(at: file) }
  let cost = try measure(program, arguments, output: file.path, accepting: [0])
  return (cost, try String(contentsOf: file, encoding: .utf8))
}

private func measure(
  _ program: String,
  _ arguments: [String],
  output: String,
  accepting: Set<Int32>
) throws -> RunCost {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  let clock = ContinuousClock()
  let start = clock.now
  var child = pid_t()
  let failure = posix_spawn(&child, program, &actions, nil, &words, environ)
  guard failure == 0 else { throw RunFailure(description: "\(program): \(String(cString: strerror(failure)))") }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(child, &status, 0, &usage) == child else { throw RunFailure(description: "\(program) was lost") }
  let elapsed = (clock.now - start).components
  guard status & 0x7F == 0, accepting.contains(status >> 8) else {
    throw RunFailure(description: "\(program) \(arguments.joined(separator: " ")) ended with status \(status >> 8)")
  }
  #if os(Linux)
    let peak = usage.ru_maxrss * 1_024
  #else
    let peak = usage.ru_maxrss
  #endif
  return RunCost(
    seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
    cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
    peak: Int(peak)
  )
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
