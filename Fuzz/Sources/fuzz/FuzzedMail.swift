import Diagnostics
import Mail

/// Reads mails, takes their own words, and writes a draft with what they say, which must be read back alike.
enum FuzzedMail {
  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(Diagnostic) {
      let input = Array(UnsafeBufferPointer(start: data, count: count))
      let (mails, problems) = try MailReader.read(input, file: "a.eml")
      for problem in problems {
        precondition(problem.place.file == "a.eml" && !problem.message.isEmpty && problem.hint != nil)
        _ = problem.description
      }
      for mail in mails { check(mail) }
    } catch {
      precondition(!error.message.isEmpty && error.place.file == "a.eml" && error.hint != nil)
    }
    return 0
  }

  private static func check(_ mail: ReceivedMail) {
    precondition(mail.line > 0 && !mail.bytes.isEmpty)
    for text in [mail.text, mail.subject] + mail.from.flatMap({ [$0.name, $0.address] }) {
      precondition(!text.utf8.contains(0) && !text.utf8.contains(0x0D))
    }
    precondition(!mail.subject.utf8.contains(0x0A) && mail.from.allSatisfy { !$0.address.utf8.contains(0x0A) })
    let own = ReplyText.own(of: mail.text)
    precondition(own.utf8.count <= mail.text.utf8.count)
    let lines = mail.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
    precondition(ReplyText.lines(of: mail.text).count <= lines)
    check(writtenWith: mail.subject, name: mail.from.first?.name ?? "", own)
  }

  private static func check(writtenWith subject: String, name: String, _ text: String) {
    let draft = MailDraft(
      from: Mailbox(name: name, address: "mia@provider.example"),
      to: [Mailbox(name: name, address: "jo@acme.example")],
      subject: subject,
      language: "en",
      text: text,
      html: ""
    )
    // A mail without a subject is none that is written.
    guard !subject.isEmpty, let bytes = try? draft.bytes() else { return }
    guard let read = try? MailReader.read(bytes, file: "draft.eml").mails, read.count == 1 else {
      preconditionFailure("a draft was not read back")
    }
    precondition(read[0].subject == subject, "the subject was read back otherwise")
    precondition(read[0].from.first?.name == name, "the name was read back otherwise")
    precondition(
      read[0].text == text + "\n" || text.hasSuffix("\n") || text.hasPrefix("\u{FEFF}"),
      "the text was read back otherwise"
    )
  }
}
