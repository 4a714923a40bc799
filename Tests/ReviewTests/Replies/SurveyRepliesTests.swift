import Diagnostics
import Mail
import Tables
import Testing

@testable import Review

@Suite struct SurveyRepliesTests {
  private func rows(_ replies: CollectedReplies) -> [String] {
    replies.responses.map { row in
      let answers = row.answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(row.survey) \(row.contact ?? "-") \(row.on.iso): \(answers.joined(separator: " "))"
    }
  }

  @Test func addsUpTheMailsOfOnePerson() throws {
    let replies = try Workspace.replying().collect([
      mail(single("S1", "q1", "9"), file: "a.eml"),
      mail(single("s1", "q2", "4"), from: ["Dana@ACME.example"], on: "2026-10-09", file: "b.eml"),
      mail(single("S1", "q1", "09"), on: "2026-10-08", file: "c.eml"),
      mail("Survey: S1\n[q1]\nq1: 7\n[q9] What?\nq9: =1+1\n", from: ["lee@acme.example"], file: "d.eml"),
    ])
    #expect(rows(replies) == ["S1 dana 2026-10-09: q1=9 q2=4", "S1 lee 2026-10-07: q1=7 q9==1+1"])
    #expect(replies.mails.map(\.state) == [.taken, .taken, .taken, .taken])
    #expect(replies.mails[0].said == [.init(about: "q1", answer: "9")])
    #expect(replies.diagnostics.isEmpty)
  }

  @Test func adjoinsWhatIsRecordedAlready() throws {
    let workspace = Workspace.replying([
      "responses.csv": """
      id,survey,contact,on,q1,q2,comment,theme,consent_quote
      R1,S1,dana@acme.example,2026-10-06,9,,Good work,help,yes
      R2,S1,lee,2026-10-06,3,,,,

      """
    ])
    let replies = try workspace.collect([
      mail(single("S1", "q2", "4"), file: "a.eml"), mail(single("S1", "q1", "9"), file: "b.eml"),
      mail(single("S1", "q1", "3"), from: ["lee@acme.example"], file: "c.eml"),
    ])
    #expect(rows(replies) == ["S1 dana@acme.example 2026-10-07: q1=9 q2=4"])
    let row = try #require(replies.responses.first)
    #expect((row.comment, row.theme, row.mayBeQuoted) == ("Good work", "help", true))
    #expect(replies.mails.map(\.state) == [.taken, .known, .known])
  }

