import Review

/// One of the three figures a sponsor sees first.
struct HeadlineFigure: Sendable {
  let value: String
  let label: String

  /// The figures in the client's own order, and then of what they mean to the business: benefit, lost time, waiting time,
  /// then opinion or dates, then how the success criteria stand and how much was finished.
  static func figures(of shown: Shown<ClientReview>) -> [HeadlineFigure] {
    let review = shown.value
    let candidates: [(ClientGoals.Matter?, HeadlineFigure?)] = [
      (nil, benefit(review, shown.format)), (.reliability, lostTime(review, shown.format)),
      (.speed, cycleTime(review, shown.format)), (.quality, recommendation(review, shown.format)),
      (.speed, onTime(review, shown.format)), (nil, criteria(review, shown.format)),
      (nil, finished(review, shown.format)),
    ]
    let ranks = review.dialogue.goals.priorities.map(\.matter)
    let rank = { (matter: ClientGoals.Matter?) in matter.flatMap { ranks.firstIndex(of: $0) } }
    let order = candidates.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element.0), rank(right.element.0))
      return (first ?? ranks.count, left.offset) < (second ?? ranks.count, right.offset)
    }
    return Array(order.compactMap(\.element.1).prefix(3))
  }

  private static func benefit(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    let hours = ImpactFields.benefits(of: review).compactMap { review in
      review.benefit.reading.value?.hours.map { (review.criterion.statement, $0) }
    }
    guard let best = hours.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    return HeadlineFigure(
      value: ImpactFields.hours(best.1, format),
      label: format.say("of work saved so far: \(best.0)")
    )
  }

  private static func lostTime(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    review.lostTime.hours.reading.value.map { hours in
      let lost = format.say("of working time lost to incidents in \(format.period(review.dates.period))")
      return HeadlineFigure(
        value: ImpactFields.hours(hours, format),
        label: review.lostTime.unrecorded == 0 ? lost : format.say("\(lost), at least")
      )
    }
  }

  private static func cycleTime(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    review.flow?.cycleTime.reading.value.map { time in
      HeadlineFigure(
        value: days(time.p85, format),
        label: format.say(
          "or less for \(format.percent(85, decimals: 0)) of requests finished in the last \(days(time.windowDays, format))"
        )
      )
    }
  }

  private static func recommendation(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    for question in review.survey?.questions ?? [] {
      if case .measured(.recommendation(let score)) = question.score.reading {
        return HeadlineFigure(
          value: format.signed(score.points),
          label: format.say(
            "recommendation score (NPS, from −100 to +100) from \(format.count(question.n, one: "answer", many: "answers"))"
          )
        )
      }
    }
    return nil
  }

  private static func days(_ number: Int, _ format: Format) -> String {
    format.count(number, one: "day", many: "days")
  }

  private static func onTime(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    review.onTime.reading.value.map { share in
      HeadlineFigure(
        value: format.share(share.onTime, of: share.due),
        label: format.say("milestones due were reached on time")
      )
    }
  }

  private static func criteria(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    let agreed = ReviewFields.agreed(review)
    if agreed.isEmpty { return nil }
    return HeadlineFigure(
      value: format.share(agreed.count { ReviewFields.isGood($0.status) }, of: agreed.count),
      label: format.say("success criteria met or on track")
    )
  }

  private static func finished(_ review: ClientReview, _ format: Format) -> HeadlineFigure? {
    guard let flow = review.flow, flow.period.resolved > 0 else { return nil }
    return HeadlineFigure(
      value: format.count(flow.period.resolved),
      label: format.say("requests and incidents finished in \(format.period(review.dates.period))")
    )
  }
}
