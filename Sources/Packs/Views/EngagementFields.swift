import Review
import Templating

/// How engaged the client is, and what to do about it.
enum EngagementFields {
  static let fields = Fields<Shown<RelationshipReview>>(
    "the engagement",
    [
      .text("index", "the level with its mark and the index, or why there is none") {
        EngagementWords.index($0.value.engagement, $0.format)
      },
      .text("coverage", "the weight of the signals that could be measured, out of 100") {
        $0.format.count($0.value.engagement.coverage)
      },
      .text("trend", "how it has moved since the last pack") { EngagementWords.trend($0.value.trend, $0.format) },
      .texts("caps", "what keeps the client from being called engaged, or would") { shown in
        let index = shown.value.engagement
        return index.caps.map { EngagementWords.cap($0, of: index, shown.format) }
      },
      .list("signals", "the signals that could be measured, in the order of the methods", signal) { shown in
        shown.value.engagement.signals.filter { $0.earned != nil }.map {
          Shown(Row(review: $0, thresholds: shown.value.engagement.thresholds), shown.format)
        }
      },
      .optionalText("unmeasured", "the signals that could not be measured, and why; absent when all could") { shown in
        let gaps = shown.value.engagement.signals.compactMap { review in
          review.measure.reading.reason.map { reason in
            "\(shown.format.say(EngagementWords.name(review.signal))) (\(gap(reason, shown.format)))"
          }
        }
        return gaps.isEmpty ? nil : gaps.joined(separator: ", ")
      },
      .group("advice", "what to do, the costliest signal first", adviceRow) { shown in
        let index = shown.value.engagement
        return index.triggered.flatMap { review in
          index.advice(on: review).map { Shown(AdviceRow(signal: review.signal, advice: $0), shown.format) }
        }.filter { if case .holdConversation = $0.value.advice { false } else { true } }
      },
      .group("conversations", "the conversations to hold, with the question that opens each", conversation) { shown in
        shown.all(shown.value.engagement.conversations.filter(\.isDue))
      },
    ]
  )

  private struct Row: Sendable {
    let review: SignalReview
    let thresholds: EngagementThresholds
  }

  private struct AdviceRow: Sendable {
    let signal: EngagementSignal
    let advice: EngagementAdvice
  }

  private static let signal = Fields<Shown<Row>>(
    "signal",
    [
      .text("code", "its number in the methods, E1 to F5") { $0.value.review.signal.rawValue },
      .text("name", "what it is") { $0.format.say(EngagementWords.name($0.value.review.signal)) },
      .text("shown", "what the records show") {
        EngagementWords.value($0.value.review, $0.value.thresholds, $0.format)
      },
      .text("points", "the points it earns of its weight") { shown in
        let review = shown.value.review
        let earned = shown.format.plain(review.earned ?? 0, most: 1)
        return shown.format.say("\(earned) of \(shown.format.count(review.weight))")
      },
      .optionalText("records", "the records behind it, the first few") { shown in
        shown.value.review.measure.records.isEmpty
          ? nil : Words.records(shown.value.review.measure.records, shown.format)
      },
    ]
  )

  private static let adviceRow = Fields<Shown<AdviceRow>>(
    "recommended practice",
    [
      .text("signal", "what it is about") { $0.format.say(EngagementWords.name($0.value.signal)) },
      .text("practice", "what to do") { $0.format.say(EngagementWords.advice($0.value.advice)) },
    ]
  )

  private static let conversation = Fields<Shown<ConversationReview>>(
    "conversation to hold",
    [
      .text("topic", "what it is about") { $0.format.say(EngagementWords.topic($0.value.topic)) },
      .text("state", "never held, or when it was") { shown in
        guard let said = shown.value.said else { return shown.format.say("never held") }
        return shown.format.say("last on \(shown.format.day(said.on))")
      },
      .text("question", "how to open it") { $0.format.say(EngagementWords.question($0.value.topic)) },
    ]
  )

  private static func gap(_ reason: Reason, _ format: Format) -> String {
    if case .tooFew(let n, let needed) = reason {
      return format.say("\(format.count(n)) of \(format.count(needed)) needed")
    }
    return reason == .zeroDenominator ? format.say("nobody could answer") : Words.reason(reason, format)
  }
}
