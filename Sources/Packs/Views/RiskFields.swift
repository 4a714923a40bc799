import Foundation
import Review
import Templating

/// Open risks, chances, assumptions and dependencies.
enum RiskFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the risks",
    [
      .list("rows", "those above what the client accepts first, then the weightiest", row) { $0.all($0.value.risks) },
      .chart("chart", "what may do harm by likelihood and effect, drawn; absent without any") { $0.charts[.risks] },
      .record("loss", "what the open threats cost on average; absent where none is valued", loss) { shown in
        shown.value.expectedLoss.reading.value.map { Shown($0, shown.format) }
      },
      .flag("appetite_missing", "whether the client has not said how much risk it accepts") { shown in
        shown.value.risks.contains { $0.risk.kind != .opportunity && $0.appetite == .notStated }
      },
    ]
  )

  static let row = Fields<Shown<RiskReview>>(
    "risk",
    [
      .text("id", "its id") { $0.value.risk.id },
      .text("text", "what may happen") { $0.value.risk.text },
      .text("kind", "threat, opportunity, assumption or dependency") { $0.format.say(Words.kind($0.value.risk.kind)) },
      .text("weight", "likelihood times effect, 1 to 25, with its word") { weight($0.value, $0.format) },
      .text("appetite", "against what the client accepts") { appetite($0.value, $0.format) },
      .figure("expected", "what it costs, or brings, on average") { shown in
        shown.value.expectedLoss.map { Figure(shown.money($0)) } ?? .absent(shown.format.say("not valued"))
      },
      .text("owner", "who looks after it") { $0.value.owner },
      .text("mitigation", "what is done about it") { $0.value.risk.mitigation ?? $0.format.say("not recorded") },
    ]
  )

  /// A risk above what the client accepts, with what may be done about it.
  static let choice = Fields<Shown<RiskReview>>(
    "risk to decide on",
    [
      .text("text", "what may happen") { $0.value.risk.text },
      .text("excess", "by how much it is above what the client accepts") { appetite($0.value, $0.format) },
      .day("known_since", "the day we first recorded it") { $0.day($0.value.risk.raised) },
      .day("near_on", "the day from which it may happen; may be absent") {
        $0.day($0.value.risk.nearOn, else: "not recorded")
      },
      .text("effect", "what it would mean for time and money") { effect($0.value, $0) },
      .texts("options", "what may be done about it, the proposed first") { options(for: $0.value.risk, $0.format) },
      .optionalText("decision", "what the client decided; absent while it has not") { $0.value.risk.clientDecision },
    ]
  )

  private static func effect(_ review: RiskReview, _ shown: Shown<RiskReview>) -> String {
    let kind =
      review.risk.appetiteCategory.map { shown.format.say(Words.category($0)) } ?? review.risk.category
    let cost = review.risk.money.map { shown.format.say("\(shown.money($0)) if it happens") }
    let parts = [kind, cost].compactMap(\.self)
    return parts.isEmpty ? shown.format.say("not recorded") : parts.joined(separator: ", ")
  }

  private static func options(for risk: Risk, _ format: Format) -> [String] {
    let proposed = risk.response
    let others = format.either(Risk.Response.allCases.filter { $0 != proposed }.map { format.say(word($0)) })
    guard let proposed else { return [format.say("You can \(others)")] }
    let first = format.say("We propose to \(format.say(word(proposed)))")
    return [
      risk.mitigation.map { format.say("\(first): \($0)") } ?? first, format.say("Or you can \(others)"),
    ]
  }

  private static func word(_ response: Risk.Response) -> Phrase {
    switch response {
    case .accept: "accept it as it is"
    case .reduce: "reduce it"
    case .transfer: "pass it on to somebody else"
    case .avoid: "avoid it by going another way"
    }
  }

  private static let loss = Fields<Shown<ExpectedLoss>>(
    "expected loss",
    [
      .text("total", "the sum over the threats that are valued") { $0.money($0.value.total) },
      .text("valued", "how many threats are valued") {
        $0.format.count($0.value.valued, one: "threat", many: "threats")
      },
      .optionalText("not_valued", "how many are not; absent when all are") { shown in
        shown.value.notValued == 0 ? nil : shown.format.count(shown.value.notValued)
      },
    ]
  )

  private static func weight(_ review: RiskReview, _ format: Format) -> String {
    let weight = "\(format.count(review.score.value)), \(Words.band(review.score.band, format))"
    return review.isResidual ? format.say("\(weight) (after what we do)") : weight
  }

  private static func appetite(_ review: RiskReview, _ format: Format) -> String {
    if review.risk.kind == .opportunity { return format.say("a chance") }
    let limit = format.count(review.highestAccepted ?? 0)
    switch review.appetite {
    case .notStated: return format.say("not stated")
    case .within(let appetite):
      return format.say("within the limit of \(limit) (“\(format.say(Words.appetite(appetite)))”)")
    case .above(let appetite, let excess):
      let word = format.say(Words.appetite(appetite))
      return format.say("\(format.count(excess)) above the limit of \(limit) (“\(word)”)")
    }
  }
}
