/// One data row of an export, as far as it was asked for; valid during the call that gives it.
public struct Row {
  enum Content {
    case csv(CSVRow)
    case json(JSONRow)
    /// No row has been read yet.
    case none

    /// Who holds the row; the same one holds each row of a part in turn.
    @inline(__always)
    var holder: ObjectIdentifier? {
      switch self {
      case .csv(let row): ObjectIdentifier(row)
      case .json(let row): ObjectIdentifier(row)
      case .none: nil
      }
    }
  }

  /// Stands for a row before the first one.
  static var none: Row { Row(index: -1, content: .none) }

  /// The place of the row among the data rows, from 0; rejected rows count.
  public let index: Int
  let content: Content

  /// The physical line on which the row starts; in JSON the line of its opening brace.
  public var line: Int {
    switch content {
    case .csv(let row): row.line
    case .json(let row): row.line
    case .none: 0
    }
  }

  /// The column in that line, in characters, from 1.
  public var column: Int {
    switch content {
    case .csv: 1
    case .json(let row): row.position.column
    case .none: 0
    }
  }

  /// Where the row begins, in bytes from the beginning of the text as UTF-8; a byte order mark does not count.
  public var offset: Int {
    switch content {
    case .csv(let row): row.start
    case .json(let row): row.offset
    case .none: 0
    }
  }

  /// How many bytes the row has in the text as UTF-8.
  public var byteCount: Int {
    switch content {
    case .csv(let row): row.byteCount
    case .json(let row): row.byteCount
    case .none: 0
    }
  }

  /// The cell of one of the columns asked for.
  ///
  /// - Parameter i: The place of its selector in the list given to ``Export/forEachRow(selecting:report:_:)``.
  /// - Returns: The cell; one that is empty where the row has none.
  public func cell(_ i: Int) -> Cell {
    Cell(content: content, selector: i)
  }
}
