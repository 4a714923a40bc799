/// The pieces of a Markdown document that are read out as text.
enum ProseSpans {
  /// A piece of one line.
  struct Span: Equatable, Sendable {
    /// Where it stands.
    let range: Range<Int>
    /// Whether it is the document's own text, rather than a heading or quoted words.
    let isText: Bool
  }

  /// The pieces in order; code, addresses, images and what defines links are in none of them.
  static func of(_ bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var (start, fence) = (0, UInt8?.none)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = LineKind(bytes[start..<end])
      switch line {
      case .fence(let mark): fence = fence == nil ? mark : fence == mark ? nil : fence
      case .text where fence == nil: spans += Line(bytes, start..<end).spans(isText: true)
      case .quoted where fence == nil: spans += Line(bytes, start..<end).spans(isText: false)
      default: break
      }
      start = end + 1
    }
    return spans
  }

  /// What a line is, by how it begins.
  private enum LineKind {
    case fence(UInt8)
    case text
    /// A heading, or words of others.
    case quoted
    /// Code, or the definition of a link.
    case other

    init(_ line: ArraySlice<UInt8>) {
      let content = line.drop { $0 == 0x20 }
      let mark = content.first ?? 0x20
      if content.startIndex - line.startIndex >= 4 {
        self = .other
      } else if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        content.prefix(3).count(where: { $0 == mark }) == 3
      {
        self = .fence(mark)
      } else if mark == UInt8(ascii: "#") || mark == UInt8(ascii: ">") {
        self = .quoted
      } else if mark == UInt8(ascii: "["), Self.isDefinition(content) {
        self = .other
      } else {
        self = .text
      }
    }

    private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
      guard let end = line.firstIndex(of: UInt8(ascii: "]")), end + 1 < line.endIndex else { return false }
      return line[end + 1] == UInt8(ascii: ":")
    }
  }

  /// One line, walked once.
  private struct Line {
    private let bytes: [UInt8]
    private let range: Range<Int>

    init(_ bytes: [UInt8], _ range: Range<Int>) { (self.bytes, self.range) = (bytes, range) }

    func spans(isText: Bool) -> [Span] {
      var spans: [Span] = []
      let closers = InlineEnds(bytes, range)
      var (start, position, quoteEnd) = (range.lowerBound, range.lowerBound, 0)
      func close(at end: Int) {
        if start < end { spans.append(Span(range: start..<end, isText: isText && start >= quoteEnd)) }
      }
      while position < range.upperBound {
        if let end = closers.endOfSkipped(at: position) {
          close(at: position)
          (position, start) = (end, end)
        } else if position >= quoteEnd, let end = closers.endOfQuote(at: position) {
          close(at: position)
          (quoteEnd, start) = (end, position)
          position += 1
        } else {
          position += 1
          if position == quoteEnd {
            close(at: position)
            start = position
          }
        }
      }
      close(at: range.upperBound)
      return spans
    }
  }
}
