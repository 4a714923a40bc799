import Diagnostics
import Tables

/// A client gets its first pack soon after the work begins.
struct KickOffMissing: Rule {
  let id = "kick-off-missing"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-20", "S2-15", "S0-28"]
  let step = NextStep.tell
  let demand = "A client gets its first pack soon after the work begins."
  let details =
    "kick_off_days days after the contract's start, or the start of the first project where no contract "
    + "is dated, a pack has been released for the client."
  let reason =
    "Boundaries, channels and dates that are said at the start are understood; said later they sound like "
    + "excuses."
  let example = "The contract began on 2026-09-01, and no pack was ever released: the rule warns at the end of October."
  let remedy = "finish and release the first pack"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    guard review.isFirstPack, let start = client.contractStart ?? review.visible.projects.compactMap(\.start).min()
    else {
      return []
    }
    let age = review.visible.dates.asOf.days(since: start)
    guard age > review.settings.thresholds.attention.kickOffDays else { return [] }
    return [
      finding(
        "the work began on \(start.iso), \(age) days ago, and the client was never given a pack",
        in: review,
        at: client.origin,
        records: [client.reference]
      )
    ]
  }
}
