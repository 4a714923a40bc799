import Diagnostics

/// Where we cannot do what a client asks for in a complaint, it hears why and what we can do instead.
struct ComplaintRefused: Rule {
  let id = "complaint-refused"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-28", "S3-20", "S3-19"]
  let step = NextStep.act
  let demand =
    "Where we cannot do what a client asks for in a complaint, it hears why and what we can do instead."
  let details =
    "A complaint that the client does not agree to have settled (agreed_with_client is no) has a cause or a "
    + "resolution that says why, and alternatives."
  let reason = "A bare no ends the conversation; a no with a reason and another way goes on with it."
  let example =
    "The complaint IS1 says agreed_with_client no and names no alternatives: under strict the pack is held "
    + "until it names them."
  let remedy = "fill cause or resolution, and alternatives, of the complaint"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.issues.filter { $0.kind == .complaint && $0.isAgreed == false }.compactMap { issue in
      let gaps = [
        issue.cause == nil && issue.resolution == nil ? "no reason" : nil,
        issue.alternatives == nil ? "no alternative" : nil,
      ].compactMap(\.self)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "the client does not agree how the complaint '\(issue.text)' was answered, and there is "
          + gaps.joined(separator: " and "),
        in: review,
        at: issue.origin,
        field: issue.alternatives == nil ? "alternatives" : "resolution",
        records: [issue.reference]
      )
    }
  }
}
