import Review
import Templating

/// Who talks to whom about what, when and how.
enum PeopleFields {
  static let person = Fields<Shown<Responsibilities.Entry>>(
    "responsible person",
    [
      .text("name", "the name") { $0.value.contact.name },
      .text("role", "what the person does") { Words.role($0.value.contact.role, $0.format) },
      .optionalText("email", "the address; may be absent") { $0.value.contact.email },
      .text("about", "what the person may be talked to about") { about($0.value, $0.format) },
    ]
  )

  static let reach = Fields<Shown<ReachReview>>(
    "how to reach us",
    [
      .optionalText("channels", "the channels agreed; absent when none are") {
        Words.channels($0.value.channels, $0.format)
      },
      .text("days", "the days we work on") { week($0.value.week, $0.format) },
      .optionalText("hours", "the hours we work; may be absent") { hours($0.value, $0.format) },
      .optionalText("promise", "within which time we answer; absent where we promise nothing") { shown in
        switch shown.value.promise {
        case .days(0): shown.format.say("on the same working day")
        case .days(let days): shown.format.say("within \(shown.format.workingDays(days))")
        case .hours(let hours):
          shown.format.say("within \(shown.format.count(hours, one: "hour", many: "hours"))")
        case nil: nil
        }
      },
      .optionalText("closed", "our days off until the end of the next period; absent where none are recorded") {
        shown in
        let reach = shown.value
        guard reach.knowsHolidays else { return nil }
        if reach.closed.isEmpty { return shown.format.say("no day off until \(shown.format.day(reach.until))") }
        return shown.format.listed(reach.closed.map(shown.format.day))
      },
    ]
  )

  static let meeting = Fields<Shown<ForumReview>>(
    "meeting",
    [
      .text("name", "its name") { $0.value.forum.name },
      .text("level", "who meets: the working team, managers or leaders") {
        $0.format.say(level($0.value.forum.level))
      },
      .text("rhythm", "how often") { $0.format.every($0.value.forum.cadenceDays) },
      .text("ours", "who of us belongs to it") { HeardFields.people($0.value.ours, $0.format) },
      .text("clients", "who of the client belongs to it") { HeardFields.people($0.value.clients, $0.format) },
      .day("last", "the last one of which notes are shared; may be absent") {
        $0.day($0.value.last?.on, else: "none shared")
      },
      .optionalText("outcome", "how much was agreed then; absent where nothing was") { shown in
        let count = shown.value.last?.agreed.count ?? 0
        return count == 0
          ? nil
          : shown.format.say(for: count, one: "1 action agreed", many: "\(shown.format.count(count)) actions agreed")
      },
      .day("next", "when it is held next; may be absent") { shown in
        switch shown.value.next {
        case .some where shown.value.isMissed: .absent(shown.format.say("to be arranged anew"))
        case .some(let day) where shown.value.isPassed:
          .absent(shown.format.say("after \(shown.format.day(day)): to be arranged"))
        case let day: shown.day(day, else: "to be arranged")
        }
      },
    ]
  )

  private static func about(_ entry: Responsibilities.Entry, _ format: Format) -> String {
    let contact = entry.contact
    var parts: [String] = []
    if contact.isSponsor { parts.append(format.say("sponsor")) }
    if contact.isOneVoice { parts.append(format.say("speaks for all of you")) }
    if !entry.projects.isEmpty {
      parts.append(format.say("leads \(format.listed(entry.projects.map(format.quoted)))"))
    }
    let matters = Contact.Matter.allCases.filter(entry.maySign.contains).map { format.say(matter($0)) }
    if !matters.isEmpty { parts.append(format.say("may sign \(format.listed(matters))")) }
    if !entry.forums.isEmpty {
      parts.append(format.say("meets at \(format.listed(entry.forums.map(format.quoted)))"))
    }
    return parts.isEmpty ? format.say("day-to-day questions") : format.joined(parts)
  }

  private static func matter(_ matter: Contact.Matter) -> Phrase {
    switch matter {
    case .scope: "scope and decisions"
    case .change: "changes"
    case .acceptance: "acceptance"
    case .criteria: "success criteria"
    case .value: "what an hour is worth"
    }
  }

  private static func level(_ level: Int) -> Phrase {
    switch level {
    case ...1: "the working team"
    case 2: "managers"
    default: "leaders"
    }
  }

  /// The hours of a day, with the time zone where it is known.
  static func hours(_ reach: ReachReview, _ format: Format) -> String? {
    reach.hours.map { hours in
      let (from, to) = ("\(hours.from)", "\(hours.to)")
      let range = format.say("from \(from) to \(to)")
      return reach.timeZone.map { "\(range) (\($0))" } ?? range
    }
  }

  /// Days in a row as a range, others one by one.
  static func week(_ days: [Int], _ format: Format) -> String {
    let names = [
      format.say("Monday"), format.say("Tuesday"), format.say("Wednesday"), format.say("Thursday"),
      format.say("Friday"), format.say("Saturday"), format.say("Sunday"),
    ]
    let worked = days.filter { (1...7).contains($0) }
    guard let first = worked.first, let last = worked.last else { return format.say("no fixed days") }
    if worked.count > 2, last - first == worked.count - 1 { return format.range(names[first - 1], names[last - 1]) }
    return format.listed(worked.map { names[$0 - 1] })
  }
}
