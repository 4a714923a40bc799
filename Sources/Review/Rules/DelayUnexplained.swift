import Diagnostics

/// A delay is told with its cause and a new date.
struct DelayUnexplained: Rule {
  let id = "delay-unexplained"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-23", "S2-24"]
  let step = NextStep.complete
  let demand = "A delay is told with its cause and a new date."
  let details =
    "A milestone that is bad news and not done has a 'late_reason' and a forecast; the plan is its corrective "
    + "action, which bad-news-without-action asks for."
  let reason =
    "What is late, why, what is done about it and when it will be there: whoever leaves one out leaves the "
    + "client guessing."
  let example =
    "The milestone M4 is six days late, late_reason is empty and it has no forecast: under strict the pack is "
    + "held until both are filled."
  let remedy = "fill late_reason and forecast of the milestone"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.milestones.filter { $0.isBadNews && $0.milestone.actual == nil }.compactMap { reviewed in
      let milestone = reviewed.milestone
      let gaps = [
        milestone.lateReason == nil ? "why (late_reason)" : nil,
        milestone.forecast == nil ? "until when (forecast)" : nil,
      ].compactMap(\.self)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "milestone '\(milestone.name)' is late, and nothing says \(gaps.joined(separator: " or "))",
        in: review,
        at: milestone.origin,
        field: milestone.lateReason == nil ? "late_reason" : "forecast",
        records: [milestone.reference]
      )
    }
  }
}
