/// The bytes of a file, wherever they are kept.
public struct FileContents: RandomAccessCollection, Sendable {
  private enum Store {
    case array([UInt8])
    case kept(any KeptBytes)
  }

  private let store: Store
  /// Bytes at the beginning of the file that are left out.
  private let skipped: Int
  /// How many bytes there are.
  public let count: Int

  /// Takes bytes in memory.
  ///
  /// - Parameter bytes: The bytes.
  public init(_ bytes: [UInt8]) {
    (store, skipped, count) = (.array(bytes), 0, bytes.count)
  }

  /// Takes bytes that somebody else keeps.
  ///
  /// - Parameter keeper: Who keeps them.
  public init(keptBy keeper: some KeptBytes) {
    (store, skipped, count) = (.kept(keeper), 0, keeper.bytes.count)
  }

  private init(_ contents: FileContents, skipping length: Int) {
    (store, skipped) = (contents.store, contents.skipped + length)
    count = contents.count - length
  }

  /// The bytes from a place on, which are not copied.
  func skipping(_ length: Int) -> FileContents { FileContents(self, skipping: Swift.min(length, count)) }

  /// The first place: 0.
  public var startIndex: Int { 0 }
  /// The place behind the last byte.
  public var endIndex: Int { count }

  /// The byte at a place.
  public subscript(place: Int) -> UInt8 { withUnsafeBufferPointer { $0[place] } }

  /// Calls `body` with the bytes, which stay in their place during the call.
  ///
  /// - Parameter body: Is given the bytes, which it may not keep.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch store {
    case .array(let bytes):
      try bytes.withUnsafeBufferPointer { all throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: all[skipped...]))
      }
    case .kept(let keeper): try body(UnsafeBufferPointer(rebasing: keeper.bytes[skipped...]))
    }
  }

  /// Whether somebody has written the file since it was opened, so that what was read may be half old and half new.
  public var hasChanged: Bool {
    guard case .kept(let keeper) = store else { return false }
    return keeper.hasChanged
  }

  /// Says that some bytes are not needed for a while, so that their memory may serve others.
  ///
  /// - Parameter places: Where they are.
  public func giveBack(_ places: Range<Int>) {
    guard case .kept(let keeper) = store else { return }
    keeper.giveBack(skipped + places.lowerBound..<skipped + places.upperBound)
  }
}

/// Somebody who keeps the bytes of a file in one place, unchanged, as long as it lives.
public protocol KeptBytes: AnyObject, Sendable {
  /// The bytes.
  var bytes: UnsafeBufferPointer<UInt8> { get }

  /// Whether somebody has written the file since it was opened.
  var hasChanged: Bool { get }

  /// Says that some bytes are not needed for a while; they can still be read.
  ///
  /// - Parameter places: Which ones.
  func giveBack(_ places: Range<Int>)
}
