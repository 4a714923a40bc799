/// A cell, or what a mapping made of one, to be read as a typed value.
///
/// Each reading gives nil where the text is not of that type; ask ``isEmpty`` first to tell that from "not recorded".
public protocol CellReading {
  /// Calls `body` with the text: UTF-8 without white space around it.
  ///
  /// - Parameter body: Is given the bytes, which it may not keep.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result

  /// Every value that is not empty.
  var list: [String] { get }

  /// Where the cell starts.
  var position: (line: Int, column: Int) { get }

  /// Whether the text is a JSON number, which may have an exponent.
  var isJSONNumber: Bool { get }

  /// The day: `2026-10-31` exactly, unless a mapping says how the source writes its dates.
  var date: CivilDate? { get }
}

extension CellReading {
  /// Whether nothing is recorded: no text but white space.
  public var isEmpty: Bool { withBytes { $0.isEmpty } }

  /// Whether the text says that nothing is recorded: it is empty, or `TBD`, `N/A` or another of the usual signs.
  public var isPlaceholder: Bool { withBytes { Placeholder.isOne($0) } }

  /// The text without white space around it.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
