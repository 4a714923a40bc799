import Diagnostics

/// A project's status rests on schedule and scope, and on cost where the client may see it.
struct ProjectNotMeasured: Rule {
  let id = "project-not-measured"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-25", "S1-04"]
  let step = NextStep.complete
  let demand = "A project's status rests on schedule and scope, and on cost where the client may see it."
  let details =
    "It names the dimensions of which nothing is recorded. Grey never counts as green: the pack says what was "
    + "not measured."
  let reason = "A project that is on track as far as anybody looked may be off track where nobody did."
  let example =
    "A project has milestones and no change-requests.csv: its scope is not measured, and the rule warns."
  let remedy =
    "fill milestones with dates, the project's baseline_hours, scope and its signature, and spend.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.projectReviews.compactMap { reviewed in
      let grey = reviewed.status.dimensions.filter { $0.status == .grey }.map(\.dimension.rawValue)
      guard !grey.isEmpty else { return nil }
      return finding(
        "of project '\(reviewed.project.name)' nothing is recorded that tells its \(grey.joined(separator: " or its "))",
        in: review,
        at: reviewed.project.origin,
        records: [reviewed.project.reference]
      )
    }
  }
}
