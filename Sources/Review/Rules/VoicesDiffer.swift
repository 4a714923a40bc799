import Diagnostics

/// The client speaks with one voice.
struct VoicesDiffer: Rule {
  let id = "voices-differ"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-12"]
  let step = NextStep.ask
  let demand = "The client speaks with one voice."
  let details =
    "At most one contact of the client is its one voice ('one_voice'), and its people do not say different "
    + "things about the same topic in statements.csv, or decide one question in two ways. Answers to a survey may "
    + "differ; the brief lists them."
  let reason =
    "Where two people want two things, whichever we do is wrong for one of them, and only the client can "
    + "say which."
  let example =
    "Dana says the appetite for risk is open, Lee says it is averse: the rule warns until one of them, or "
    + "both together, have said it anew."
  let remedy = "ask the client's one voice which of them holds, and record what was said"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    let voices = review.people.ofClient.filter { $0.isOneVoice && $0.leftOn == nil }
    let several =
      voices.count > 1
      ? [
        finding(
          "\(voices.map(\.name).joined(separator: " and ")) are each the client's one voice",
          in: review,
          at: voices[1].origin,
          field: "one_voice",
          records: voices.map(\.reference)
        )
      ] : []
    return several
      + review.relationship.opinions.compactMap { opinion in
        describe(opinion).map { what in
          finding(
            what,
            in: review,
            at: client.origin,
            records: opinion.views.map(\.reference)
          )
        }
      }
  }

  /// What they differ about; nil for answers to a survey, in which people may well differ.
  private func describe(_ opinion: DifferingOpinion) -> String? {
    let people = Set(opinion.views.compactMap(\.person)).sorted()
    let say =
      switch people.count {
      case 0: "the client's people say different things"
      case 1: "\(people[0]) has said different things"
      default: "\(people.dropLast().joined(separator: ", ")) and \(people[people.count - 1]) say different things"
      }
    switch opinion.subject {
    case .statement(let topic, _): return "\(say) about \(topic.rawValue.replacing("_", with: " "))"
    case .question: return nil
    case .decision(let question): return "\(say) on '\(question)'"
    }
  }
}
