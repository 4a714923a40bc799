/// The messages of a file: one, or those of an mbox, each after a line that begins with `From `.
enum Mailfile {
  /// One message.
  struct Message {
    /// The line of the file on which it begins, from 1.
    let line: Int
    /// Its bytes as they stand.
    let bytes: ArraySlice<UInt8>
    /// Whether lines such as `>From ` are to lose a `>`, which mailboxes put there.
    let isEscaped: Bool

    /// Its bytes as they were before they were put into a mailbox.
    var unescaped: [UInt8] { isEscaped ? Mailfile.unescaped(bytes) : Array(bytes) }
  }

  private static let mark = Array("From ".utf8)

  /// The messages in a file; none where it holds no mail.
  static func messages(in bytes: [UInt8]) -> [Message] {
    // A byte order mark and empty lines before the first header are what editors and scripts leave.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.endIndex
    let line = 1 + bytes[start..<first].count { $0 == 0x0A }
    if bytes[first...].starts(with: mark) { return mailbox(bytes[first...], line: line) }
    guard HeaderBlock.isMail(bytes[first...]) else { return [] }
    return [Message(line: line, bytes: bytes[first...], isEscaped: false)]
  }

  /// A message begins after a `From ` line that follows an empty line, if a header follows: not every program escapes
  /// such lines in its mails.
  private static func mailbox(_ bytes: ArraySlice<UInt8>, line firstLine: Int) -> [Message] {
    var messages: [Message] = []
    var begin: (line: Int, place: Int)?
    var line = firstLine
    var place = bytes.startIndex
    var wasEmpty = true
    func close(at end: Int) {
      guard let begin, HeaderBlock.isMail(bytes[begin.place..<end]) else { return }
      messages.append(
        Message(line: begin.line, bytes: withoutLastEmptyLine(bytes[begin.place..<end]), isEscaped: true)
      )
    }
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      if wasEmpty, bytes[place..<end].starts(with: mark), HeaderBlock.beginsWithHeader(bytes[end...]) {
        close(at: place)
        begin = (line, end)
      }
      wasEmpty = bytes[place..<end].allSatisfy { $0 == 0x0A || $0 == 0x0D }
      line += 1
      place = end
    }
    close(at: bytes.endIndex)
    return messages
  }

  private static func withoutLastEmptyLine(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for ending in [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A]] as [[UInt8]] where bytes.suffix(ending.count) == ending[...]
    {
      return bytes.dropLast(ending.count / 2)
    }
    return bytes
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[place..<end]
      let afterMarks = line.drop { $0 == UInt8(ascii: ">") }
      let isEscaped = afterMarks.count < line.count && afterMarks.starts(with: mark)
      unescaped += isEscaped ? line.dropFirst() : line
      place = end
    }
    return unescaped
  }
}

/// The lines before the first empty one.
enum HeaderBlock {
  /// Headers of which a mail has at least one.
  private static let telling: Set<String> = [
    "from", "subject", "date", "to", "received", "return-path", "message-id", "mime-version", "delivered-to",
    "reply-to", "sender",
  ]
  /// The most bytes that are looked at.
  private static let most = 200_000

  /// Whether the bytes begin with the headers of a mail.
  static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard beginsWithHeader(bytes) else { return false }
    let head = bytes.prefix(most)
    var place = head.startIndex
    while place < head.endIndex {
      let end = head[place...].firstIndex(of: 0x0A) ?? head.endIndex
      let line = head[place..<end]
      if line.isEmpty || line.elementsEqual([0x0D]) { return false }
      if let name = name(line), telling.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
      place = end + 1
    }
    return false
  }

  /// Whether the bytes begin with a header line.
  static func beginsWithHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    name(bytes.prefix(200)) != nil || bytes.starts(with: Array(">From ".utf8))
  }

  /// The name of the header that begins here.
  private static func name(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = line.prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return name
  }
}
