import Diagnostics
import Foundation
import Review

/// Times checking and measuring against loading, on clients with records of every type.
enum MeasureBench {
  /// Writes a workspace, and prints how long its loading took and how long measuring every client and applying every
  /// rule did; both in one process, one after the other, on all cores, as the program does it.
  ///
  /// - Parameters:
  ///   - clients: How many clients.
  ///   - items: How many work items they share.
  ///   - runs: How often each is timed.
  ///   - folder: Where the workspace is written; it is removed again.
  /// - Throws: What writing or loading the workspace throws.
  static func table(clients: Int, items: Int, runs: Int, in folder: URL) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Workload(clients: clients, items: items).write(to: folder)
    let jobs = Jobs(ProcessInfo.processInfo.activeProcessorCount)
    say("| clients | work items | loading s | checking and measuring s | findings | runs |")
    say("|--:|--:|--:|--:|--:|--:|")
    var (loading, measuring): ([Double], [Double]) = ([], [])
    var findings = 0
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let start = clock.now
      let workspace = try WorkspaceFolder(folder.path)
      let (settings, _) = try workspace.settings(presets: .none)
      guard let period = settings.period else { throw RunFailure(description: "the workspace names no period") }
      let portfolio = Portfolio(loading: workspace.files(), settings: settings, period: period, workers: jobs.count)
      let loaded = clock.now
      let refused = portfolio.files.filter { $0.rejected.count > 0 }
      guard refused.isEmpty else { throw RunFailure(description: "rows of \(refused[0].file) were refused") }
      // What is measured stays until the clock has stopped, as what was loaded does.
      let reviews = await jobs.forEach(portfolio.accounts) { AccountReview($0, of: portfolio) }
      let end = clock.now
      findings = reviews.reduce(0) { $0 + $1.findings.count }
      loading.append((loaded - start) / .seconds(1))
      measuring.append((end - loaded) / .seconds(1))
    }
    let cells = ["\(clients)", "\(items)", spread(loading), spread(measuring), "\(findings)", "\(runs)"]
    say("| " + cells.joined(separator: " | ") + " |")
  }
}
