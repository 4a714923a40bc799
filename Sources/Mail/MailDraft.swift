/// A mail that a person is to look at and send: no date, no message id, no blind copies.
public struct MailDraft: Equatable, Sendable {
  /// A file that is sent along, or a picture in the text.
  public struct Attachment: Equatable, Sendable {
    /// The file's name: plain ASCII without folders, at most 60 characters.
    public let name: String
    /// What it is, such as `text/html`.
    public let mediaType: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Makes an attachment.
    public init(name: String, mediaType: String, bytes: [UInt8]) {
      (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
    }
  }

  /// Who sends it.
  public var from: Mailbox?
  /// Who it is for; at least one.
  public var to: [Mailbox]
  /// Who gets a copy, for all to see.
  public var copies: [Mailbox] = []
  /// Where answers go, if not to the sender.
  public var replyTo: Mailbox?
  /// What it is about.
  public var subject: String
  /// The language of its words, such as `en-GB`.
  public var language: String
  /// The text, which says all that the page says.
  public var text: String
  /// The same as a page.
  public var html: String
  /// Pictures that the page shows by `cid:` and their place in this list, from 1: `cid:picture1`.
  public var pictures: [Attachment] = []
  /// Files that are sent along.
  public var attachments: [Attachment] = []

  /// Makes a draft.
  public init(
    from: Mailbox?,
    to: [Mailbox],
    subject: String,
    language: String,
    text: String,
    html: String
  ) {
    (self.from, self.to, self.subject) = (from, to, subject)
    (self.language, self.text, self.html) = (language, text, html)
  }
}
