import Diagnostics
import Mail
import Review

/// A finished draft, and its words beside it.
public struct MadeMail: Sendable {
  /// Its name, which is that of its files.
  public let name: String
  /// The draft.
  public let draft: MailDraft
  /// The draft as a mail program opens it, its text and its page.
  let files: [PackFile]
  /// What the register says of it.
  let entry: MailRegister.Entry
}

/// How large a mail may be (design §9).
enum MailBudget {
  /// From here on some programs cut a mail off, in bytes.
  static let (largeBody, largestBody) = (80_000, 100_000)
  /// From here on some servers refuse a mail, in bytes as files.
  static let (largeAttachments, largestAttachments) = (5_000_000, 7_000_000)

  /// A word on what is too large; an error keeps the draft from being written.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - bytes: The draft as it is written.
  ///   - template: The template of its words.
  /// - Returns: What is wrong.
  static func findings(in draft: MailDraft, _ bytes: [UInt8], template: String) -> [Diagnostic] {
    let files = draft.attachments.reduce(0) { $0 + $1.bytes.count }
    // What the files take once they are written in lines of 76 letters, so that the rest is the body as it is sent.
    let encoded = draft.attachments.reduce(0) { $0 + ($1.bytes.count + 56) / 57 * 78 }
    let body = max(draft.html.utf8.count, min(bytes.count - encoded, 4 * draft.html.utf8.count))
    let what = "the mail '\(draft.subject)'"
    var findings: [Diagnostic] = []
    if body > largeBody {
      findings.append(
        Diagnostic(
          body > largestBody ? .error : .warn,
          "mail-large",
          "\(what) has a body of \(body / 1_000) kB, and mail programs cut off what is beyond \(largestBody / 1_000) kB",
          at: .init(file: "templates/" + template),
          hint: "say less in the template; the pack has it all"
        )
      )
    }
    if files > largeAttachments {
      findings.append(
        Diagnostic(
          files > largestAttachments ? .error : .warn,
          "mail-large",
          "the attachments of \(what) have \(files / 1_000) kB, and many servers refuse more than "
            + "\(largestAttachments / 1_000) kB",
          at: .init(file: draft.attachments.max { $0.bytes.count < $1.bytes.count }?.name),
          hint: "name fewer 'documents' in the settings, or make logos smaller"
        )
      )
    }
    return findings
  }
}
