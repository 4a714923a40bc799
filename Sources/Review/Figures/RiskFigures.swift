import Foundation
import Tables

/// How much each open risk weighs.
struct RiskScoreFigure: ExplainableFigure {
  let id = "risk-score"
  let title = "How much a risk weighs"
  var formula: String { formula(with: Thresholds()) }
  let method = "6.1"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.risks
    return
      "likelihood x effect, each 1 to 5, after what is done about it, else before; up to \(limits.mediumScore - 1) low, up to "
      + "\(limits.highScore - 1) medium, up to \(limits.veryHighScore - 1) high, then very high; on average it costs its money x its probability, else the middle of its level of likelihood"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    RiskFigures.explanations(for: account) { review in
      [
        .init("score", .count(review.score.value)), .init("band", .text(Self.word(review.score.band))),
        .init("judged", .text(review.isResidual ? "after what is done about it" : "before anything is done about it")),
        .init("score before", review.isResidual ? .count(review.inherent.value) : nil),
        .init("on average", review.expectedLoss.map { .money($0) } ?? .missing(.noData)),
        .init("known for", .days(Double(review.age))),
      ]
    }
  }

  private static func word(_ band: RiskBand) -> String {
    switch band {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .veryHigh: "very high"
    }
  }
}

/// Each open risk against what the client accepts.
struct RiskAppetiteFigure: ExplainableFigure {
  let id = "risk-appetite"
  let title = "A risk against what the client accepts"
  var formula: String { formula(with: Thresholds()) }
  let method = "6.2"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.risks
    return
      "the score against the highest that the client's own words accept: "
      + Statement.Appetite.allCases.map { "\($0.rawValue) \(limits.highestScore($0))" }.joined(separator: ", ")
      + "; what it said about the category counts before what it said about everything, and the later word before the "
      + "earlier; words of ours for it do not count; a chance is held against nothing"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let statements = account.slice.statements.filter { $0.appetite != nil }
    let isOurs = { (statement: Statement) in
      account.slice.people.resolve(statement.saidBy).contact?.side == .provider
    }
    let said = statements.filter { !isOurs($0) }
    let ours = statements.filter(isOurs).map { LeftOutRecords(Self.cite($0), "said by one of us") }
    let limits = account.review.thresholds.risks
    return RiskFigures.explanations(for: account, of: { $0 != .opportunity }) {
      Self.parts(of: $0, limits)
    } also: { review in
      let own = said.filter { $0.category != nil && $0.category == review.risk.appetiteCategory }
      let overall = said.filter { ($0.category ?? .overall) == .overall }
      let relevant = own.isEmpty ? overall : own
      let counted = Array(relevant.suffix(1))
      let superseded = relevant.dropLast().map {
        LeftOutRecords(Self.cite($0), "the client has said another word since")
      }
      return (counted.map(Self.cite), superseded + ours + account.rowsLeftOut(of: .statements))
    }
  }

  private static func parts(of review: RiskReview, _ limits: RiskThresholds) -> [NamedQuantity?] {
    let limit: [NamedQuantity?] =
      switch review.appetite {
      case .notStated: [.init("the client accepts", .missing(.noData))]
      case .within(let appetite): verdict(appetite, "within", limits)
      case .above(let appetite, let excess): verdict(appetite, "above by \(excess)", limits)
      }
    return [.init("score", .count(review.score.value))] + limit + [
      .init("money limit", review.isAboveMoneyLimit.map { .text($0 ? "above" : "within") })
    ]
  }

  private static func verdict(
    _ appetite: Statement.Appetite,
    _ word: String,
    _ limits: RiskThresholds
  ) -> [NamedQuantity?] {
    [
      .init("the client accepts", .text(appetite.rawValue)), .init("up to", .count(limits.highestScore(appetite))),
      .init("the risk is", .text(word)),
    ]
  }

  private static func cite(_ statement: Statement) -> CitedRecord {
    CitedRecord(
      statement,
      statement.value,
      [
        .init("about", .text((statement.category ?? .overall).rawValue)), .init("said on", .day(statement.saidOn)),
      ]
    )
  }
}

/// What the open risks cost, and bring, on average.
struct ExpectedLossFigure: ExplainableFigure {
  let id = "expected-loss"
  let title = "What open risks cost on average"
  let formula =
    "money x probability, else x the middle of the level of likelihood, summed over the open threats with money; "
    + "opportunities are summed apart and never set against them; of a project also in percent of its budget"
  let method = "6.1"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let review = account.review
    let projects = review.projectReviews.filter { $0.expectedLoss.n > 0 }.map { project in
      explain(
        "threats to \(project.project.name)",
        project.expectedLoss,
        share: project.expectedLossPercent.reading,
        account
      ) { $0.project == project.project.id && $0.kind == .threat }
    }
    return [
      explain("threats", review.expectedLoss, account) { $0.kind == .threat },
      explain("opportunities", review.expectedGain, account) { $0.kind == .opportunity },
    ] + projects
  }

  private func explain(
    _ subject: String,
    _ measure: Measure<ExpectedLoss>,
    share: Reading<Double>? = nil,
    _ account: ExplainedAccount,
    of isCounted: (Risk) -> Bool
  ) -> Explanation {
    let open = account.review.risks.filter { isCounted($0.risk) }
    let closed = account.slice.risks.filter { $0.state != .open && isCounted($0) }
    let ours = account.inHouse.internalRisks.filter { isCounted($0.risk) }
    return Explanation(
      subject: subject,
      measure.reading.told { loss in
        [
          .init("total", .money(loss.total)), .init("valued", .count(loss.valued)),
          .init("not valued", .count(loss.notValued)),
          share.map { share in .init("of the budget", share) { .percent($0) } },
        ]
      },
      n: measure.n,
      records: open.filter { $0.expectedLoss != nil }.map(RiskFigures.cite),
      leftOut: open.filter { $0.expectedLoss == nil }.map {
        LeftOutRecords(CitedRecords.cite($0.risk), "its money is not recorded")
      } + closed.map { LeftOutRecords(CitedRecords.cite($0), "no longer open") }
        + ours.map { LeftOutRecords(CitedRecords.cite($0.risk), "not for the client's eyes") }
        + account.rowsLeftOut(of: .risks)
    )
  }
}

/// What the figures of single risks share.
private enum RiskFigures {
  /// One explanation for each open risk, and for those not for the client's eyes as internal ones.
  static func explanations(
    for account: ExplainedAccount,
    of isTold: (Risk.Kind) -> Bool = { _ in true },
    told: (RiskReview) -> [NamedQuantity?],
    also: (RiskReview) -> (records: [CitedRecord], leftOut: [LeftOutRecords]) = { _ in ([], []) }
  ) -> [Explanation] {
    let rows = account.rowsLeftOut(of: .risks)
    func explain(_ review: RiskReview, _ isInternal: Bool) -> Explanation {
      let more = also(review)
      return Explanation(
        subject: review.risk.text,
        isInternal: isInternal,
        .measured(told(review).compactMap(\.self)),
        n: 1,
        records: [CitedRecords.cite(review.risk)] + more.records,
        leftOut: more.leftOut + rows
      )
    }
    return account.review.risks.filter { isTold($0.risk.kind) }.map { explain($0, false) }
      + account.inHouse.internalRisks.filter { isTold($0.risk.kind) }.map { explain($0, true) }
  }

  /// A risk with what it costs on average.
  static func cite(_ review: RiskReview) -> CitedRecord {
    CitedRecord(
      review.risk,
      review.risk.text,
      CitedRecords.cite(review.risk).parts + [.init("on average", review.expectedLoss.map { .money($0) })]
    )
  }
}
