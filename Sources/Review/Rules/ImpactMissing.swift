import Diagnostics

/// A pack says what the work does for the client's business.
struct ImpactMissing: Rule {
  let id = "impact-missing"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-20", "S3-01"]
  let step = NextStep.complete
  let demand = "A pack says what the work does for the client's business."
  let details =
    "It has an agreed criterion with a business outcome, lost working time, or words of the account manager "
    + "in the section impact."
  let reason = "A report of tickets and milestones tells a client what we did, and not whether it helped."
  let example =
    "A pack has twelve tickets and three milestones and no criterion: under strict it is held. An agreed "
    + "criterion with the business outcome 'tills never stand still' answers it."
  let remedy =
    "agree a criterion with a business_outcome, record users and minutes of incidents, or add words to "
    + "commentary.csv in the section impact"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let hasCriterion = review.visible.criteria.contains {
      $0.agreement.isAgreed && $0.criterion.businessOutcome != nil
    }
    let hasLostTime = review.visible.lostTime.hours.reading.value != nil
    let hasWords = review.visible.commentary.contains { $0.words.section == "impact" }
    if hasCriterion || hasLostTime || hasWords { return [] }
    return [
      finding(
        "nothing in the pack says what the work does for the client's business",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference]
      )
    ]
  }
}
