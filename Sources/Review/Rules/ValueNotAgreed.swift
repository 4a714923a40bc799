import Diagnostics

/// A value of an hour or of a unit counts only when the client has agreed it.
struct ValueNotAgreed: Rule {
  let id = "value-not-agreed"
  let severity = Diagnostic.Severity.warn
  let practices = ["S0-20"]
  let step = NextStep.sign
  let demand = "A value of an hour or of a unit counts only when the client has agreed it."
  let details =
    "The signature comes from a client contact whose 'may_sign' holds value, by the issue date. Without it "
    + "the pack shows hours and units, and says that their value in money is not agreed."
  let reason = "Money worked out with a price that only one side believes in is a claim, not a figure."
  let example =
    "The client's hour_value is 32 and hour_value_agreed_by is empty: the pack shows 40.5 lost hours and no "
    + "money, and the rule warns. Filled with dana and a day, the money is shown."
  let remedy = "fill who agreed it and when; the contact's may_sign must hold 'value'"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    var findings: [Diagnostic] = []
    if client.hourValue != nil, review.visible.lostTime.hourValue == nil {
      findings.append(
        finding(
          "the client's hour value is not agreed, so no money is shown for lost time",
          in: review,
          at: client.origin,
          field: "hour_value_agreed_by",
          records: [client.reference]
        )
      )
    }
    for criterion in review.visible.criteria where criterion.criterion.unitValue != nil {
      guard let benefit = criterion.benefit.reading.value, benefit.money.value == nil else { continue }
      findings.append(
        finding(
          "the unit value of criterion '\(criterion.criterion.statement)' is not agreed, so no money is shown for it",
          in: review,
          at: criterion.criterion.origin,
          field: "unit_value_agreed_by",
          records: [criterion.criterion.reference]
        )
      )
    }
    return findings
  }
}
