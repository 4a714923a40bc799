import Diagnostics

/// Somebody of ours answers for every client.
struct AccountWithoutOwner: Rule {
  let id = "account-without-owner"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-14", "S1-01"]
  let step = NextStep.complete
  let demand = "Somebody of ours answers for every client."
  let details =
    "Where our staff is listed in contacts.csv, somebody who has not left is authorised, and holds the "
    + "client in 'for_clients' or leaves it empty."
  let reason = "A client for whom nobody stands up gets the answers of whoever picks up the telephone."
  let example =
    "The account manager of Bravo left in September, and nobody else has bravo in for_clients: under "
    + "strict the pack is held until somebody has."
  let remedy = "let for_clients of an authorised member of our staff hold the client"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    let staff = review.people.ofProvider
    guard !staff.isEmpty, !staff.contains(where: { review.maySpeak($0) }) else { return [] }
    return [
      finding(
        "nobody of ours is authorised to speak to the client",
        in: review,
        at: client.origin,
        records: [client.reference]
      )
    ]
  }
}
