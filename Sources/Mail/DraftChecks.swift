import Diagnostics

/// What a draft must keep before anything of it is written into a header.
enum DraftChecks {
  /// The longest name of a file that is sent along.
  static let longestName = 60

  /// Checks all of a draft.
  ///
  /// - Parameter draft: The draft.
  /// - Throws: The first thing that cannot be written as it is.
  static func check(_ draft: MailDraft) throws(Diagnostic) {
    try checkPeople(draft)
    guard !HeaderText.oneLine(draft.subject).isEmpty else {
      throw Diagnostic(.error, "mail-no-subject", "a mail needs a subject", hint: "say in a few words what it is about")
    }
    guard isToken(draft.language), !draft.language.isEmpty, draft.language.utf8.count <= 35 else {
      throw Diagnostic(
        .error,
        "mail-language",
        "'\(draft.language)' is no language tag, which is made of letters, digits and hyphens",
        hint: "write it like en-GB"
      )
    }
    try checkNames(draft.attachments)
    try checkNames(draft.pictures)
    for file in draft.attachments + draft.pictures { try checkMediaType(file) }
    guard draft.pictures.allSatisfy({ $0.mediaType.hasPrefix("image/") }) else {
      throw Diagnostic(
        .error,
        "mail-picture",
        "a picture in a mail's page must be of a media type that begins with image/"
      )
    }
  }

  private static func checkPeople(_ draft: MailDraft) throws(Diagnostic) {
    guard !draft.to.isEmpty else {
      throw Diagnostic(
        .error,
        "mail-no-recipient",
        "a mail needs at least one recipient",
        hint: "name whom it is for; copies alone are not enough"
      )
    }
    for mailbox in [draft.from, draft.replyTo].compactMap(\.self) + draft.to + draft.copies
    where !PlainAddress.isPlain(mailbox.address) {
      throw Diagnostic(
        .error,
        "mail-address",
        "'\(mailbox.address)' is no plain e-mail address",
        hint: "write it like jo@acme.example: ASCII letters, one @, no name and no comment"
      )
    }
  }

  private static func checkNames(_ files: [MailDraft.Attachment]) throws(Diagnostic) {
    var seen: Set<String> = []
    for file in files {
      guard isPlainName(file.name) else {
        throw Diagnostic(
          .error,
          "mail-file-name",
          "'\(file.name)' is no name for a file that is mailed",
          hint:
            "use at most \(longestName) ASCII letters, digits, hyphens, underscores and dots, and no folder; begin and "
            + "end with a letter or digit"
        )
      }
      guard seen.insert(file.name.lowercased()).inserted else {
        throw Diagnostic(
          .error,
          "mail-file-name",
          "two files of one mail are named '\(file.name)'",
          hint: "give each a name of its own; capital and small letters are the same to many systems"
        )
      }
    }
  }

  private static func isPlainName(_ name: String) -> Bool {
    guard (1...longestName).contains(name.utf8.count), let first = name.utf8.first, let last = name.utf8.last else {
      return false
    }
    return first.isLetterOrDigit && last.isLetterOrDigit
      && name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func checkMediaType(_ file: MailDraft.Attachment) throws(Diagnostic) {
    let words = file.mediaType.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, words.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 60 && isMediaWord($0) }),
      words[0] != "multipart", words[0] != "message"
    else {
      throw Diagnostic(
        .error,
        "mail-media-type",
        "'\(file.mediaType)' of '\(file.name)' is no media type of a file",
        hint: "write it like application/pdf, in small letters and without parameters"
      )
    }
  }

  private static func isToken(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isMediaWord(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { ($0.isLetterOrDigit && !isCapital($0)) || "+-.".utf8.contains($0) }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
