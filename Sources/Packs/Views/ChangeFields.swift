import Foundation
import Review
import Tables
import Templating

/// Changes to what was agreed.
enum ChangeFields {
  static let fields = Fields<Shown<ChangeControl>>(
    "the changes",
    [
      .list("rows", "every change that was handed in, by the day it was raised", row) { shown in
        shown.all(shown.value.changes.filter { $0.standing != .draft })
      },
      .optionalText("approved", "what the signed changes add up to; absent without one") { shown in
        totals(shown.value.approved.reading.value, shown.format)
      },
      .optionalText("pending", "what those that wait add up to; absent without one") { shown in
        totals(shown.value.pending.reading.value, shown.format)
      },
      .optionalText("unsigned_hours", "hours worked for changes that nobody has signed; absent without any") { shown in
        shown.value.unsigned.isEmpty
          ? nil
          : shown.value.unsignedHours.reading.value.map { shown.format.hours($0) }
            ?? shown.format.say("hours not recorded")
      },
      .optionalText("approved_afterwards", "how many were signed only after work had begun; absent without any") {
        let count = $0.value.approvedAfterwards.count
        return count == 0 ? nil : $0.format.count(count)
      },
    ]
  )

  /// Whether there is a change to show.
  static func isPresent(in control: ChangeControl) -> Bool { control.changes.contains { $0.standing != .draft } }

  private static let row = Fields<Shown<ChangeReview>>(
    "change",
    [
      .text("id", "its id") { $0.value.change.id },
      .text("title", "what changes") { $0.value.change.title },
      .text("raised_by", "which side asked for it") {
        $0.format.say($0.value.change.raisedBy == .client ? "you" : "us")
      },
      .text("state", "how far it has come, and whether work began before the signatures") {
        state($0.value, $0.format)
      },
      .text("signatures", "who signed on either side, and when") { signatures($0.value, $0.format) },
      .figure("cost", "what it adds to the price") { shown in
        shown.value.change.cost.map { Figure(signed($0, shown.format)) } ?? .absent(shown.format.say("not recorded"))
      },
      .figure("days", "what it adds to the end date", unit: "days") { shown in
        shown.value.change.days.map { Figure(signed($0, shown.format)) } ?? .absent(shown.format.say("not recorded"))
      },
      .figure("hours", "what it adds to the effort", unit: "hours") { shown in
        shown.value.change.hours.map { Figure(signed($0, shown.format)) } ?? .absent(shown.format.say("not recorded"))
      },
    ]
  )

  /// Something we offer beyond the contract.
  static let offer = Fields<Shown<ChangeReview>>(
    "offer",
    [
      .text("title", "what we could do") { $0.value.change.title },
      .optionalText("reason", "why it would help; absent where nobody recorded it") { $0.value.change.reason },
      .text("effect", "what it would cost, and add to date and effort") { shown in
        let parts = parts(of: ChangeTotals(of: [shown.value.effect]), shown.format)
        return parts.isEmpty ? shown.format.say("cost not recorded") : parts.joined(separator: ", ")
      },
    ]
  )

  /// The two signatures, or which of them is missing.
  private static func signatures(_ review: ChangeReview, _ format: Format) -> String {
    let change = review.change
    let needsBoth = [.pending, .approved, .implemented].contains(review.standing)
    let signature = { (name: String?, day: CivilDate?) -> String? in
      let day = day.map(format.day) ?? format.say("day not recorded")
      return name.map { "\($0), \(day)" } ?? (needsBoth ? format.say("missing") : nil)
    }
    let told = [
      signature(review.clientSignedBy, change.clientSignedOn).map { format.say("you: \($0)") },
      signature(review.providerSignedBy, change.providerSignedOn).map { format.say("us: \($0)") },
    ]
    let text = format.joined(told.compactMap(\.self))
    return text.isEmpty ? "–" : text
  }

  private static func state(_ review: ChangeReview, _ format: Format) -> String {
    let change = review.change
    switch review.standing {
    case .draft: return format.say("draft")
    case .pending:
      let waits =
        review.pendingAge.map { format.say("waits for a decision, \(format.workingDays($0)) so far") }
        ?? format.say("waits for a decision")
      let early = review.unsignedWork?.hours.map { format.say("worked on already: \(format.hours($0))") }
      return format.joined([waits, early].compactMap(\.self))
    case .approved, .implemented:
      let isApproved = review.standing == .approved
      guard let day = review.signedOn.map(format.day) else {
        return format.say(isApproved ? "approved, not signed by both sides" : "carried out, not signed by both sides")
      }
      let early = review.unsignedWork.map { work in
        work.hours.map { format.say("worked on before it was signed: \(format.hours($0))") }
          ?? format.say("worked on before it was signed")
      }
      return format.joined(
        [format.say(isApproved ? "approved on \(day)" : "carried out on \(day)"), early].compactMap(\.self)
      )
    case .rejected: return change.decidedReason.map { format.say("refused: \($0)") } ?? format.say("refused")
    case .withdrawn: return change.decidedReason.map { format.say("withdrawn: \($0)") } ?? format.say("withdrawn")
    }
  }

  /// What changes add up to, in one clause; nil without any.
  static func totals(_ totals: ChangeTotals?, _ format: Format) -> String? {
    guard let totals, totals.count > 0 else { return nil }
    let count = format.count(totals.count, one: "change", many: "changes")
    return ([count] + parts(of: totals, format)).joined(separator: ", ")
  }

  /// What changes add to cost, days and hours.
  private static func parts(of totals: ChangeTotals, _ format: Format) -> [String] {
    [
      totals.cost.value.map { signed($0, format) },
      totals.days.value.map { number in
        let days = format.say(
          for: number,
          one: "\(signed(number, format)) day",
          many: "\(signed(number, format)) days"
        )
        return totals.count > 1 ? format.say("\(days) if they do not overlap") : days
      },
      totals.hours.value.map { number in
        format.say(for: number, one: "\(signed(number, format)) hour", many: "\(signed(number, format)) hours")
      },
    ].compactMap(\.self)
  }

  private static func signed(_ amount: Decimal, _ format: Format) -> String {
    (amount > 0 ? "+" : "") + format.money(Money(amount, currency: format.currencyCode))
  }

  /// A number with its sign.
  static func signed(_ number: Double, _ format: Format) -> String {
    (number > 0 ? "+" : "") + format.plain(number)
  }
}
