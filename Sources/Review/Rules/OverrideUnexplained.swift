import Diagnostics

/// A status that somebody declared says why, who approved it and when, and hides nothing grave.
struct OverrideUnexplained: Rule {
  let id = "override-unexplained"
  let severity = Diagnostic.Severity.block
  let practices = ["S2-25"]
  let step = NextStep.complete
  let demand = "A declared status says why, who approved it and when, and is at most one step better than computed."
  let details =
    "The approver is a known member of our staff. A status may be declared as bad as anybody likes, but at "
    + "most one step better than the computed one. Both the declared and the computed status are printed."
  let reason = "A status without a reason is an opinion, and the report would present it as a finding."
  let example =
    "A project is off track by the rules and declared on_track: the pack is held, whatever the reason, since "
    + "that is two steps better. At_risk with reason, approver and day goes out, and the pack prints both."
  let remedy = "fill override_reason, override_by and override_on of the project, or empty override_status"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.projectReviews.compactMap { reviewed in
      let project = reviewed.project
      let gaps = project.overrideStatus == nil ? [] : gaps(of: project, in: review) + excess(of: reviewed.status)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "the status of project '\(project.name)' is declared, but \(gaps.joined(separator: "; "))",
        in: review,
        at: project.origin,
        field: "override_status",
        records: [project.reference]
      )
    }
  }

  private func gaps(of project: Project, in review: AccountReview) -> [String] {
    var gaps: [String] = []
    if project.overrideReason == nil { gaps.append("it lacks a reason (override_reason)") }
    if let name = project.overrideBy {
      let person = review.people.resolve(name)
      if person.contact?.side != .provider { gaps.append("\(person.name) is no known member of our staff") }
    } else {
      gaps.append("it lacks who approved it (override_by)")
    }
    if project.overrideOn == nil { gaps.append("it lacks the day (override_on)") }
    return gaps
  }

  private func excess(of status: ProjectStatus) -> [String] {
    status.verdict == .tooFar ? ["it is more than one step better than what the rules compute"] : []
  }
}
