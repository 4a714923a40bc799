import Review
import Templating

/// Who talks to whom about what, when and how.
enum PeopleFields {
  static let person = Fields<Shown<Responsibilities.Entry>>(
    "responsible person",
    [
      .text("name", "the name") { $0.value.contact.name },
      .text("role", "what the person does") { $0.value.contact.role },
      .optionalText("email", "the address; may be absent") { $0.value.contact.email },
      .text("about", "what the person may be talked to about") { about($0.value) },
    ]
  )

  static let reach = Fields<Shown<ReachReview>>(
    "how to reach us",
    [
      .optionalText("channels", "the channels agreed; absent when none are") {
        $0.value.channels.isEmpty ? nil : Words.listed($0.value.channels)
      },
      .text("days", "the days we work on") { week($0.value.week) },
      .optionalText("hours", "the hours we work; may be absent") { hours($0.value) },
      .optionalText("promise", "within which time we answer; absent where we promise nothing") { shown in
        switch shown.value.promise {
        case .days(0): "on the same working day"
        case .days(let days): "within \(Words.counted(days, "working day", shown.format))"
        case .hours(let hours): "within \(Words.counted(hours, "hour", shown.format))"
        case nil: nil
        }
      },
      .optionalText("closed", "our days off until the end of the next period; absent where none are recorded") {
        shown in
        let reach = shown.value
        guard reach.knowsHolidays else { return nil }
        if reach.closed.isEmpty { return "no day off until \(shown.format.day(reach.until))" }
        return Words.listed(reach.closed.map(shown.format.day))
      },
    ]
  )

  static let meeting = Fields<Shown<ForumReview>>(
    "meeting",
    [
      .text("name", "its name") { $0.value.forum.name },
      .text("level", "who meets: those who work together, those who manage, or those who lead") {
        level($0.value.forum.level)
      },
      .text("rhythm", "how often") { rhythm($0.value.forum.cadenceDays, $0.format) },
      .text("ours", "who of us belongs to it") { HeardFields.people($0.value.ours) },
      .text("clients", "who of the client belongs to it") { HeardFields.people($0.value.clients) },
      .day("last", "when it was last held; may be absent") { $0.day($0.value.last?.on, else: "not recorded") },
      .optionalText("outcome", "how much was agreed then; absent where nothing was") { shown in
        let count = shown.value.last?.agreed.count ?? 0
        return count == 0 ? nil : "\(Words.counted(count, "action", shown.format)) agreed"
      },
      .day("next", "when it is held next; may be absent") { shown in
        shown.value.isMissed ? .absent("to be arranged anew") : shown.day(shown.value.next, else: "to be arranged")
      },
    ]
  )

  private static func about(_ entry: Responsibilities.Entry) -> String {
    let contact = entry.contact
    var parts: [String] = []
    if contact.isSponsor { parts.append("sponsor") }
    if contact.isOneVoice { parts.append("speaks for all of you") }
    if !entry.projects.isEmpty { parts.append("leads \(Words.listed(entry.projects.map { "“\($0)”" }))") }
    let matters = Contact.Matter.allCases.filter(entry.maySign.contains).map(matter)
    if !matters.isEmpty { parts.append("may sign \(Words.listed(matters))") }
    if !entry.forums.isEmpty { parts.append("meets at \(Words.listed(entry.forums.map { "“\($0)”" }))") }
    return parts.isEmpty ? "day-to-day questions" : parts.joined(separator: "; ")
  }

  private static func matter(_ matter: Contact.Matter) -> String {
    switch matter {
    case .scope: "scope and decisions"
    case .change: "changes"
    case .acceptance: "acceptance"
    case .criteria: "success criteria"
    case .value: "what an hour is worth"
    }
  }

  private static func level(_ level: Int) -> String {
    switch level {
    case ...1: "those who work together"
    case 2: "those who manage"
    default: "those who lead"
    }
  }

  private static func rhythm(_ days: Int, _ format: Format) -> String {
    switch days {
    case 1: "every day"
    case 7: "every week"
    case 14: "every two weeks"
    case 28...31: "every month"
    case 90...92: "every quarter"
    default: "every \(format.count(days)) days"
    }
  }

  /// The hours of a day, with the time zone where it is known.
  static func hours(_ reach: ReachReview) -> String? {
    reach.hours.map { "\($0.from) to \($0.to)" + (reach.timeZone.map { " (\($0))" } ?? "") }
  }

  /// Days in a row as a range, others one by one.
  static func week(_ days: [Int]) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let worked = days.filter { (1...7).contains($0) }
    guard let first = worked.first, let last = worked.last else { return "no fixed days" }
    if worked.count > 2, last - first == worked.count - 1 { return "\(names[first - 1]) to \(names[last - 1])" }
    return Words.listed(worked.map { names[$0 - 1] })
  }
}
