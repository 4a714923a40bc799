import Tables

/// How many of the milestones due were reached on time.
struct OnTimeFigure: ExplainableFigure {
  let id = "on-time"
  let title = "Milestones reached on time"
  let formula =
    "milestones done on or before their baseline, of those whose baseline has come; one that is due on the report date "
    + "and not done is left out"
  let method = "3.1"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let (due, open) = OnTimeShare.split(account.slice.milestones, asOf: account.asOf)
    return [
      Explanation(
        account.review.onTime.reading.told { share in
          [
            .init("share", .percent(share.percent)), .init("on time", .count(share.onTime)),
            .init("due", .count(share.due)),
          ]
        },
        n: due.count,
        records: due.map(Self.cite),
        leftOut: open.map { milestone in
          let isToday = milestone.baseline == account.asOf
          return LeftOutRecords(
            Self.cite(milestone),
            isToday ? "due on the report date and not done" : "its baseline is after the report date"
          )
        } + account.rowsLeftOut(of: .milestones)
      )
    ]
  }

  static func cite(_ milestone: Milestone) -> CitedRecord {
    CitedRecord(
      milestone,
      milestone.name,
      [
        .init("baseline", .day(milestone.baseline)), .init("forecast", milestone.forecast.map { .day($0) }),
        .init("actual", milestone.actual.map { .day($0) }),
      ]
    )
  }
}

/// How late each milestone is.
struct SlipFigure: ExplainableFigure {
  let id = "slip"
  let title = "How late a milestone is"
  let formula =
    "working days from the baseline to the day it was done; else to its forecast where that is still to come; else to "
    + "the report date; negative is early"
  let method = "3.1"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.milestones.map { review in
      let reading: Reading<MilestoneSlip> = review.slip.map { .measured($0) } ?? .unavailable(.noData)
      return Explanation(
        subject: review.milestone.name,
        reading.told { [.init("slip", .workingDays($0.workingDays)), .init("state", .state(review.state))] },
        n: 1,
        records: [OnTimeFigure.cite(review.milestone)],
        leftOut: account.rowsLeftOut(of: .milestones)
      )
    }
  }
}
