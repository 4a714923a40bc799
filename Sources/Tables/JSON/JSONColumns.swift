import Diagnostics

/// One pass over the rows: where each begins, and the paths of all values inside them.
struct JSONColumns {
  /// Paths longer than this are nobody's column; naming them would cost more than the file.
  private static let longestPath = 1_000

  /// What was seen at a node of the tree.
  private struct Seen {
    /// A value, or an empty object or array.
    var isValue = false
    var isNull = false
    var pathLength: Int
    /// The node's turn among those with values, from 1; 0 while it has none.
    var turn = 0
  }

  private let json: JSONBytes
  private let file: String
  private let limits: Limits
  private var tree = JSONTree()
  private var seen = [Seen(pathLength: 0)]
  private var turns = 0
  private var objects = 0
  private var repeated: LimitedReport
  private var place = TextPosition()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each row begins; a member of an object with its key.
  private(set) var rows: [UInt32] = []
  /// What was found further down before the pass came to it.
  private var ahead: ArraySlice<Ahead> = []

  /// The rows of a run, looked at by themselves.
  private struct Ahead {
    let run: Range<Int>
    let columns: JSONColumns
  }

  init(_ json: JSONBytes, file: String, limits: Limits) {
    self.limits = limits
    self.json = json
    self.file = file
    repeated = LimitedReport(file: file)
  }

  // MARK: Rows

  mutating func read(elementsOf array: Int) throws(Diagnostic) {
    guard !json.isEmpty(array) else { return }
    var next: Int? = json.skipSpace(array + 1)
    while let row = next {
      if let end = takeAhead(row) {
        next = json.next(after: end)
      } else {
        next = json.next(after: try read(row, value: row))
      }
    }
  }

  mutating func read(membersOf object: Int) throws(Diagnostic) {
    guard !json.isEmpty(object) else { return }
    var next: Int? = json.skipSpace(object + 1)
    while let key = next { next = json.next(after: try read(key, value: json.value(ofKey: key))) }
  }

  mutating func read(_ value: Int) throws(Diagnostic) { _ = try read(value, value: value) }

  /// Counts a row that cannot be read.
  mutating func skip(_ row: Int) { rows.append(UInt32(row)) }

  private mutating func read(_ row: Int, value: Int) throws(Diagnostic) -> Int {
    rows.append(UInt32(row))
    guard json.kind(value) == .object else { return json.end(value) }
    let end = visit(value, 0)
    guard turns <= limits.columns else { throw tooMany(value) }
    return end
  }

