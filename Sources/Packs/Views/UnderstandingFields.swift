import Review
import Templating

/// What the client has still to confirm of how the contract works.
enum UnderstandingFields {
  /// The points with what they are about at this client.
  struct View: Sendable {
    let points: [UnderstandingReview.Point]
    let client: Client
    let acceptanceDays: Int
    let mayChange: [String]
  }

  static func view(of shown: Shown<ClientReview>) -> Shown<View>? {
    let review = shown.value
    return review.deliveryReview.understanding.map { understanding in
      shown.with(
        View(
          points: understanding.points,
          client: review.client,
          acceptanceDays: review.client.acceptanceDays ?? review.thresholds.delivery.acceptanceDays,
          mayChange: review.deliveryReview.signatories[.change] ?? []
        )
      )
    }
  }

  static let fields = Fields<Shown<View>>(
    "the understanding",
    [
      .list("open", "what is still to be confirmed", point) { shown in
        rows(of: shown).filter { $0.value.point.confirmedOn == nil }
      },
      .list("confirmed", "what is confirmed", point) { shown in
        rows(of: shown).filter { $0.value.point.confirmedOn != nil }
      },
    ]
  )

  private struct Row: Sendable {
    let point: UnderstandingReview.Point
    let view: View
  }

  private static func rows(of shown: Shown<View>) -> [Shown<Row>] {
    shown.all(shown.value.points.map { Row(point: $0, view: shown.value) })
  }

  private static let point = Fields<Shown<Row>>(
    "point to confirm",
    [
      .text("topic", "what it is about") { topic($0.value.point.topic) },
      .text("meaning", "how we understand it") { meaning($0.value, $0.format) },
      .optionalText("by", "who confirmed it") { $0.value.point.confirmedBy },
      .day("on", "when; may be absent") { $0.day($0.value.point.confirmedOn, else: "not confirmed") },
    ]
  )

  private static func topic(_ topic: Statement.Topic) -> String {
    switch topic {
    case .understandsContract: "The contract"
    case .understandsSupply: "What each side supplies"
    case .understandsAcceptance: "Acceptance"
    case .understandsChangeControl: "Changes"
    case .understandsResponsibilities: "Responsibilities"
    case .motivation, .priorities, .riskAppetite, .budget, .timeframe: topic.rawValue
    }
  }

  private static func meaning(_ row: Row, _ format: Format) -> String {
    switch row.point.topic {
    case .understandsContract:
      let name = row.view.client.contractReference.map { " (\($0))" } ?? ""
      return "what the contract\(name) covers, and what it does not"
    case .understandsSupply: return "what you give us and by when, and what we give you"
    case .understandsAcceptance:
      let days = Words.counted(row.view.acceptanceDays, "working day", format)
      return "you have \(days) to accept what we hand in, or to say what is missing"
    case .understandsChangeControl:
      let names = row.view.mayChange.isEmpty ? "" : "; for you \(Words.either(row.view.mayChange)) may sign"
      return "a change is written down and signed by both of us before work on it begins\(names)"
    case .understandsResponsibilities: return "who on each side decides, does and answers for what"
    case .motivation, .priorities, .riskAppetite, .budget, .timeframe: return ""
    }
  }
}
