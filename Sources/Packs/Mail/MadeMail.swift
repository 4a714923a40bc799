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
  ///   - template: The template of its words.
  /// - Returns: What is wrong.
  static func findings(in draft: MailDraft, template: String) -> [Diagnostic] {
    let files = (draft.attachments + draft.pictures).reduce(0) { $0 + $1.bytes.count }
    let body = encodedSize(of: draft.html)
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

  /// How many bytes a page takes as it is sent, in quoted-printable: never fewer than it has.
  private static func encodedSize(of page: String) -> Int {
    let size = page.utf8.reduce(0) { size, byte in
      let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "=")
      return size + (isPlain ? 1 : byte == 0x0A ? 2 : 3)
    }
    // A line ends after 75 letters, with three more that say that it goes on.
    return size + size / 75 * 3
  }
}
