import Foundation

/// One tracker's export of so many issues, written twice: as CSV with a quote around every cell, and as a JSON array.
///
/// Both hold the same thirteen columns. Every second description has several lines or quotes, and one summary in twenty
/// is awkward. The settings beside each map ten columns to fields of work items; status, priority and description are
/// read by nobody. The same number gives the same bytes.
struct TrackerExport {
  let issues: Int

  private static let columns = [
    "Key", "Project", "Summary", "Issue Type", "Status", "Priority", "Assignee", "Created", "Started", "Resolved",
    "Hours", "Labels", "Description",
  ]
  private static let kept: Set<String> = [
    "Key", "Project", "Summary", "Issue Type", "Assignee", "Created", "Started", "Resolved", "Hours", "Labels",
  ]
  private static let mapping = """
    firm: { name: Benchmark IT, domains: [firm.example] }
    period: 2026-10
    sources:
      - files: exports/tracker.*
        records: work-items
        project: { column: Project }
        fields:
          id: Key
          title: Summary
          kind: { column: Issue Type, map: { Bug: defect, Story: request, Task: task, Incident: incident } }
          assignee: Assignee
          created: Created
          started: Started
          finished: Resolved
          hours: Hours
          labels: Labels

    """

  /// Writes a workspace with the CSV file and one with the JSON file into `folder`.
  ///
  /// Gives the bytes of the cells that are kept: those of the mapped columns, without quotes and delimiters.
  func write(to folder: URL) throws -> Int {
    let csv = try TextFile(Self.workspace("csv", in: folder).appending(path: "exports/tracker.csv"))
    let json = try TextFile(Self.workspace("json", in: folder).appending(path: "exports/tracker.json"))
    csv.write(Self.columns.map { "\"\($0)\"" }.joined(separator: ",") + "\n")
    json.write("[")
    var random = SplitMix64(seed: 7)
    var bytes = 0
    for issue in 0..<issues {
      let cells = cells(of: issue, &random)
      csv.write(cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n")
      let members = zip(Self.columns, cells).map { "\"\($0)\":\"\(Self.escaped($1))\"" }
      json.write((issue == 0 ? "\n{" : ",\n{") + members.joined(separator: ",") + "}")
      for (column, cell) in zip(Self.columns, cells) where Self.kept.contains(column) { bytes += cell.utf8.count }
      try csv.flushIfFull()
      try json.flushIfFull()
    }
    json.write("\n]\n")
    try csv.close()
    try json.close()
    return bytes
  }

  private static func workspace(_ name: String, in folder: URL) throws -> URL {
    let workspace = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: workspace.appending(path: "exports"),
      withIntermediateDirectories: true
    )
    try Data(mapping.utf8).write(to: workspace.appending(path: "reviewpack.yaml"))
    return workspace
  }

  private func cells(of issue: Int, _ random: inout SplitMix64) -> [String] {
    let created = issue * (Day.last + 1) / issues
    let started = created + random.below(5)
    let finished = started + random.below(20)
    let isStarted = started <= Day.last && random.chance(95)
    let isFinished = isStarted && finished <= Day.last && random.chance(95)
    let project = "P\(random.within(1...200))"
    return [
      "\(project)-\(issue + 1)", project, Words.title(&random),
      random.pick(["Bug", "Story", "Task", "Task", "Incident"]),
      isFinished ? "Done" : isStarted ? "In Progress" : "To Do", random.pick(Words.priorities),
      random.pick(Words.people), Day.iso(created) + "T09:14:52.000+0000",
      isStarted ? Day.iso(started) + "T10:02:11.000+0000" : "",
      isFinished ? Day.iso(finished) + "T16:41:30.000+0000" : "", random.chance(60) ? "\(random.below(40)).5" : "",
      random.pick(Words.labels), description(&random),
    ]
  }

  private func description(_ random: inout SplitMix64) -> String {
    let first = "\(random.pick(Words.people)) asks to \(random.pick(Words.verbs).lowercased()) it."
    switch random.below(4) {
    case 0: return first + "\nSeen \(random.pick(Words.places)), \(random.within(2...9)) times.\nPlease call back."
    case 1: return first + " \"\(random.pick(Words.things))\" is what the page says."
    default: return first
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}

/// A file that is written piece by piece.
final class TextFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  init(_ file: URL) throws {
    try Data().write(to: file)
    handle = try FileHandle(forWritingTo: file)
    buffer.reserveCapacity(Self.bufferSize + 4_096)
  }

  func write(_ text: String) { buffer += text.utf8 }

  func flushIfFull() throws {
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left.
  func close() throws {
    try flush()
    try handle.close()
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
