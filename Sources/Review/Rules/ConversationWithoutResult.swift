import Diagnostics

/// A concern of the client's leads to something that was agreed.
struct ConversationWithoutResult: Rule {
  let id = "conversation-without-result"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-37", "S2-09"]
  let step = NextStep.act
  let demand = "A concern of the client's leads to something that was agreed."
  let details =
    "A conversation of the period with a 'client_concern' names in 'agreed' what is done about it."
  let reason = "A worry that was written down and led to nothing has been heard and ignored."
  let example =
    "On 2026-10-06 dana was worried about the tills, and agreed is empty: the rule warns until it names the "
    + "action that takes care of it."
  let remedy = "name in agreed the action that takes care of the concern"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let period = review.visible.dates.period.days
    let open = review.interactions.filter { period.contains($0.on) && $0.clientConcern != nil && $0.agreed.isEmpty }
    return open.map { interaction in
      finding(
        "the client's concern of \(interaction.on.iso) led to nothing that was agreed",
        in: review,
        at: interaction.origin,
        field: "agreed",
        records: [interaction.reference]
      )
    }
  }
}
