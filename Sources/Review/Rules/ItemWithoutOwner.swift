import Diagnostics

/// Every open item belongs to somebody who is there.
struct ItemWithoutOwner: Rule {
  let id = "item-without-owner"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-18", "S3-13"]
  let step = NextStep.act
  let demand = "Every open item belongs to somebody who is there."
  let details = "The owners of open actions and open risks are known contacts who have not left."
  let reason = "What belongs to somebody who has gone belongs to nobody."
  let example =
    "Three open actions are Victor's, who left on 2026-09-30: under strict the pack is held until they "
    + "are somebody else's."
  let remedy = "give the items an owner who is there"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let actions = (review.account.visible.actions + review.account.confidential.actions).filter { $0.done == nil }
      .map { (owner: $0.owner, origin: $0.origin, record: $0.reference) }
    let risks = (review.visible.risks + review.internalRisks).map(\.risk)
      .map { (owner: $0.owner, origin: $0.origin, record: $0.reference) }
    let orphans = (actions + risks).filter { lack(of: $0.owner, in: review) != nil }
    return Dictionary(grouping: orphans) { review.people.resolve($0.owner).key }.sorted { $0.key < $1.key }
      .compactMap { _, items in
        guard let first = items.first, let lack = lack(of: first.owner, in: review) else { return nil }
        return finding(
          "\(items.count) open item\(items.count == 1 ? " is" : "s are") owned by "
            + "\(review.people.resolve(first.owner).name), who \(lack)",
          in: review,
          at: first.origin,
          field: "owner",
          records: items.map(\.record)
        )
      }
  }

  private func lack(of owner: String, in review: AccountReview) -> String? {
    guard let contact = review.people.resolve(owner).contact else { return "is no known contact" }
    guard let left = contact.leftOn, left <= review.visible.dates.asOf else { return nil }
    return "left on \(left.iso)"
  }
}
