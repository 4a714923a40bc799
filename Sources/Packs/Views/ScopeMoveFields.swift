import Review
import Templating

/// How the scope of projects and their ends have moved since the client signed, without blame.
enum ScopeMoveFields {
  static let fields = Fields<Shown<DeliveryReview>>(
    "the moves of scope",
    [
      .group("projects", "the projects of which something has moved", project) { shown in
        shown.all(shown.value.histories.filter(\.hasMoved))
      },
      .group("months", "month by month, the oldest first", month) { $0.all($0.value.months) },
    ]
  )

  /// Whether anything has moved.
  static func isPresent(in review: DeliveryReview) -> Bool {
    review.histories.contains(where: \.hasMoved) || !review.months.isEmpty
  }

  private static let project = Fields<Shown<ScopeHistory>>(
    "moved project",
    [
      .text("name", "its name") { $0.value.project.name },
      .day("signed_on", "the day the scope was signed") { $0.day($0.value.signedOn) },
      .text("asked", "how many changes were asked for since, and by whom") { asked($0.value, $0.format) },
      .text("settled", "what became of them") { settled($0.value, $0.format) },
      .figure("size", "the size of the signed changes in percent of the hours agreed", unit: "%") { shown in
        shown.figure(shown.value.grossPercent) { shown.format.percent($0) }
      },
      .text("end", "when the project was to end, and is to end now") { end($0.value.end, $0.format) },
    ]
  )

  private static let month = Fields<Shown<ScopeMonth>>(
    "month of changes",
    [
      .text("month", "the month") { $0.format.month($0.value.month) },
      .text("asked", "changes asked for") { $0.format.count($0.value.asked) },
      .text("signed", "changes signed by both sides") { $0.format.count($0.value.signed) },
      .text("hours", "the hours those add") { ChangeFields.signed($0.value.hours, $0.format) },
      .text("days", "the days those add, if they do not overlap") { ChangeFields.signed($0.value.days, $0.format) },
    ]
  )

  private static func asked(_ history: ScopeHistory, _ format: Format) -> String {
    let (yours, ours) = (history.count(raisedBy: .client), history.count(raisedBy: .provider))
    return yours + ours == 0 ? "none" : "\(format.count(yours)) by you, \(format.count(ours)) by us"
  }

  private static func settled(_ history: ScopeHistory, _ format: Format) -> String {
    let parts = [
      (history.count(.approved, .implemented), "approved"), (history.count(.pending), "waiting"),
      (history.count(.rejected), "refused"), (history.count(.withdrawn), "withdrawn"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\(format.count($0.0)) \($0.1)" }
    return told.isEmpty ? "–" : told.joined(separator: ", ")
  }

  private static func end(_ end: ScopeHistory.EndDate?, _ format: Format) -> String {
    guard let end else { return "not recorded" }
    if end.slip == 0 { return "\(format.day(end.now)), as promised" }
    let days = Words.counted(abs(end.slip), "working day", format)
    let told = end.told.map { [end.now, end.promised].contains($0) ? "" : ", last told as \(format.day($0))" } ?? ""
    return "promised for \(format.day(end.promised))\(told), now \(format.day(end.now)) "
      + "(\(days) \(end.slip > 0 ? "later" : "earlier"))"
  }
}
