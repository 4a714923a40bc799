import Diagnostics

/// The JSON values of a file, checked: one, or several one after another (NDJSON, or the pages of a search appended).
struct JSONDocuments: Sendable {
  let file: String
  /// Where each value begins; of a line that is no JSON, where the line does.
  private(set) var values: [Int] = []
  /// Whether the values follow each other instead of standing in one value.
  private(set) var isStream = false
  /// The lines that are no JSON, by where they begin.
  private(set) var badLines: [Int: Range<Int>] = [:]
  /// Elements of arrays that lie side by side, which several workers can go through at once.
  private(set) var runs: [JSONRun] = []

  /// The values that are JSON: nothing may be looked for in the others.
  var soundValues: [Int] { badLines.isEmpty ? values : values.filter { badLines[$0] == nil } }

  /// Checks a text.
  ///
  /// - Throws: The first fault with its line and column; in NDJSON a line that is no JSON costs that line alone.
  init(_ source: SourceText, workers: Int = 1) throws(Diagnostic) {
    file = source.file
    do throws(JSONSyntax.Fault) {
      try source.bytes.withUnsafeBufferPointer { bytes throws(JSONSyntax.Fault) in
        try check(bytes, nesting: source.limits.nesting, workers: workers)
      }
    } catch {
      throw source.bytes.withUnsafeBufferPointer { error.diagnostic(source.file, in: $0) }
    }
  }

  private mutating func check(
    _ bytes: UnsafeBufferPointer<UInt8>,
    nesting: Int,
    workers: Int
  ) throws(JSONSyntax.Fault) {
    let json = JSONBytes(bytes)
    let start = json.skipSpace(0)
    let fault: JSONSyntax.Fault
    do throws(JSONSyntax.Fault) {
      runs = try JSONSyntax.runs(in: bytes, nesting: nesting, workers: workers)
      values = [start]
      isStream = hasSuffixOfLines && json.kind(start) == .object && json.lineEnd(after: start) >= json.end(start)
      return
    } catch {
      fault = error
    }
    let firstEnd = try? JSONSyntax.endOfValue(from: start, in: bytes, nesting: nesting)
    if let firstEnd, !startsAnotherValue(after: firstEnd, json) { throw fault }
    if firstEnd == nil && !hasSuffixOfLines { throw fault }
    isStream = true
    if json.lineEnd(after: start) >= firstEnd ?? 0 {
      readLines(json, nesting: nesting)
      if badLines.count == values.count { throw fault }
    } else {
      try readValues(json, nesting: nesting)
    }
  }

  private var hasSuffixOfLines: Bool { FileSuffix.isOfJSONLines(file) }

  /// Whether a bracket opens on a later line.
  private func startsAnotherValue(after end: Int, _ json: JSONBytes) -> Bool {
    let next = json.skipSpace(end)
    return next < json.bytes.count && json.isContainer(next) && json.bytes[end..<next].contains { $0.isLineEnd }
  }

  /// One value a line; blank lines do not count.
  private mutating func readLines(_ json: JSONBytes, nesting: Int) {
    var start = json.skipSpace(0)
    while start < json.bytes.count {
      let end = json.lineEnd(after: start)
      if JSONSyntax.firstFault(ofLine: start..<end, in: json.bytes, nesting: nesting) != nil {
        badLines[start] = start..<end
      }
      values.append(start)
      start = json.skipSpace(end)
    }
  }

  /// Values that take several lines each: a fault leaves nobody knowing where the next one begins.
  private mutating func readValues(_ json: JSONBytes, nesting: Int) throws(JSONSyntax.Fault) {
    var start = json.skipSpace(0)
    while start < json.bytes.count {
      values.append(start)
      let end = try JSONSyntax.endOfValue(from: start, in: json.bytes, nesting: nesting)
      start = json.skipSpace(end)
      if start < json.bytes.count, !startsAnotherValue(after: end, json) {
        throw JSONSyntax.trailingContent(at: start, in: json.bytes)
      }
    }
  }
}

extension JSONBytes {
  /// The end of the line that `index` stands in, before its line break.
  func lineEnd(after index: Int) -> Int {
    var index = index
    while index < bytes.count, !bytes[index].isLineEnd { index += 1 }
    return index
  }
}

/// What the end of a file's name says of its form.
enum FileSuffix {
  private static let lines: Set<String> = ["ndjson", "jsonl", "jsonlines"]

  static func of(_ file: String) -> String? { file.split(separator: ".").last.map { $0.lowercased() } }

  /// Whether the name promises JSON values line by line.
  static func isOfJSONLines(_ file: String) -> Bool { of(file).map(lines.contains) ?? false }
}
