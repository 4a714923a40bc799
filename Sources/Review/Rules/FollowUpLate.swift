import Diagnostics

/// A meeting is summed up in writing within days.
struct FollowUpLate: Rule {
  let id = "follow-up-late"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-38", "S2-37"]
  let step = NextStep.tell
  let demand = "A meeting is summed up in writing within days."
  let details =
    "Each meeting of the period with the client's people is followed within follow_up_days working days "
    + "by a message of ours to somebody who was there, or has 'follow_up_on' by then."
  let reason = "What was agreed is remembered in as many ways as there were people, until somebody writes it down."
  let example = "The review of 2026-10-06 has no follow_up_on, and no message followed: the rule warns."
  let remedy = "send the summary, and fill follow_up_on of the conversation"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let days = review.settings.thresholds.relationship.followUpDays
    return review.relationship.mirror.meetingsWithoutSummary.map { meeting in
      finding(
        "the meeting of \(meeting.on.iso) was not summed up in writing within \(days) working days",
        in: review,
        at: meeting.origin,
        field: "follow_up_on",
        records: [meeting.reference]
      )
    }
  }
}
