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
          : shown.value.unsignedHours.reading.value.map { "\(shown.format.plain($0)) hours" } ?? "hours not recorded"
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
      .text("raised_by", "which side asked for it") { $0.value.change.raisedBy == .client ? "you" : "us" },
      .text("state", "how far it has come, and whether work began before the signatures") {
        state($0.value, $0.format)
      },
      .text("signatures", "who signed on either side, and when") { signatures($0.value, $0.format) },
      .figure("cost", "what it adds to the price") { shown in
        shown.value.change.cost.map { Figure(signed($0, shown.format)) } ?? .absent("not recorded")
      },
      .figure("days", "what it adds to the end date", unit: "days") { shown in
        shown.value.change.days.map { Figure(signed($0, shown.format)) } ?? .absent("not recorded")
      },
      .figure("hours", "what it adds to the effort", unit: "hours") { shown in
        shown.value.change.hours.map { Figure(signed($0, shown.format)) } ?? .absent("not recorded")
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
        let effect = totals(ChangeTotals(of: [shown.value.effect]), shown.format)
        return effect.map { String($0.dropFirst("1 change, ".count)) }.flatMap { $0.isEmpty ? nil : $0 }
          ?? "cost not recorded"
      },
    ]
  )

  /// The two signatures, or which of them is missing.
  private static func signatures(_ review: ChangeReview, _ format: Format) -> String {
    let change = review.change
    let signature = { (side: String, name: String?, day: CivilDate?) -> String? in
      name.map { "\(side): \($0)\(day.map { ", \(format.day($0))" } ?? ", day not recorded")" }
    }
    let yours = signature("you", review.clientSignedBy, change.clientSignedOn)
    let ours = signature("us", review.providerSignedBy, change.providerSignedOn)
    let needsBoth = [.pending, .approved, .implemented].contains(review.standing)
    let told = [yours ?? (needsBoth ? "you: missing" : nil), ours ?? (needsBoth ? "us: missing" : nil)]
    let text = told.compactMap(\.self).joined(separator: "; ")
    return text.isEmpty ? "–" : text
  }

  private static func state(_ review: ChangeReview, _ format: Format) -> String {
    let change = review.change
    switch review.standing {
    case .draft: return "draft"
    case .pending:
      let early = review.unsignedWork?.hours.map { "; worked on already: \(format.plain($0)) hours" } ?? ""
      guard let age = review.pendingAge else { return "waits for a decision\(early)" }
      return "waits for a decision, \(Words.counted(age, "working day", format)) so far\(early)"
    case .approved, .implemented:
      let word = review.standing == .approved ? "approved" : "carried out"
      let early = review.unsignedWork.map { work in
        work.hours.map { "; worked on before it was signed: \(format.plain($0)) hours" }
          ?? "; worked on before it was signed"
      }
      guard let day = review.signedOn else { return "\(word), not signed by both sides" }
      return "\(word) on \(format.day(day))\(early ?? "")"
    case .rejected: return change.decidedReason.map { "refused: \($0)" } ?? "refused"
    case .withdrawn: return change.decidedReason.map { "withdrawn: \($0)" } ?? "withdrawn"
    }
  }

  /// What changes add up to, in one clause; nil without any.
  static func totals(_ totals: ChangeTotals?, _ format: Format) -> String? {
    guard let totals, totals.count > 0 else { return nil }
    let parts = [
      totals.cost.value.map { signed($0, format) },
      totals.days.value.map { days in
        counted(days, "day", format) + (totals.count > 1 ? " if they do not overlap" : "")
      },
      totals.hours.value.map { counted($0, "hour", format) },
    ].compactMap(\.self)
    let count = Words.counted(totals.count, "change", format)
    return parts.isEmpty ? count : "\(count), \(parts.joined(separator: ", "))"
  }

  private static func counted(_ number: Double, _ noun: String, _ format: Format) -> String {
    "\(signed(number, format)) \(noun)\(abs(number) == 1 ? "" : "s")"
  }

  private static func signed(_ amount: Decimal, _ format: Format) -> String {
    (amount > 0 ? "+" : "") + format.money(Money(amount, currency: format.currencyCode))
  }

  /// A number with its sign.
  static func signed(_ number: Double, _ format: Format) -> String {
    (number > 0 ? "+" : "") + format.plain(number)
  }
}
