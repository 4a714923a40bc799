/// The prose of a text, paragraph by paragraph and list item by list item.
///
/// Headings, tables, code and quoted words are left out: nobody writes sentences there that are ours to judge. Every
/// byte is looked at a fixed number of times, whatever the text holds.
struct ProseBlocks {
  /// The blocks in order, each without line breaks.
  private(set) var blocks: [[UInt8]] = []
  private var current: [UInt8] = []
  private var lineStart = 0
  private var isTable = false

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isMarkdown: Whether it is Markdown; of other texts each line is a block.
  init(_ text: String, isMarkdown: Bool) {
    let lines = Array(text.utf8).split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    var fence: UInt8?
    for line in lines {
      let line = Self.trimmed(line)
      guard isMarkdown else {
        current += Self.withoutMarker(line)
        endBlock()
        continue
      }
      if let mark = Self.fence(line) {
        if fence == nil { endBlock() }
        fence = fence == nil ? mark : fence == mark ? nil : fence
      } else if fence == nil {
        read(line)
      }
    }
    endBlock()
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, !Self.isHeading(line), first != UInt8(ascii: ">"), first != UInt8(ascii: "|") else {
      endBlock()
      isTable = false
      return
    }
    let hasBar = line.contains(UInt8(ascii: "|"))
    if Self.isUnderline(line, of: "-=:| \t") {
      // The line before it is a heading, or the headings of a table.
      if hasBar || Self.isUnderline(line, of: "-=") { current.removeSubrange(lineStart...) }
      endBlock()
      isTable = hasBar
      return
    }
    if isTable && hasBar { return }
    isTable = false
    let content = Self.withoutMarker(line)
    if content.startIndex != line.startIndex { endBlock() }
    if !current.isEmpty { current.append(0x20) }
    lineStart = current.count
    current += content
  }

  private mutating func endBlock() {
    if !current.isEmpty { blocks.append(current) }
    current.removeAll(keepingCapacity: true)
    lineStart = 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    return line.prefix(3).count { $0 == mark } == 3 ? mark : nil
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == UInt8(ascii: "#") }
    let level = rest.startIndex - line.startIndex
    return (1...6).contains(level) && rest.first.map(isBlank) ?? true
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>, of marks: StaticString) -> Bool {
    marks.withUTF8Buffer { marks in line.allSatisfy(marks.contains) }
  }

  /// A line without the mark that begins a list item.
  private static func withoutMarker(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = line.first else { return line }
    var rest = line
    if "-*+".utf8.contains(first) {
      rest = rest.dropFirst()
    } else {
      rest = rest.drop { (0x30...0x39).contains($0) }
      guard rest.startIndex != line.startIndex, let mark = rest.first, mark == 0x2E || mark == 0x29 else { return line }
      rest = rest.dropFirst()
    }
    guard let blank = rest.first, isBlank(blank) else { return line }
    return rest.drop(while: isBlank)
  }
}
