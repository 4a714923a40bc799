import Tables

/// What is known of a column whose heading names something, from all its values.
struct ColumnProfile {
  /// More distinct values than this are no projects, clients or types.
  static let mostNames = 1_000
  /// Longer values are no names.
  static let longestName = 200

  /// Its place among the columns, from 0.
  let place: Int
  /// What its heading may name, and how well: 0 is best.
  let ranks: [FieldHeadings.Target: Int]
  /// Rows that hold a value.
  private(set) var filled = 0
  /// Whether no value stands twice.
  private(set) var isDistinct = true
  /// Whether every value is a number in our form.
  private(set) var isNumeric = true
  /// How often each value stands; nil where they are too many or too long to be names.
  private(set) var names: [String: Int]? = [:]
  /// How its values are written, were they dates.
  private(set) var dates = ColumnDates()
  private var hashes: Set<UInt64> = []
  private let mayHoldDates: Bool
  private let mayHoldNames: Bool

  init(place: Int, ranks: [FieldHeadings.Target: Int]) {
    self.place = place
    self.ranks = ranks
    mayHoldDates = ranks.keys.contains(where: \.isDate)
    mayHoldNames = ranks[.project] != nil || ranks[.client] != nil || ranks[.kind] != nil
  }

  /// The columns of an export whose headings name something, in order.
  static func columns(of export: Export) -> [ColumnProfile] {
    export.columns.enumerated().compactMap { place, heading in
      let ranked = FieldHeadings.Target.allCases.compactMap { target in
        FieldHeadings.rank(of: heading, as: target).map { (target, $0) }
      }
      return ranked.isEmpty ? nil : ColumnProfile(place: place, ranks: Dictionary(uniqueKeysWithValues: ranked))
    }
  }

  mutating func add(_ cell: Cell) {
    if cell.isPlaceholder { return }
    filled += 1
    if ranks[.id] != nil { addIdentifier(cell) }
    if mayHoldDates { cell.withBytes { text in dates.add(text) { cell.position } } }
    if ranks[.hours] != nil { isNumeric = isNumeric && cell.double != nil }
    if mayHoldNames { addName(cell.text) }
  }

  private mutating func addIdentifier(_ cell: Cell) {
    guard isDistinct else { return }
    let hash = cell.withBytes { text in
      text.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    isDistinct = hashes.insert(hash).inserted
  }

  private mutating func addName(_ text: String) {
    if text.utf8.count > Self.longestName { names = nil }
    names?[text, default: 0] += 1
    if let count = names?.count, count > Self.mostNames { names = nil }
  }
}
