/// The bytes of a text in some charset, as text.
struct CharsetText {
  /// How sure the text is.
  enum Doubt: Equatable {
    /// The charset is none that is known.
    case unknownCharset(String)
    /// So many bytes are no text in this charset.
    case badBytes(Int, String)
  }

  /// The text with LF line ends, without a byte order mark and NUL.
  let text: String
  /// What is doubtful about it.
  let doubt: Doubt?

  /// Reads text.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - charset: What the mail says; nil where it says nothing.
  init(_ bytes: [UInt8], charset: String?) {
    let name = (charset ?? "us-ascii").lowercased()
    var read: (text: String, doubt: Doubt?)
    switch name {
    // Mails that say nothing, or ASCII, and hold other bytes are almost always UTF-8, else of Windows.
    case "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "default":
      read = String(validating: bytes, as: UTF8.self).map { ($0, nil) } ?? Self.converted(bytes, "windows-1252")
    case "utf-8", "utf8", "unicode-1-1-utf-8":
      read = Self.unicode(bytes, name)
    // What calls itself Latin-1 is written with the letters of Windows, which has more.
    case "iso-8859-1", "iso8859-1", "latin1":
      read = Self.converted(bytes, "windows-1252")
    default:
      read = Self.converted(bytes, name)
    }
    let scalars = read.text.utf8.filter { $0 != 0 }
    let unmarked = scalars.starts(with: [0xEF, 0xBB, 0xBF]) ? scalars[3...] : scalars[...]
    text = String(decoding: LineEnds.unified(unmarked), as: UTF8.self)
    doubt = read.doubt
  }

  private static func unicode(_ bytes: [UInt8], _ charset: String) -> (text: String, doubt: Doubt?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    let text = String(decoding: bytes, as: UTF8.self)
    let bad = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return (text, .badBytes(bad, charset))
  }

  private static func converted(_ bytes: [UInt8], _ charset: String) -> (text: String, doubt: Doubt?) {
    guard isName(charset), let read = MimeLibrary.text(bytes, charset: charset) else {
      let text = String(validating: bytes, as: UTF8.self) ?? converted(bytes, "windows-1252").text
      return (text, .unknownCharset(charset))
    }
    return (read.text, read.bad == 0 ? nil : .badBytes(read.bad, charset))
  }

  /// A name goes to the system, which gives slashes and commas meanings of their own.
  private static func isName(_ charset: String) -> Bool {
    (1...40).contains(charset.utf8.count)
      && charset.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_.:".utf8.contains(byte)
        }
      }
  }
}
