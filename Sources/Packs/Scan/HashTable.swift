/// Numbers by hash, in a flat array: a million of them are looked up for every word of every document.
struct HashTable: Sendable {
  /// The hashes, and beside them their numbers; -1 where nothing is.
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var count = 0

  init() { self.init(size: 16) }

  /// An empty table; the size is a power of two.
  private init(size: Int) {
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
  }

  /// The number of a hash.
  func number(of hash: UInt64) -> Int? {
    let number = numbers[slot(of: hash)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a hash, which becomes `new` where it has none.
  mutating func number(of hash: UInt64, else new: Int) -> Int {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: hash)
    if numbers[slot] >= 0 { return Int(numbers[slot]) }
    (keys[slot], numbers[slot]) = (hash, Int32(new))
    count += 1
    return new
  }

  /// The slot that holds the hash, else the empty one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while numbers[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = HashTable(size: keys.count * 2)
    for (key, number) in zip(keys, numbers) where number >= 0 {
      let slot = larger.slot(of: key)
      (larger.keys[slot], larger.numbers[slot]) = (key, number)
    }
    larger.count = count
    self = larger
  }
}
