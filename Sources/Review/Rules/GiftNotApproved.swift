import Diagnostics
import Foundation

/// A gift of weight is approved by somebody else.
struct GiftNotApproved: Rule {
  let id = "gift-not-approved"
  let severity = Diagnostic.Severity.warn
  let practices = ["S3-29"]
  let step = NextStep.complete
  let demand = "A gift of weight is approved by somebody else."
  let details =
    "A gift given or received that is worth more than gift_value, in the client's currency, has an "
    + "approver of our staff who is not the one who gave or took it, and the day of the approval. One that "
    + "is offered is decided before the pack goes out."
  let reason = "A gift that nobody else has seen looks like a favour that was bought."
  let example = "Priya gave a lunch worth 64, and approved_by is empty: the rule warns until mira has approved it."
  let remedy = "have the gift approved, or decline it, and fill approved_by and approved_on"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limit = Decimal(review.settings.thresholds.attention.giftValue)
    return review.account.confidential.gifts.filter { $0.value > limit }.compactMap { gift in
      guard let lack = lack(of: gift, in: review) else { return nil }
      return finding(
        "the gift '\(gift.what)' of \(gift.on.iso) \(lack)",
        in: review,
        at: gift.origin,
        field: "approved_by",
        records: [gift.reference]
      )
    }
  }

  private func lack(of gift: Gift, in review: AccountReview) -> String? {
    if gift.direction == .declined { return nil }
    if gift.direction == .offered { return "was offered, and nobody has decided about it" }
    guard let name = gift.approvedBy, gift.approvedOn != nil else { return "is approved by nobody" }
    let approver = review.people.resolve(name)
    guard approver.contact?.side == .provider else {
      return "is approved by \(approver.name), who is no known member of our staff"
    }
    return approver.key == review.people.resolve(gift.staff).key ? "is approved by whoever gave or took it" : nil
  }
}
