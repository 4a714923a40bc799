import Diagnostics

extension MarkdownDocument {
  /// A Markdown document as plain text that says all of it in the same order, addresses written out: for mails.
  ///
  /// - Parameters:
  ///   - source: The Markdown.
  ///   - file: The name of its file, for diagnostics.
  ///   - limits: How large the document may be.
  /// - Returns: The text, its lines no longer than a mail's, a line break at its end.
  /// - Throws: `markdown-too-large`, `markdown-too-deep` or `table-too-large` for what would take unbounded time.
  public static func plainText(
    of source: String,
    file: String? = nil,
    limits: MarkdownLimits = MarkdownLimits()
  ) throws(Diagnostic) -> String {
    let bytes = Array(source.utf8)
    try SourceGuard(bytes, file: file, limits: limits).check()
    let tables = TableSource(bytes, tables: try TableFinder.tables(in: bytes, file: file, limits: limits))
    return SyntaxTree.withRoot(of: tables.text) { root in
      TableBuilder.build(tables, in: root, style: .plain)
      var text = PlainText()
      text.addBlocks(of: root, first: "", rest: "", areApart: true)
      return text.text
    }
  }
}

/// Writes the blocks of a document as lines of plain text.
private struct PlainText {
  /// The longest line that is broken; a word longer than that stands whole.
  private static let width = 72

  private var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds the children of a block.
  ///
  /// - Parameters:
  ///   - node: The block; blocks nest no deeper than the guard lets them.
  ///   - first: What stands before the first line, such as the mark of a list.
  ///   - rest: What stands before the others.
  ///   - areApart: Whether a blank line stands between them.
  mutating func addBlocks(of node: SyntaxNode, first: String, rest: String, areApart: Bool) {
    var (child, prefix) = (node.firstChild, first)
    while let block = child {
      if block.kind != .htmlBlock {
        if block != node.firstChild, areApart { lines.append(rest.trimmedEnd) }
        add(block, first: prefix, rest: rest)
        prefix = rest
      }
      child = block.next
    }
  }

  private mutating func add(_ block: SyntaxNode, first: String, rest: String) {
    switch block.kind {
    case .heading: addHeading(block, first, rest)
    case .list: addList(block, first, rest)
    case .blockQuote: addBlocks(of: block, first: first + "> ", rest: rest + "> ", areApart: true)
    case .thematicBreak: lines.append(first + String(repeating: "-", count: 24))
    case .codeBlock:
      for line in block.literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        lines.append((rest + "    " + line).trimmedEnd)
      }
    case .customBlock: addTable(block, first, rest)
    default: addText(block.writtenOut, first, rest)
    }
  }

  private mutating func addHeading(_ heading: SyntaxNode, _ first: String, _ rest: String) {
    let text = heading.writtenOut
    addText(text, first, rest)
    guard heading.headingLevel < 3 else { return }
    let length = min(Self.width, text.unicodeScalars.count)
    lines.append(rest + String(repeating: heading.headingLevel == 1 ? "=" : "-", count: length))
  }

  private mutating func addList(_ list: SyntaxNode, _ first: String, _ rest: String) {
    var number = list.firstNumber
    var (item, prefix) = (list.firstChild, first)
    while let node = item {
      let mark = number.map { "\($0). " } ?? "- "
      if node != list.firstChild, !list.isTight { lines.append(rest.trimmedEnd) }
      let inner = rest + String(repeating: " ", count: mark.utf8.count)
      addBlocks(of: node, first: prefix + mark, rest: inner, areApart: !list.isTight)
      prefix = rest
      number = number.map { $0 &+ 1 }
      item = node.next
    }
  }

  /// Adds a text, broken between words.
  private mutating func addText(_ text: String, _ first: String, _ rest: String) {
    var prefix = first
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for line in Self.wrapped(part, to: Self.width - rest.unicodeScalars.count) {
        lines.append((prefix + line).trimmedEnd)
        prefix = rest
      }
    }
  }

  /// A text broken between words into lines no longer than `width`; a word that is longer stands whole.
  private static func wrapped(_ text: Substring, to width: Int) -> [String] {
    var (lines, line, length) = ([String](), "", 0)
    for word in text.split(separator: " ") {
      let count = word.unicodeScalars.count
      if !line.isEmpty, length + 1 + count > width {
        lines.append(line)
        (line, length) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    return lines + [line]
  }

  private typealias Cell = (text: String, isRight: Bool)

  /// A table with its columns below each other; where it is too wide, the widest column is broken between words.
  private mutating func addTable(_ table: SyntaxNode, _ first: String, _ rest: String) {
    let rows = Self.rows(of: table)
    var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.text.unicodeScalars.count) }
    }
    guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
    let others = widths.reduce(2 * (widths.count - 1), +) - widths[widest]
    widths[widest] = min(widths[widest], max(Self.narrowest, Self.width - others))
    var prefix = first
    for row in rows {
      let cells = zip(row, widths).map { (lines: Self.wrapped($0.text[...], to: $1), isRight: $0.isRight) }
      for index in 0..<(cells.map(\.lines.count).max() ?? 0) {
        let line = zip(cells, widths).map { cell, width in
          Self.padded(index < cell.lines.count ? cell.lines[index] : "", to: width, isRight: cell.isRight)
        }
        lines.append((prefix + line.joined(separator: "  ")).trimmedEnd)
        prefix = rest
      }
    }
  }

  /// The least width of a column that is broken.
  private static let narrowest = 24

  private static func rows(of table: SyntaxNode) -> [[Cell]] {
    var rows: [[Cell]] = []
    var cell = table.firstChild
    while let node = cell {
      let start = node.onEnter
      if start.hasPrefix("<tr>") { rows.append([]) }
      let text = node.writtenOut.split(separator: "\n").joined(separator: " ")
      if !rows.isEmpty { rows[rows.count - 1].append((text, start.contains(" align=\"right\""))) }
      cell = node.next
    }
    return rows
  }

  private static func padded(_ text: String, to width: Int, isRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    return isRight ? space + text : text + space
  }
}

extension SyntaxNode {
  /// The text of a paragraph, what is strong between asterisks, each link followed by its address.
  fileprivate var writtenOut: String {
    var text = ""
    // What is open: a link with its address, or a strong text without one.
    var open: [(depth: Int, start: Int, address: String?)] = []
    func close(to depth: Int) {
      while let part = open.last, part.depth >= depth {
        open.removeLast()
        guard let address = part.address else {
          text += "*"
          continue
        }
        let words = String(Substring(text.utf8.dropFirst(part.start)))
        if !["", words, "mailto:" + words].contains(address) { text += " <\(address)>" }
      }
    }
    visit { node, depth in
      close(to: depth)
      switch node.kind {
      case .text, .code: text += node.literal
      case .softBreak: text += " "
      case .lineBreak: text += "\n"
      case .link: open.append((depth, text.utf8.count, LinkAddress(node.address).isAllowedInLinks ? node.address : ""))
      case .strong:
        text += "*"
        open.append((depth, text.utf8.count, nil))
      default: break
      }
    }
    close(to: 0)
    return text
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
