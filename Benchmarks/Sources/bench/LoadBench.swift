import Diagnostics
import Foundation
import Review

/// Measures how fast work items are loaded from an export, and how fast Python reads the same file without loading
/// anything from it.
///
/// Every measurement is a process of its own, so that each has its own peak of memory and none leaves another a heap to
/// start with; the processes take turns. A process reports the time of reading alone: starting it does not count.
enum LoadBench {
  private struct Reader {
    let name: String
    let program: String
    let arguments: [String]
    var costs: [ReadCost] = []
  }

  /// Prints the table of docs/speed.md; the folder is removed afterwards.
  static func table(issues: Int, runs: Int, in folder: URL) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = try TrackerExport(issues: issues).write(to: folder)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    say("\(issues) issues; the cells kept have \(megabytes(kept)) MB\n")
    say("| file | MB | what | time s | CPU s | peak MB | peak / bytes kept | times as fast | runs |")
    say("|---|--:|---|--:|--:|--:|--:|--:|--:|")
    for format in ["csv", "json"] {
      let workspace = folder.appending(path: format).path
      let file = workspace + "/exports/tracker." + format
      let ours = [1, cores].map { workers in
        Reader(
          name: "work items loaded, \(workers) worker\(workers == 1 ? "" : "s")",
          program: CommandLine.arguments[0],
          arguments: ["load", "--once", workspace, "\(workers)"]
        )
      }
      let script = PythonReader.named(format)
      var readers =
        ours + [
          Reader(name: script.name, program: "/usr/bin/env", arguments: [python, "-c", script.text, file])
        ]
      for _ in 0..<runs {
        for place in readers.indices {
          readers[place].costs.append(try measureRead(readers[place].program, readers[place].arguments, issues: issues))
        }
      }
      try tell(readers, file: file, kept: kept)
    }
  }

  private static func tell(_ readers: [Reader], file: String, kept: Int) throws {
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    let yardstick = median(readers.last?.costs.map(\.reading) ?? [])
    for reader in readers {
      let time = reader.costs.map(\.reading)
      let peak = reader.costs.map(\.process.peak).max() ?? 0
      let cells = [
        URL(fileURLWithPath: file).lastPathComponent, megabytes(size), reader.name, spread(time),
        spread(reader.costs.map(\.process.cpu)), megabytes(peak), rounded(Double(peak) / Double(kept)),
        rounded(yardstick / median(time)), "\(time.count)",
      ]
      say("| " + cells.joined(separator: " | ") + " |")
    }
  }

  /// Loads the work items of a workspace, and prints the seconds that took and how many there are.
  static func once(workspace: String, workers: Int) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let folder = try WorkspaceFolder(workspace)
    let (settings, _) = try folder.settings(presets: .none)
    let loaded = WorkItemLoading(folder.files(), settings: settings, workers: workers)
    let elapsed = clock.now - start
    let problems = loaded.diagnostics.filter { $0.severity <= Diagnostic.Severity.error }
    guard problems.isEmpty else { throw RunFailure(description: "\(problems[0])") }
    print(elapsed / .seconds(1), loaded.count)
  }

  private static var python: String { ProcessInfo.processInfo.environment["PYTHON"] ?? "python3" }

  /// What one reading of a file took.
  private struct ReadCost {
    /// Wall time of reading, in seconds.
    let reading: Double
    /// The whole process.
    let process: RunCost
  }

  private static func measureRead(_ program: String, _ arguments: [String], issues: Int) throws -> ReadCost {
    let (cost, output) = try measureOutput(program, arguments)
    let words = output.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let seconds = Double(words[0]), Int(words[1]) == issues else {
      throw RunFailure(description: "\(program) \(arguments.prefix(2)) read other rows than there are: \(output)")
    }
    return ReadCost(reading: seconds, process: cost)
  }
}

/// Python programs that read a file and keep nothing of it; they print seconds and rows.
private struct PythonReader {
  let name: String
  let text: String

  static func named(_ format: String) -> PythonReader { format == "csv" ? csv : json }

  private static let csv = PythonReader(
    name: "Python's csv.reader counts the rows",
    text: """
      import csv, sys, time
      start = time.perf_counter()
      with open(sys.argv[1], newline="", encoding="utf-8") as file:
          rows = sum(1 for row in csv.reader(file)) - 1
      print(time.perf_counter() - start, rows)
      """
  )

  /// Reading the file into memory does not count against it.
  private static let json = PythonReader(
    name: "orjson.loads parses",
    text: """
      import orjson, sys, time
      with open(sys.argv[1], "rb") as file:
          text = file.read()
      start = time.perf_counter()
      issues = orjson.loads(text)
      print(time.perf_counter() - start, len(issues))
      """
  )
}
