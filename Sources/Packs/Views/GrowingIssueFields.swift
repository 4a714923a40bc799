import Foundation
import Review
import Templating

/// Small issues that grow.
enum GrowingIssueFields {
  static let fields = Fields<Shown<GrowingIssue>>(
    "growing issue",
    [
      .text("text", "what is wrong") { $0.value.issue.text },
      .text("severity", "how much it matters") { $0.format.say(Words.severity($0.value.issue.severity)) },
      .text("age", "for how long it has been open") { $0.format.workingDays($0.value.age) },
      .optionalText("growth", "how it has grown since the last pack; absent where it has only grown old") { shown in
        let parts = shown.value.growth.map { growth($0, shown) }
        return parts.isEmpty ? nil : shown.format.joined(parts)
      },
      .text("next", "what is done about it, and by when") { next($0.value.issue, $0.format) },
      .text("weight", "age times growth") { $0.format.count($0.value.weight) },
    ]
  )

  private static func growth(_ growth: GrowingIssue.Growth, _ shown: Shown<GrowingIssue>) -> String {
    let format = shown.format
    switch growth {
    case .severity(let before, let now):
      let (new, was) = (format.say(Words.severity(now)), format.say(Words.severity(before)))
      return format.say("now \(new), was \(was)")
    case .days(let before, let now):
      return format.say("now costs \(format.days(now)), was \(format.plain(before))")
    case .money(let before, let now): return format.say("now costs \(shown.money(now)), was \(shown.money(before))")
    case .level: return format.say("taken further up")
    }
  }

  private static func next(_ issue: Issue, _ format: Format) -> String {
    let step = issue.resolution ?? issue.ask
    guard let step else { return format.say("not recorded") }
    return issue.askBy.map { format.say("\(step), by \(format.day($0))") } ?? step
  }
}
