import Diagnostics

/// A handover is talked through with both sides before it is done.
struct HandoverWithoutMeeting: Rule {
  let id = "handover-without-meeting"
  let severity = Diagnostic.Severity.warn
  let practices = ["S0-08"]
  let step = NextStep.act
  let demand = "A handover is talked through with both sides before it is done."
  let details =
    "A milestone of the kind handover needs a conversation up to its day, over its project or over none in "
    + "particular, in which people of both sides took part."
  let reason = "What is handed over without a word is found missing later, and nobody knows who had it."
  let example =
    "The handover 'Keys to the service desk' is done on 2026-10-12, and the last conversation with dana and "
    + "tom was after that: the rule warns. A conversation of both on or before that day answers it."
  let remedy = "add the conversation to interactions.csv with people of both sides"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.projects.flatMap(\.handoversWithoutMeeting).map { milestone in
      finding(
        "handover '\(milestone.name)' is done, and no conversation of both sides before it is recorded",
        in: review,
        at: milestone.origin,
        field: "actual",
        records: [milestone.reference]
      )
    }
  }
}
