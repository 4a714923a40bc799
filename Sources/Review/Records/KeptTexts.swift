/// What the work items of one part of a file keep outside themselves: their texts, one behind the other, and what few of
/// them have or many share, each by its place.
///
/// There may be a million items. One that has no memory of its own is made without asking the system for any, is copied
/// without counting who refers to what, and makes a string only where somebody wants to see it.
///
/// `@unchecked Sendable` because only the reader of the part adds to it, before anybody else sees the items.
final class KeptTexts: @unchecked Sendable {
  /// One of the places that the items stand at, all of which are in one file.
  let origin: Origin
  /// Lists of texts that stay in the house; the first one is empty.
  private(set) var internalTexts: [[InternalText]] = [[]]
  /// What few items have; the first one is nothing.
  private(set) var details: [ItemDetails] = [ItemDetails()]
  /// Names that many items share; the first one is none.
  private(set) var names = [""]
  /// The texts; whoever uses them keeps this object.
  let bytes: UnsafeMutablePointer<TextBytes>

  init(of origin: Origin, expectedItems: Int) {
    self.origin = origin
    bytes = .allocate(capacity: 1)
    bytes.initialize(to: TextBytes(expectedItems: expectedItems))
  }

  deinit {
    bytes.pointee.forget()
    bytes.deallocate()
  }

  /// The text of some bytes.
  func text(from start: Int, count: UInt32) -> String { String(decoding: bytes.pointee[start, count], as: UTF8.self) }

  /// The place of a list of texts that stay in the house.
  func add(_ texts: [InternalText]) -> Int32 { place(of: texts, isNothing: texts.isEmpty, in: &internalTexts) }

  /// The place of what few items have.
  func add(_ item: ItemDetails) -> Int32 { place(of: item, isNothing: item.isEmpty, in: &details) }

  /// The place of a name; ``KeptNames`` knows the places of those that are kept already.
  func add(_ name: String) -> Int32 { place(of: name, isNothing: false, in: &names) }

  /// The name at a place; nil at the first one.
  func name(at place: Int32) -> String? { place == 0 ? nil : names[Int(place)] }

  private func place<Value>(of value: Value, isNothing: Bool, in values: inout [Value]) -> Int32 {
    if isNothing { return 0 }
    values.append(value)
    return Int32(values.count - 1)
  }
}

/// Shows what is kept, not where in memory nor in which order it came.
extension KeptTexts: CustomReflectable {
  var customMirror: Mirror {
    let details = details.sorted {
      ($0.users ?? -1, $0.minutes ?? -1, $0.share ?? -1) < ($1.users ?? -1, $1.minutes ?? -1, $1.share ?? -1)
    }
    return Mirror(self, children: ["internalTexts": internalTexts, "details": details, "names": names.sorted()])
  }
}

/// Texts one behind the other.
///
/// Not an array: asking whether one is shared, for each text, costs as much as copying the text.
struct TextBytes {
  /// How many bytes an item's texts have in most files.
  private static let bytesPerItem = 64

  /// How many bytes the texts have so far.
  private(set) var count = 0
  private var capacity = 0
  private var start: UnsafeMutablePointer<UInt8>?
  private let expected: Int

  init(expectedItems: Int) { expected = expectedItems * Self.bytesPerItem }

  /// Gives back the memory.
  fileprivate func forget() { start?.deallocate() }

  /// Puts a text behind the others, and gives how many bytes it has.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let first = text.baseAddress else { return 0 }
    if count + text.count > capacity || start == nil { grow(toHold: count + text.count) }
    if let start { (start + count).initialize(from: first, count: text.count) }
    count += text.count
    return UInt32(text.count)
  }

  /// Gives back the room that no text takes.
  mutating func shrink() {
    if count > 0, count < capacity { move(toRoomFor: count) }
  }

  /// The bytes of a text.
  subscript(first: Int, count: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start.map { UnsafePointer($0 + first) }, count: start == nil ? 0 : Int(count))
  }

  private mutating func grow(toHold needed: Int) {
    move(toRoomFor: max(needed, 2 * capacity, expected))
  }

  private mutating func move(toRoomFor capacity: Int) {
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if let start { moved.moveInitialize(from: start, count: count) }
    start?.deallocate()
    (start, self.capacity) = (moved, capacity)
  }
}
