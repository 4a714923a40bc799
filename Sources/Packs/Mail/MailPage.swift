import Templating

/// What the frame of a mail's page needs.
struct MailPage: Sendable {
  /// The language tag.
  let language: String
  /// What the mail is about.
  let subject: String
  /// The mail as HTML, its styles inside its elements.
  let body: String
  /// The firm's colour.
  let accent: String
}

enum MailPageFields {
  static let fields = Fields<MailPage>(
    "the mail page",
    [
      .text("lang", "the language tag") { $0.language },
      .text("subject", "what the mail is about") { $0.subject },
      .markup("body", "the mail as HTML, its styles inside its elements") { $0.body },
      .markup("accent", "the firm's colour, such as #005a8c") { $0.accent },
    ]
  )
}
