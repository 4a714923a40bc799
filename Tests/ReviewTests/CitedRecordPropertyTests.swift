import TestSupport
import Tables
import Testing

@testable import Review

/// Methods §13: removing a record that a figure does not cite leaves the figure as it is; removing a cited one does not.
@Suite struct CitedRecordPropertyTests {
  /// The figures of one client: what each says, and the records it cites.
  private struct Figures {
    var told: [String: String] = [:]
    var cited: [String: Set<String>] = [:]
    var leftOut: [String: Set<String>] = [:]

    init(_ portfolio: Portfolio, of client: String) {
      guard let account = portfolio.accounts.first(where: { $0.visible.client.id == client }) else { return }
      let explained = ExplainedAccount(account, of: portfolio)
      for figure in ExplainableFigures.all {
        for (number, explanation) in figure.explanations(for: explained).enumerated() {
          let name = "\(figure.id) of \(explanation.subject ?? "\(number)")"
          told[name] = "\(explanation.reading), n \(explanation.n)"
          cited[name] = Set(explanation.records.map(\.reference))
          leftOut[name] = Set(explanation.leftOut.compactMap(\.record?.reference))
        }
      }
    }
  }

  /// Records that stand for themselves: others do not hang on them, as measurements do on a criterion.
  private static let types: [RecordType] = [
    .milestones, .workItems, .changeRequests, .decisions, .actions, .interactions, .risks, .issues, .estimates,
    .invoices, .statements,
  ]

  /// Figures that count every record they cite.
  private static let counting: Set<String> = ["on-time", "debt", "changes", "flow", "patterns", "expected-loss"]

  @Test func onlyCitedRecordsMakeAFigure() throws {
    var random = SplitMix64(seed: 1313)
    var (uncited, cited) = (0, 0)
    for _ in 0..<5 {
      let workspace = RandomWorkspace(&random, broken: 0).withoutRepeatedKeys
      let portfolio = try workspace.workspace.portfolio()
      let clients = portfolio.accounts.map(\.visible.client.id)
      let before = Dictionary(uniqueKeysWithValues: clients.map { ($0, Figures(portfolio, of: $0)) })
      for type in Self.types {
        guard let (smaller, id) = Self.removing(type, from: workspace, &random) else { continue }
        let reference = "\(type.singular):\(id)"
        let after = try smaller.workspace.portfolio()
        // A record that others refer to takes them with it.
        guard Self.refused(after) == Self.refused(portfolio) else { continue }
        for client in clients {
          let (old, new) = (before[client] ?? Figures(portfolio, of: client), Figures(after, of: client))
          for (figure, told) in old.told {
            // With a client's last record of a kind the figure goes too: it is not recorded, and no longer 0.
            if new.told[figure]?.hasPrefix("unavailable(Review.Reason.noData") == true { continue }
            if old.leftOut[figure]?.contains(reference) == true { continue }
            if old.cited[figure]?.contains(reference) == true {
              cited += 1
              guard let name = figure.split(separator: " ").first, Self.counting.contains(String(name)) else {
                continue
              }
              #expect(new.told[figure] != told, "\(figure) counts \(reference)")
            } else {
              uncited += 1
              #expect(new.told[figure] == told, "\(figure) does not cite \(reference)")
            }
          }
        }
      }
    }
    #expect(uncited > 1_000 && cited > 15)
  }

  private static func refused(_ portfolio: Portfolio) -> Int {
    portfolio.files.reduce(0) { $0 + $1.rejected.count }
  }

  /// The workspace without one row of a type, and the id of that row.
  private static func removing(
    _ type: RecordType,
    from workspace: RandomWorkspace,
    _ random: inout SplitMix64
  ) -> (RandomWorkspace, String)? {
    let files = workspace.files.keys.sorted().filter {
      $0.hasPrefix(type.rawValue) && workspace.files[$0]?.isEmpty == false
    }
    guard !files.isEmpty else { return nil }
    let file = files[random.int(0...files.count - 1)]
    guard let rows = workspace.files[file] else { return nil }
    let place = random.int(0...rows.count - 1)
    guard let id = rows[place]["id"] else { return nil }
    var smaller = workspace
    smaller.files[file]?.remove(at: place)
    if smaller.files[file]?.isEmpty == true { smaller.files[file] = nil }
    return (smaller, id)
  }
}
