import Diagnostics
import Tables

/// Meetings that recur are held.
struct CheckpointMissed: Rule {
  let id = "checkpoint-missed"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-17", "S3-08", "S0-28"]
  let step = NextStep.act
  let demand = "Meetings that recur are held."
  let details =
    "A forum has met within its cadence and checkpoint_days more, and by checkpoint_days after its "
    + "'next_on'; a meeting is a conversation that names the forum. One that never met counts from its "
    + "next_on alone."
  let reason = "A checkpoint that falls out is where course is lost unnoticed."
  let example =
    "The monthly review last met on 2026-08-27, and it is 2026-10-31: the rule warns until a meeting of "
    + "it is recorded."
  let remedy = "hold the meeting and record it in interactions.csv with the forum, or change next_on and cadence_days"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let asOf = review.visible.dates.asOf
    let grace = review.settings.thresholds.attention.checkpointDays
    return review.account.visible.forums.compactMap { forum in
      let last = review.interactions.last { talk in
        talk.on <= asOf && talk.forum.map(forum.answers) ?? false
      }?.on
      guard let due = due(forum, after: last), asOf.days(since: due) > grace else { return nil }
      return finding(
        "\(forum.name) was to meet by \(due.iso), and \(last.map { "last met on \($0.iso)" } ?? "no meeting is recorded")",
        in: review,
        at: forum.origin,
        field: "next_on",
        records: [forum.reference]
      )
    }
  }

  /// The day of the meeting that is to come after the last one: the one announced, else that of the cadence.
  private func due(_ forum: Forum, after last: CivilDate?) -> CivilDate? {
    if let next = forum.nextOn, last.map({ $0 < next }) ?? true { return next }
    return last?.adding(days: forum.cadenceDays)
  }
}
