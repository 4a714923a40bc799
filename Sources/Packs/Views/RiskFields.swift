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
      .text("kind", "threat, opportunity, assumption or dependency") { $0.value.risk.kind.rawValue },
      .text("weight", "likelihood times effect, 1 to 25, with its word") { weight($0.value, $0.format) },
      .text("appetite", "against what the client accepts") { appetite($0.value, $0.format) },
      .figure("expected", "what it costs, or brings, on average") { shown in
        shown.value.expectedLoss.map { Figure(shown.money($0)) } ?? .absent("not valued")
      },
      .text("owner", "who looks after it") { $0.value.owner },
      .text("mitigation", "what is done about it") { $0.value.risk.mitigation ?? "not recorded" },
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
      .texts("options", "what may be done about it, the proposed first") { options(for: $0.value.risk) },
      .optionalText("decision", "what the client decided; absent while it has not") { $0.value.risk.clientDecision },
    ]
  )

  private static func effect(_ review: RiskReview, _ shown: Shown<RiskReview>) -> String {
    let kind = review.risk.category.map { "\($0)" }
    let cost = review.risk.money.map { "\(shown.money($0)) if it happens" }
    let parts = [kind, cost].compactMap(\.self)
    return parts.isEmpty ? "not recorded" : parts.joined(separator: ", ")
  }

  private static func options(for risk: Risk) -> [String] {
    let proposed = risk.response
    let others = Risk.Response.allCases.filter { $0 != proposed }
    let first = proposed.map { response in
      "We propose to \(word(response))" + (risk.mitigation.map { ": \($0)" } ?? "")
    }
    return [first].compactMap(\.self) + [
      (proposed == nil ? "You can " : "Or you can ") + Words.either(others.map(word))
    ]
  }

  private static func word(_ response: Risk.Response) -> String {
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
      .text("valued", "how many threats are valued") { Words.counted($0.value.valued, "threat", $0.format) },
      .optionalText("not_valued", "how many are not; absent when all are") { shown in
        shown.value.notValued == 0 ? nil : shown.format.count(shown.value.notValued)
      },
    ]
  )

  private static func weight(_ review: RiskReview, _ format: Format) -> String {
    return
      "\(format.count(review.score.value)), \(Words.band(review.score.band))\(review.isResidual ? " (after what we do)" : "")"
  }

  private static func appetite(_ review: RiskReview, _ format: Format) -> String {
    if review.risk.kind == .opportunity { return "a chance" }
    switch review.appetite {
    case .notStated: return "not stated"
    case .within(let appetite): return "within “\(appetite.rawValue)”"
    case .above(let appetite, let excess): return "\(format.count(excess)) above “\(appetite.rawValue)”"
    }
  }
}
