import Diagnostics

/// A formal dispute goes the way that the contract says.
struct DisputeWithoutClause: Rule {
  let id = "dispute-without-clause"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S3-23"]
  let step = NextStep.complete
  let demand = "A formal dispute goes the way that the contract says."
  let details =
    "With an open issue of the kind dispute, the client has a 'dispute_clause', and the issue says what "
    + "is asked ('ask') and by when ('ask_by')."
  let reason = "A dispute outside the contract's process is a quarrel that both sides lose."
  let example =
    "The dispute IS9 is open, and clients.csv has no dispute_clause: under strict the pack is held until "
    + "it names clause 9.1."
  let remedy = "fill dispute_clause of the client, and ask and ask_by of the issue"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.issues.filter { $0.kind == .dispute && $0.resolved == nil }.compactMap { issue in
      let gaps = [
        review.visible.client.disputeClause == nil ? "the clause of the contract (dispute_clause)" : nil,
        issue.ask == nil ? "what is asked (ask)" : nil, issue.askBy == nil ? "by when (ask_by)" : nil,
      ].compactMap(\.self)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "the dispute '\(issue.text)' is open, and lacks \(gaps.joined(separator: ", "))",
        in: review,
        at: issue.origin,
        records: [issue.reference]
      )
    }
  }
}
