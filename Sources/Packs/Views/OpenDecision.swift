import Review

/// A decision that waits for the client, and the mails that answer it.
struct OpenDecision: Sendable {
  /// One thing to choose.
  struct Option: Sendable {
    let option: DecisionOption
    let of: OpenDecision
  }

  let review: DecisionReview
  let client: ClientReview

  var decision: Decision { review.decision }

  /// The minutes that the question and its options take to read.
  var minutes: Int {
    let options = decision.options.flatMap { option in
      [option.summary] + [option.argumentsFor, option.argumentsAgainst, option.risk].compactMap(\.self)
    }
    let words = ([decision.question] + options).map { $0.split(separator: " ").count }.reduce(0, +)
    return ReadingTime.minutes(words, client.thresholds.language)
  }

  /// A mail that chooses an option, or that proposes another way; empty where no address of ours is known.
  func link(to option: DecisionOption?, _ format: Format) -> String {
    guard let address = client.ourContact?.email else { return "" }
    let id = decision.id
    guard let option else {
      return MailLink.link(
        to: address,
        subject: format.say("Decision \(id): another way"),
        body: "\(decision.question)\n\n" + format.say("I would like another way than these options:") + " "
      )
    }
    return MailLink.link(
      to: address,
      subject: format.say("Decision \(id): option \(option.label)"),
      // Answers are read back by these words, which therefore are the same in every language.
      body: "\(decision.question)\n\n" + format.say("I choose option \(option.label): \(option.summary)")
        + "\n\nDecision: \(id)\nOption: \(option.label)\n"
    )
  }
}
