import Diagnostics

/// Grave trouble and complaints have a corrective action, with owner and due date.
struct IssueWithoutAction: Rule {
  let id = "issue-without-action"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-23", "S2-26", "S3-17"]
  let step = NextStep.act
  let demand = "Grave trouble and complaints have a corrective action, with owner and due date."
  let details =
    "An open issue of high severity and an open complaint that the client may see are named in "
    + "'source_refs' of an action with an owner, done or due on or after the report date."
  let reason = "A client who reads of trouble without a plan reads that nobody has one."
  let example =
    "The complaint IS1 is open, and nothing in actions.csv names issue:IS1: the pack is held, or warned "
    + "of in the profile starter. An action 'A second line by 13 November', owner tom, due 2026-11-13, "
    + "source_refs issue:IS1, answers it."
  let remedy = "add a line to actions.csv with owner, due date and the issue in source_refs"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let asOf = review.visible.dates.asOf
    let answered = Set(
      review.account.visible.actions.filter { $0.isCorrective(asOf: asOf) }.flatMap(\.sourceReferences)
        .map(ReferenceIndex.base)
    )
    return review.account.visible.issues.filter(\.isGrave).filter { !answered.contains($0.reference) }.map { issue in
      finding(
        "the \(issue.kind.rawValue) '\(issue.text)' is open, and no corrective action answers it",
        in: review,
        at: issue.origin,
        hint:
          "add a line to actions.csv with source_refs '\(issue.reference)', an owner, and a due date on or after \(asOf.iso)",
        records: [issue.reference]
      )
    }
  }
}

extension Issue {
  /// Whether it is bad news: open, and grave or a complaint (methods §6.4).
  var isGrave: Bool { resolved == nil && (kind == .complaint || (severity == .high && kind != .conduct)) }
}
