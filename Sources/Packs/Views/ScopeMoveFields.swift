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
    if yours + ours == 0 { return format.say("none") }
    return format.say("\(format.count(yours)) by you, \(format.count(ours)) by us")
  }

  private static func settled(_ history: ScopeHistory, _ format: Format) -> String {
    let clause = { (count: Int, words: (String) -> Phrase) in
      count == 0 ? nil : format.say(words(format.count(count)))
    }
    let told = [
      clause(history.count(.approved, .implemented)) { "\($0) approved" },
      clause(history.count(.pending)) { "\($0) waiting" },
      clause(history.count(.rejected)) { "\($0) refused" },
      clause(history.count(.withdrawn)) { "\($0) withdrawn" },
    ].compactMap(\.self)
    return told.isEmpty ? "–" : told.joined(separator: ", ")
  }

  private static func end(_ end: ScopeHistory.EndDate?, _ format: Format) -> String {
    guard let end else { return format.say("not recorded") }
    let (now, promised) = (format.day(end.now), format.day(end.promised))
    if end.slip == 0 { return format.say("\(now), as promised") }
    let days = format.workingDays(abs(end.slip))
    let moved = format.say(end.slip > 0 ? "\(now) (\(days) later)" : "\(now) (\(days) earlier)")
    if let told = end.told, told != end.now, told != end.promised {
      return format.say("promised for \(promised), last told as \(format.day(told)), now \(moved)")
    }
    return format.say("promised for \(promised), now \(moved)")
  }
}
