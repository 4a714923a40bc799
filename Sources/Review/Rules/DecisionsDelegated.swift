import Diagnostics

/// The client takes its own decisions.
struct DecisionsDelegated: Rule {
  let id = "decisions-delegated"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-01", "S0-16"]
  let step = NextStep.ask
  let demand = "The client takes its own decisions."
  let details =
    "Of the decisions that need the client and were taken in the period, fewer than delegated_decisions have "
    + "the client_input delegated, assumed or none."
  let reason =
    "'Just fix it' is no trust but absence; what was decided without a client comes back as rework."
  let example =
    "Of the decisions of October two were delegated: the rule warns, and the next should come as a choice of "
    + "two or three ways with what each means."
  let remedy = "put the next decision to the client as a choice with its consequences"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let taken = review.visible.decisions.filter { review.visible.wasTakenInPeriod($0) }.map(\.decision)
    let without = taken.filter { decision in
      decision.needsClientInput && decision.clientInput.map { $0 != .given } ?? false
    }
    guard without.count >= review.settings.thresholds.attention.delegatedDecisions else { return [] }
    return [
      finding(
        "\(without.count) of \(taken.count) decisions of this period were taken without the client",
        in: review,
        at: without.first?.origin,
        field: "client_input",
        records: without.map(\.reference)
      )
    ]
  }
}