  private func tooMany(_ row: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "columns-too-many",
      "a file may have \(limits.columns.grouped) columns, and the objects of this one have more paths",
      at: TextPosition(offset: row, in: json.bytes).place(file: file),
      hint: "are the keys of an object ids? Say with 'at:' where the rows are. If not, "
        + Limits.setting("columns", "\(2 * limits.columns)")
    )
  }

  // MARK: Several workers

  /// Looks at elements further down, several runs at once; they count when the pass comes to them as rows.
  mutating func lookAhead(_ runs: [JSONRun], workers: Int) {
    guard workers > 1 else { return }
    nonisolated(unsafe) let empty = self
    let found = concurrently(runs.count, workers: workers) { place in
      var columns = empty
      let run = runs[place].elements
      return columns.reads(run) ? Ahead(run: run, columns: columns) : nil
    }
    ahead = found.compactMap(\.self)[...]
  }

  /// Reads rows that lie side by side; false where only a pass over all rows can tell what is wrong with them.
  private mutating func reads(_ run: Range<Int>) -> Bool {
    var next: Int? = run.lowerBound
    while let row = next, row < run.upperBound {
      guard let end = try? read(row, value: row) else { return false }
      next = json.next(after: end)
    }
    return diagnostics.isEmpty
  }

  /// Takes over what was found in the run that begins with this row, and gives the place after its last one.
  private mutating func takeAhead(_ row: Int) -> Int? {
    while let first = ahead.first, first.run.lowerBound < row { ahead.removeFirst() }
    guard let first = ahead.first, first.run.lowerBound == row else { return nil }
    ahead.removeFirst()
    guard turns + first.columns.turns <= limits.columns else { return nil }
    add(first.columns)
    return first.run.upperBound
  }

  /// Adds what another pass found in rows further down.
  private mutating func add(_ later: JSONColumns) {
    rows += later.rows
    var nodes: [Int?] = [0]
    for node in later.tree.nodes.indices.dropFirst() {
      let parent = later.tree.nodes[node].parent
      let place = nodes[parent].flatMap { under in
        let isElement = later.tree.nodes[parent].elements == node
        let place = isElement ? tree.elements(of: under) : tree.child(of: under, named: later.tree.name(node))
        return place.map { knows($0, under: under) ? $0 : nil } ?? nil
      }
      nodes.append(place)
    }
    let marked = later.seen.indices.filter { later.seen[$0].turn > 0 }
    for node in marked.sorted(by: { later.seen[$0].turn < later.seen[$1].turn }) {
      guard let place = nodes[node] else { continue }
      if later.seen[node].isValue { markValue(place) }
      if later.seen[node].isNull { markNull(place) }
    }
  }

  // MARK: Walk

  /// Looks at a value and gives the place after it; recursion is bounded by the nesting that a text may have.
  private mutating func visit(_ value: Int, _ node: Int) -> Int {
    guard turns <= limits.columns else { return json.end(value) }
    switch json.bytes[value] {
    case UInt8(ascii: "{"): return visit(object: value, node)
    case UInt8(ascii: "["): return visit(array: value, node)
    case .quote:
      markValue(node)
      return json.endOfString(value).end
    default:
      if json.bytes[value] == UInt8(ascii: "n") { markNull(node) } else { markValue(node) }
      return json.endOfPlainScalar(value)
    }
  }

  private mutating func visit(object: Int, _ node: Int) -> Int {
    var key = json.skipSpace(object + 1)
    if json.bytes[key] == UInt8(ascii: "}") {
      if node != 0 { markValue(node) }
      return key + 1
    }
    objects += 1
    let number = objects
    var previous = -1
    while true {
      let (child, value) = tree.child(of: node, key: key, after: &previous, in: json)
      if let child, knows(child, under: node) {
        if !tree.claim(child, for: number) { reportRepeated(key) }
        key = json.skipSpace(visit(value, child))
      } else {
        key = json.skipSpace(json.end(value))
      }
      guard json.bytes[key] == UInt8(ascii: ",") else { return key + 1 }
      key = json.skipSpace(key + 1)
    }
  }

  private mutating func visit(array: Int, _ node: Int) -> Int {
    var element = json.skipSpace(array + 1)
    guard let inside = tree.elements(of: node), knows(inside, under: node) else { return json.end(array) }
    if json.bytes[element] == UInt8(ascii: "]") {
      markValue(inside)
      return element + 1
    }
    while true {
      element = json.skipSpace(visit(element, inside))
      guard json.bytes[element] == UInt8(ascii: ",") else { return element + 1 }
      element = json.skipSpace(element + 1)
    }
  }

  /// Whether the path of a node is short enough to be a column; a new node is taken note of.
  @inline(__always)
  private mutating func knows(_ node: Int, under parent: Int) -> Bool {
    if node == seen.count {
      seen.append(Seen(pathLength: seen[parent].pathLength + tree.name(node).utf8.count + 2))
    }
    return seen[node].pathLength <= Self.longestPath
  }

  @inline(__always)
  private mutating func markValue(_ node: Int) {
    if !seen[node].isValue {
      seen[node].isValue = true
      takeTurn(node)
    }
  }

  @inline(__always)
  private mutating func markNull(_ node: Int) {
    if !seen[node].isNull {
      seen[node].isNull = true
      takeTurn(node)
    }
  }

  private mutating func takeTurn(_ node: Int) {
    guard seen[node].turn == 0 else { return }
    turns += 1
    seen[node].turn = turns
  }

  private mutating func reportRepeated(_ key: Int) {
    repeated.add(
      .warn,
      "json-duplicate-key",
      "the key '\(json.text(key).shortened)' is given twice in one object; the last one counts",
      at: {
        place.advance(to: key, in: json.bytes)
        return place.place(file: file)
      },
      to: { diagnostics.append($0) }
    )
  }

  // MARK: Result

  /// The paths by first appearance.
  ///
  /// An object or a list that some rows give as null is no column of its own, and neither is a list's single value.
  mutating func paths() -> [String] {
    repeated.finish { diagnostics.append($0) }
    var hasInside = [Bool](repeating: false, count: seen.count)
    for node in seen.indices where seen[node].turn > 0 {
      var parent = tree.nodes[node].parent
      while parent > 0, !hasInside[parent] {
        hasInside[parent] = true
        parent = tree.nodes[parent].parent
      }
    }
    let isColumn = { (node: Int) in
      guard seen[node].turn > 0 else { return false }
      let elements = tree.nodes[node].elements
      if elements >= 0, elements < seen.count, seen[elements].turn > 0 { return false }
      return seen[node].isValue || !hasInside[node]
    }
    return seen.indices.filter(isColumn).sorted { seen[$0].turn < seen[$1].turn }.map(path(of:))
  }

  private func path(of node: Int) -> String {
    var steps: [JSONPath.Step] = []
    var node = node
    while node > 0 {
      let parent = tree.nodes[node].parent
      steps.append(tree.nodes[parent].elements == node ? .elements : .key(tree.name(node)))
      node = parent
    }
    return JSONPath(steps: steps.reversed()).description
  }
}
