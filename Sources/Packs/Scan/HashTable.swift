/// Numbers by hash, in a flat array: a million of them are looked up for every word of every document.
struct HashTable: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// -1 where nothing is.
    var number: Int = -1
  }

  private var slots: [Slot]
  private var count = 0

  init() { self.init(size: 16) }

  /// An empty table; the size is a power of two.
  private init(size: Int) { slots = Array(repeating: Slot(), count: size) }

  /// The number of a hash.
  func number(of hash: UInt64) -> Int? {
    let number = slots[slot(of: hash)].number
    return number < 0 ? nil : number
  }

  /// The number of a hash, which becomes `new` where it has none.
  mutating func number(of hash: UInt64, else new: Int) -> Int {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot].number >= 0 { return slots[slot].number }
    slots[slot] = Slot(key: hash, number: new)
    count += 1
    return new
  }

  /// The slot that holds the hash, else the empty one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while slots[slot].number >= 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = HashTable(size: slots.count * 2)
    for taken in slots where taken.number >= 0 { larger.slots[larger.slot(of: taken.key)] = taken }
    larger.count = count
    self = larger
  }
}
