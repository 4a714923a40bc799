/// A part of a mail as it is to be written: every value in it has been checked.
indirect enum MimeEntity {
  /// How bytes travel: as text that is in quoted-printable already, or in base64.
  enum Encoding { case quotedPrintable, base64 }

  /// A part that holds bytes.
  case leaf(MediaType, [UInt8], Encoding, headers: [HeaderField])
  /// A part that holds parts: its subtype, such as `mixed`, and its boundary.
  case parts(String, boundary: String, [MimeEntity])
}

/// A header as it is written: its value is ASCII, folded with LF and a space.
struct HeaderField {
  let name: String
  let value: String
}

/// What a part is, such as `text/plain; charset=utf-8`.
struct MediaType {
  let type: String
  let subtype: String
  var charset: String?
}
