import Tables

/// How long each piece of work handed in has waited for the client's acceptance.
struct AcceptanceFigure: ExplainableFigure {
  let id = "acceptance"
  let title = "How long a piece of work has waited for acceptance"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.2"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.delivery
    return
      "working days from the day it was handed in to the report date while it waits, to the day of the decision once there "
      + "is one; overdue beyond the days of the contract, else \(limits.acceptanceDays)"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let allowed = account.slice.client.acceptanceDays ?? account.review.thresholds.delivery.acceptanceDays
    return account.review.projectReviews.flatMap(\.acceptances).map { milestone, acceptance in
      Explanation(
        subject: milestone.name,
        .measured(
          [
            .init("acceptance", .text(acceptance.state.rawValue.replacing("_", with: " "))),
            .init("has waited", acceptance.age.map { .workingDays($0) }),
            .init("took", acceptance.latency.map { .workingDays($0) }), .init("allowed", .workingDays(allowed)),
            .init("overdue", acceptance.age.map { _ in .text(acceptance.isOverdue ? "yes" : "no") }),
          ].compactMap(\.self)
        ),
        n: 1,
        records: [
          CitedRecord(
            milestone,
            milestone.name,
            [
              .init("handed in", milestone.submittedOn.map { .day($0) }),
              .init("decided", milestone.decidedOn.map { .day($0) }),
            ]
          )
        ],
        leftOut: account.rowsLeftOut(of: .milestones)
      )
    }
  }
}
