import Tables

/// The bytes of all data files, and whose they are: a row is a client's when a record of that client begins on it, and
/// everything else, such as headings and rows that belong to nobody, is everybody's.
public struct SourceRows: Sendable {
  /// A run of bytes.
  public struct Run {
    /// The places of the accounts whose it is; none where it is everybody's.
    public let owners: [Int]
    /// The file, by its place among all.
    public let file: Int
    /// The line on which it begins, from 1.
    public let line: Int
    /// The bytes, which hold during the call that gives them.
    public let bytes: UnsafeBufferPointer<UInt8>
  }

  private struct File: Sendable {
    let name: String
    let text: FileContents
    /// Where each run begins; the first one is everybody's.
    let rows: [RowPlace]
    /// Whose records begin in the runs, by line.
    let claims: [Claim]
  }

  private struct Claim: Comparable {
    let line: UInt32
    let account: UInt32

    static func < (left: Self, right: Self) -> Bool { (left.line, left.account) < (right.line, right.account) }
  }

  private let files: [File]

  /// Tells whose the rows of some files are.
  ///
  /// - Parameters:
  ///   - read: The files.
  ///   - accounts: All accounts.
  init(_ read: ReadFiles, of accounts: [Account]) {
    var claims: [String: [Claim]] = [:]
    for (place, account) in accounts.enumerated() {
      let slice = account.confidential
      for (file, lines) in slice.rows {
        claims[file, default: []] += lines.map { Claim(line: $0, account: UInt32(place)) }
      }
      for row in slice.rejectedRows {
        claims[row.origin.file, default: []].append(
          Claim(line: UInt32(clamping: row.origin.line), account: UInt32(place))
        )
      }
    }
    files = read.files.map { file in
      let isShared = file.isReadAsWhole
      return File(
        name: file.name,
        text: file.text,
        rows: isShared ? [] : Self.firstOfLines(file.rows),
        claims: isShared ? [] : Self.sorted(claims.removeValue(forKey: file.name) ?? [])
      )
    }
  }

  // There may be a million rows: neither rows nor claims are copied where it can be helped.

  private static func sorted(_ claims: consuming [Claim]) -> [Claim] {
    claims.sort()
    return claims
  }

  /// Rows that begin on one line cannot be told apart by their lines.
  private static func firstOfLines(_ rows: [RowPlace]) -> [RowPlace] {
    if zip(rows, rows.dropFirst()).allSatisfy({ $0.line != $1.line }) { return rows }
    var first: [RowPlace] = []
    first.reserveCapacity(rows.count)
    for row in rows where first.last?.line != row.line { first.append(row) }
    return first
  }

  /// Whether somebody has written one of the files since it was read.
  public var haveChanged: Bool { files.contains { $0.text.hasChanged } }

  /// The names of the files, in the order of their places.
  public var names: [String] { files.map(\.name) }

  /// Calls `body` with every run, file by file from the first byte to the last.
  public func forEachRun(_ body: (Run) -> Void) {
    for (place, file) in files.enumerated() { Self.forEachRun(of: file, place, body) }
  }

  private static func forEachRun(of file: File, _ place: Int, _ body: (Run) -> Void) {
    file.text.withUnsafeBufferPointer { text in
      func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[range]) }
      let offset = { (row: Int) in row < file.rows.count ? min(Int(file.rows[row].offset), text.count) : text.count }
      body(Run(owners: [], file: place, line: 1, bytes: bytes(0..<offset(0))))
      var claim = 0
      for row in file.rows.indices {
        let limit = row + 1 < file.rows.count ? file.rows[row + 1].line : .max
        var owners: [Int] = []
        while claim < file.claims.count, file.claims[claim].line < limit {
          let account = Int(file.claims[claim].account)
          if file.claims[claim].line >= file.rows[row].line, owners.last != account { owners.append(account) }
          claim += 1
        }
        let run = offset(row)..<max(offset(row), offset(row + 1))
        body(Run(owners: owners, file: place, line: Int(file.rows[row].line), bytes: bytes(run)))
        if row % 65_536 == 65_535 { file.text.giveBack(0..<run.upperBound) }
      }
    }
    file.text.giveBack(0..<file.text.count)
  }
}
