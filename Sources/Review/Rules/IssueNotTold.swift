import Diagnostics

/// The client hears of grave trouble from us before it reads of it in the pack.
struct IssueNotTold: Rule {
  let id = "issue-not-told"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S3-18", "S2-24"]
  let step = NextStep.tell
  let demand = "The client hears of grave trouble from us before it reads of it in the pack."
  let details =
    "An open issue of high severity that the client may see, and that nobody of the client raised, is "
    + "named in 'bad_news_refs' of a conversation up to the issue date, or in an action that says on which "
    + "day up to then, how and to whom it is told."
  let reason = "Trouble that comes as a surprise costs more trust than the trouble itself."
  let example =
    "We found the leak IS4 ourselves, and no conversation names issue:IS4: the pack is held, or warned of "
    + "in the profile starter, until one does."
  let remedy = "tell the client, and name the issue in bad_news_refs of the conversation"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let people = review.people
    return review.account.visible.issues.filter { issue in
      issue.isGrave && issue.kind != .complaint && !(issue.raisedBy.map(people.isClients) ?? false)
        && review.tellings.first(of: [issue.reference]) == nil
    }.map { issue in
      finding(
        "the \(issue.kind.rawValue) '\(issue.text)' is grave, and nobody has told the client or plans to",
        in: review,
        at: issue.origin,
        records: [issue.reference]
      )
    }
  }
}
