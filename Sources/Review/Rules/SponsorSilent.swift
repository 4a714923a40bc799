import Diagnostics

/// The work has a sponsor, and we are in touch.
struct SponsorSilent: Rule {
  let id = "sponsor-silent"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-07", "S3-08"]
  let step = NextStep.tell
  let demand = "The work has a sponsor, and we are in touch."
  let details =
    "contacts.csv names a sponsor of the client who has not left. Where conversations are recorded, the "
    + "sponsor took part in one within the last sponsor_days days."
  let reason = "The sponsor is who speaks for the work where we are not; out of touch, nobody does."
  let example =
    "Dana is the sponsor, and the last conversation with her was on 2026-07-14: the rule warns at the end of "
    + "October."
  let remedy = "talk to the sponsor and record it in interactions.csv, or name one in contacts.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    guard let sponsor = review.visible.sponsor else {
      return [
        finding("nobody of the client is known as sponsor", in: review, at: client.origin, records: [client.reference])
      ]
    }
    guard !review.interactions.isEmpty else { return [] }
    let asOf = review.visible.dates.asOf
    let limit = review.settings.thresholds.attention.sponsorDays
    let last = review.interactions.last { interaction in
      interaction.people.contains { review.people.resolve($0).contact?.id == sponsor.id }
    }
    if let last, asOf.days(since: last.on) <= limit { return [] }
    let since = last.map { "since \($0.on.iso)" } ?? "at all, as far as conversations are recorded"
    return [
      finding(
        "nobody has talked to the sponsor \(sponsor.name) \(since)",
        in: review,
        at: sponsor.origin,
        records: [sponsor.reference]
      )
    ]
  }
}
