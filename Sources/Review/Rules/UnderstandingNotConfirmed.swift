import Diagnostics

/// The client has confirmed how the contract, supply, acceptance, change control and responsibilities work.
struct UnderstandingNotConfirmed: Rule {
  let id = "understanding-not-confirmed"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-06", "S2-41"]
  let step = NextStep.ask
  let demand =
    "The client has confirmed how the contract, supply, acceptance, change control and responsibilities work."
  let details =
    "The topics understands_contract, understands_supply, understands_acceptance, understands_change_control "
    + "and understands_responsibilities stand in statements.csv, said by the client's people. In the first "
    + "weeks (understanding_days) and before the first pack the rule only notes what is open."
  let reason = "Who has not understood how acceptance and changes work will be surprised by both."
  let example =
    "A project runs since January and nobody of the client has confirmed how changes are agreed: under strict "
    + "the pack is held until statements.csv has understands_change_control."
  let remedy = "go through it with the client, and add what it confirmed to statements.csv"

  private static let topics: [Statement.Topic] = [
    .understandsContract, .understandsSupply, .understandsAcceptance, .understandsChangeControl,
    .understandsResponsibilities,
  ]

  func findings(in review: AccountReview) -> [Diagnostic] {
    let people = review.people
    let held = Set(review.statements.filter { people.resolve($0.saidBy).contact?.side != .provider }.map(\.topic))
    let missing = Self.topics.filter { !held.contains($0) }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { $0.rawValue.dropFirst("understands_".count).replacing("_", with: " ") }
    return [
      finding(
        "the client has not confirmed how these work: \(names.joined(separator: ", "))",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference],
        severity: review.isFirstPack || isYoung(review) ? .note : nil
      )
    ]
  }

  /// Whether the work has only just begun.
  private func isYoung(_ review: AccountReview) -> Bool {
    let client = review.visible.client
    guard let start = client.contractStart ?? review.visible.projects.compactMap(\.start).min() else { return false }
    return review.visible.dates.asOf.days(since: start) < review.settings.thresholds.attention.understandingDays
  }
}
