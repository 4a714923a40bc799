/// How a date is written: the sequence of its parts.
///
/// Two values have one form when one date pattern reads both; numbers may have one digit or two.
struct DateForm: Hashable, Sendable {
  /// One part of a date as written.
  enum Part: UInt8, Sendable {
    case year = 1, shortYear, monthName, month, day
    /// A number that is the day or the month.
    case first, second
    case slash, hyphen, dot, comma, space, letterT, de
    case hour, hourOfHalf, minute, seconds, colon, dayHalf
    case zoneName, letterZ, offsetWithColon, offset, offsetHours
    case weekday
    /// Year, month and day as eight digits.
    case compact
    case epochSeconds, epochMilliseconds
  }

  private static let bits: UInt128 = 5
  private static let mostParts = 25

  private var packed: UInt128 = 0
  private(set) var count = 0
  /// The digits behind the second's decimal point.
  var fraction = 0

  /// Adds a part; false where a date has no so many.
  mutating func append(_ part: Part) -> Bool {
    guard count < Self.mostParts else { return false }
    packed |= UInt128(part.rawValue) << (Self.bits * UInt128(count))
    count += 1
    return true
  }

  /// Puts another part in the place of one.
  mutating func replace(at place: Int, by part: Part) {
    let shift = Self.bits * UInt128(place)
    packed = packed & ~(0x1F << shift) | UInt128(part.rawValue) << shift
  }

  /// The parts in order.
  var parts: [Part] {
    (0..<count).compactMap { Part(rawValue: UInt8(truncatingIfNeeded: packed >> (Self.bits * UInt128($0)) & 0x1F)) }
  }

  /// The first part.
  var first: Part? { Part(rawValue: UInt8(truncatingIfNeeded: packed & 0x1F)) }

  /// Whether the form leaves open which number is the day and which the month.
  var isNumeric: Bool { parts.contains(.first) }
  /// Whether day, month and year have dots between them, as they have only where the day comes first.
  var hasDots: Bool { parts.contains(.second) && parts.contains(.dot) }
  /// Whether a time of day is written.
  var hasTime: Bool { parts.contains { $0 == .hour || $0 == .hourOfHalf } || isEpoch }
  /// Whether it is a count since 1970.
  var isEpoch: Bool { first == .epochSeconds || first == .epochMilliseconds }

  /// The date pattern that reads the form.
  func pattern(_ order: DayOrder) -> String {
    parts.map { Self.letters($0, order) + ($0 == .seconds && fraction > 0 ? fractionLetters : "") }.joined()
  }

  private var fractionLetters: String { "." + String(repeating: "S", count: fraction) }

  private static func letters(_ part: Part, _ order: DayOrder) -> String {
    switch part {
    case .year: "yyyy"
    case .shortYear: "yy"
    case .monthName: "MMM"
    case .month: "M"
    case .day: "d"
    case .first: order == .dayFirst ? "d" : "M"
    case .second: order == .dayFirst ? "M" : "d"
    case .slash: "/"
    case .hyphen: "-"
    case .dot: "."
    case .comma: ","
    case .space: " "
    case .letterT: "'T'"
    case .de: "'de'"
    case .hour: "H"
    case .hourOfHalf: "h"
    case .minute: "mm"
    case .seconds: "ss"
    case .colon: ":"
    case .dayHalf: "a"
    case .zoneName: "z"
    case .letterZ: "X"
    case .offsetWithColon: "XXX"
    case .offset: "Z"
    case .offsetHours: "x"
    case .weekday: "EEE"
    case .compact: "yyyyMMdd"
    case .epochSeconds: DatePattern.Word.epochSeconds.rawValue
    case .epochMilliseconds: DatePattern.Word.epochMilliseconds.rawValue
    }
  }
}
