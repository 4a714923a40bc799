/// Places of records by the hash of their keys; the keys themselves stay with the records, of which there may be a million.
struct KeyPlaces {
  /// A place, and the upper half of its key's hash: what has another hash need not be compared.
  private struct Slot {
    var place: Int32 = -1
    var hash: UInt32 = 0
  }

  private var slots: [Slot]

  /// Room for so many records.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Inserts a place, unless there is one whose key is the same.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - hash: The hash of its key.
  ///   - isSame: Whether the record at a place has the same key.
  /// - Returns: The place that is there already.
  mutating func insert(_ place: Int, hash: Int, where isSame: (Int) -> Bool) -> Int? {
    let upper = Self.upper(hash)
    var slot = hash & (slots.count - 1)
    while slots[slot].place >= 0 {
      if slots[slot].hash == upper, isSame(Int(slots[slot].place)) { return Int(slots[slot].place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(place: Int32(place), hash: upper)
    return nil
  }

  /// Puts one place where another with the same key was.
  mutating func replace(_ earlier: Int, by place: Int, hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot].place != Int32(earlier) { slot = (slot + 1) & (slots.count - 1) }
    slots[slot].place = Int32(place)
  }

  private static func upper(_ hash: Int) -> UInt32 { UInt32(truncatingIfNeeded: UInt(bitPattern: hash) >> 32) }
}
