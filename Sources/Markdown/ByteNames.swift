extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")
  static let greaterThan = UInt8(ascii: ">")

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isWhiteSpace: Bool { self == .space || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isLetterOrDigit: Bool { isLetter || isDigit }
  /// One of the ASCII characters that a backslash escapes.
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
}

extension [UInt8] {
  /// U+FFFD in UTF-8.
  static var replacementCharacter: [UInt8] { [0xEF, 0xBF, 0xBD] }
}
