import Diagnostics

extension JSONDocument {
  /// The keys that their object gives again further down, and a warning for each.
  func repeatedKeys() -> (superseded: Set<Int>, warnings: [Diagnostic]) {
    var superseded: Set<Int> = []
    var warnings: [Diagnostic] = []
    var limit = LimitedReport(file: file)
    var place = TextPosition()
    var search = RepeatedNames()
    for object in 0..<count where kind(object) == .object {
      search.forEachRepetition(in: object, of: self) { earlier, later in
        superseded.insert(earlier)
        limit.add(
          .warn,
          "json-duplicate-key",
          "the key '\(text(later))' is given twice in one object; the last one counts",
          at: {
            place.advance(to: offset(later), in: bytes)
            return place.place(file: file)
          },
          to: { warnings.append($0) }
        )
      }
    }
    limit.finish { warnings.append($0) }
    return (superseded, warnings)
  }
}

/// Finds names given twice in one object; keeps its memory from object to object.
private struct RepeatedNames {
  /// Up to this many keys, comparing each with each is faster than hashing.
  private static let fewKeys = 12

  private struct Name: Hashable {
    let bytes: UnsafeBufferPointer<UInt8>

    static func == (left: Self, right: Self) -> Bool { left.bytes.elementsEqual(right.bytes) }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  private var keys: [Int] = []
  private var seen: [Name: Int] = [:]

  mutating func forEachRepetition(
    in object: Int,
    of document: JSONDocument,
    _ body: (_ earlier: Int, _ later: Int) -> Void
  ) {
    keys.removeAll(keepingCapacity: true)
    document.forEachMember(of: object) { key, _ in keys.append(key) }
    if keys.count > Self.fewKeys {
      compareByHash(document, body)
    } else {
      compareEach(document, body)
    }
  }

  private func compareEach(_ document: JSONDocument, _ body: (Int, Int) -> Void) {
    for later in keys.indices.dropFirst() {
      for earlier in (0..<later).reversed() where document.sameText(keys[earlier], keys[later]) {
        body(keys[earlier], keys[later])
        break
      }
    }
  }

  private mutating func compareByHash(_ document: JSONDocument, _ body: (Int, Int) -> Void) {
    document.bytes.withUnsafeBufferPointer { _ in  // keeps the names' bytes in place while `seen` points at them
      for key in keys {
        let name = document.withText(key) { Name(bytes: $0) }
        if let earlier = seen.updateValue(key, forKey: name) { body(earlier, key) }
      }
      seen.removeAll(keepingCapacity: true)
    }
  }
}
