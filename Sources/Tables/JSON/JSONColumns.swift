import Diagnostics

/// The paths of all scalars inside the rows, in order of first appearance.
struct JSONColumns {
  /// Paths longer than this are nobody's column; naming them would cost more than the file.
  private static let longestPath = 1_000

  private struct Node {
    let path: String
    var isLeaf = false
    var elements: Int?
    var children: [Int] = []
    /// The place in `children` of each key.
    var placeOfKey: [String: Int] = [:]
    /// Rows of an export repeat their keys in the same order, so the next key is mostly known.
    var expected = 0
    var key: [UInt8]
  }

  private let document: JSONDocument
  private var nodes = [Node(path: "", key: [])]
  private var leaves: [Int] = []

  static func paths(of rows: JSONRows, in document: JSONDocument) throws(Diagnostic) -> [String] {
    var columns = JSONColumns(document: document)
    for row in rows.values where document.kind(row) == .object {
      columns.visit(row, node: 0)
      guard columns.leaves.count <= Export.mostColumns else {
        throw Diagnostic(
          .error,
          "columns-too-many",
          "a file may have 10,000 columns, and the objects of this one have more paths",
          at: TextPosition(offset: document.offset(row), in: document.bytes).place(file: document.file),
          hint: "are the keys of an object ids? Say with 'at:' where the rows are"
        )
      }
    }
    return columns.leaves.map { columns.nodes[$0].path }
  }

  private init(document: JSONDocument) {
    self.document = document
  }

  /// Recursion is bounded by the nesting that a document may have.
  private mutating func visit(_ value: Int, node: Int) {
    guard leaves.count <= Export.mostColumns else { return }
    let end = document.end(value)
    switch document.kind(value) {
    case .object where end > value + 1:
      nodes[node].expected = 0
      var key = value + 1
      while key < end {
        if !document.isSuperseded(key), let child = child(of: node, key: key) { visit(key + 1, node: child) }
        key = document.end(key + 1)
      }
    case .array:
      guard let inside = elements(of: node) else { return }
      if end == value + 1 { markLeaf(inside) }
      var element = value + 1
      while element < end {
        visit(element, node: inside)
        element = document.end(element)
      }
    default: markLeaf(node)
    }
  }

  private mutating func markLeaf(_ node: Int) {
    guard !nodes[node].isLeaf else { return }
    nodes[node].isLeaf = true
    leaves.append(node)
  }

  private mutating func child(of node: Int, key: Int) -> Int? {
    let expected = nodes[node].expected
    if expected < nodes[node].children.count {
      let guess = nodes[node].children[expected]
      if document.withText(key, { $0.elementsEqual(nodes[guess].key) }) {
        nodes[node].expected += 1
        return guess
      }
    }
    return searchChild(of: node, key: key)
  }

  private mutating func searchChild(of node: Int, key: Int) -> Int? {
    let text = document.text(key)
    if let place = nodes[node].placeOfKey[text] {
      nodes[node].expected = place + 1
      return nodes[node].children[place]
    }
    let step = JSONPath(steps: [.key(text)]).description
    let separator = nodes[node].path.isEmpty || step.hasPrefix("[") ? "" : "."
    guard let child = addNode(path: nodes[node].path + separator + step, key: Array(text.utf8)) else { return nil }
    nodes[node].placeOfKey[text] = nodes[node].children.count
    nodes[node].children.append(child)
    nodes[node].expected = nodes[node].children.count
    return child
  }

  private mutating func elements(of node: Int) -> Int? {
    if let elements = nodes[node].elements { return elements }
    let elements = addNode(path: nodes[node].path + "[]", key: [])
    nodes[node].elements = elements
    return elements
  }

  private mutating func addNode(path: String, key: [UInt8]) -> Int? {
    guard path.utf8.count <= Self.longestPath else { return nil }
    nodes.append(Node(path: path, key: key))
    return nodes.count - 1
  }
}
