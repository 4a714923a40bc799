import Diagnostics

/// While a formal dispute is open, the pack holds no free words.
struct NarrativeInDispute: Rule {
  let id = "narrative-in-dispute"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-23"]
  let step = NextStep.correct
  let demand = "While a formal dispute is open, the pack holds no free words."
  let details =
    "With an open issue of the kind dispute, commentary for the client holds the pack; the contract's dispute "
    + "process says who words what."
  let reason = "In a dispute every sentence is evidence, and only those who run it may write it."
  let example =
    "The dispute IS9 is open, and commentary.csv has a section status for the client: the pack is held until "
    + "it is taken out, or waived by whoever approved the words."
  let remedy = "take the client's commentary of this period out, or have the approved words waived"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard let dispute = review.issues.first(where: { $0.kind == .dispute && $0.resolved == nil }) else { return [] }
    return review.visible.commentary.map { commentary in
      finding(
        "the pack holds words of \(commentary.by) (\(commentary.words.section)), and the dispute '\(dispute.text)' is open",
        in: review,
        at: commentary.words.origin,
        field: "text",
        records: [dispute.reference]
      )
    }
  }
}
