/// The line `sep=;` with which spreadsheets name the delimiter at the top of a file.
struct DelimiterLine {
  let delimiter: UInt8
  /// Where the line after it begins.
  let end: Int

  /// Nil where the text does not begin with such a line.
  init?(_ bytes: FileContents) {
    guard bytes.count > 4, bytes[..<4].map(\.lowercasedASCII) == Array("sep=".utf8) else { return nil }
    guard bytes.count == 5 || bytes[5].isLineEnd else { return nil }
    delimiter = bytes[4]
    let isPair = bytes.count > 6 && bytes[5] == .carriageReturn && bytes[6] == .lineFeed
    end = min(bytes.count, isPair ? 7 : 6)
  }
}
