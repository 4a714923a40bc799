/// A place in a line that counts columns as CommonMark does: a tab reaches to the next multiple of four, and a
/// container may take only some of its columns.
struct LineCursor {
  private let bytes: [UInt8]
  private let end: Int
  /// The byte the cursor stands on.
  private(set) var offset: Int
  /// The column the cursor stands on, from 0.
  private(set) var column = 0
  /// How many columns of the tab at ``offset`` have been taken already.
  private(set) var takenTabColumns = 0

  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    self.offset = line.lowerBound
    self.end = line.upperBound
  }

  /// The byte under the cursor; nil at the end of the line.
  var current: UInt8? { offset < end ? bytes[offset] : nil }

  /// Where the white space under the cursor ends, and how many columns it takes.
  var indentation: (end: Int, columns: Int) {
    var position = offset
    var reached = column
    while position < end {
      if bytes[position] == .space {
        reached += 1
      } else if bytes[position] == .tab {
        reached += 4 - reached % 4
      } else {
        break
      }
      position += 1
    }
    return (position, reached - column)
  }

  /// Takes `count` columns of white space, stopping inside a tab if need be, or at what is no white space.
  mutating func skipColumns(_ count: Int) {
    var left = count
    while left > 0, let byte = current {
      if byte == .space {
        moveOn(1)
        left -= 1
      } else if byte == .tab {
        let width = 4 - column % 4
        if width > left {
          column += left
          takenTabColumns += left
          return
        }
        moveOn(width)
        left -= width
      } else {
        return
      }
    }
  }

  /// Takes `count` bytes, none of them a tab.
  mutating func skipBytes(_ count: Int) {
    for _ in 0..<Swift.min(count, end - offset) { moveOn(1) }
  }

  private mutating func moveOn(_ columns: Int) {
    offset += 1
    column += columns
    takenTabColumns = 0
  }
}
