import Foundation

/// Times `reviewpack build` in turns with other ways of making a report a client, on workspaces that all of them read.
///
/// They are kept elsewhere: a folder with `peers`, programs that each take a workspace and an output folder, and `ws`,
/// the workspaces. Those whose interpreter, packages or program are not installed are named and left out.
struct PeerBench {
  /// A way of making reports.
  private struct Peer {
    let name: String
    /// The program and what it is called with, given a workspace and an output folder.
    let command: (_ workspace: String, _ output: String) -> [String]
    /// A command that ends with 0 where everything it needs is installed.
    let probe: [String]
    /// The statuses with which it ends well.
    var statuses: Set<Int32> = [0]
  }

  private let program: String
  private let folder: URL
  private let scratch: URL

  /// Compares a program with the peers of a folder.
  ///
  /// - Parameters:
  ///   - program: The `reviewpack` to time.
  ///   - folder: What holds `peers` and `ws`.
  ///   - scratch: Where packs are written to, which is removed after each run.
  init(of program: String, in folder: URL, scratch: URL) {
    (self.program, self.folder, self.scratch) = (program, folder, scratch)
  }

  /// Prints the table of every workspace there is, the smallest first.
  ///
  /// - Parameter runs: How often each program is timed, after one run that does not count.
  /// - Throws: ``RunFailure`` where a program that is installed fails.
  func tables(runs: Int) throws {
    let peers = peers.filter { peer in
      let isThere = (try? measure(peer.probe[0], Array(peer.probe.dropFirst()))) != nil
      if !isThere { say("left out, since it is not installed: \(peer.name)") }
      return isThere
    }
    for size in ["small", "medium", "large"] {
      let workspace = folder.appending(path: "ws/\(size)").path
      guard FileManager.default.fileExists(atPath: workspace + "/reviewpack.yaml") else { continue }
      try table(of: size, workspace, peers, runs: runs)
    }
  }

  private func table(of size: String, _ workspace: String, _ peers: [Peer], runs: Int) throws {
    var costs: [[RunCost]] = Array(repeating: [], count: peers.count)
    let clients = try Self.rows(of: workspace + "/exports/clients.csv")
    // In turns, so that what else the machine does slows all of them alike.
    for run in 0...runs {
      for (index, peer) in peers.enumerated() {
        let output = scratch.appending(path: "packs").path
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: output) }
        let command = peer.command(workspace, output)
        let cost = try measure(command[0], Array(command.dropFirst()), accepting: peer.statuses)
        // One that stops early is the quickest of all.
        guard Self.pages(in: output) >= clients else {
          throw RunFailure(description: "\(peer.name) made fewer pages of \(workspace) than there are clients")
        }
        if run > 0 { costs[index].append(cost) }
      }
    }
    let medians = costs.map { median($0.map(\.seconds)) }
    // The floor checks and computes nothing.
    let best = zip(peers, medians).dropFirst().filter { !$0.0.name.hasPrefix("floor") }.map(\.1).min()
    say("\n| \(size) | time s | CPU s | peak MB | times the quickest other | runs |")
    say("|:--|--:|--:|--:|--:|--:|")
    for (index, peer) in peers.enumerated() {
      let cells = [
        peer.name, spread(costs[index].map(\.seconds)), spread(costs[index].map(\.cpu)),
        megabytes(costs[index].map(\.peak).max() ?? 0), best.map { rounded(medians[index] / $0) } ?? "–", "\(runs)",
      ]
      say("| " + cells.joined(separator: " | ") + " |")
    }
  }

  private var peers: [Peer] {
    let python = "/usr/bin/env"
    let interpreter = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
    let script = { (name: String) in folder.appending(path: "peers/\(name)").path }
    let imports = { (names: String) in [python, interpreter, "-c", "import \(names)"] }
    let expert = { (name: String, engine: String) in
      Peer(
        name: name,
        command: { [python, interpreter, script("expert_python.py"), $0, $1, "--md", engine] },
        probe: imports("polars, minijinja, orjson, yaml, \(engine)")
      )
    }
    let installed = { (paths: [String]) in
      ["/bin/sh", "-c", paths.map { "test -e '\(folder.appending(path: $0).path)'" }.joined(separator: " && ")]
    }
    let shell = { (name: String) in ["/bin/sh", script(name)] }
    // What is rendered by those that only render: the pages of the first Python program.
    let ready = { (workspace: String) in
      folder.appending(path: "out/naive/\(URL(fileURLWithPath: workspace).lastPathComponent)").path
    }
    let work = { (name: String) in scratch.appending(path: name).path }
    return [
      Peer(
        name: "`reviewpack build`",
        command: { [program, "build", $0, "--out", $1, "--quiet"] },
        probe: [program, "--version"],
        // It holds packs of these workspaces, and says so.
        statuses: [0, 1]
      ),
      expert("Python, polars, minijinja and md4c", "md4c"),
      expert("Python, polars, minijinja and cmark-gfm", "cmarkgfm"),
      Peer(
        name: "Python, csv and Jinja2",
        command: { [python, interpreter, script("naive_python.py"), $0, $1] },
        probe: imports("cmarkgfm, yaml, jinja2")
      ),
      Peer(
        name: "Hugo, from data",
        command: { shell("hugo/run.sh") + [$0, $1, work("hugo")] },
        probe: installed(["venv/bin/hugo"])
      ),
      Peer(
        name: "Hugo, from ready Markdown",
        command: { shell("hugo/run2.sh") + [$0, $1, work("hugo")] },
        probe: installed(["venv/bin/hugo"])
      ),
      Peer(
        name: "pandoc, from ready Markdown",
        command: { shell("pandoc.sh") + [ready($0), $1, "2"] },
        probe: ["/bin/sh", "-c", "command -v pandoc && test -d '\(ready("small"))'"]
      ),
      Peer(
        name: "floor: every byte read, ready Markdown through libcmark",
        command: { [script("floor/floor"), $0, ready($0), $1, "cmark"] },
        probe: installed(["peers/floor/floor", "out/naive/small"])
      ),
    ]
  }

  /// How many pages there are below a folder.
  private static func pages(in folder: String) -> Int {
    (FileManager.default.subpaths(atPath: folder) ?? []).count { $0.hasSuffix(".html") }
  }

  /// How many rows a table has below its heading; none of these has line breaks inside a cell.
  private static func rows(of file: String) throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: UInt8(ascii: "\n")).count - 1
  }
}
