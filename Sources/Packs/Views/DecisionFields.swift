import Foundation
import Review
import Templating

/// Decisions: what there is to choose from, and what was chosen.
enum DecisionFields {
  static let open = Fields<Shown<OpenDecision>>(
    "open decision",
    [
      .text("id", "its id, which stays") { $0.value.decision.id },
      .text("question", "what is to be decided") { $0.value.decision.question },
      .day("due", "the day it is due; may be absent") { $0.day($0.value.decision.due, else: "no date recorded") },
      .optionalText("overdue", "how late it is") { shown in
        shown.value.review.overdue.map { shown.format.say("overdue by \(shown.format.workingDays($0))") }
      },
      .text("minutes", "how long its options take to read") { shown in
        shown.format.count(shown.value.minutes, one: "minute", many: "minutes")
      },
      .optionalText("recommended", "the option we recommend") { shown in
        shown.value.decision.options.first(where: \.isRecommended)?.label
      },
      .group("options", "what there is to choose from", option) { shown in
        shown.all(shown.value.decision.options.map { OpenDecision.Option(option: $0, of: shown.value) })
      },
      .flag("by_mail", "whether an address of ours is known to which a choice can be sent") {
        $0.value.client.ourContact?.email != nil
      },
      .markup("other_href", "a mail that proposes another way; empty when no address of ours is known") {
        $0.value.link(to: nil, $0.format)
      },
    ]
  )

  static let decided = Fields<Shown<DecisionReview>>(
    "decision",
    [
      .text("question", "what was decided") { $0.value.decision.question },
      .text("chosen", "the option that was chosen") { chosen($0.value.decision) ?? $0.format.say("not recorded") },
      .day("decided_on", "when; may be absent") { $0.day($0.value.decision.decidedOn, else: "day not recorded") },
      .text("input", "what you brought to it, or that we decided without you") {
        $0.format.say(input($0.value.decision))
      },
      .optionalText("signed_by", "who signed it") { $0.value.signedBy },
      .day("signed_on", "when it was signed; may be absent") {
        $0.day($0.value.decision.signedOn, else: "day not recorded")
      },
      .optionalText("rationale", "why") { $0.value.decision.rationale },
    ]
  )

  private static let option = Fields<Shown<OpenDecision.Option>>(
    "option",
    [
      .text("label", "its label") { $0.value.option.label },
      .text("summary", "what it is") { $0.value.option.summary },
      .flag("recommended", "whether we recommend it") { $0.value.option.isRecommended },
      .flag("nothing", "whether it is doing nothing") { $0.value.option.isDoingNothing },
      .text("for", "what speaks for it") { $0.value.option.argumentsFor ?? "–" },
      .text("against", "what speaks against it") { $0.value.option.argumentsAgainst ?? "–" },
      .figure("cost", "what it costs") { shown in
        shown.value.option.cost.map { Figure(shown.money($0)) } ?? .absent(shown.format.say("not recorded"))
      },
      .figure("days", "how many days it takes", unit: "days") { shown in
        shown.value.option.days.map { Figure(shown.format.plain($0)) } ?? .absent(shown.format.say("not recorded"))
      },
      .text("risk", "what can go wrong") { $0.value.option.risk ?? "–" },
      .markup("href", "a mail that chooses it; empty when no address of ours is known") { shown in
        shown.value.of.link(to: shown.value.option, shown.format)
      },
    ]
  )

  /// Those that wait for the client, with what their answers need.
  static func open(in review: ClientReview) -> [OpenDecision] {
    waiting(in: review).map { OpenDecision(review: $0, client: review) }
  }

  /// Those that wait for the client.
  static func waiting(in review: ClientReview) -> [DecisionReview] {
    review.decisions.filter(\.waitsForClient)
      .sorted { ($0.decision.due?.iso ?? "~", $0.decision.id) < ($1.decision.due?.iso ?? "~", $1.decision.id) }
  }

  /// Those that were decided since the period began.
  static func taken(in review: ClientReview) -> [DecisionReview] {
    review.decisions.filter(review.wasTakenInPeriod)
  }

  private static func chosen(_ decision: Decision) -> String? {
    guard let label = decision.chosen else { return nil }
    let summary = decision.options.first { $0.label == label }?.summary
    return summary.map { "\(label), \($0)" } ?? label
  }

  private static func input(_ decision: Decision) -> Phrase {
    switch decision.clientInput {
    case .given: "with your input"
    case .delegated: "you left it to us"
    case .assumed: "we assumed your answer"
    case .some(.none): "without your input"
    case nil: decision.needsClientInput ? "your input is not recorded" : "no input of yours was needed"
    }
  }
}
