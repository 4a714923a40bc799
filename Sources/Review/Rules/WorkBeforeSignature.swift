import Diagnostics

/// Work on a change begins after both sides have signed it.
struct WorkBeforeSignature: Rule {
  let id = "work-before-signature"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-42", "S0-19", "S0-09"]
  let step = NextStep.sign
  let demand = "Work on a change begins after both sides have signed it."
  let details =
    "A change with logged hours, or with work items begun, has both signatures before. Where both signed "
    + "later the rule warns of it once, in the period of the signatures."
  let reason =
    "Work that nobody ordered is work that nobody has to pay for, and a surprise for whoever gets the bill."
  let example =
    "The change CR5 waits for the client's signature, and 11.5 hours are logged for it: under strict the pack "
    + "is held until both have signed or the work is declared goodwill."
  let remedy = "stop the work until both sides have signed the change, or have it signed now"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let days = review.visible.dates.period.start...review.visible.dates.issueOn
    return review.visible.changeControl.changes.compactMap { change in
      guard let work = change.unsignedWork, !change.change.isGoodwill else { return nil }
      let isOld = work.isApprovedSince && !(change.signedOn.map(days.contains) ?? false)
      guard !isOld else { return nil }
      let hours = work.hours.map { " (\($0.asHours))" } ?? ""
      return finding(
        work.isApprovedSince
          ? "work on the change '\(change.change.title)'\(hours) began before both sides had signed it"
          : "the change '\(change.change.title)' is worked on\(hours), and not signed by both sides",
        in: review,
        at: change.change.origin,
        records: [work.change] + work.items,
        severity: work.isApprovedSince ? .warn : nil
      )
    }
  }
}

extension Double {
  /// So many hours, with at most two decimals.
  fileprivate var asHours: String {
    let hundredths = (self * 100).rounded()
    let text = hundredths.truncatingRemainder(dividingBy: 100) == 0 ? "\(Int(hundredths / 100))" : "\(hundredths / 100)"
    return "\(text) h"
  }
}
