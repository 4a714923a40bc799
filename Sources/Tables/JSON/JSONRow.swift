/// The row being read, whose memory serves the next one too.
final class JSONRow {
  private let document: JSONDocument
  private let selection: JSONSelection
  /// The values found for each selector.
  private var values: [[Int]]
  private var row = 0
  /// Where the last row is whose place was asked for; places are found by walking on from there.
  private var rowPosition = TextPosition()

  init(document: JSONDocument, selectors: [Selector]) {
    self.document = document
    selection = JSONSelection(selectors)
    values = Array(repeating: [], count: selectors.count)
  }

  /// Moves on to a row further down.
  func read(_ row: Int) {
    self.row = row
    for selector in values.indices { values[selector].removeAll(keepingCapacity: true) }
    selection.find(in: row, of: document, values: &values)
  }

  var offset: Int { document.offset(row) }

  var position: TextPosition {
    rowPosition.advance(to: offset, in: document.bytes)
    return rowPosition
  }

  func position(of selector: Int) -> (line: Int, column: Int) {
    var position = position
    if let value = values[selector].first { position.advance(to: document.offset(value), in: document.bytes) }
    return (position.line, position.column)
  }

  /// The first value longer than a cell may be.
  func longValue() -> Int? {
    values.lazy.joined().first { !document.isContainer($0) && document.withText($0) { $0.count } > Export.longestCell }
  }

  func withBytes<Result, Failure: Error>(
    of selector: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if values[selector].count == 1, let value = values[selector].first, !document.isContainer(value) {
      return try document.withScalar(value, body)
    }
    return try withUTF8(of: list(of: selector).joined(separator: "; "), body)
  }

  func isNumber(_ selector: Int) -> Bool {
    values[selector].count == 1 && document.kind(values[selector][0]) == .number
  }

  /// The values, those of an array at the end of the path one by one.
  func list(of selector: Int) -> [String] {
    var list: [String] = []
    for value in values[selector] {
      if document.kind(value) == .array {
        document.forEachElement(of: value) { add($0, to: &list) }
      } else {
        add(value, to: &list)
      }
    }
    return list
  }

  private func add(_ value: Int, to list: inout [String]) {
    let text =
      document.isContainer(value)
      ? document.source(of: value) : document.withScalar(value) { String(decoding: $0, as: UTF8.self) }
    if !text.isEmpty { list.append(text) }
  }
}

extension JSONDocument {
  /// The text of a scalar as a cell shows it: without white space around it, and nothing for null.
  func withScalar<Result, Failure: Error>(
    _ value: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if kind(value) == .null { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try withText(value) { text throws(Failure) in try body(text.trimmed) }
  }

  /// An object or array as the file writes it, so that a value in the wrong place is seen for what it is.
  func source(of container: Int) -> String {
    let start = offset(container)
    let limit = min(bytes.count, start + Export.longestCell)
    var depth = 0
    var inString = false
    var index = start
    while index < limit {
      let byte = bytes[index]
      index += 1
      switch byte {
      case .backslash: index += 1
      case .quote: inString.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += inString ? 0 : 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= inString ? 0 : 1
      default: break
      }
      if depth == 0 { break }
    }
    return String(decoding: bytes[start..<min(index, limit)], as: UTF8.self)
  }
}
