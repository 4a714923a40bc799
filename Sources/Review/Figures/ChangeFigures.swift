import Foundation
import Tables

/// What the changes to what was agreed add up to.
struct ChangeTotalsFigure: ExplainableFigure {
  let id = "changes"
  let title = "Changes that are approved, and those that wait"
  let formula =
    "approved: approved or implemented, with the signatures of a client contact who may sign changes and of one of ours; "
    + "pending: handed in, or approved with a signature missing; cost, days and hours are summed with their signs over "
    + "the changes that state them, and the days hold if they do not overlap"
  let method = "5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let control = account.review.changeControl
    let oldest = control.oldestPending?.pendingAge
    return [
      Explanation(
        subject: "approved",
        control.approved.reading.told(Self.parts),
        n: control.approved.n,
        records: account.cite(control.approved.records),
        leftOut: Self.notApproved(control.changes) + account.rowsLeftOut(of: .changeRequests)
      ),
      Explanation(
        subject: "pending",
        control.pending.reading.told {
          Self.parts(of: $0) + [.init("longest wait", oldest.map { .workingDays($0) })]
        },
        n: control.pending.n,
        records: account.cite(control.pending.records),
        leftOut: control.changes.filter { $0.standing != .pending }.map {
          LeftOutRecords(CitedRecords.cite($0), "it waits for no decision")
        } + account.rowsLeftOut(of: .changeRequests)
      ),
    ]
  }

  private static func parts(of totals: ChangeTotals) -> [NamedQuantity?] {
    let gap = { (name: String, count: Int) in count > 0 ? NamedQuantity(name, .count(count)) : nil }
    return [
      .init("changes", .count(totals.count)), .init("cost", totals.cost) { .money($0) },
      .init("days", totals.days) { .days($0) }, .init("hours", totals.hours) { .hours($0) },
      gap("without cost", totals.withoutCost), gap("without days", totals.withoutDays),
      gap("without hours", totals.withoutHours),
    ]
  }

  /// The changes that are not approved.
  static func notApproved(_ changes: [ChangeReview]) -> [LeftOutRecords] {
    changes.filter { !$0.isApproved }.map { review in
      let isDone = review.standing == .implemented
      return LeftOutRecords(
        CitedRecords.cite(review),
        isDone ? "implemented, and not signed by both sides" : "not approved: \(review.standing.rawValue)"
      )
    }
  }
}

/// Hours worked for changes that nobody has signed.
struct UnsignedWorkFigure: ExplainableFigure {
  let id = "unsigned-work"
  let title = "Hours worked for changes that nobody has signed"
  let formula =
    "over the changes that are not approved with both signatures: the hours logged on the change, else those of the work "
    + "items begun for it"
  let method = "5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let control = account.review.changeControl
    // Where every change is signed, there is none of that work; the measure itself has no hours to add then.
    let reading: Reading<Double> =
      control.unsigned.isEmpty && !control.changes.isEmpty ? .measured(0) : control.unsignedHours.reading
    return [
      Explanation(
        reading.told { hours in
          [
            .init("hours", .hours(hours)), .init("changes", .count(control.unsigned.count)),
            .init("approved after the work began", .count(control.approvedAfterwards.count)),
          ]
        },
        n: control.unsignedHours.n,
        records: account.cite(control.unsignedHours.records),
        leftOut: control.changes.filter { $0.unsignedWork?.isApprovedSince != false }.map {
          LeftOutRecords(CitedRecords.cite($0), Self.reason($0))
        } + account.rowsLeftOut(of: .changeRequests, .workItems)
      )
    ]
  }

  private static func reason(_ review: ChangeReview) -> String {
    if review.unsignedWork != nil { return "signed by both sides since the work began" }
    return review.isApproved ? "signed by both sides before any work" : "no work is recorded for it"
  }
}

/// What the firm stands to lose by work that nobody has signed.
struct UnsignedExposureFigure: ExplainableFigure {
  let id = "unsigned-exposure"
  let title = "What we stand to lose by work that nobody has signed"
  let formula = "hours of unsigned work x the rate of the change, over the changes that are not done without charge"
  let method = "5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let measure = account.inHouse.unsignedExposure
    let changes = account.review.changeControl.changes
    let unsigned = changes.filter { $0.unsignedWork?.isApprovedSince == false }
    let counted = Set(measure.records)
    return [
      Explanation(
        isInternal: true,
        measure.reading.told { [.init("money", .money($0))] },
        n: measure.n,
        records: unsigned.filter { counted.contains($0.change.reference) }.map { cite($0, account) },
        leftOut: unsigned.filter { !counted.contains($0.change.reference) }.map { review in
          LeftOutRecords(
            CitedRecords.cite(review),
            review.change.isGoodwill ? "done without charge" : "its hours or its rate are not recorded"
          )
        } + account.rowsLeftOut(of: .changeRequests, .workItems)
      )
    ]
  }

  private func cite(_ review: ChangeReview, _ account: ExplainedAccount) -> CitedRecord {
    CitedRecord(
      review.change,
      review.change.title,
      [
        .init("hours", review.unsignedWork?.hours.map { .hours($0) }),
        .init("rate", account.changeRates[review.change.id].map { .money($0) }),
      ]
    )
  }
}

/// How much of each project's scope has changed.
struct VolatilityFigure: ExplainableFigure {
  let id = "volatility"
  let title = "How much of a project's scope has changed"
  let formula =
    "gross: 100 x the hours of the approved changes, whichever way they go, / the baseline effort; net: the same with "
    + "their signs; by count: 100 x approved changes / items in scope; none before the client has signed the scope"
  let method = "5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.projectReviews.map { review in
      let scope = review.scopeChange
      let withoutHours = review.changeControl.changes.filter { $0.isApproved && $0.change.hours == nil }
      return Explanation(
        subject: review.project.name,
        scope.volatility.reading.told { volatility in
          [
            .init("gross", .percent(volatility.grossPercent)), .init("net", .percent(volatility.netPercent)),
            .init("by count", scope.countPercent.reading) { .percent($0) },
          ]
        },
        n: scope.volatility.n,
        records: account.cite(scope.volatility.records),
        leftOut: withoutHours.map {
          LeftOutRecords(CitedRecords.cite($0), "its hours are not recorded: it is in the count alone")
        } + ChangeTotalsFigure.notApproved(review.changeControl.changes) + account.rowsLeftOut(of: .changeRequests)
      )
    }
  }
}

/// What the client asked for after it had signed the scope.
struct MovedGoalpostsFigure: ExplainableFigure {
  let id = "moved-goalposts"
  let title = "Changes the client asked for after it had signed the scope"
  var formula: String { formula(with: Thresholds()) }
  let method = "5"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.delivery
    return
      "changes raised by the client after it signed the scope, in the last \(limits.goalpostDays) days, whatever "
      + "became of them; gross: 100 x their hours, whichever way they go, / the baseline effort"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.projectReviews.map { review in
      let measure = review.scopeChange.movedGoalposts
      let counted = Set(measure.records)
      return Explanation(
        subject: review.project.name,
        measure.reading.told { moved in
          [.init("changes", .count(moved.count)), .init("gross", moved.grossPercent) { .percent($0) }]
        },
        n: measure.n,
        window: measure.window,
        records: account.cite(measure.records),
        leftOut: review.changeControl.changes.filter { !counted.contains($0.change.reference) }.map { other in
          LeftOutRecords(
            CitedRecords.cite(other),
            other.change.raisedBy == .provider
              ? "raised by us" : "raised before the client signed the scope, or before the window"
          )
        } + account.rowsLeftOut(of: .changeRequests)
      )
    }
  }
}
