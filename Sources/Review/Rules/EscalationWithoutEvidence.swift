import Diagnostics

/// What is escalated rests on dated records and asks for something.
struct EscalationWithoutEvidence: Rule {
  let id = "escalation-without-evidence"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-35", "S2-30", "S3-10"]
  let step = NextStep.complete
  let demand = "What is escalated rests on dated records and asks for something."
  let details =
    "An issue of level 1 names a record in 'evidence', one of level 2 or more names two; each says what is "
    + "asked of whom ('ask') and by when ('ask_by')."
  let reason = "An escalation without facts is a quarrel, and one without a question has no end."
  let example =
    "The issue IS2 is on level 2 with one piece of evidence: under strict the pack is held until it names "
    + "two, such as interaction:I2;action:A7, what is asked, and by when."
  let remedy = "fill evidence, ask and ask_by of the issue, or take its level back to 0"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.issues.filter { $0.resolved == nil && ($0.level ?? 0) > 0 }.compactMap { issue in
      let needed = (issue.level ?? 0) >= 2 ? 2 : 1
      let shown = Set(issue.evidence).count
      let gaps = [
        shown < needed
          ? "\(needed) record\(needed == 1 ? "" : "s") that show it (evidence; there \(shown == 1 ? "is" : "are") \(shown))"
          : nil,
        issue.ask == nil ? "what is asked (ask)" : nil, issue.askBy == nil ? "by when (ask_by)" : nil,
      ].compactMap(\.self)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "the issue '\(issue.text)' is escalated to level \(issue.level ?? 0), and lacks \(gaps.joined(separator: ", "))",
        in: review,
        at: issue.origin,
        field: "level",
        records: [issue.reference]
      )
    }
  }
}
