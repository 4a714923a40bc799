/// What a selector points at, seen from the rows.
enum JSONTarget: Equatable {
  /// A path inside each row.
  case inside(JSONPath)
  /// The key under which each row stands.
  case ownKey
  /// A path that begins at the top, or at what the rows lie in: the place among the row's ancestors, and the way on.
  case outside(ancestor: Int, JSONPath)

  var inside: JSONPath? { if case .inside(let path) = self { path } else { nil } }
  var outside: (ancestor: Int, path: JSONPath)? {
    if case .outside(let ancestor, let path) = self { (ancestor, path) } else { nil }
  }

  init(_ selector: Selector, rows: JSONPath) {
    switch selector.target {
    case .columns: self = .inside(JSONPath())
    case .path(let path): self = path.steps == [.ownKey] ? .ownKey : .inside(path)
    case .pathFromTop(let path): self.init(fromTop: path, rows: rows)
    }
  }

  /// A path that goes the same way as the path to the rows means what this row lies in.
  init(fromTop path: JSONPath, rows: JSONPath) {
    var way = rows.steps
    if way.last != .elements && way.last != .members { way.append(.elements) }
    var ancestors = 0
    var rest = 0
    for (place, step) in path.steps.enumerated() {
      guard place < way.count, way[place] == step else { break }
      if step == .elements || step == .members {
        ancestors += 1
        rest = place + 1
      }
    }
    let remaining = JSONPath(steps: Array(path.steps[rest...]))
    if rest == way.count {
      self = remaining.steps == [.ownKey] ? .ownKey : .inside(remaining)
    } else {
      self = .outside(ancestor: ancestors, remaining)
    }
  }
}

/// Where the rows are inside, row by row.
struct JSONRowContext: Sendable {
  let path: JSONPath
  /// For each group of rows the first row's number, and what the path to it went through.
  fileprivate var starts: [Int] = []
  fileprivate var ancestors: [[Int]] = []

  init(path: JSONPath) {
    self.path = path
  }

  mutating func add(_ group: JSONRowPlaces.Group, from row: Int) {
    starts.append(row)
    ancestors.append(group.ancestors)
  }
}

/// The values outside the rows that selectors ask for; they stay the same for all rows of one array.
struct JSONOutside {
  private let json: JSONBytes
  private let rows: JSONRowContext
  private let targets: [(selector: Int, ancestor: Int, path: JSONPath)]
  private var group = -1
  /// For each selector its values; nil where it selects inside rows.
  private(set) var values: [[JSONFound.Value]?]

  init(_ targets: [(ancestor: Int, path: JSONPath)?], rows: JSONRowContext, in json: JSONBytes) {
    self.json = json
    self.rows = rows
    self.targets = targets.enumerated().compactMap { selector, target in
      target.map { (selector, $0.ancestor, $0.path) }
    }
    values = targets.map { $0 == nil ? nil : [] }
  }

  /// Takes the values of the group that a row is in; rows come in order.
  mutating func move(to row: Int) {
    guard !targets.isEmpty else { return }
    let before = group
    while group + 1 < rows.starts.count, rows.starts[group + 1] <= row { group += 1 }
    guard group != before else { return }
    for target in targets {
      let ancestors = rows.ancestors[group]
      let isSame = before >= 0 && rows.ancestors[before].place(target.ancestor) == ancestors.place(target.ancestor)
      if !isSame { values[target.selector] = Self.find(target.path, from: ancestors, target.ancestor, json) }
    }
  }

  /// Whether there is a value for any group of rows.
  static func isAnywhere(_ path: JSONPath, _ ancestor: Int, in rows: JSONRowContext, _ json: JSONBytes) -> Bool {
    var last: Int?
    return rows.ancestors.contains { ancestors in
      guard let place = ancestors.place(ancestor), place != last else { return false }
      last = place
      return !find(path, from: ancestors, ancestor, json).isEmpty
    }
  }

  private static func find(
    _ path: JSONPath,
    from ancestors: [Int],
    _ ancestor: Int,
    _ json: JSONBytes
  ) -> [JSONFound.Value] {
    guard let place = ancestors.place(ancestor) else { return [] }
    // An ancestor that is a member of an object is known by its key; no other string can hold rows.
    let isKey = json.bytes[place] == .quote
    if path.steps == [.ownKey] { return isKey ? [json.scalar(place)] : [] }
    var selection = JSONSelection([path], in: json)
    selection.read(isKey ? json.value(ofKey: place) : place)
    return selection.found.values(of: 0)
  }
}

extension [Int] {
  /// The place of an ancestor, from the top down.
  fileprivate func place(_ ancestor: Int) -> Int? { indices.contains(ancestor) ? self[ancestor] : nil }
}
