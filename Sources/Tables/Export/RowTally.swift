/// Rows that were not used: how many for each reason, and where the first of them are.
///
/// A reason is the code of the diagnostic that tells of rejected rows, or plain words for rows that a rule leaves out.
public struct RowTally: Equatable, Sendable {
  /// How many places of one reason are kept.
  public static let placesKept = 3

  /// The rows of one reason.
  public struct Reason: Equatable, Sendable {
    /// How many there are.
    public fileprivate(set) var count = 0
    /// The first lines that they begin on, in order; a line on which several begin stands once.
    public fileprivate(set) var lines: [Int] = []
  }

  private var rows: [String: Reason] = [:]
  /// How many rows there are in all.
  public private(set) var count = 0

  /// Makes a tally.
  ///
  /// - Parameter lines: For each reason the lines on which its rows begin.
  public init(_ lines: [String: [Int]] = [:]) {
    for (reason, lines) in lines {
      for line in lines { add(reason, line: line) }
    }
  }

  /// The reasons by name.
  public var reasons: [(name: String, rows: Reason)] {
    rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many rows there are for each reason.
  public var counts: [String: Int] { rows.mapValues(\.count) }

  /// Counts one row.
  ///
  /// - Parameters:
  ///   - reason: Why it was not used.
  ///   - line: The line on which it begins.
  public mutating func add(_ reason: String, line: Int) {
    rows[reason, default: Reason()].add(count: 1, lines: [line])
    count += 1
  }

  /// Counts the rows of another tally too, in whichever order the two were made.
  ///
  /// - Parameter other: The tally of other rows of the same file.
  public mutating func add(_ other: RowTally) {
    for (reason, rows) in other.rows { self.rows[reason, default: Reason()].add(count: rows.count, lines: rows.lines) }
    count += other.count
  }
}

extension RowTally.Reason {
  fileprivate mutating func add(count: Int, lines more: [Int]) {
    self.count += count
    for line in more where lines.count < RowTally.placesKept || line < lines[lines.count - 1] {
      guard !lines.contains(line) else { continue }
      lines.insert(line, at: lines.firstIndex { $0 > line } ?? lines.count)
      if lines.count > RowTally.placesKept { lines.removeLast() }
    }
  }
}
