/// The paths asked for, as a tree, so that one walk over a row finds all their values.
struct JSONSelection {
  private struct Node {
    var children: [(key: [UInt8], node: Int)] = []
    var elements: Int?
    /// The selectors whose path ends here.
    var selectors: [Int] = []
  }

  private var nodes = [Node()]

  init(_ selectors: [Selector]) {
    for (number, selector) in selectors.enumerated() {
      guard case .path(let path) = selector.target else { continue }
      let node = path.steps.reduce(0) { insert($1, under: $0) }
      nodes[node].selectors.append(number)
    }
  }

  private mutating func insert(_ step: JSONPath.Step, under node: Int) -> Int {
    switch step {
    case .elements:
      if let known = nodes[node].elements { return known }
      nodes[node].elements = nodes.count
    case .key(let name):
      let key = Array(name.utf8)
      if let known = nodes[node].children.first(where: { $0.key == key }) { return known.node }
      nodes[node].children.append((key, nodes.count))
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Appends the values of each selector in a row to its list in `values`.
  func find(in row: Int, of document: JSONDocument, values: inout [[Int]]) {
    visit(row, node: 0, of: document, values: &values)
  }

  /// Recursion is bounded by the nesting that a document may have.
  private func visit(_ value: Int, node: Int, of document: JSONDocument, values: inout [[Int]]) {
    for selector in nodes[node].selectors { values[selector].append(value) }
    let end = document.end(value)
    if !nodes[node].children.isEmpty, document.kind(value) == .object {
      var key = value + 1
      while key < end {
        if let child = child(of: node, key: key, in: document) {
          visit(key + 1, node: child, of: document, values: &values)
        }
        key = document.end(key + 1)
      }
    } else if let elements = nodes[node].elements, document.kind(value) == .array {
      var element = value + 1
      while element < end {
        visit(element, node: elements, of: document, values: &values)
        element = document.end(element)
      }
    }
  }

  private func child(of node: Int, key: Int, in document: JSONDocument) -> Int? {
    guard !document.isSuperseded(key) else { return nil }
    return document.withText(key) { text in
      nodes[node].children.first { $0.key.count == text.count && text.elementsEqual($0.key) }?.node
    }
  }
}
