/// Keys below keys, as a walk over many objects of the same form meets them.
///
/// Rows of an export repeat their keys in the same order, so the next key is mostly the one that came next before.
struct JSONTree {
  struct Node {
    fileprivate let name: Range<Int>
    /// Whether the name stands in a text as it is, without escapes.
    fileprivate let isPlain: Bool
    /// The node of the key that came first in the last object.
    fileprivate var firstKey = -1
    /// The node of the key that came next in the last object.
    fileprivate var nextKey = -1
    /// The node of an array's elements.
    fileprivate(set) var elements = -1
    let parent: Int
    /// The object that had this key last, by the number that the walk gives it.
    var object = 0
  }

  private struct Place: Hashable {
    let parent: Int
    let name: String
  }

  private(set) var nodes = [Node(name: 0..<0, isPlain: false, parent: -1)]
  private var names: [UInt8] = []
  private var places: [Place: Int] = [:]
  private let mostNodes: Int

  /// A tree with its root, node 0.
  init(mostNodes: Int = 1_000_000) {
    self.mostNodes = mostNodes
  }

  func name(_ node: Int) -> String { String(decoding: names[nodes[node].name], as: UTF8.self) }

  /// Notes that an object has this key; false where it had it before.
  @inline(__always)
  mutating func claim(_ node: Int, for object: Int) -> Bool {
    if nodes[node].object == object { return false }
    nodes[node].object = object
    return true
  }

  /// The node of the key that begins at `key`, which is made where it is new, and the place of the key's value.
  ///
  /// The node is nil when the tree is full. `previous` is the node of the key before it in the same object, or -1.
  @inline(__always)
  mutating func child(of parent: Int, key: Int, after previous: inout Int, in json: JSONBytes) -> (Int?, value: Int) {
    var candidate = previous < 0 ? nodes[parent].firstKey : nodes[previous].nextKey
    var tries = 0
    while candidate >= 0 && tries < 4 {
      if matches(candidate, key, json) {
        previous = candidate
        let end = key + nodes[candidate].name.count + 2
        let colon = json.bytes[end] == UInt8(ascii: ":") ? end : json.skipSpace(end)
        return (candidate, json.skipSpace(colon + 1))
      }
      candidate = nodes[candidate].nextKey
      tries += 1
    }
    return (search(parent, key, after: &previous, json), json.value(ofKey: key))
  }

  private mutating func search(_ parent: Int, _ key: Int, after previous: inout Int, _ json: JSONBytes) -> Int? {
    guard let found = child(of: parent, named: json.text(key)) else { return nil }
    if previous < 0 { nodes[parent].firstKey = found } else { nodes[previous].nextKey = found }
    previous = found
    return found
  }

  @inline(__always)
  private func matches(_ node: Int, _ key: Int, _ json: JSONBytes) -> Bool {
    let name = nodes[node].name
    let end = key + 1 + name.count
    guard end < json.bytes.count, json.bytes[end] == .quote, nodes[node].isPlain else { return false }
    return names.withUnsafeBufferPointer { names in
      for offset in 0..<name.count where names[name.lowerBound + offset] != json.bytes[key + 1 + offset] {
        return false
      }
      return true
    }
  }

  mutating func child(of parent: Int, named name: String) -> Int? {
    let place = Place(parent: parent, name: name)
    if let known = places[place] { return known }
    guard let node = add(name, under: parent) else { return nil }
    places[place] = node
    return node
  }

  mutating func elements(of node: Int) -> Int? {
    if nodes[node].elements >= 0 { return nodes[node].elements }
    guard let elements = add("", under: node) else { return nil }
    nodes[node].elements = elements
    return elements
  }

  private mutating func add(_ name: String, under parent: Int) -> Int? {
    guard nodes.count < mostNodes else { return nil }
    let start = names.count
    names.append(contentsOf: name.utf8)
    let isPlain = name.utf8.allSatisfy { $0 != .backslash && $0 != .quote && $0 >= 0x20 }
    nodes.append(Node(name: start..<names.count, isPlain: isPlain, parent: parent))
    return nodes.count - 1
  }
}
