import Diagnostics

/// A decision that the client is asked for is a choice.
struct DecisionWithoutOptions: Rule {
  let id = "decision-without-options"
  let severity = Diagnostic.Severity.block
  let practices = ["S0-18"]
  let step = NextStep.ask
  let demand = "A decision that the client is asked for has two options or more, one of which is doing nothing."
  let details =
    "It looks at decisions that need the client and are open, or were asked for or decided in the period. "
    + "Each has two options or more, one of which is doing nothing, so that the client sees what each way would "
    + "mean."
  let reason = "A client who is shown one way is told what to do, not asked, and will not own what comes of it."
  let example =
    "The decision 'Where does the mail go?' is open with one option, 'to the new server': the pack is held. A "
    + "second option 'stay as we are', with nothing yes, makes it a choice."
  let remedy = "add its options to decision-options.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let decisions = review.visible.decisions.map(\.decision).filter { $0.needsClientInput && isCurrent($0, in: review) }
    return decisions.compactMap { decision in
      guard let lack = lack(of: decision) else { return nil }
      return finding(
        "the decision '\(decision.question)' \(lack)",
        in: review,
        at: decision.origin,
        hint:
          "add its options to decision-options.csv with decision '\(decision.id)', for the one that is doing nothing "
          + "with 'nothing' yes",
        records: [decision.reference]
      )
    }
  }

  private func isCurrent(_ decision: Decision, in review: AccountReview) -> Bool {
    let days = review.visible.dates.period.start...review.visible.dates.issueOn
    return decision.isOpen || [decision.askedOn, decision.decidedOn].contains { $0.map(days.contains) ?? false }
  }

  private func lack(of decision: Decision) -> String? {
    switch decision.options.count {
    case 0: "offers no options"
    case 1: "offers one option only"
    default: decision.options.contains(where: \.isDoingNothing) ? nil : "does not offer doing nothing"
    }
  }
}
