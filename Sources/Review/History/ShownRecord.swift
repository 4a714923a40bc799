import Tables

/// All that a pack shows of one record, as bytes to be hashed: two packs that show the same have the same bytes.
///
/// Every part is written with its length, so that no text can pass for two.
struct ShownRecord {
  private(set) var bytes: [UInt8]

  init(_ reference: String, _ parts: [String?]) {
    bytes = []
    for part in [reference] + parts { append(part) }
  }

  private mutating func append(_ part: String?) {
    if let part { bytes += Array("\(part.utf8.count):\(part)".utf8) }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension ShownRecord {
  init(_ review: CriterionReview) {
    let criterion = review.criterion
    let goal = [
      criterion.statement, criterion.metric, criterion.unit, criterion.direction?.rawValue,
      text(criterion.baseline), criterion.baselineDate?.iso, text(criterion.target), criterion.targetDate?.iso,
      text(criterion.tolerance), criterion.cadenceDays.map { "\($0)" }, criterion.dataSource,
      criterion.businessOutcome, criterion.change,
    ]
    let signatures = [
      review.clientOwner, review.providerOwner, review.clientAgreedBy, criterion.clientAgreedOn?.iso,
      review.providerAgreedBy, criterion.providerAgreedOn?.iso, criterion.proposedOn?.iso,
    ]
    self.init(criterion.reference, goal + signatures)
  }

  init(_ review: MilestoneReview) {
    let milestone = review.milestone
    self.init(
      milestone.reference,
      [
        milestone.name, milestone.baseline.iso, milestone.forecast?.iso, milestone.actual?.iso, milestone.lateReason,
      ]
    )
  }

  init(_ review: ActionReview) {
    let action = review.action
    self.init(
      action.reference,
      [action.text, review.owner, action.due?.iso, action.done?.iso, review.blocks]
    )
  }
}

private func text(_ number: Double?) -> String? { number.flatMap { ExactNumber($0) }?.text }
