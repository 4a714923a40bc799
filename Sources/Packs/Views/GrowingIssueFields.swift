import Foundation
import Review
import Templating

/// Small issues that grow.
enum GrowingIssueFields {
  static let fields = Fields<Shown<GrowingIssue>>(
    "growing issue",
    [
      .text("text", "what is wrong") { $0.value.issue.text },
      .text("severity", "how much it matters") { $0.value.issue.severity.rawValue },
      .text("age", "for how long it has been open") { Words.counted($0.value.age, "working day", $0.format) },
      .optionalText("growth", "how it has grown since the last pack; absent where it has only grown old") { shown in
        let parts = shown.value.growth.map { growth($0, shown) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
      },
      .text("next", "what is done about it, and by when") { next($0.value.issue, $0.format) },
      .text("weight", "age times growth") { $0.format.count($0.value.weight) },
    ]
  )

  private static func growth(_ growth: GrowingIssue.Growth, _ shown: Shown<GrowingIssue>) -> String {
    let format = shown.format
    switch growth {
    case .severity(let before, let now): return "now \(now.rawValue), was \(before.rawValue)"
    case .days(let before, let now):
      return "now costs \(format.plain(now)) days, was \(format.plain(before))"
    case .money(let before, let now): return "now costs \(shown.money(now)), was \(shown.money(before))"
    case .level: return "taken further up"
    }
  }

  private static func next(_ issue: Issue, _ format: Format) -> String {
    let step = issue.resolution ?? issue.ask
    let by = issue.askBy.map { ", by \(format.day($0))" } ?? ""
    return step.map { $0 + by } ?? "not recorded"
  }
}
