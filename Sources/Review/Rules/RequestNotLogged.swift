import Diagnostics

/// What is asked for outside the agreed channel is logged all the same.
struct RequestNotLogged: Rule {
  let id = "request-not-logged"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-10", "S1-12"]
  let step = NextStep.act
  let demand = "What is asked for outside the agreed channel is logged all the same."
  let details =
    "A conversation of the period tagged off_channel names in 'agreed' the action that came of it."
  let reason =
    "A request in the corridor is in nobody's queue: it is done at the cost of planned work, or forgotten."
  let example =
    "On 2026-10-14 lee asked a technician for a new printer, tagged off_channel, with nothing in agreed: the "
    + "rule warns until an action or a ticket is named."
  let remedy = "add an action or a ticket for it, and name it in agreed"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let period = review.visible.dates.period.days
    let tags = review.account.confidential.interactionTags
    return review.interactions.filter { interaction in
      period.contains(interaction.on) && interaction.agreed.isEmpty
        && tags[interaction.id]?.contains(.offChannel) ?? false
    }.map { interaction in
      finding(
        "what the client asked for on \(interaction.on.iso) outside the agreed channel is logged nowhere",
        in: review,
        at: interaction.origin,
        field: "agreed",
        records: [interaction.reference]
      )
    }
  }
}
