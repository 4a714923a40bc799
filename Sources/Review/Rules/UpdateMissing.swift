import Diagnostics

/// The client hears from us, also when there is nothing new.
struct UpdateMissing: Rule {
  let id = "update-missing"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-22", "S1-15"]
  let step = NextStep.tell
  let demand = "The client hears from us, also when there is nothing new."
  let details =
    "Where conversations are recorded, no more than update_gap_days working days lie between two updates "
    + "of ours, the start of the period and the report date counting as ends."
  let reason = "Silence is filled with guesses, and they are never kind."
  let example = "We wrote on 2026-10-02 and again on 2026-10-23: the rule warns of 15 working days of silence."
  let remedy = "send a short update, also when nothing is new, and record it in interactions.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard let silence = review.relationship.mirror.silence.reading.value, silence.isTooLong else { return [] }
    return [
      finding(
        "no word from us to the client is recorded for \(silence.workingDays) working days, from "
          + "\(silence.from.iso) to \(silence.to.iso)",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference]
      )
    ]
  }
}
