import TestSupport
import Foundation
import Tables
import Testing

@testable import Review

/// What holds for every portfolio (methods §13), over generated ones with fixed seeds.
@Suite struct PortfolioInvariantTests {
  private static func reviews(seed: UInt64, workspaces: Int = 40) throws -> [AccountReview] {
    var random = SplitMix64(seed: seed)
    return try (0..<workspaces).flatMap { _ in
      let portfolio = try RandomWorkspace(&random, broken: 2).workspace.portfolio()
      return portfolio.accounts.map { AccountReview($0, of: portfolio) }
    }
  }

  private static let all = try? reviews(seed: 1300)

  @Test func aProjectStandsNoBetterThanItsWorstDimension() throws {
    var told: Set<RAGStatus> = []
    for review in try #require(Self.all) {
      for status in review.projects.map(\.status) + review.visible.projectReviews.map(\.status) {
        #expect(status.dimensions.allSatisfy { status.computed >= $0.status })
        // An override that betters it does so by one step.
        #expect(status.reported.rawValue >= status.computed.rawValue - 1)
        told.insert(status.computed)
      }
      #expect(review.visible.projectReviews.allSatisfy { review.visible.status >= $0.status.reported })
    }
    #expect(told == Set(RAGStatus.allCases))
  }

  @Test func theIndexKeepsToItsWeights() throws {
    var coverages: Set<Int> = []
    for review in try #require(Self.all) {
      let index = review.relationship.engagement
      #expect(index.signals.reduce(0) { $0 + $1.weight } == 100)
      #expect(
        index.signals.allSatisfy { signal in signal.earned.map { (0...Double(signal.weight)).contains($0) } ?? true }
      )
      let measured = index.signals.filter { $0.earned != nil }
      #expect(index.coverage == measured.reduce(0) { $0 + $1.weight })
      if let value = index.index.reading.value {
        let earned = measured.reduce(0) { $0 + ($1.earned ?? 0) }
        #expect((0...100).contains(value) && isClose(value, 100 * earned / Double(index.coverage), decimals: 9))
      }
      coverages.insert(index.coverage)
    }
    #expect(coverages.count > 10)
  }

  @Test func workThatCameInIsDoneOrOpen() throws {
    var months = 0
    for flow in try #require(Self.all).compactMap(\.visible.flow) {
      for (month, next) in zip(flow.months, flow.months.dropFirst()) {
        #expect(month.opening + month.created - month.resolved == month.closing)
        #expect(next.opening == month.closing)
        months += 1
      }
      let last = try #require(flow.months.last)
      #expect(flow.period.closing == last.closing)
    }
    #expect(months > 50)
  }

  @Test func whatIsOwedLiesInOneBucket() throws {
    var entries = 0
    for debt in try #require(Self.all).flatMap(\.relationship.debts) {
      #expect(debt.buckets.values.reduce(0, +) == debt.receivables)
      #expect(debt.entries.reduce(0) { $0 + $1.amount } == debt.receivables + debt.disputed)
      entries += debt.entries.count
    }
    #expect(entries > 40)
  }

  @Test func everyChangeStandsSomewhere() throws {
    var standings: Set<ChangeReview.Standing> = []
    for review in try #require(Self.all) {
      let control = review.visible.changeControl
      #expect(control.counts.values.reduce(0, +) == control.changes.count)
      let approved = control.changes.filter(\.isApproved).count
      #expect(control.approved.reading.value?.count == approved && control.approved.n == approved)
      #expect(control.pending.n == control.counts[.pending] ?? 0)
      standings.formUnion(control.counts.keys)
    }
    #expect(standings.count > 2)
  }

  @Test func everyPublishedCriterionHasAStatus() throws {
    var statuses: Set<String> = []
    for review in try #require(Self.all) {
      let shown = Set(review.visible.criteria.map(\.criterion.id))
      #expect(shown.count == review.visible.criteria.count)
      for criterion in review.visible.criteria {
        // Of what is not agreed nothing is said but that (G5), unless it is signed off.
        #expect(criterion.agreement.isAgreed || criterion.status == .notAgreed || criterion.status == .accepted)
        statuses.insert("\(criterion.status)")
      }
    }
    #expect(statuses.count > 1)
  }
}
