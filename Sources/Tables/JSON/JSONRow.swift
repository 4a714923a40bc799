/// The row being read, whose memory serves the next one too.
///
/// It must not outlive the call of ``JSONTable/forEachRow(selecting:report:_:)`` that made it.
final class JSONRow {
  private let json: JSONBytes
  private var selection: JSONSelection
  private let found: JSONFound
  /// The values outside the row, for selectors of such.
  private var outside: JSONOutside
  /// The selectors of the row's own key.
  private let isOwnKey: [Bool]
  /// What the ids mean that a selector finds.
  private let names: [JSONNames?]
  private let hasNames: Bool
  private var row = 0
  /// The key of the row, where the rows are members of an object.
  private var key: Int?
  /// Where the last row is whose place was asked for; places are found by walking on from there.
  private var rowPosition: TextPosition?
  /// The last place whose line is known.
  private var known: JSONPart.Start

  init(
    _ json: JSONBytes,
    selectors: [Selector],
    rows: JSONRowContext,
    limits: Limits,
    from start: JSONPart.Start
  ) {
    self.json = json
    known = start
    let targets = selectors.map { JSONTarget($0, rows: rows.path) }
    selection = JSONSelection(targets.map(\.inside), in: json, longestCell: limits.cell)
    found = selection.found
    outside = JSONOutside(targets.map(\.outside), rows: rows, in: json)
    names = selectors.map(\.names)
    hasNames = names.contains { $0 != nil }
    isOwnKey = targets.map { $0 == .ownKey }
  }

  /// Moves on to a row further down.
  func read(_ row: Int, at place: Int, isMember: Bool) {
    self.row = place
    key = isMember ? place : nil
    selection.read(isMember ? json.value(ofKey: place) : place)
    outside.move(to: row)
  }

  /// Moves on to a row that cannot be read.
  func skip(to place: Int) {
    // Lines that are no JSON come after all rows where the rows lie inside values.
    if place < known.index { known = JSONPart.Start(index: 0, line: 1) }
    if let position = rowPosition, place < position.offset { rowPosition = nil }
    row = place
  }

  var offset: Int { row }

  /// The bytes from the beginning of the row to its end.
  var byteCount: Int { json.end(key.map { json.value(ofKey: $0) } ?? row) - row }

  /// The line on which the row begins.
  var line: Int {
    if row > known.index {
      known = JSONPart.Start(index: row, line: known.line + json.bytes.lineEnds(in: known.index..<row))
    }
    return known.line
  }

  var position: TextPosition {
    var position = rowPosition ?? TextPosition(startOfLine: known.line, offset: json.bytes.startOfLine(at: known.index))
    position.advance(to: row, in: json.bytes)
    rowPosition = position
    return position
  }

  func position(of selector: Int) -> (line: Int, column: Int) {
    var position = position
    if let value = values(of: selector).first, value.start > row { position.advance(to: value.start, in: json.bytes) }
    return (position.line, position.column)
  }

  /// Where the first value begins that is longer than a cell may be.
  var tooLong: Int? { selection.tooLong }

  private func values(of selector: Int) -> [JSONFound.Value] {
    if isOwnKey[selector] { return key.map { [json.scalar($0)] } ?? [] }
    return outside.values[selector] ?? found.values(of: selector)
  }

  func withBytes<Result, Failure: Error>(
    of selector: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if found.counts[selector] == 1, !hasNames {
      let value = found.first[selector]
      if !json.isContainer(value.start) { return try json.withScalar(value, body) }
    }
    return try withOtherBytes(of: selector, body)
  }

  /// The text of what is no single value inside the row.
  private func withOtherBytes<Result, Failure: Error>(
    of selector: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let values = values(of: selector)
    if names[selector] == nil, values.count == 1, !json.isContainer(values[0].start) {
      return try json.withScalar(values[0], body)
    }
    return try withUTF8(of: list(of: selector).joined(separator: "; "), body)
  }

  /// The text of a selector that has one scalar only, and whose text needs no decoding.
  func bytes(of selector: Int) -> UnsafeBufferPointer<UInt8>? {
    guard found.counts[selector] == 1, names[selector] == nil else { return nil }
    let value = found.first[selector]
    return json.bytes(ofScalar: value)
  }

  func isNumber(_ selector: Int) -> Bool {
    let values = values(of: selector)
    return names[selector] == nil && values.count == 1 && json.kind(values[0].start) == .number
  }

  /// The values, those of an array at the end of the path one by one; ids that nothing is known of are left out.
  func list(of selector: Int) -> [String] {
    let texts = texts(of: selector)
    return names[selector].map { names in texts.compactMap { names.names[$0] } } ?? texts
  }

  /// The values as the file has them.
  func texts(of selector: Int) -> [String] { list(values(of: selector)) }

  private func list(_ values: [JSONFound.Value]) -> [String] {
    var list: [String] = []
    for value in values {
      if json.kind(value.start) == .array {
        json.forEachElement(of: value.start) { add(json.scalar($0), to: &list) }
      } else {
        add(value, to: &list)
      }
    }
    return list
  }

  private func add(_ value: JSONFound.Value, to list: inout [String]) {
    let text =
      json.isContainer(value.start)
      ? json.source(of: value.start) : json.withScalar(value) { String(decoding: $0, as: UTF8.self) }
    if !text.isEmpty { list.append(text) }
  }
}

extension JSONBytes {
  /// A value with its end.
  func scalar(_ start: Int) -> JSONFound.Value {
    switch bytes[start] {
    case .quote:
      let (end, isEscaped) = endOfString(start)
      return JSONFound.Value(start: start, end: end, isEscaped: isEscaped)
    default: return JSONFound.Value(start: start, end: end(start), isEscaped: false)
    }
  }

  /// The text of a scalar as a cell shows it; nil for a container, and for a string that must be decoded first.
  @inline(__always)
  func bytes(ofScalar value: JSONFound.Value) -> UnsafeBufferPointer<UInt8>? {
    switch bytes[value.start] {
    case .quote:
      return value.isEscaped ? nil : UnsafeBufferPointer(rebasing: bytes[value.start + 1..<value.end - 1]).trimmed
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
    case UInt8(ascii: "n"): return UnsafeBufferPointer(start: nil, count: 0)
    default: return UnsafeBufferPointer(rebasing: bytes[value.start..<value.end])
    }
  }

  /// The text of a scalar as a cell shows it: without white space around it, and nothing for null.
  @inline(__always)
  func withScalar<Result, Failure: Error>(
    _ value: JSONFound.Value,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch bytes[value.start] {
    case .quote:
      let inside = UnsafeBufferPointer(rebasing: bytes[value.start + 1..<value.end - 1])
      guard value.isEscaped else { return try body(inside.trimmed) }
      return try JSONEscapes.decoded(inside).withUnsafeBufferPointer { text throws(Failure) in try body(text.trimmed) }
    case UInt8(ascii: "n"): return try body(UnsafeBufferPointer(start: nil, count: 0))
    default: return try body(UnsafeBufferPointer(rebasing: bytes[value.start..<value.end]))
    }
  }

  /// An object or array as the file writes it, so that a value in the wrong place is seen for what it is.
  func source(of container: Int) -> String {
    let end = min(end(container), container + Limits().cell)
    return String(decoding: bytes[container..<end], as: UTF8.self)
  }
}
