import Diagnostics
import Mail
import Tables
import Testing

@testable import Review

@Suite struct SignOffRepliesTests {
  private func lines(_ replies: CollectedReplies) -> [String] {
    replies.signOffs.map { line in ReplyRegister.columns.map { line.cells[$0] ?? "?" }.joined(separator: ",") }
  }

  @Test func keepsSignOffsToConfirm() throws {
    let mails = [
      mail("I choose option b.", subject: "RE: Decision D1: option A", file: "a.eml"),
      mail("Criterion: c-3\nAgreed: YES\n\nChange: CR-12\nApproved: yes\n", file: "b.eml"),
      mail("Thanks!", file: "c.eml"), mail("Decision: D1\nOption: B\n", file: "d.eml"),
    ]
    let replies = try Workspace.replying().collect(mails)
    let sums = mails.map { sum($0.bytes) }
    #expect(
      lines(replies) == [
        "2026-10-07,acme,dana,scope,decision:D1,B,a.eml,\(sums[0]),to confirm",
        "2026-10-07,acme,dana,criteria,criterion:C-3,agreed,b.eml,\(sums[1]),to confirm",
        "2026-10-07,acme,dana,change,change-request:CR-12,approved,b.eml,\(sums[1]),to confirm",
      ]
    )
    #expect(replies.mails.map(\.state) == [.toConfirm, .toConfirm, .noAnswer, .known])
    #expect(replies.diagnostics.isEmpty && replies.responses.isEmpty)
  }

  private static let register = """
    received,client,contact,matter,record,answer,file,message_sha256,status
    2026-10-06,acme,dana,scope,decision:D1,B,old.eml,00,confirmed

    """

  @Test func knowsWhatIsInTheRegister() throws {
    let workspace = Workspace.replying()
    let same = try workspace.collect([mail("Decision: D1\nOption: B\n")], register: Self.register)
    #expect(same.signOffs.isEmpty && same.diagnostics.isEmpty)
    #expect(same.mails.map(\.state) == [.known])
    let other = try workspace.collect([mail("Decision: D1\nOption: A\n")], register: Self.register)
    #expect(other.signOffs.isEmpty)
    #expect(
      other.diagnostics.map(\.message) == [
        "'dana' says 'A' to decision:D1, and 'B' in replies.csv:2; neither is taken on"
      ]
    )
  }

  @Test func writesNeitherOfTwoAnswers() throws {
    let replies = try Workspace.replying().collect([
      mail("Decision: D1\nOption: A\n", file: "a.eml"), mail("Decision: D1\nOption: B\n", file: "b.eml"),
      mail("Decision: D1\nOption: A\n\nChange: CR-12\nApproved: yes", file: "c.eml"),
      mail("Change: CR-12\nApproved: yes", file: "d.eml"),
    ])
    #expect(replies.mails.map(\.state) == [.refused, .refused, .refused, .toConfirm])
    #expect(replies.signOffs.map(\.record) == ["change-request:CR-12"])
    #expect(
      replies.diagnostics.map(\.description) == [
        """
        b.eml:1: error[reply-doubtful]: acme: 'dana' says 'B' to decision:D1, and 'A' in a.eml:1; neither is taken on
          hint: ask the person which of them counts, and leave the other mail out
        """
      ]
    )
  }

  @Test func doubtsALinkWhoseWordsWereChanged() throws {
    let text = "How do we start?\n\nI choose option A: At once\n\nDecision: D1\nOption: B\n"
    let replies = try Workspace.replying().collect([mail(text, subject: "Decision D1: option B")])
    #expect(replies.diagnostics.map(\.code) == ["reply-doubtful"])
    #expect(replies.signOffs.isEmpty)
  }

  @Test(arguments: [
    (
      mail("Decision: D1\nOption: B", from: ["lee@acme.example"]), "reply-without-authority",
      "acme: Lee Barrow may not sign it (may_sign lacks 'scope'), and the mail signs off decision:D1"
    ),
    (
      mail("CR-12 approved", from: ["jo@both.example"], on: "2026-10-07"), "", ""
    ),
    (
      mail("Decision: D9\nOption: B"), "reply-record-unknown", "acme: 'acme' has no decision 'D9'"
    ),
    (
      mail("Decision: D1\nOption: C"), "reply-option-unknown", "acme: the decision 'D1' has no option 'C'"
    ),
    (
      mail("Decision: D2\nOption: A"), "reply-record-closed", "acme: the decision 'D2' is taken already, for 'A'"
    ),
    (
      mail("criterion C-4 agreed"), "reply-record-closed",
      "acme: criterion:C-4 is agreed by the client since 2026-10-05"
    ),
    (mail("criterion C-5 agreed"), "reply-record-closed", "acme: criterion:C-5 is draft, not proposed"),
    (mail("CR-13 approved"), "reply-record-closed", "acme: change-request:CR-13 is rejected, not submitted"),
    (mail("CR-14 approved"), "reply-record-unknown", "acme: 'acme' has no change 'cr-14'"),
    (
      mail("CR-12 approved", from: ["x@acme.example"]), "reply-sender-unknown",
      "x@acme.example is the address of no contact, and the mail is about the change 'cr-12'"
    ),
    (
      mail("CR-12 approved", from: ["tom@firm.example"]), "reply-sender-unknown",
      "tom@firm.example is one of our own people, and the change 'cr-12' is the client's to sign off"
    ),
    (
      mail("CR-12 approved", from: ["omar@bravo.example"]), "reply-record-unknown",
      "bravo: 'bravo' has no change 'cr-12'"
    ),
    (
      mail("CR-12 approved", from: ["info@acme.example"]), "reply-sender-shared",
      "info@acme.example is the address of 'one' of 'acme' and 'two' of 'acme'"
    ),
    (
      mail("CR-12 approved", on: nil), "reply-date-missing",
      "the mail does not say when it was sent, and an answer needs its day"
    ),
    (
      mail("Rather not.", subject: "Decision D1: another way"), "reply-to-read",
      "the mail is about the decision 'd1', and does not simply say yes"
    ),
    (
      mail("Decision: D1\nOption: B\nCriterion: C-3\nAgreed: no"), "reply-to-read",
      "the mail is about the criterion 'C-3', and says more than yes"
    ),
  ])
  func refusesWhatItCannotTakeOn(mail: ReceivedMail, code: String, message: String) throws {
    let replies = try Workspace.replying().collect([mail])
    guard !code.isEmpty else {
      #expect(replies.signOffs.map(\.contact) == ["both"])
      return
    }
    #expect(replies.diagnostics.map { "\($0.client.map { $0 + ": " } ?? "")\($0.message)" } == [message])
    #expect(replies.diagnostics.map(\.code) == [code])
    #expect(replies.diagnostics.allSatisfy { $0.hint != nil && $0.place.line == 1 })
    #expect(replies.signOffs.isEmpty)
    #expect(replies.mails.map(\.state) == [.refused])
  }
}
