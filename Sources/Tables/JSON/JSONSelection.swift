/// The paths asked for, as a tree, so that one walk over a row finds all their values.
struct JSONSelection {
  /// What is wanted at a node of the tree.
  private struct Want {
    /// Whether a path ends here or further inside.
    var isWanted = false
    var leadsInside = false
    /// The first of the selectors whose path ends here, or -1.
    var selector = -1
  }

  private let json: JSONBytes
  private let longestCell: Int
  private var tree = JSONTree(mostNodes: 50_000)
  private var wants = [Want()]
  /// For each selector the next one of the same path, or -1.
  private var samePath: [Int]
  private var objects = 0
  /// Whether the row has a key twice on a wanted path.
  private var hasRepeatedKey = false
  /// Keys to pass by, since their object gives them again.
  private var superseded: Set<Int> = []
  let found: JSONFound
  /// Where a value begins that is longer than a cell may be.
  private(set) var tooLong: Int?

  init(_ paths: [JSONPath?], in json: JSONBytes, longestCell: Int = Limits().cell) {
    self.longestCell = longestCell
    self.json = json
    samePath = Array(repeating: -1, count: paths.count)
    found = JSONFound(selectors: paths.count)
    for (selector, path) in paths.enumerated() {
      if let path { want(path, selector) }
    }
  }

  private mutating func want(_ path: JSONPath, _ selector: Int) {
    var node = 0
    for step in path.steps {
      wants[node].isWanted = true
      wants[node].leadsInside = true
      guard let next = next(step, from: node) else { return }
      node = next
    }
    wants[node].isWanted = true
    samePath[selector] = wants[node].selector
    wants[node].selector = selector
  }

  private mutating func next(_ step: JSONPath.Step, from node: Int) -> Int? {
    let next: Int? =
      switch step {
      case .key(let name): tree.child(of: node, named: name)
      case .elements: tree.elements(of: node)
      case .members, .ownKey: nil
      }
    while wants.count < tree.nodes.count { wants.append(Want()) }
    return next
  }

  /// Finds the values of each selector in a row.
  mutating func read(_ row: Int) {
    guard wants[0].isWanted else { return }
    clear()
    hasRepeatedKey = false
    _ = visit(row, 0)
    guard hasRepeatedKey else { return }
    superseded = JSONRepeatedKeys.superseded(in: row, of: json)
    clear()
    _ = visit(row, 0)
    superseded = []
  }

  private mutating func clear() {
    tooLong = nil
    found.clear()
  }

  @inline(__always)
  private mutating func add(_ value: JSONFound.Value, _ selector: Int) {
    found.add(value, to: selector)
    if value.end - value.start > longestCell + 2, tooLong == nil, !json.isContainer(value.start) {
      tooLong = value.start
    }
  }

  /// Looks at a value and gives the place after it; recursion is bounded by the nesting that a text may have.
  private mutating func visit(_ value: Int, _ node: Int) -> Int {
    guard wants[node].isWanted else { return json.end(value) }
    var isEscaped = false
    let end: Int
    switch json.bytes[value] {
    case UInt8(ascii: "{"): end = wants[node].leadsInside ? visit(object: value, node) : json.end(value)
    case UInt8(ascii: "["): end = wants[node].leadsInside ? visit(array: value, node) : json.end(value)
    case .quote: (end, isEscaped) = json.endOfString(value)
    default: end = json.endOfPlainScalar(value)
    }
    var selector = wants[node].selector
    while selector >= 0 {
      add(JSONFound.Value(start: value, end: end, isEscaped: isEscaped), selector)
      selector = samePath[selector]
    }
    if wants[node].leadsInside, json.bytes[value] != UInt8(ascii: "[") { addAsList(value, node) }
    return end
  }

  /// Where other rows have a list, a single value counts as a list of one.
  private mutating func addAsList(_ value: Int, _ node: Int) {
    let elements = tree.nodes[node].elements
    if elements >= 0, json.bytes[value] != UInt8(ascii: "n") { _ = visit(value, elements) }
  }

  private mutating func visit(object: Int, _ node: Int) -> Int {
    var key = json.skipSpace(object + 1)
    if json.bytes[key] == UInt8(ascii: "}") { return key + 1 }
    objects += 1
    let number = objects
    var previous = -1
    while true {
      let (child, value) = tree.child(of: node, key: key, after: &previous, in: json)
      if let child, superseded.isEmpty || !superseded.contains(key) {
        if child == wants.count { wants.append(Want()) }
        if !tree.claim(child, for: number), wants[child].isWanted { hasRepeatedKey = true }
        key = json.skipSpace(visit(value, child))
      } else {
        key = json.skipSpace(json.end(value))
      }
      guard json.bytes[key] == UInt8(ascii: ",") else { return key + 1 }
      key = json.skipSpace(key + 1)
    }
  }

  private mutating func visit(array: Int, _ node: Int) -> Int {
    let elements = tree.nodes[node].elements
    var element = json.skipSpace(array + 1)
    guard elements >= 0, json.bytes[element] != UInt8(ascii: "]") else { return json.end(array) }
    while true {
      element = json.skipSpace(visit(element, elements))
      guard json.bytes[element] == UInt8(ascii: ",") else { return element + 1 }
      element = json.skipSpace(element + 1)
    }
  }
}

/// Keys given twice in one object.
enum JSONRepeatedKeys {
  /// The keys inside a value that their object gives again further down.
  static func superseded(in value: Int, of json: JSONBytes) -> Set<Int> {
    var superseded: Set<Int> = []
    var open = [value]
    while let value = open.popLast() {
      switch json.kind(value) {
      case .object:
        var last: [String: Int] = [:]
        json.forEachMember(of: value) { key, member in
          if let earlier = last.updateValue(key, forKey: json.text(key)) { superseded.insert(earlier) }
          if json.isContainer(member) { open.append(member) }
        }
      case .array: json.forEachElement(of: value) { if json.isContainer($0) { open.append($0) } }
      default: break
      }
    }
    return superseded
  }
}
