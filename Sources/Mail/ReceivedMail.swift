/// A mail that somebody sent us, as far as its words matter.
public struct ReceivedMail: Equatable, Sendable {
  /// The file it came in, and the line it begins in (1, or more in an mbox).
  public let file: String
  /// The line of the file on which it begins, from 1.
  public let line: Int
  /// Who it says it is from: all addresses of From, decoded.
  public let from: [Mailbox]
  /// What it is about, decoded.
  public let subject: String
  /// The day it was sent, in the sender's own time zone, as `2026-10-31`; nil where Date is missing or no date.
  public let sentOn: String?
  /// Its words as plain text in UTF-8 with LF line ends: text/plain where there is one, else the text of its HTML;
  /// quoted text and signatures still in it.
  public let text: String
  /// The bytes of this one message as they stand in the file.
  public let bytes: [UInt8]
  /// Whether a machine wrote it: the reply of somebody on leave, a report of what could not be delivered.
  public let isAutomatic: Bool

  /// Makes a mail.
  public init(
    file: String,
    line: Int,
    from: [Mailbox],
    subject: String,
    sentOn: String?,
    text: String,
    bytes: [UInt8],
    isAutomatic: Bool = false
  ) {
    (self.file, self.line, self.from, self.subject) = (file, line, from, subject)
    (self.sentOn, self.text, self.bytes, self.isAutomatic) = (sentOn, text, bytes, isAutomatic)
  }
}
