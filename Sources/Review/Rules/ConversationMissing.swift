import Diagnostics

/// The client has told us what it wants, what matters most, what it risks, what it can spend and by when.
struct ConversationMissing: Rule {
  let id = "conversation-missing"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-03", "S0-04", "S0-27"]
  let step = NextStep.ask
  let demand =
    "The client has told us what it wants, what matters most, what it risks, what it can spend and by when."
  let details =
    "Five conversations belong to every account: motivation, priorities, risk_appetite, budget and timeframe "
    + "in statements.csv, said by the client's people. Before the first pack the rule only warns."
  let reason =
    "Where nobody has asked, guesses fill the gap, and nobody notices until they turn out wrong."
  let example =
    "A client's second pack goes out, and statements.csv has no line with the topic budget: under strict the "
    + "pack is held. 'Up to 60,000 this year', said by dana, answers it."
  let remedy = "hold the conversation, and add what was said to statements.csv"

  private static let topics: [Statement.Topic] = [.motivation, .priorities, .riskAppetite, .budget, .timeframe]

  func findings(in review: AccountReview) -> [Diagnostic] {
    let people = review.people
    let held = Set(review.statements.filter { people.resolve($0.saidBy).contact?.side != .provider }.map(\.topic))
    let missing = Self.topics.filter { !held.contains($0) }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
    return [
      finding(
        "the client has not been heard on \(names)",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference],
        severity: review.isFirstPack ? .warn : nil
      )
    ]
  }
}
