/// What a file is that is no mail, as far as its first bytes tell.
enum FileKind {
  /// A kind of file in words, and what to do about it.
  struct Description {
    let name: String
    let advice: String
  }

  /// What the first bytes of a file tell; nil where they tell nothing.
  static func of(_ bytes: [UInt8]) -> Description? {
    signatures.first { bytes.starts(with: $0.bytes) }.map { Description(name: $0.name, advice: $0.advice) }
      ?? ofText(bytes)
  }

  private static let useMail = "name the mail it came with, saved as .eml"

  private static let signatures: [(bytes: [UInt8], name: String, advice: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a file of Outlook's own format (.msg) or of old Office",
      "open it in Outlook on the web, the new Outlook or Thunderbird and save the mail as .eml"
    ),
    (
      [0x78, 0x9F, 0x3E, 0x22], "winmail.dat, an envelope of Outlook's own (TNEF)",
      "ask for the mail as plain text or HTML, or save it as .eml where it can be read"
    ),
    ([0x21, 0x42, 0x44, 0x4E], "an Outlook mailbox (.pst or .ost)", "save the mails one by one as .eml"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", useMail), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", useMail),
    (Array("GIF8".utf8), "a picture (GIF)", useMail), (Array("RIFF".utf8), "a picture or sound (RIFF)", useMail),
    (Array("%PDF".utf8), "a PDF", useMail),
    (Array("PK".utf8) + [3, 4], "a ZIP archive or an Office document", "unpack it, or " + useMail),
    ([0x1F, 0x8B], "a compressed file (gzip)", "unpack it first"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", "unpack it first"),
    ([0xFF, 0xFE], "text in UTF-16", "save the mail as .eml; no mail is written in UTF-16"),
    ([0xFE, 0xFF], "text in UTF-16", "save the mail as .eml; no mail is written in UTF-16"),
    (Array("BEGIN:VCALENDAR".utf8), "a calendar entry", useMail),
    (Array("BEGIN:VCARD".utf8), "a contact card", useMail),
  ]

  private static func ofText(_ bytes: [UInt8]) -> Description? {
    switch bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): Description(name: "a page or XML", advice: useMail)
    case UInt8(ascii: "{"), UInt8(ascii: "["): Description(name: "JSON", advice: useMail)
    default: bytes.prefix(2_000).contains(0) ? Description(name: "no text", advice: useMail) : nil
    }
  }
}
