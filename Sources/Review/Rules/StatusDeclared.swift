import Diagnostics

/// A project is reported as it stands.
struct StatusDeclared: Rule {
  let id = "status-declared"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-25"]
  let step = NextStep.correct
  let demand = "A project is reported as it stands."
  let details =
    "A declared status that differs from what the rules compute is told every time, whatever its reason; the "
    + "pack prints both."
  let reason = "A status that is better than the figures costs trust the day the figures are seen."
  let example =
    "The rules say off track and the project is declared at risk with a reason: the pack goes out with both, "
    + "and the rule warns as long as they differ."
  let remedy = "empty override_status once the figures say the same"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.projectReviews.compactMap { reviewed in
      guard let declared = reviewed.status.override?.declared, declared != reviewed.status.computed else { return nil }
      return finding(
        "project '\(reviewed.project.name)' is declared \(declared.inWords), and the records say \(reviewed.status.computed.inWords)",
        in: review,
        at: reviewed.project.origin,
        field: "override_status",
        records: [reviewed.project.reference]
      )
    }
  }
}

extension RAGStatus {
  /// The status as records spell it.
  fileprivate var inWords: String {
    switch self {
    case .green: "on track"
    case .amber: "at risk"
    case .red: "off track"
    case .grey: "nothing"
    }
  }
}
