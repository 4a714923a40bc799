import Diagnostics
import Tables
import Testing

@testable import Review

/// Methods §13, over random workspaces with and without broken cells.
@Suite struct PortfolioPropertyTests {
  @Test(arguments: [0, 3, 15])
  func accountsForEveryRow(_ brokenShare: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + brokenShare))
    var (rejected, leftOut, used) = (0, 0, 0)
    for _ in 0..<60 {
      let workspace = RandomWorkspace(&random, broken: brokenShare)
      let portfolio = try workspace.workspace.portfolio()
      for (name, rows) in workspace.files {
        let file = try portfolio.file(name)
        #expect(file.read == rows.count, "\(file)")
        #expect(file.isBalanced, "\(file)")
        #expect(
          file.rejected.count == 0 || portfolio.diagnostics.contains { $0.severity <= .error } || isContested(file)
        )
        rejected += file.rejected.count
        leftOut += file.leftOut.count
        used += file.used
      }
      try checkClientTotals(portfolio)
    }
    // The workspaces are neither all right nor all wrong.
    #expect(used > 2_000 && leftOut > 100 && rejected > 100)
  }

  private func isContested(_ file: FileAccount) -> Bool {
    file.rejected.counts.keys.allSatisfy { $0 == "reference-ambiguous" }
  }

  /// The clients' own counts never exceed those of the files.
  private func checkClientTotals(_ portfolio: Portfolio) throws {
    var used = 0
    for account in portfolio.accounts {
      let rows = AccountReview(account, of: portfolio).visible.rows
      #expect(rows.read == rows.used + rows.leftOut + rows.rejected)
      used += rows.used
    }
    #expect(used <= portfolio.files.reduce(0) { $0 + $1.used })
  }

  @Test(arguments: [0, 5])
  func doesNotDependOnTheOrderOfRows(_ brokenShare: Int) throws {
    var random = SplitMix64(seed: UInt64(200 + brokenShare))
    for _ in 0..<25 {
      let workspace = RandomWorkspace(&random, broken: brokenShare).withoutRepeatedKeys
      let first = try told(by: workspace.workspace.portfolio())
      let second = try told(by: workspace.shuffled(&random).workspace.portfolio())
      #expect(first.count > 10)
      let changes = zip(first, second).filter { $0 != $1 }
      #expect(first.count == second.count && changes.isEmpty, "\(changes.prefix(4))")
    }
  }

  /// Everything that the reviews tell but the places of records in their files.
  private func told(by portfolio: Portfolio) -> [String] {
    portfolio.accounts.flatMap { account in
      let review = AccountReview(account, of: portfolio)
      let visible = ValueWalk.leaves(of: review.visible) { $0 is Origin }
      let inHouse = ValueWalk.leaves(of: (review.internalActions, review.lateCauses, review.answers as Any)) {
        $0 is Origin
      }
      let findings = review.findings.map { "\($0.code) \($0.message) \($0.hint ?? "")" }.sorted()
      #expect(visible.isComplete && inHouse.isComplete)
      return visible.lines + inHouse.lines + findings
    }
  }
}
