/// The values that one row has for each selector; the memory serves every row.
final class JSONFound {
  /// A value in a text.
  struct Value {
    let start: Int
    let end: Int
    /// Whether it is a string with escapes.
    let isEscaped: Bool
  }

  /// How many values each selector has; `first` holds one where that is not 0.
  let counts: UnsafeMutableBufferPointer<Int>
  let first: UnsafeMutableBufferPointer<Value>
  private let others: UnsafeMutableBufferPointer<[Value]>

  init(selectors: Int) {
    counts = .allocate(capacity: selectors)
    counts.initialize(repeating: 0)
    first = .allocate(capacity: selectors)
    first.initialize(repeating: Value(start: 0, end: 0, isEscaped: false))
    others = .allocate(capacity: selectors)
    others.initialize(repeating: [])
  }

  deinit {
    counts.deallocate()
    first.deallocate()
    others.deinitialize()
    others.deallocate()
  }

  /// All values of a selector.
  func values(of selector: Int) -> [Value] {
    counts[selector] == 0 ? [] : [first[selector]] + others[selector]
  }

  func clear() {
    for selector in counts.indices {
      if counts[selector] > 1 { others[selector].removeAll(keepingCapacity: true) }
      counts[selector] = 0
    }
  }

  @inline(__always)
  func add(_ value: Value, to selector: Int) {
    if counts[selector] == 0 { first[selector] = value } else { others[selector].append(value) }
    counts[selector] += 1
  }
}
