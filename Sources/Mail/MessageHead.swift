/// The headers of a message, apart from its body.
enum MessageHead {
  /// The message as GMime reads it rightly: with no base64 words in its headers.
  static func readable(_ message: [UInt8]) -> [UInt8] {
    let end = end(of: message)
    let head = message[..<end]
    guard head.contains(UInt8(ascii: "?")) else { return message }
    return EncodedWords.base64AsQuoted(in: head) + message[end...]
  }

  /// Where the first empty line is.
  private static func end(of message: [UInt8]) -> Int {
    var place = 0
    while place < message.count {
      let next = message[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? message.endIndex
      if message[place..<next].allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return place }
      place = next
    }
    return message.endIndex
  }
}
