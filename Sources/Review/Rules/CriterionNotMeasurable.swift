import Diagnostics
import Tables

/// An agreed criterion can be measured, and is.
struct CriterionNotMeasurable: Rule {
  let id = "criterion-not-measurable"
  let severity = Diagnostic.Severity.block
  let practices = ["S0-24"]
  let step = NextStep.complete
  let demand = "An agreed criterion can be measured, and is."
  let details =
    "It blocks when unit, direction, target, target date, data source or, where something is to rise or fall, "
    + "a dated baseline is missing. It warns when nobody has measured it, or not for longer than its cadence "
    + "lets pass."
  let reason = "Nobody can tell whether a criterion is met that nobody can measure."
  let example =
    "'Fewer password calls' is to fall to 60, and no baseline says from what: the pack is held. With a "
    + "baseline of 120 on 2026-01-05 it can be measured."
  let remedy = "fill the missing columns of criteria.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.criteria.compactMap { criterion in
      guard criterion.agreement.isAgreed, case .notMeasurable(let reason) = criterion.status else { return nil }
      return finding(for: criterion, because: reason, in: review)
    }
  }

  private func finding(for criterion: CriterionReview, because reason: Reason, in review: AccountReview) -> Diagnostic {
    let name = "criterion '\(criterion.criterion.statement)'"
    let (origin, records) = (criterion.criterion.origin, [criterion.criterion.reference])
    switch reason {
    case .noData:
      return finding(
        "\(name) has no measurement up to the report date",
        in: review,
        at: origin,
        hint: "add its values to measurements.csv",
        records: records,
        severity: .warn
      )
    case .stale(let day):
      return finding(
        "\(name) was last measured on \(day.iso), longer ago than one and a half times its cadence",
        in: review,
        at: origin,
        hint: "add a newer value to measurements.csv",
        records: records,
        severity: .warn
      )
    default:
      let gaps = criterion.smart.measurabilityGaps
      let lack = gaps.isEmpty ? "a target that differs from its baseline, or a tolerance" : gaps.joined(separator: ", ")
      return finding(
        "\(name) cannot be measured: it lacks \(lack)",
        in: review,
        at: origin,
        records: records
      )
    }
  }
}
