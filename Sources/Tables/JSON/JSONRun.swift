/// Elements of an array, one after another, that were found to be JSON before the check of the text came to them.
///
/// Whether a bracket opens a value or stands in a string can only be told by reading everything before it. So a run begins
/// where an element seems to begin, and counts only if the check of the whole text comes to just that place.
struct JSONRun: Sendable {
  /// From the first byte of the first element to the end of the last.
  let elements: Range<Int>
  /// How deep the elements are nested.
  let depth: Int

  /// Runs in parts of a text of about `size` bytes each, found in several parts at once.
  static func found(
    in bytes: UnsafeBufferPointer<UInt8>,
    nesting: Int,
    workers: Int,
    partSize size: Int
  ) -> [JSONRun] {
    let parts = bytes.count / max(1, size)
    guard workers > 1, parts > 1 else { return [] }
    nonisolated(unsafe) let bytes = bytes
    let runs = concurrently(parts, workers: workers) { part in
      let limit = part + 1 < parts ? (part + 1) * size : bytes.count
      return JSONRun.first(from: part * size, to: limit, in: bytes, nesting: nesting)
    }
    return runs.compactMap(\.self)
  }

  /// The first run from a place on that takes most of the way to `limit`.
  ///
  /// A few elements of a list inside an element make no such run, and neither does what stands in a string.
  private static func first(
    from start: Int,
    to limit: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    nesting: Int
  ) -> JSONRun? {
    var (place, tried) = (start, 0)
    while tried < limit - start, let element = bytes.seemingElement(from: place, to: limit) {
      let run = JSONSyntax.run(from: element, to: limit, in: bytes, nesting: nesting)
      if let run, run.elements.count > (limit - element) / 2 { return run }
      let end = run?.elements.upperBound ?? element + 1
      tried += end - element
      place = end
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first brace from a place on that opens behind a comma.
  fileprivate func seemingElement(from start: Int, to limit: Int) -> Int? {
    var place = start
    while place < limit {
      if self[place] == UInt8(ascii: "{"), let before = lastByteBeforeSpace(place), before == .comma { return place }
      place += 1
    }
    return nil
  }

  /// The byte before the white space that ends at `end`.
  private func lastByteBeforeSpace(_ end: Int) -> UInt8? {
    var place = end - 1
    while place >= 0, self[place] <= 0x20 { place -= 1 }
    return place >= 0 ? self[place] : nil
  }
}
