import Diagnostics

/// A figure that is told as checked has been checked.
struct EstimateUnvetted: Rule {
  let id = "estimate-unvetted"
  let severity = Diagnostic.Severity.block
  let practices = ["S1-08", "S1-05", "S1-06"]
  let step = NextStep.complete
  let demand = "A figure that is told as checked has been checked."
  let details =
    "An open estimate of the basis vetted that was quoted names what it rests on ('discovery_ref') and "
    + "the day on which it was checked ('vetted_on')."
  let reason = "A figure that nobody has held against what is wanted is a guess, and the client takes it for a price."
  let example =
    "The estimate E5 for refunds is vetted, 30 hours, quoted on 2026-10-19, and vetted_on is empty: the "
    + "pack is held until it says 2026-10-16, or until the basis is gut, which is told as a range."
  let remedy = "fill discovery_ref and vetted_on of the estimate, or call its basis gut"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let told = review.account.confidential.estimates.filter { $0.isOpen && $0.basis == .vetted && $0.quotedOn != nil }
    return told.compactMap { estimate in
      let gaps = [
        estimate.discoveryReference == nil ? "on what it rests (discovery_ref)" : nil,
        estimate.vettedOn == nil ? "when it was checked (vetted_on)" : nil,
      ].compactMap(\.self)
      guard !gaps.isEmpty else { return nil }
      return finding(
        "the estimate of '\(estimate.item)' was told as checked, and does not say \(gaps.joined(separator: " or "))",
        in: review,
        at: estimate.origin,
        field: estimate.vettedOn == nil ? "vetted_on" : "discovery_ref",
        records: [estimate.reference]
      )
    }
  }
}

extension Estimate {
  /// Whether the work is still to be done, so that what it will take is a question.
  var isOpen: Bool { actualHours == nil }
}
