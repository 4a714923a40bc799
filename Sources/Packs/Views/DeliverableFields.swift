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
      client.contractReference.map { "contract \($0)" },
      client.contractStart.map { "from \(format.day($0))" },
      client.contractEnd.map { "until \(format.day($0))" },
      client.paymentTermsDays.map { "invoices are paid within \(Words.counted($0, "day", format))" },
      client.acceptanceDays.map { "work is accepted within \(Words.counted($0, "working day", format))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func handedIn(_ review: DeliverableReview, _ format: Format) -> String {
    let times = review.submissions > 1 ? " (time \(format.count(review.submissions)))" : ""
    guard let day = review.milestone.submittedOn else {
      let due = review.milestone.forecast ?? review.milestone.baseline
      return review.milestone.acceptance?.isWaitedFor ?? true ? "expected on \(format.day(due))" : "day not recorded"
    }
    return format.day(day) + times
  }

  private static func accepted(_ review: DeliverableReview, _ format: Format) -> String {
    let milestone = review.milestone
    let by = review.decidedBy.map { " by \($0)" } ?? ""
    let decided = "\(by)\(milestone.decidedOn.map { " on \(format.day($0))" } ?? "")"
    switch milestone.acceptance {
    case .notSubmitted, nil: return "not handed in yet"
    case .submitted:
      return review.acceptance?.age.map { "waits for you, \(Words.counted($0, "working day", format)) so far" }
        ?? "waits for you"
    case .accepted: return "accepted\(decided)"
    case .acceptedWithConditions: return "accepted with conditions\(decided)"
    case .rejected: return "sent back\(decided)"
    case .deemed: return "accepted by the contract\(decided)"
    }
  }
}

extension Milestone.Acceptance {
  /// Whether it has not been handed in yet.
  fileprivate var isWaitedFor: Bool { self == .notSubmitted }
}
