import Foundation

/// A workspace of so many clients and work items, as a firm that keeps all registers would have it.
///
/// Every client has five projects with eight milestones, six risks, five changes, three criteria of eleven measurements
/// and twelve months of spend each, two decisions, eleven actions, six interactions, two surveys of twenty-five answers,
/// six contacts and four statements, six estimates, four issues, twelve invoices, three forums, an opportunity and a gift. All references exist, dates are in order, and bad news has its actions. Work items
/// stand in the order of their creation over all clients, as a tracker exports them.
///
/// The same numbers give the same bytes.
struct Workload {
  let clients: Int
  let items: Int
  static let projects = 5

  /// Writes the workspace into a new folder.
  func write(to folder: URL) throws {
    let exports = folder.appending(path: "exports")
    try FileManager.default.createDirectory(at: exports, withIntermediateDirectories: true)
    try Data(
      """
      firm: { name: Benchmark IT, domains: [firm.example] }
      period: 2026-10
      audience_defaults: { actions: client, commentary: client, interactions: internal, risks: internal }

      """.utf8
    ).write(to: folder.appending(path: "reviewpack.yaml"))
    try ClientRegisters(clients: clients).write(to: exports)
    try ProjectRegisters(clients: clients).write(to: exports)
    try SurveyRegisters(clients: clients).write(to: exports)
    try HouseRegisters(clients: clients).write(to: exports)
    try writeItems(to: exports)
  }

  private func writeItems(to folder: URL) throws {
    var random = SplitMix64(seed: 1)
    let file = try CSVFile(
      "work-items.csv",
      in: folder,
      columns: """
        id,project,title,kind,status,channel,created,started,finished,due,hours,priority,assignee,labels,users,minutes,share
        """
    )
    for item in 0..<items {
      let created = item * (Day.last + 1) / items
      let started = created + random.below(5)
      let finished = started + random.below(20)
      let isStarted = started <= Day.last && random.chance(95)
      let isFinished = isStarted && finished <= Day.last && random.chance(95)
      let kind = random.pick(Words.kinds)
      let hasLoss = kind == "incident" && random.chance(50)
      try file.write(
        "W-\(item + 1)",
        "p\(random.below(clients) + 1)-\(random.below(Self.projects) + 1)",
        Words.title(&random),
        kind,
        isFinished ? "done" : isStarted ? "doing" : "open",
        random.pick(Words.channels),
        Day.iso(created),
        isStarted ? Day.iso(started) : "",
        isFinished ? Day.iso(finished) : "",
        random.chance(30) ? Day.iso(created + 14) : "",
        random.chance(60) ? "\(random.below(40)).5" : "",
        random.pick(Words.priorities),
        random.pick(Words.people),
        random.pick(Words.labels),
        hasLoss ? "\(random.within(1...40))" : "",
        hasLoss ? "\(random.within(5...240))" : "",
        hasLoss ? "0.5" : ""
      )
    }
    try file.close()
  }
}
