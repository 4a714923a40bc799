import Diagnostics

/// The client is heard from.
struct ClientSilent: Rule {
  let id = "client-silent"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-06", "S2-10"]
  let step = NextStep.ask
  let demand = "The client is heard from."
  let details =
    "Where conversations are recorded, the client's people have said something (direction in or both), "
    + "decided, signed or answered within the last silence_days working days."
  let reason =
    "Silence in the middle of a project is no agreement; what the client would have said comes at the end, "
    + "when it is dear."
  let example =
    "The last conversation with anybody of the client was on 2026-09-11: the rule warns at the end of "
    + "October."
  let remedy = "talk to the client, and record it in interactions.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard !review.interactions.isEmpty, let last = review.lastHeard else { return [] }
    let days = review.calendar.workingDays(from: last, to: review.visible.dates.asOf)
    guard days > review.settings.thresholds.attention.silenceDays else { return [] }
    return [
      finding(
        "the client was last heard from on \(last.iso), \(days) working days ago",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference]
      )
    ]
  }
}
