import Diagnostics
import Tables

/// We know what the client does, what IT is for it, how it takes the contract, and who works with what we run.
struct ClientProfileMissing: Rule {
  let id = "client-profile-missing"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-05"]
  let step = NextStep.ask
  let demand =
    "We know what the client does, what IT is for it, how it takes the contract, and who works with what "
    + "we run."
  let details =
    "clients.csv has sector, it_role, contract_approach and end_users, and what the client last said "
    + "about itself in statements.csv is at most profile_days days old."
  let reason = "Who does not know what the client lives from recommends what the client does not need."
  let example = "it_role and contract_approach of Acme are empty: the rule warns until somebody has asked."
  let remedy = "fill sector, it_role, contract_approach and end_users of the client, and ask again once a year"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    let missing = [
      client.sector == nil ? "sector" : nil, client.itRole == nil ? "it_role" : nil,
      client.contractApproach == nil ? "contract_approach" : nil, client.endUsers == nil ? "end_users" : nil,
    ].compactMap(\.self)
    let limit = review.settings.thresholds.attention.profileDays
    let said = review.statements.last { $0.saidOn <= review.visible.dates.asOf }
    let age = said.map { review.visible.dates.asOf.days(since: $0.saidOn) } ?? 0
    let gaps = [
      missing.isEmpty ? nil : "clients.csv does not say \(missing.joined(separator: ", "))",
      age > limit ? said.map { "what the client last said about itself is of \($0.saidOn.iso)" } : nil,
    ].compactMap(\.self)
    guard !gaps.isEmpty else { return [] }
    return [
      finding(
        gaps.joined(separator: ", and "),
        in: review,
        at: client.origin,
        field: missing.first,
        records: [client.reference]
      )
    ]
  }
}
