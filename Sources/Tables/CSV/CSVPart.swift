/// Consecutive rows of a CSV file.
struct CSVPart: Sendable {
  /// Where a record begins.
  struct Start: Equatable {
    var index: Int
    var line: Int
  }

  /// Where the first row begins.
  var start: Start
  /// Rows that begin here or later belong to the next part.
  let limit: Int
}

/// What was found in a part.
struct CSVPartOutcome {
  var counts = RowCounts()
  var problems: LimitedReport
  /// Where the record after the last one begins.
  var end: CSVPart.Start
}

/// Cuts the rows of a file into parts, so that several can be read at once.
///
/// Whether a line break ends a row or stands in a cell can only be told by reading everything before it. So a part begins
/// where rows seem to begin, and whoever reads it has to check that the part before it ends just there.
struct CSVCuts {
  /// How far a place is looked for at which rows seem to begin.
  private static let searched = 1 << 20
  /// How many lines are tried.
  private static let mostTried = 1_000
  /// How many records must have as many cells as there are columns.
  private static let recordsCompared = 3

  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: CSVDialect
  let width: Int

  /// The parts of the rows from `start` on, of about `size` bytes each.
  func parts(from start: CSVPart.Start, ofBytes size: Int, workers: Int) -> [CSVPart] {
    var starts = [start.index]
    var target = start.index + size
    while target + size / 2 < bytes.count {
      if let place = rowStart(after: target), place > starts[starts.count - 1] { starts.append(place) }
      target += size
    }
    let limits = starts.dropFirst() + [bytes.count]
    let lines = concurrently(starts.count, workers: workers) { bytes.lineEnds(in: starts[$0]..<limits[$0 + 1]) }
    var line = start.line
    return starts.indices.map { place in
      defer { line += lines[place] }
      return CSVPart(start: .init(index: starts[place], line: line), limit: limits[place + 1])
    }
  }

  /// The first line after `target` from which on records have as many cells as there are columns.
  private func rowStart(after target: Int) -> Int? {
    let window = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, target + Self.searched)])
    var place = target
    for _ in 0..<Self.mostTried {
      while place < window.count, !window[place].isLineEnd { place += 1 }
      while place < window.count, window[place].isLineEnd { place += 1 }
      guard place < window.count else { return nil }
      if seemsRowStart(place, in: window) { return place }
    }
    return nil
  }

  private func seemsRowStart(_ place: Int, in window: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = CSVScanner(window, dialect: dialect, width: width, index: place)
    var cells: [CSVSpan] = []
    for _ in 0..<Self.recordsCompared {
      guard scanner.next(into: &cells) else { break }
      if scanner.index == window.count { return window.count == bytes.count }
      let record = scanner.record
      if record.cellCount != width || record.unclosedQuote != nil || record.textAfterQuote != nil { return false }
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many lines end in a range that begins with a line; LF, CR LF, CR and CR CR LF end one.
  func lineEnds(in range: Range<Int>) -> Int {
    var lineEnds = 0
    var place = range.lowerBound
    while place + ByteMask.width <= range.upperBound, let first = baseAddress {
      lineEnds += ByteMask.of(first + place, .lineFeed).nonzeroBitCount
      var returns = ByteMask.of(first + place, .carriageReturn)
      while returns != 0 {
        if !isFollowedByLineFeed(place + returns.trailingZeroBitCount) { lineEnds += 1 }
        returns &= returns - 1
      }
      place += ByteMask.width
    }
    for index in place..<range.upperBound {
      let byte = self[index]
      if byte == .lineFeed || (byte == .carriageReturn && !isFollowedByLineFeed(index)) { lineEnds += 1 }
    }
    return lineEnds
  }

  /// Whether the CR at `index` belongs to a later LF.
  private func isFollowedByLineFeed(_ index: Int) -> Bool {
    guard index + 1 < count else { return false }
    if self[index + 1] == .lineFeed { return true }
    return self[index + 1] == .carriageReturn && index + 2 < count && self[index + 2] == .lineFeed
  }
}
