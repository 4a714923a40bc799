/// How engaged a client is, as a whole and signal by signal.
struct EngagementFigure: ExplainableFigure {
  let id = "engagement"
  let title = "How engaged the client is"
  let formula =
    "100 x the points earned / the weight of the signals that can be measured, told where these weigh "
    + "engagement_coverage or more; each signal earns all, half or none of its weight"
  let method = "7.1"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let index = account.inHouse.relationship.engagement
    let whole = Explanation(
      isInternal: true,
      index.index.reading.told { value in
        [
          .init("index", .number(value)), .init("points", .number(index.earned)),
          .init("weight measured", .count(index.coverage)), .init("level", index.level.map { .text($0.rawValue) }),
          .init("capped", index.isCapped ? .text("yes") : nil),
        ]
      },
      n: index.index.n,
      records: [],
      leftOut: index.signals.compactMap { review in
        review.measure.reading.reason.map { _ in
          LeftOutRecords(review.measure.n, "\(review.signal.rawValue): too little is recorded to measure it")
        }
      }
    )
    return [whole] + index.signals.map { signal($0, index.thresholds, account) }
  }

  private func signal(
    _ review: SignalReview,
    _ thresholds: EngagementThresholds,
    _ account: ExplainedAccount
  ) -> Explanation {
    let limits = thresholds[review.signal]
    return Explanation(
      subject: "\(review.signal.rawValue) \(review.signal.title)",
      isInternal: true,
      review.measure.reading.told { value in
        value.parts + [
          .init("points", .number(review.earned ?? 0)), .init("weight", .count(review.weight)),
          .init(limits.isBetterHigher ? "all points from" : "all points up to", .number(limits.full)),
          review.signal == .conversations
            ? nil : .init(limits.isBetterHigher ? "half of them from" : "half of them up to", .number(limits.half)),
        ]
      },
      n: review.measure.n,
      window: review.measure.window,
      records: account.cite(review.measure.records)
    )
  }
}

extension SignalValue {
  fileprivate var parts: [NamedQuantity?] {
    switch self {
    case .workingDays(let days): [.init("median in working days", .number(days))]
    case .share(let part, let whole):
      [.init("share", .percent(graded)), .init("counted", .number(part)), .init("of", .count(whole))]
    case .percent(let percent): [.init("share", .percent(percent))]
    case .points: []
    case .daysPastDue(let days): [.init("past due", .days(Double(days)))]
    case .count(let count): [.init("incidents", .count(count))]
    }
  }
}

extension EngagementSignal {
  /// What it is called where a figure is taken apart.
  var title: String {
    switch self {
    case .responseLatency: "time to answer"
    case .unansweredQuestions: "questions left open"
    case .sponsorAttendance: "sponsor at meetings"
    case .signOffLatency: "time to sign off"
    case .decisionsWithoutInput: "decisions without the client"
    case .surveyResponse: "survey answered"
    case .conversations: "the five conversations"
    case .offChannelRequests: "requests past the channels"
    case .scopeChange: "changes after signing"
    case .overdueInvoices: "invoices past due"
    case .overdueActions: "client actions past due"
    case .conduct: "conduct"
    }
  }
}
