import Foundation
import Review
import Templating

/// Open risks, chances, assumptions and dependencies.
enum RiskFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the risks",
    [
      .list("rows", "the weightiest first", row) { $0.all($0.value.risks) },
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
    let word =
      switch review.score.band {
      case .low: "low"
      case .medium: "medium"
      case .high: "high"
      case .veryHigh: "very high"
      }
    return "\(format.count(review.score.value)), \(word)\(review.isResidual ? " (after what we do)" : "")"
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
