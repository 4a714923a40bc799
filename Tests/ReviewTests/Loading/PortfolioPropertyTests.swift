import TestSupport
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

/// Design §5: read = used + left out by a rule + rejected, for every file and record type, reason by reason.
@Suite struct AccountingPropertyTests {
  /// Work items are mapped, so that a filter leaves some out.
  private static let sources = """
    sources:
      - files: exports/work-items-*.csv
        records: work-items
        where: { column: kind, not: [task] }
        fields: { id: id, project: project, title: title, kind: kind, created: created, started: started,
          finished: finished, users: users, minutes: minutes, share: share }
    """

  private static func workspace(_ random: inout SplitMix64) -> Workspace {
    var workspace = RandomWorkspace(&random, broken: 4).workspace
    workspace.configure(sources)
    // A later file with the same actions replaces the earlier one.
    workspace.exports["actions-2026-11.csv"] = workspace.exports["actions-2026-10.csv"]
    for file in workspace.exports.keys.sorted() where !file.hasPrefix("clients") {
      guard let text = workspace.exports[file] else { continue }
      let width = text.prefix { $0 != "\n" }.split(separator: ",", omittingEmptySubsequences: false).count
      let long = String(repeating: "x,", count: width) + "x\n"
      let note = random.pick("", "\n\nSource: the service desk\n", "\nTotal: 5 rows\n")
      workspace.exports[file] = text + (random.int(0...2) == 0 ? long : "") + note
    }
    return workspace
  }

  @Test func holdsForEveryFileAndReason() throws {
    var random = SplitMix64(seed: 77)
    var reasons: Set<String> = []
    for _ in 0..<60 {
      let workspace = Self.workspace(&random)
      let portfolio = try workspace.portfolio()
      for file in portfolio.files + portfolio.ownerlessRows {
        #expect(file.isBalanced, "\(file)")
        let text = try #require(workspace.exports[String(file.file.dropFirst("exports/".count))])
        let last = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        for tally in [file.leftOut, file.rejected] {
          #expect(tally.count == tally.reasons.reduce(0) { $0 + $1.rows.count })
          for (name, rows) in tally.reasons {
            reasons.insert(name)
            #expect(rows.lines == rows.lines.sorted() && Set(rows.lines).count == rows.lines.count)
            #expect(
              rows.lines.count == min(3, rows.count) && rows.lines.allSatisfy { (1...last).contains($0) },
              "\(file)"
            )
          }
        }
      }
      try checkOwners(portfolio)
    }
    let expected: Set<String> = [
      "left out by 'where'", "superseded by a later file", "after the report date", "row-long", "reference-unknown",
    ]
    #expect(expected.isSubset(of: reasons), "\(expected.subtracting(reasons))")
  }

  /// What is not used is some client's or nobody's, and never both.
  private func checkOwners(_ portfolio: Portfolio) throws {
    let unused = { (files: [FileAccount]) in files.reduce(0) { $0 + $1.leftOut.count + $1.rejected.count } }
    let owned = portfolio.accounts.reduce(0) { sum, account in
      let rows = AccountReview(account, of: portfolio).visible.rows
      return sum + rows.leftOut + rows.rejected
    }
    #expect(owned + unused(portfolio.ownerlessRows) == unused(portfolio.files))
  }
}