  @Test func writesNothingOfAPersonWhoSaysTwoThings() throws {
    let replies = try Workspace.replying().collect([
      mail(single("S1", "q1", "9"), file: "a.eml"), mail(single("S1", "q2", "4"), file: "b.eml"),
      mail(single("S1", "q1", "3"), file: "c.eml"),
      mail(single("S1", "q1", "8"), from: ["lee@acme.example"], file: "d.eml"),
    ])
    #expect(rows(replies) == ["S1 lee 2026-10-07: q1=8"])
    #expect(replies.mails.map(\.state) == [.refused, .refused, .refused, .taken])
    #expect(
      replies.diagnostics.map(\.description) == [
        """
        c.eml:1: error[reply-doubtful]: acme: 'dana' answers 'q1' of 'S1' with 3, and with 9 in a.eml:1; nothing of this person is taken on for this survey
          hint: ask the person which of them counts, and leave the other out, or correct the row
        """
      ]
    )
  }

  @Test func doubtsAnAnswerThatDiffersFromARecordedOne() throws {
    let workspace = Workspace.replying(["responses.csv": "survey,contact,on,q1\nS1,Dana Kerr,2026-10-06,9\n"])
    let replies = try workspace.collect([mail(single("S1", "q1", "3")), mail(single("S1", "q2", "3"), file: "b.eml")])
    #expect(replies.responses.isEmpty)
    #expect(
      replies.diagnostics.map(\.message).first?.contains("with 3, and with 9 in exports/responses.csv:2;") == true
    )
  }

  @Test func givesARowAnIdOfItsMails() throws {
    let mails = [mail(single("S1", "q1", "9"), file: "a.eml"), mail(single("S1", "q2", "4"), file: "b.eml")]
    let workspace = Workspace.replying()
    let ids = try [mails, mails.reversed(), Array(mails.prefix(1))].map {
      try workspace.collect($0).responses.map(\.id)
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0] != ids[2])
    #expect(ids[2] == ["mail-" + sum(Array(sum(mails[0].bytes).utf8)).prefix(32)])
  }

  @Test func leavesMailsThatAnswerNothing() throws {
    let replies = try Workspace.replying().collect([
      mail("Could we meet on Friday?"), mail(""), mail("Survey: S1\n[q1]\nq1: \n"),
      mail(single("S1", "q1", "9"), isAutomatic: true), mail("I am away.", subject: "Re: Survey S1, question q1: 9"),
      mail("Anything", from: []),
    ])
    #expect(replies.mails.map(\.state) == [.noAnswer, .noAnswer, .noAnswer, .automatic, .noAnswer, .noAnswer])
    #expect(replies.diagnostics.isEmpty && replies.responses.isEmpty)
  }

  static let refusals: [(ReceivedMail, String)] = [
    (
      mail(single("S9", "q1", "9")),
      "a.eml:1: error[reply-survey-unknown]: there is no survey 'S9'\n  hint: did you mean 'S1'?"
    ),
    (
      mail(single("S1", "q1", "9") + single("S2", "q1", "9")),
      """
      a.eml:1: error[reply-surveys-several]: the mail answers several surveys: 'S1', 'S2'
        hint: ask the person for one mail a survey
      """
    ),
    (
      mail("Thanks!", subject: "Survey S1, question q1: 9"),
      """
      a.eml:1: error[reply-incomplete]: the subject names the survey 's1', and the text has no line 'Survey:' to read answers from
        hint: read the mail; the person may have deleted the lines that came with the link
      """
    ),
    (
      mail(single("S1", "q1", "8"), subject: "Survey S1, question q1: 9"),
      """
      a.eml:1: error[reply-contradicts]: acme: the subject answers 'q1' with 9, and the text with 8
        hint: ask the person which of them counts
      """
    ),
    (
      mail(single("C1", "q1", "9"), from: ["nobody@acme.example"]),
      """
      a.eml:1: error[reply-confidential]: acme: the survey 'C1' is confidential, and a mail shows its sender; nothing of it is taken on
        hint: delete the mail, and ask the person for the sheet of paper or the survey tool
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["dana@acmee.example"]),
      """
      a.eml:1: error[reply-sender-unknown]: acme: dana@acmee.example is the address of no contact of 'acme'
        hint: is it 'dana@acme.example'? Correct the contact's email if it has changed; an answer counts only from that address
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["tom@firm.example"]),
      """
      a.eml:1: error[reply-sender-unknown]: acme: tom@firm.example is one of our own people, and clients answer surveys
        hint: Correct the contact's email if it has changed; an answer counts only from that address
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["omar@bravo.example"]),
      """
      a.eml:1: error[reply-sender-foreign]: acme: omar@bravo.example is a contact of 'bravo', and the survey 'S1' is that of 'acme'
        hint: a survey is answered by contacts of its own client
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["info@acme.example"]),
      """
      a.eml:1: error[reply-sender-shared]: acme: info@acme.example is the address of 'one' and 'two'
        hint: an answer is one person's: give each contact an address of their own
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["dana@acme.example", "lee@acme.example"]),
      """
      a.eml:1: error[reply-sender-missing]: the mail names 2 senders, and an answer is one person's
        hint: ask the person to send it from their own address
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: []),
      """
      a.eml:1: error[reply-sender-missing]: the mail does not say who sent it
        hint: ask the person to send it from their own address
      """
    ),
    (
      mail(single("S1", "q1", "9"), on: nil),
      """
      a.eml:1: error[reply-date-missing]: the mail does not say when it was sent, and an answer needs its day
        hint: save the mail again with all its headers; a draft has no day
      """
    ),
    (
      mail(single("S1", "q1", "9"), from: ["victor@acme.example"], on: "2026-10-12"),
      """
      a.eml:1: error[reply-sender-left]: acme: 'vic' left on 2026-10-09, and the mail is of 2026-10-12
        hint: correct left_on in contacts.csv if that is wrong
      """
    ),
    (
      mail(single("S2", "q1", "9"), from: ["victor@acme.example"], on: "2026-10-09"),
      """
      a.eml:1: error[reply-not-invited]: acme: 'vic' is not among those invited to the survey 'S2'
        hint: add the contact to 'invited' in surveys.csv if that is wrong
      """
    ),
    (
      mail(single("S1", "q1", "9"), on: "2026-10-24"),
      """
      a.eml:1: error[reply-late]: acme: the mail is of 2026-10-24, and the survey 'S1' closed on 2026-10-23
        hint: thank the person; the answers do not count
      """
    ),
    (
      mail(single("S1", "q1", "9"), on: "2026-10-04"),
      """
      a.eml:1: error[reply-early]: acme: the mail is of 2026-10-04, and the survey 'S1' opened on 2026-10-05
        hint: correct 'opened' in surveys.csv if that is wrong
      """
    ),
    (
      mail(single("S1", "q1", "9") + "Code: S1-lee\n"),
      """
      a.eml:1: error[reply-code-wrong]: acme: the code is not that of 'dana' in the survey 'S1'
        hint: ask the person to send it once more from the invitation they were sent
      """
    ),
    (
      mail(single("S1", "q11", "9")),
      """
      a.eml:1: error[reply-question-unknown]: acme: the survey 'S1' has no question 'q11'
        hint: did you mean 'q1'?
      """
    ),
    (
      mail("Survey: B1\n[ease] It?\nease: 8\n[why] Why?\nwhy: so", from: ["omar@bravo.example"]),
      """
      a.eml:1: error[reply-out-of-range]: bravo: 'ease' is answered with '8', which is no whole number from 1 to 7
        hint: ask the person what is meant; none of the mail is taken on
      """
    ),
    (
      mail("Survey: S1\n[q9] What?\nq9: " + String(repeating: "so ", count: 7_000)),
      """
      a.eml:1: error[reply-too-long]: acme: the answer to 'q9' has more than 20000 bytes
        hint: read the mail, and write what matters of it into the answers yourself
      """
    ),
  ]

  @Test(arguments: refusals)
  func refusesAMailWhole(mail: ReceivedMail, expected: String) throws {
    let replies = try Workspace.replying().collect([mail])
    #expect(replies.diagnostics.map(\.description) == [expected])
    #expect(replies.responses.isEmpty && replies.signOffs.isEmpty)
    #expect(replies.mails.map(\.state) == [.refused])
  }

  @Test(arguments: ["nine", "9.5", "9/10", "-1", "+9", "11", "９", "1e1", "0x9", "10 (very)", "999999999999999999999"])
  func refusesWhatIsNoNumberOfTheScale(answer: String) throws {
    let replies = try Workspace.replying().collect([mail(single("S1", "q1", answer))])
    #expect(replies.diagnostics.map(\.code) == ["reply-out-of-range"])
    #expect(replies.responses.isEmpty)
  }

  /// Nothing of a confidential wave is told: neither who, nor what.
  @Test func tellsNothingOfAConfidentialWave() throws {
    let reply = mail(single("C1", "q1", "3") + "Dana Kerr, with regards", subject: "Survey C1, question q1: 3")
    let replies = try Workspace.replying().collect([reply])
    let told = replies.diagnostics.map { $0.description + ($0.hint ?? "") }.joined()
    #expect(!told.contains("dana") && !told.contains("q1") && !told.contains("3"))
    #expect(replies.mails[0].contact == nil && replies.mails[0].said.isEmpty)
  }

  @Test func takesACodeThatFits() throws {
    let replies = try Workspace.replying().collect([mail(single("S1", "q1", "9") + "Code: S1-dana\n")])
    #expect(replies.responses.count == 1)
  }
}
