import Testing

/// A message as it was written, held to the limits of the standards.
struct WrittenMessage {
  let head: [[UInt8]]
  let lines: [[UInt8]]

  init(_ bytes: [UInt8]) throws {
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A { try #require(place > 0 && bytes[place - 1] == 0x0D, "bare LF at \(place)") }
      if byte == 0x0D { try #require(place + 1 < bytes.count && bytes[place + 1] == 0x0A, "bare CR at \(place)") }
    }
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Array($0.dropLast($0.last == 0x0D ? 1 : 0))
    }
    head = Array(lines.prefix { !$0.isEmpty })
  }

  /// RFC 5322 2.1.1, RFC 2047 2, RFC 2045 6.7 and 6.8, RFC 2046 5.1.1.
  func check(_ comment: @autoclosure () -> Comment) {
    for line in head {
      let text = String(decoding: line, as: UTF8.self)
      // A mailbox whose address alone is as long cannot be folded.
      let limit = text.contains("=?") ? 76 : text.contains("@") ? 998 : 78
      #expect(line.count <= limit, comment())
      #expect(line.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }, comment())
      #expect(!line.allSatisfy { $0 == 0x20 || $0 == 0x09 }, comment())
      for word in text.matches(of: /=\?[^?\s]+\?[bq]\?[^?\s]*\?=/) { #expect(word.output.count <= 75, comment()) }
    }
    // Headers of parts among them, of which a long media type cannot be folded.
    for line in lines.dropFirst(head.count) {
      #expect(line.count <= 76 || line.starts(with: Array("Content-Type: ".utf8)), comment())
      #expect(line.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }, comment())
      #expect(line.last != 0x20 && line.last != 0x09, comment())
    }
    for match in lines.compactMap({ String(decoding: $0, as: UTF8.self).firstMatch(of: /boundary="(=_[^"]*)"/) }) {
      let boundary = match.output.1
      #expect((1...70).contains(boundary.utf8.count), comment())
      let uses = lines.count { $0.starts(with: Array("--\(boundary)".utf8)) }
      let ends = lines.count { $0 == Array("--\(boundary)--".utf8) }
      #expect(uses >= 3 && ends == 1, comment())
    }
  }
}
