import Review
import Templating

/// The published success criteria.
enum SuccessCriteriaFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the success criteria",
    CommonFields.fields { $0 } + CommonFields.measuring { $0 } + [
      .group("agreed", "agreed criteria, worst status first", CriterionFields.fields) { shown in
        shown.all(CriterionFields.worstFirst(shown.value.criteria.filter(\.agreement.isAgreed)))
      },
      .group("proposed", "criteria that wait for the client's agreement, longest first", proposed) { shown in
        shown.value.criteria.filter(\.agreement.isProposed)
          .sorted {
            ($0.criterion.proposedOn?.iso ?? "~", $0.criterion.id) < (
              $1.criterion.proposedOn?.iso ?? "~", $1.criterion.id
            )
          }
          .map { Shown(ProposedCriterion(criterion: $0, review: shown.value), shown.format) }
      },
    ]
  )

  private static let proposed: Fields<Shown<ProposedCriterion>> = Fields(
    "proposed criterion",
    CriterionFields.names.map { $0.read(from: { Shown($0.value.criterion, $0.format) }) } + [
      .day("proposed_on", "the day it was sent; may be absent") {
        $0.day($0.value.criterion.criterion.proposedOn, else: "a day not recorded")
      },
      .optionalText("waiting", "for how many working days it has waited") { shown in
        guard case .proposed(let age?) = shown.value.criterion.agreement else { return nil }
        return shown.format.workingDays(age)
      },
      .markup("agree_href", "a mail to agree; empty when no address of ours is known") {
        $0.value.link(.agree, $0.format)
      },
      .markup("change_href", "a mail to ask for a change; empty when no address of ours is known") {
        $0.value.link(.change, $0.format)
      },
    ]
  )
}

/// A criterion that waits for the client's agreement, and the mails that answer it.
struct ProposedCriterion: Sendable {
  enum Answer: Sendable {
    case agree, change
  }

  let criterion: CriterionReview
  let review: ClientReview

  func link(_ answer: Answer, _ format: Format) -> String {
    guard let address = review.ourContact?.email else { return "" }
    let id = criterion.criterion.id
    let statement = criterion.criterion.statement
    switch answer {
    case .agree:
      return MailLink.link(
        to: address,
        subject: format.say("Criterion \(id) agreed"),
        // Answers are read back by these words, which therefore are the same in every language.
        body: format.say("I agree to the criterion \(id) as published for \(review.client.name):") + "\n\(statement)\n"
          + "\nCriterion: \(id)\nAgreed: yes\n"
      )
    case .change:
      return MailLink.link(
        to: address,
        subject: format.say("Criterion \(id): a change"),
        body: format.say("I would like to change the criterion \(id):") + "\n\(statement)\n\n"
          + format.say("My proposal:") + " "
      )
    }
  }
}
