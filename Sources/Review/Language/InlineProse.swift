/// One paragraph or list item without what is written into it but not read out: code, addresses of links, tags.
enum InlineProse {
  /// The words of a block as bytes; what is left out leaves a mark where it stood, so that words do not run together.
  static func text(of block: [UInt8]) -> [UInt8] {
    let closers = Closers(block)
    var text: [UInt8] = []
    text.reserveCapacity(block.count)
    var position = 0
    while position < block.count {
      let byte = block[position]
      if let end = closers.end(of: position, in: block) {
        // A sign that is no word keeps the place of what was left out.
        text += byte == UInt8(ascii: "]") ? [] : [UInt8(ascii: "#")]
        position = end
      } else {
        // Emphasis is not read out.
        if byte != UInt8(ascii: "*") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") { text.append(byte) }
        position += 1
      }
    }
    return text
  }

  /// Where what began ends, found without looking at any byte more than a fixed number of times.
  private struct Closers {
    private var lastBackticks: [Int: Int] = [:]
    private let lastParenthesis: Int

    init(_ block: [UInt8]) {
      lastParenthesis = block.lastIndex(of: UInt8(ascii: ")")) ?? -1
      var position = 0
      while position < block.count {
        let length = Self.backticks(at: position, in: block)
        if length > 0 { lastBackticks[length] = position }
        position += max(length, 1)
      }
    }

    /// The end of code, of a link's address or of a tag that begins at a position; nil where none does.
    func end(of position: Int, in block: [UInt8]) -> Int? {
      switch block[position] {
      case UInt8(ascii: "`"): endOfCode(position, block)
      case UInt8(ascii: "]"): endOfAddress(position, block)
      case UInt8(ascii: "<"): Self.endOfTag(position, block)
      default: nil
      }
    }

    private func endOfCode(_ position: Int, _ block: [UInt8]) -> Int? {
      let length = Self.backticks(at: position, in: block)
      guard let last = lastBackticks[length], last > position else { return nil }
      var next = position + length
      while next <= last {
        let run = Self.backticks(at: next, in: block)
        if run == length { return next + length }
        next += max(run, 1)
      }
      return nil
    }

    private func endOfAddress(_ position: Int, _ block: [UInt8]) -> Int? {
      guard position + 1 < lastParenthesis, block[position + 1] == UInt8(ascii: "(") else { return nil }
      return block[(position + 2)...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    }

    private static func endOfTag(_ position: Int, _ block: [UInt8]) -> Int? {
      var next = position + 1
      while next < block.count, block[next] != 0x20, block[next] != UInt8(ascii: "<") {
        if block[next] == UInt8(ascii: ">") { return next + 1 }
        next += 1
      }
      return nil
    }

    private static func backticks(at position: Int, in block: [UInt8]) -> Int {
      var end = position
      while end < block.count, block[end] == UInt8(ascii: "`") { end += 1 }
      return end - position
    }
  }
}
