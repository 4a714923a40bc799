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
      .text("topic", "what it is about") { $0.format.say(topic($0.value.point.topic)) },
      .text("meaning", "how we understand it") { meaning($0.value, $0.format) },
      .optionalText("by", "who confirmed it") { $0.value.point.confirmedBy },
      .day("on", "when; may be absent") { $0.day($0.value.point.confirmedOn, else: "not confirmed") },
    ]
  )

  private static func topic(_ topic: Statement.Topic) -> Phrase {
    switch topic {
    case .understandsContract: "The contract"
    case .understandsSupply: "What each side supplies"
    case .understandsAcceptance: "Acceptance"
    case .understandsChangeControl: "Changes"
    case .understandsResponsibilities: "Responsibilities"
    case .motivation, .priorities, .riskAppetite, .budget, .timeframe: Words.topic(topic)
    }
  }

  private static func meaning(_ row: Row, _ format: Format) -> String {
    switch row.point.topic {
    case .understandsContract:
      return row.view.client.contractReference.map {
        format.say("what the contract (\($0)) covers, and what it does not")
      }
        ?? format.say("what the contract covers, and what it does not")
    case .understandsSupply: return format.say("what you give us and by when, and what we give you")
    case .understandsAcceptance:
      let days = format.workingDays(row.view.acceptanceDays)
      return format.say("you have \(days) to accept what we hand in, or to say what is missing")
    case .understandsChangeControl:
      let rule = format.say("a change is written down and signed by both of us before work on it begins")
      let names = row.view.mayChange
      return names.isEmpty ? rule : format.joined([rule, format.say("for you \(format.either(names)) may sign")])
    case .understandsResponsibilities: return format.say("who on each side decides, does and answers for what")
    case .motivation, .priorities, .riskAppetite, .budget, .timeframe: return ""
    }
  }
}
