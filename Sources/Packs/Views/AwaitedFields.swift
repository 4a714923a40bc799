import Review
import Templating

/// What waits for the client, and how much is open on each side.
enum AwaitedFields {
  static let row = Fields<Shown<AwaitedItem>>(
    "awaited item",
    [
      .text("what", "what we wait for") { what($0.value, $0.format) },
      .day("since", "since when; may be absent") { $0.day($0.value.since, else: "not recorded") },
      .text("age", "for how long") { shown in
        shown.value.age.map { shown.format.workingDays($0) } ?? shown.format.say("not recorded")
      },
      .optionalText("overdue", "how late it is; absent when it is not") { shown in
        shown.value.overdue.map { shown.format.say("overdue by \(shown.format.workingDays($0))") }
      },
      .text("effect", "what it does to dates") { effect($0.value, $0.format) },
    ]
  )

  static let dependency = Fields<Shown<ResultDependency>>(
    "result with what it needed",
    [
      .text("result", "the milestone") { $0.value.milestone.milestone.name },
      .text("state", "where it stands") { $0.format.say(Words.state($0.value.milestone.state)) },
      .text("needed", "what depended on the client, and whether it came in time") { shown in
        shown.format.joined(shown.value.needed.map { "\($0.action.text) (\(kept($0, shown.format)))" })
      },
      .text("constraint", "what else held it up, as told to the client") {
        $0.value.milestone.milestone.lateReason ?? $0.format.say("none recorded")
      },
    ]
  )

  static let balance = Fields<Shown<ActionBalance>>(
    "the balance",
    [
      .text("ours", "what is open on our side, in one clause") { side($0.value.ours, $0.format) },
      .text("clients", "what is open on the client's side, in one clause") { side($0.value.clients, $0.format) },
    ]
  )

  private static func side(_ side: ActionBalance.Side, _ format: Format) -> String {
    guard let oldest = side.oldest else { return format.say("nothing") }
    let late = format.say(side.late == 0 ? "none late" : "\(format.count(side.late)) of them late")
    return format.say("\(format.count(side.open)), \(late), the oldest \(format.workingDays(oldest)) old")
  }

  /// Both sides with how much was open before the period, for the house.
  static func trend(_ balance: ActionBalance, _ format: Format) -> String {
    let (ours, clients) = (balance.ours, balance.clients)
    let (open, before) = (format.count(ours.open), format.count(ours.before))
    let (theirs, earlier) = (format.count(clients.open), format.count(clients.before))
    return format.say("on our side \(open) (\(before) before the period), on the client's \(theirs) (\(earlier))")
  }

  private static func what(_ item: AwaitedItem, _ format: Format) -> String {
    switch item.subject {
    case .action(let action): action.action.text
    case .decision(let decision): decision.decision.question
    case .change(let change): format.say("Your signature, or your no, for the change “\(change.change.title)”")
    }
  }

  private static func effect(_ item: AwaitedItem, _ format: Format) -> String {
    if case .change(let change) = item.subject {
      guard let days = change.change.days, days != 0 else {
        return format.say(
          change.change.days == nil ? "what it does to the end is not recorded" : "it does not move the end"
        )
      }
      return format.say("it moves the end by \(format.days(days))")
    }
    guard let review = item.milestone else { return format.say("no date that depends on it is recorded") }
    let milestone = review.milestone
    let (name, planned) = (milestone.name, format.day(milestone.baseline))
    if let forecast = milestone.forecast, forecast != milestone.baseline {
      return format.say("“\(name)”, planned for \(planned), now expected on \(format.day(forecast))")
    }
    return format.say(
      review.state == .overdue ? "“\(name)”, planned for \(planned), not reached" : "“\(name)”, planned for \(planned)"
    )
  }

  private static func kept(_ review: ActionReview, _ format: Format) -> String {
    guard let done = review.action.done else {
      return review.overdue.map { format.say("open, overdue by \(format.workingDays($0))") } ?? format.say("open")
    }
    guard let due = review.action.due else { return format.say("done on \(format.day(done))") }
    return format.say(done <= due ? "done in time" : "done on \(format.day(done)), due on \(format.day(due))")
  }
}
