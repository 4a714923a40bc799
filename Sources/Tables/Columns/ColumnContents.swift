/// What all values of a column say about what it holds.
///
/// Each value is looked at once, by its bytes.
public struct ColumnContents: Sendable {
  /// Values that are recorded.
  public private(set) var filled = 0
  /// What they say about dates.
  public private(set) var dates = ColumnDates()
  /// What they say about numbers.
  public private(set) var numbers = ColumnNumbers()
  /// The first values, each once.
  public private(set) var examples: [String] = []
  private var truths = 0
  private var addresses = 0
  private var codes = 0
  private var distinct = DistinctCount()
  private var parts = ListParts()

  private static let mostExamples = 3
  private static let longestExample = 200

  /// Knows no value yet.
  public init() {}

  /// Takes a value into account; a placeholder is none.
  ///
  /// - Parameter cell: The cell.
  public mutating func add(_ cell: Cell) {
    if cell.isPlaceholder { return }
    filled += 1
    let isJSONNumber = cell.isJSONNumber
    cell.withBytes { text in
      addExample(text)
      distinct.add(text)
      dates.add(text) { cell.position }
      if isJSONNumber { numbers.add(jsonNumber: text) } else { numbers.add(text) { cell.position } }
      if TextShape.isTruth(text) { truths += 1 }
      if TextShape.isAddress(text) { addresses += 1 }
      if TextShape.isCode(text) { codes += 1 }
      parts.add(text)
    }
  }

  private mutating func addExample(_ text: UnsafeBufferPointer<UInt8>) {
    guard examples.count < Self.mostExamples else { return }
    let example = String(decoding: text.prefix(Self.longestExample), as: UTF8.self)
    if !examples.contains(example) { examples.append(example) }
  }

  /// How many different values there are; nil where they were too many to count.
  public var differentValues: Int? { distinct.count }

  /// Whether every value stands once; nil where there were too many to tell.
  public var isDistinct: Bool? { distinct.isDistinct }

  /// What the column holds: what at least nine in ten of its values are, or, for dates, half of them.
  public var type: ColumnType {
    if filled == 0 { return .empty }
    if let date = dateType { return date }
    if isMost(truths) { return .yesNo }
    if isMost(numbers.numbers) { return numberType }
    if isMost(addresses) { return .address }
    if parts.isList { return .list }
    return codes == filled && isDistinct == true ? .id : .text
  }

  /// How many values are not what the column holds.
  public var misfits: Int {
    switch type {
    case .date, .dateTime: dates.verdict()?.misfits ?? 0
    case .wholeNumber, .number, .percent, .time: filled - numbers.numbers
    case .yesNo: filled - truths
    case .address: filled - addresses
    case .empty, .id, .list, .text: 0
    }
  }

  /// The first value that is not what the column holds, where it is one of dates or numbers.
  public var misfit: Sighting? {
    switch type {
    case .date, .dateTime: dates.verdict()?.misfit
    case .wholeNumber, .number, .percent, .time: numbers.misfit
    default: nil
    }
  }

  private func isMost(_ count: Int) -> Bool { 10 * count >= 9 * filled }

  /// Numbers alone are no dates, but for eight digits that are a day every time.
  private var dateType: ColumnType? {
    guard let verdict = dates.verdict(), 2 * verdict.dates >= filled else { return nil }
    switch verdict.reading.family {
    case .epochSeconds, .epochMilliseconds: return nil
    case .compact where verdict.dates < filled || filled < Self.fewestCompactDates: return nil
    case .compact, .written: return 2 * verdict.times > verdict.dates ? .dateTime : .date
    }
  }

  private static let fewestCompactDates = 3

  private var numberType: ColumnType {
    if 2 * numbers.times > numbers.numbers { return .time }
    if 2 * numbers.percents > numbers.numbers { return .percent }
    return numbers.wholes == numbers.numbers ? .wholeNumber : .number
  }
}
