import Review
import Templating

/// What is to be handed in and accepted, against the contract.
enum DeliverableFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the deliverables",
    [
      .optionalText("contract", "the contract, its time and its terms; absent where nothing of it is recorded") {
        contract($0.value.client, $0.format)
      },
      .short("table", "what is not accepted yet, then what was accepted since the period began", row) { shown in
        let all = shown.value.deliveryReview.deliverables
        return shown.all(all.filter { !$0.isAccepted } + all.filter { $0.isAccepted && !isOlder($0, shown.value) })
      },
      .optionalText("accepted_before", "how many were accepted before the period; absent without any") { shown in
        let count = shown.value.deliveryReview.deliverables.count { $0.isAccepted && isOlder($0, shown.value) }
        return count == 0 ? nil : shown.format.count(count)
      },
    ]
  )

  /// Whether it was accepted before the period, or on a day that nobody recorded.
  private static func isOlder(_ review: DeliverableReview, _ pack: ClientReview) -> Bool {
    review.milestone.decidedOn.map { $0 < pack.dates.period.start } ?? true
  }

  private static let row = Fields<Shown<DeliverableReview>>(
    "deliverable",
    [
      .text("name", "its name") { $0.value.milestone.name },
      .day("promised", "the day first promised") { $0.day($0.value.milestone.baseline) },
      .text("handed_in", "when it was handed in, and how often") { handedIn($0.value, $0.format) },
      .text("accepted", "how far your acceptance has come") { accepted($0.value, $0.format) },
    ]
  )

  private static func contract(_ client: Client, _ format: Format) -> String? {
    let parts = [
      client.contractReference.map { format.say("contract \($0)") },
      client.contractStart.map { format.say("from \(format.day($0))") },
      client.contractEnd.map { format.say("until \(format.day($0))") },
      client.paymentTermsDays.map {
        format.say("invoices are paid within \(format.count($0, one: "day", many: "days"))")
      },
      client.acceptanceDays.map { format.say("work is accepted within \(format.workingDays($0))") },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func handedIn(_ review: DeliverableReview, _ format: Format) -> String {
    guard let day = review.milestone.submittedOn else { return notHandedIn(review, format) }
    if review.submissions < 2 { return format.day(day) }
    return format.say("\(format.day(day)) (time \(format.count(review.submissions)))")
  }

  private static func notHandedIn(_ review: DeliverableReview, _ format: Format) -> String {
    let milestone = review.milestone
    guard milestone.acceptance?.isWaitedFor ?? true else { return format.say("day not recorded") }
    if let done = milestone.actual { return format.say("done on \(format.day(done))") }
    guard let forecast = milestone.forecast.map(format.day) else { return format.say("no forecast") }
    return format.say(review.isForecastPassed ? "was expected on \(forecast)" : "expected on \(forecast)")
  }

  private static func accepted(_ review: DeliverableReview, _ format: Format) -> String {
    let milestone = review.milestone
    let decided = { (word: Phrase) in format.done(word, by: review.decidedBy, on: milestone.decidedOn) }
    switch milestone.acceptance {
    case .notSubmitted, nil: return format.say("not handed in yet")
    case .submitted:
      return review.acceptance?.age.map { format.say("waits for you, \(format.workingDays($0)) so far") }
        ?? format.say("waits for you")
    case .accepted: return decided("accepted")
    case .acceptedWithConditions: return decided("accepted with conditions")
    case .rejected: return decided("sent back")
    case .deemed: return decided("accepted by the contract")
    }
  }
}

extension Milestone.Acceptance {
  /// Whether it has not been handed in yet.
  fileprivate var isWaitedFor: Bool { self == .notSubmitted }
}
