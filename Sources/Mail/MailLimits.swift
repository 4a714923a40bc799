/// How much of a mail is read; nobody's answer comes near, and nothing beyond may cost time.
enum MailLimits {
  /// The most bytes of a file.
  static let file = 200_000_000
  /// The most bytes of one mail.
  static let mail = 50_000_000
  /// The most mails of one mailbox.
  static let mails = 20_000
  /// The most parts of one mail.
  static let parts = 500
  /// How deep parts may lie in each other.
  static let depth = 30
  /// The most addresses in one mail, and the most groups in one of its headers.
  static let addresses = 5_000
  static let groups = 200
  /// The most bytes of one part that holds words.
  static let words = 5_000_000
  /// The most comparisons of a line with a boundary that taking a mail apart may need.
  static let comparisons = 20_000_000
}
