/// Numbers by hash, in flat arrays: a million of them are looked up for every word of every document.
struct HashTable: Sendable {
  /// A byte of each hash, and 0 where nothing is.
  ///
  /// Nearly every word that is looked up is found missing by it alone, and these bytes stay near the processor where the
  /// hashes themselves have no room.
  private var tags: [UInt8]
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var count = 0

  init() { self.init(size: 16) }

  /// An empty table; the size is a power of two.
  private init(size: Int) {
    tags = Array(repeating: 0, count: size)
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
  }

  /// The number of a hash.
  func number(of hash: UInt64) -> Int? {
    let slot = slot(of: hash)
    return tags[slot] == 0 ? nil : Int(numbers[slot])
  }

  /// The number of a hash, which becomes `new` where it has none.
  mutating func number(of hash: UInt64, else new: Int) -> Int {
    if count * 4 >= keys.count * 3 { grow() }
    let slot = slot(of: hash)
    if tags[slot] != 0 { return Int(numbers[slot]) }
    set(slot, hash, Int32(new))
    count += 1
    return new
  }

  private mutating func set(_ slot: Int, _ hash: UInt64, _ number: Int32) {
    (tags[slot], keys[slot], numbers[slot]) = (Self.tag(of: hash), hash, number)
  }

  private static func tag(of hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) | 1 }

  /// The slot that holds the hash, else the empty one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    let tag = Self.tag(of: hash)
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while tags[slot] != 0, tags[slot] != tag || keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = HashTable(size: keys.count * 2)
    for slot in keys.indices where tags[slot] != 0 {
      larger.set(larger.slot(of: keys[slot]), keys[slot], numbers[slot])
    }
    larger.count = count
    self = larger
  }
}
