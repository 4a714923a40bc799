/// The value of one column in one row; valid as long as the row.
///
/// A cell that is empty and one that is absent are both "not recorded".
public struct Cell: CellReading {
  let content: Row.Content
  let selector: Int

  /// Calls `body` with the cell's text: UTF-8 without white space around it, several values joined by `; `.
  ///
  /// - Parameter body: Is given the bytes, which it may not keep.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch content {
    case .csv(let row): try row.withBytes(of: selector, body)
    case .json(let row): try row.withBytes(of: selector, body)
    case .none: try body(UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  /// The values in it: one for each repeated heading or element of an array, else the parts between semicolons.
  public var list: [String] {
    switch content {
    case .csv(let row): row.list(of: selector)
    case .json(let row): row.list(of: selector)
    case .none: []
    }
  }

  /// Where the cell starts, also after cells of several lines; found when asked for.
  public var position: (line: Int, column: Int) {
    switch content {
    case .csv(let row): row.position(of: selector)
    case .json(let row): row.position(of: selector)
    case .none: (0, 0)
    }
  }

  /// Whether the cell is a JSON number, which may have an exponent.
  public var isJSONNumber: Bool {
    switch content {
    case .csv, .none: false
    case .json(let row): row.isNumber(selector)
    }
  }
}
