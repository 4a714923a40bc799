import Foundation

/// Measures `reviewpack build` on workspaces of several sizes and the loading of one large export, or writes a workspace.
///
///     bench REVIEWPACK                          the table of builds in docs/speed.md
///     bench load [ISSUES RUNS]                  the table of loading in docs/speed.md
///     bench measure [CLIENTS ITEMS]             checking and measuring against loading
///     bench peers REVIEWPACK FOLDER             builds in turns with other programs
///     bench mail                                what a mail draft costs
///     bench mail --once COUNT                   writing and reading mails, to look for leaks
///     bench drafts REVIEWPACK WORKSPACE BY      build, release by a contact and mail of any workspace, a pack and a draft
///     bench load --write FOLDER ISSUES          the files of that table, to try things on
///     bench --write FOLDER CLIENTS ITEMS        a workspace to try things on
@main
struct Bench {
  private struct Size {
    let clients: Int
    let items: Int
    let runs: Int
  }

  private static let sizes = [
    Size(clients: 10, items: 1_000, runs: 9), Size(clients: 200, items: 20_000, runs: 5),
    Size(clients: 1_000, items: 100_000, runs: 3), Size(clients: 200, items: 1_000_000, runs: 3),
  ]

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.count == 4, arguments[0] == "--write", let clients = Int(arguments[2]),
        let items = Int(arguments[3]),
        clients > 0, items >= 0
      {
        try Workload(clients: clients, items: items).write(to: URL(fileURLWithPath: arguments[1]))
      } else if arguments.count == 4, arguments[0] == "load", arguments[1] == "--once", let workers = Int(arguments[3])
      {
        try LoadBench.once(workspace: arguments[2], workers: workers)
      } else if arguments.count == 4, arguments[0] == "load", arguments[1] == "--write", let issues = Int(arguments[3])
      {
        say(
          "the cells kept have \(try TrackerExport(issues: issues).write(to: URL(fileURLWithPath: arguments[2]))) bytes"
        )
      } else if arguments.first == "load", arguments.count == 1 || arguments.count == 3 {
        let numbers = arguments.dropFirst().compactMap(Int.init)
        say("\(machine); files in \(scratch.path)")
        try LoadBench.table(issues: numbers.first ?? 1_000_000, runs: numbers.last ?? 5, in: newFolder)
      } else if arguments.first == "measure", arguments.count == 1 || arguments.count == 3 {
        let numbers = arguments.dropFirst().compactMap(Int.init)
        say(machine)
        try await MeasureBench.table(
          clients: numbers.first ?? 1_000,
          items: numbers.last ?? 100_000,
          runs: 5,
          in: newFolder
        )
      } else if arguments.count == 3, arguments[0] == "mail", arguments[1] == "--once", let count = Int(arguments[2]) {
        try MailBench.writeAndRead(count)
      } else if arguments.count == 3, arguments[0] == "peers" {
        say(machine)
        let folder = newFolder
        defer { try? FileManager.default.removeItem(at: folder) }
        try PeerBench(of: arguments[1], in: URL(fileURLWithPath: arguments[2]), scratch: folder).tables(runs: 3)
      } else if arguments.count == 4, arguments[0] == "drafts" {
        say(machine)
        let workspace = URL(fileURLWithPath: arguments[2])
        try DraftBench.table(of: arguments[1], releasedBy: arguments[3], on: workspace, in: newFolder)
      } else if arguments == ["mail"] {
        say(machine)
        try MailBench.table(drafts: 1_000, kilobytes: 150, runs: 5)
      } else if arguments.count == 1 {
        try table(of: arguments[0])
      } else {
        print(
          "usage: bench REVIEWPACK | bench load [ISSUES RUNS] | bench measure [CLIENTS ITEMS] | bench mail | bench peers REVIEWPACK FOLDER | bench drafts REVIEWPACK WORKSPACE BY | bench load --write FOLDER ISSUES | bench --write FOLDER CLIENTS ITEMS"
        )
        exit(64)
      }
    } catch {
      print("bench: \(error)")
      exit(1)
    }
  }

  private static func table(of program: String) throws {
    let folder = newFolder
    defer { try? FileManager.default.removeItem(at: folder) }
    say("\(machine); output in \(scratch.path)\n")
    say("| clients | work items | input MB | packs MB | time s | CPU s | peak MB | packs a second | runs |")
    say("|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes {
      let workspace = folder.appending(path: "\(size.clients)-\(size.items)")
      let packs = workspace.appending(path: "packs")
      try Workload(clients: size.clients, items: size.items).write(to: workspace)
      let input = bytes(in: workspace)
      var costs: [RunCost] = []
      for _ in 0..<size.runs {
        try? FileManager.default.removeItem(at: packs)
        costs.append(try measure(program, ["build", workspace.path, "--quiet"]))
      }
      let cells = [
        "\(size.clients)", "\(size.items)", megabytes(input), megabytes(bytes(in: packs)),
        spread(costs.map(\.seconds)), spread(costs.map(\.cpu)), megabytes(costs.map(\.peak).max() ?? 0),
        String(Int(Double(size.clients) / median(costs.map(\.seconds)))), "\(size.runs)",
      ]
      say("| " + cells.joined(separator: " | ") + " |")
      try FileManager.default.removeItem(at: workspace)
    }
  }

  private static var newFolder: URL { scratch.appending(path: "reviewpack-bench-\(getpid())") }

  /// A file system in memory where there is one, since disks differ more than programs.
  private static var scratch: URL {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }

  private static var machine: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let facts = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = facts.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return "\(cores) cores, \(model?.trimmingCharacters(in: .whitespaces) ?? "processor unknown")"
  }

  private static func bytes(in folder: URL) -> Int {
    let files = FileManager.default.enumerator(atPath: folder.path)
    var sum = 0
    while files?.nextObject() != nil {
      let facts = files?.fileAttributes
      if facts?[.type] as? FileAttributeType == .typeRegular { sum += facts?[.size] as? Int ?? 0 }
    }
    return sum
  }
}
