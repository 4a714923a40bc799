import Tables

/// The data files as they were read, for those who have to tell what rests on which row.
struct ReadFiles {
  /// One file.
  struct File {
    let name: String
    /// Its text, in which the offsets of rows count.
    let text: FileContents
    /// Where its rows begin, in the order of the file.
    fileprivate(set) var rows: [RowPlace] = []
    /// Whether a row can be read only beside all others, so that every record rests on every row.
    fileprivate(set) var isReadAsWhole = false
  }

  private(set) var files: [File] = []
  private var places: [String: Int] = [:]

  /// Notes a file.
  mutating func add(_ export: Export) {
    guard places[export.file] == nil else { return }
    places[export.file] = files.count
    files.append(File(name: export.file, text: export.text))
  }

  /// Notes where rows of a file begin; a file may be read for several kinds of record.
  mutating func add(_ rows: [RowPlace], of file: String) {
    guard let place = places[file] else { return }
    let isFirst = files[place].rows.isEmpty
    files[place].rows += rows
    if !isFirst { files[place].rows.sort() }
  }

  /// Notes that the rows of a file can be read only beside all others.
  mutating func addWhole(_ file: String) {
    if let place = places[file] { files[place].isReadAsWhole = true }
  }
}

/// Where a row begins.
struct RowPlace: Comparable {
  /// The physical line, from 1.
  let line: UInt32
  /// Bytes from the beginning of the text.
  let offset: UInt64

  init(_ row: Row) { (line, offset) = (UInt32(clamping: row.line), UInt64(row.offset)) }

  static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}
