import Foundation
import Tables

/// What each project's work is worth: all of it, what was to be done, and what is done.
struct WorkValueFigure: ExplainableFigure {
  let id = "work-value"
  let title = "What a project's work is worth"
  let formula =
    "over the milestones with a value: BAC is the sum of the values; PV the sum of those whose baseline has come; EV the "
    + "sum of value x share done, where no share is recorded all of it once it is done and nothing before; SV = EV - PV; "
    + "SPI = EV / PV, none once all is done"
  let method = "3.5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.projectReviews.map { review in
      Explanation(
        subject: review.project.name,
        review.work.reading.told(Self.parts),
        n: review.work.n,
        records: account.cite(review.work.records),
        leftOut: Self.unpriced(review) + account.rowsLeftOut(of: .milestones)
      )
    }
  }

  static func parts(of work: WorkValue) -> [NamedQuantity] {
    [
      .init("BAC", .money(work.budget)), .init("PV", .money(work.planned)), .init("EV", .money(work.earned)),
      .init("done", work.percentDone) { .percent($0) }, .init("SV", .money(work.scheduleVariance)),
      .init("SPI", work.schedulePerformance) { .ratio($0) },
    ]
  }

  /// Milestones that are in no sum of money.
  static func unpriced(_ review: ProjectReview) -> [LeftOutRecords] {
    review.milestones.filter { $0.milestone.value == nil }.map {
      LeftOutRecords(CitedRecords.cite($0.milestone), "no value is recorded: it is in no sum of money")
    }
  }
}

/// What each project's work is worth against what it took.
struct EarnedValueFigure: ExplainableFigure {
  let id = "earned-value"
  let title = "Earned value against what it took, and the forecast"
  let formula =
    "AC is the spend up to the report date; CV = EV - AC; CPI = EV / AC; EAC = BAC / CPI, for a single event AC + BAC - "
    + "EV, and where cost and delay both go on AC + (BAC - EV) / (CPI x SPI); ETC = EAC - AC; VAC = BAC - EAC; TCPI = "
    + "(BAC - EV) / (BAC - AC), or / (EAC - AC); only where value and spend are one kind of money: not at a fixed price"
  let method = "3.5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.projects.map { project in
      let review = project.visible
      let measure = review.earnedValue ?? project.earnedValue
      return Explanation(
        subject: review.project.name,
        isInternal: review.earnedValue == nil,
        measure.reading.told(Self.parts),
        n: measure.n,
        records: account.cite([review.project.reference] + measure.records),
        leftOut: WorkValueFigure.unpriced(review) + BurnFigure.withoutCost(review.project, account)
          + account.rowsLeftOut(of: .milestones, .spend)
      )
    }
  }

  private static func parts(of value: EarnedValue) -> [NamedQuantity] {
    WorkValueFigure.parts(of: value.work) + [
      .init("AC", .money(value.spent)), .init("CV", .money(value.costVariance)),
      .init("CPI", value.costPerformance) { .ratio($0) },
      .init("EAC", value.estimateAtCompletion()) { .money($0) },
      .init("EAC after a single event", value.estimateAtCompletion(.oneOff)) { .money($0) },
      .init("EAC if cost and delay go on", value.estimateAtCompletion(.costAndSchedule)) { .money($0) },
      .init("ETC", value.estimateToComplete) { .money($0) }, .init("VAC", value.varianceAtCompletion) { .money($0) },
      .init("forecast above the budget", value.forecastOverrun) { .percent($0) },
      .init("TCPI for the budget", value.neededForBudget) { .ratio($0) },
      .init("TCPI for the forecast", value.neededForForecast) { .ratio($0) },
    ]
  }
}

/// How fast each project's budget is spent, and how long it lasts.
struct BurnFigure: ExplainableFigure {
  let id = "burn"
  let title = "How fast the budget is spent, and how long it lasts"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.4"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.delivery
    return
      "spent / budget; a month takes the mean of the last \(limits.burnMonths) closed months, of fewer where fewer are "
      + "recorded; the budget lasts (budget - spent) / that mean; the budget is the value of all milestones, else that in "
      + "the project's record"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.projects.map { project in
      let review = project.visible
      let measure = review.burn ?? project.burn
      let isValued = review.work.reading.value != nil
      return Explanation(
        subject: review.project.name,
        isInternal: review.burn == nil,
        measure.reading.told(Self.parts),
        n: measure.n,
        records: account.cite((isValued ? review.work.records : [review.project.reference]) + measure.records),
        leftOut: Self.withoutCost(review.project, account) + account.rowsLeftOut(of: .spend)
      )
    }
  }

  private static func parts(of burn: Burn) -> [NamedQuantity?] {
    [
      .init("spent", .money(burn.spent)), .init("budget", burn.budget.map { .money($0) } ?? .missing(.noData)),
      .init("share spent", burn.percent) { .percent($0) }, .init("a month", burn.monthly) { .money($0) },
      .init("mean of months", .count(burn.averaged.count)),
      .init("from", burn.averaged.first.map { .day($0.month.firstDay) }),
      .init("to", burn.averaged.last.map { .day($0.month.lastDay) }),
      .init("months the budget lasts", burn.runway) { .number($0) },
    ]
  }

  /// Spend of which only the hours are recorded.
  static func withoutCost(_ project: Project, _ account: ExplainedAccount) -> [LeftOutRecords] {
    account.spend.filter { $0.project == project.id && $0.cost == nil }.map {
      LeftOutRecords(CitedRecords.cite($0), "no cost is recorded")
    }
  }
}
