import Review
import Templating

/// A change that waits for the client's signature, and the mails that answer it.
///
/// A mail signs nothing: what it says is kept for a person to confirm.
struct ChangeToSign: Sendable {
  /// The change.
  let change: ChangeReview
  /// Our address that the answer goes to.
  let address: String

  /// Those of a client; none where no address of ours is known.
  static func all(in review: ClientReview) -> [ChangeToSign] {
    guard let address = review.ourContact?.email else { return [] }
    return review.changeControl.changes.filter(\.waitsForClient).map { ChangeToSign(change: $0, address: address) }
  }

  static let fields = Fields<Shown<ChangeToSign>>(
    "change to sign",
    [
      .text("title", "what it is about") { $0.value.change.change.title },
      .markup("approve_href", "a mail that approves it") { $0.value.approval($0.format) },
      .markup("other_href", "a mail that asks for something else") { $0.value.other($0.format) },
    ]
  )

  private func approval(_ format: Format) -> String {
    let id = change.change.id
    return MailLink.link(
      to: address,
      subject: format.say("Change \(id) approved"),
      // Answers are read back by these words, which therefore are the same in every language.
      body: format.say("I approve the change \(id) as you have offered it:") + "\n\(change.change.title)\n"
        + "\nChange: \(id)\nApproved: yes\n"
    )
  }

  private func other(_ format: Format) -> String {
    let id = change.change.id
    return MailLink.link(
      to: address,
      subject: format.say("Change \(id): another way"),
      body: format.say("I do not approve the change \(id) as it is:") + "\n\(change.change.title)\n\n"
        + format.say("My proposal:") + " "
    )
  }
}
