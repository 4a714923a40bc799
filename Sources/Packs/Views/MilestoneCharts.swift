import Review
import Tables

/// The chart of a client's milestones.
enum MilestoneCharts {
  /// The most milestones that are drawn: those planned last, since the table has them all.
  private static let most = 20

  /// The chart; nil without milestones.
  static func chart(of shown: Shown<ClientReview>) -> Chart? {
    let (review, format) = (shown.value, shown.format)
    let milestones = Array(review.milestones.suffix(most))
    let bad = Set(
      review.badNews.compactMap { news in
        if case .milestone(let review) = news.subject { review.milestone.id } else { nil }
      }
    )
    let isCut = milestones.count < review.milestones.count
    let share = format.share(most, of: review.milestones.count)
    let days = milestones.flatMap { [$0.milestone.baseline, $0.milestone.reachedOn].compactMap(\.self) }
    let first = min(days.min() ?? review.dates.asOf, review.dates.asOf)
    let last = max(days.max() ?? review.dates.asOf, review.dates.asOf)
    return MilestoneChart(
      title: format.say(isCut ? "Milestones against plan, the last \(share)" : "Milestones against plan"),
      description: format.say(
        "as of \(format.day(review.dates.asOf)). \(milestones.map { sentence(on: $0, format) }.joined(separator: " "))"
      ),
      label: format.say(isCut ? "Against plan, the last \(share)" : "Working days against plan"),
      note: format.say(
        isCut ? "In working days; dashed: still to come" : "○ planned, ✓ done; dashed: still to come"
      ),
      rows: milestones.map { row(of: $0, isBad: bad.contains($0.milestone.id), format) },
      today: .init(day: review.dates.asOf.dayNumber, text: format.day(review.dates.asOf)),
      months: MonthTicks.of(first.civilMonth, last.civilMonth, format).map { .init(day: $0.day, text: $0.text) }
    ).chart()
  }

  private static func row(of review: MilestoneReview, isBad: Bool, _ format: Format) -> MilestoneChart.Entry {
    let basis = review.slip?.basis
    return MilestoneChart.Entry(
      name: review.milestone.name,
      planned: review.milestone.baseline.dayNumber,
      reached: review.milestone.reachedOn?.dayNumber,
      isDone: review.state.isDone,
      isRunning: basis == .noForecast || basis == .forecastInThePast,
      status: mark(of: review, isBad: isBad),
      slip: Words.shortSlip(review.slip, format)
    )
  }

  private static func mark(of review: MilestoneReview, isBad: Bool) -> StatusMark {
    if review.isGrave { return .offTrack }
    // At risk in words is at risk in the drawing, whatever makes it so.
    if isBad || review.isLate || review.state == .overdue { return .atRisk }
    // A tick is what is done, a little late too; a plain disc is still to come.
    return review.state.isDone ? .met : .onTrack
  }

  private static func sentence(on review: MilestoneReview, _ format: Format) -> String {
    let milestone = review.milestone
    let reached =
      milestone.actual.map { format.say("done \(format.day($0))") }
      ?? milestone.forecast.map { format.say("forecast \(format.day($0))") } ?? format.say("no forecast")
    let (planned, slip) = (format.day(milestone.baseline), Words.slip(review.slip, format))
    return format.say("\(milestone.name): planned \(planned), \(reached), \(slip).")
  }
}

extension Milestone {
  /// The day it was done, else is expected.
  fileprivate var reachedOn: CivilDate? { actual ?? forecast }
}
