import Diagnostics

/// A milestone that is not done has a forecast that is still to come.
struct ForecastInThePast: Rule {
  let id = "forecast-in-the-past"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-23", "S2-26"]
  let step = NextStep.complete
  let demand = "A milestone that is not done has a forecast that is still to come."
  let details =
    "A forecast before the report date says nothing about when the milestone will be done; the slip is then "
    + "counted up to the report date."
  let reason = "A date that has passed is no answer to the question when it will be done."
  let example =
    "The milestone M4 was forecast for 2026-10-12 and is not done on 2026-10-31: the rule warns until a new "
    + "forecast or the actual day stands there."
  let remedy = "enter the new date as forecast, or the day it was done as actual"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.milestones.filter { $0.slip?.basis == .forecastInThePast }.map { milestone in
      finding(
        "milestone '\(milestone.milestone.name)' is not done, and its forecast has passed",
        in: review,
        at: milestone.milestone.origin,
        field: "forecast",
        records: [milestone.milestone.reference]
      )
    }
  }
}
