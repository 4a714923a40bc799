extension CivilDate {
  /// Reads a day written exactly as `2026-10-31`, without white space around it.
  ///
  /// - Parameter text: The text as UTF-8.
  /// - Returns: The day, or nil where the text is anything else.
  public static func parse(iso text: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    var cursor = ByteCursor(text)
    guard let date = cursor.takeISODate(), cursor.isAtEnd else { return nil }
    return date
  }

  /// Reads a day written exactly as `2026-10-31`.
  ///
  /// - Parameter text: The text.
  public init?(iso text: String) {
    guard let date = withUTF8(of: text, { Self.parse(iso: $0) }) else { return nil }
    self = date
  }

  /// Reads a day, or a day and time, as ISO 8601 and the trackers' exports write them.
  ///
  /// `2021-01-28`, `2021-01-28T11:04:09.123+00:00`, `…Z`, `…+0000`, `2021-01-23 19:39:55.013` and `… UTC`.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: The day and time as written (no time zone is applied), or nil where the text is anything else.
  public static func parse(isoDateTime text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    var cursor = ByteCursor(text)
    guard let date = cursor.takeISODate() else { return nil }
    if cursor.isAtEnd { return CivilDateTime(date: date) }
    guard cursor.take(UInt8(ascii: "T")) || cursor.take(.space) else { return nil }
    if let usual = cursor.usualTime {
      return CivilDateTime(
        date: date,
        secondOfDay: usual.second,
        nanosecond: usual.nanosecond,
        offsetMinutes: usual.offset
      )
    }
    guard let time = cursor.takeISOTime() else { return nil }
    guard !cursor.isAtEnd else {
      return CivilDateTime(date: date, secondOfDay: time.second, nanosecond: time.nanosecond)
    }
    let isUTC = cursor.next == .space && cursor.take(ignoringCase: " UTC".utf8)
    guard let offset = isUTC ? 0 : cursor.takeOffset(.any), cursor.isAtEnd else {
      return nil
    }
    return CivilDateTime(
      date: date,
      secondOfDay: time.second,
      nanosecond: time.nanosecond,
      offsetMinutes: offset
    )
  }
}

extension ByteCursor {
  @inline(__always)
  fileprivate mutating func takeISODate() -> CivilDate? {
    guard let front = takeEight(like: Self.yearAndMonth), let day = takeDigits(2) else { return nil }
    let year = front.digit(0) * 1_000 + front.digit(1) * 100 + front.digit(2) * 10 + front.digit(3)
    return CivilDate(year: year, month: front.digit(5) * 10 + front.digit(6), day: day)
  }

  /// Takes `11:04`, `11:04:09` or `11:04:09.123`.
  @inline(__always)
  fileprivate mutating func takeISOTime() -> (second: Int, nanosecond: Int)? {
    guard let clock = takeEight(like: Self.clock) else { return takeHourAndMinute().map { ($0, 0) } }
    let (hour, minute) = (clock.digit(0) * 10 + clock.digit(1), clock.digit(3) * 10 + clock.digit(4))
    let second = clock.digit(6) * 10 + clock.digit(7)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    var nanosecond = 0
    if take(UInt8(ascii: ".")) {
      guard let fraction = takeFraction(1, 9) else { return nil }
      nanosecond = fraction
    }
    return (hour * 3_600 + minute * 60 + second, nanosecond)
  }

  /// The time in the form that most trackers write, `11:04:09.123+0000`, where that is all the rest; it is looked at in
  /// two steps.
  @inline(__always)
  fileprivate var usualTime: (second: Int, nanosecond: Int, offset: Int)? {
    var cursor = self
    guard let clock = cursor.takeEight(like: Self.clock), let rest = cursor.takeEight(like: Self.millisecondsAndOffset),
      let lastDigit = cursor.next, lastDigit.isDigit, cursor.take(lastDigit), cursor.isAtEnd
    else { return nil }
    let (hour, minute) = (clock.digit(0) * 10 + clock.digit(1), clock.digit(3) * 10 + clock.digit(4))
    let second = clock.digit(6) * 10 + clock.digit(7)
    let (offsetHours, offsetMinutes) = (rest.digit(5) * 10 + rest.digit(6), rest.digit(7) * 10 + lastDigit.digit)
    guard hour < 24, minute < 60, second < 60, offsetHours <= 18, offsetMinutes < 60 else { return nil }
    let milliseconds = rest.digit(1) * 100 + rest.digit(2) * 10 + rest.digit(3)
    return (hour * 3_600 + minute * 60 + second, milliseconds * 1_000_000, offsetHours * 60 + offsetMinutes)
  }

  private mutating func takeHourAndMinute() -> Int? {
    guard let hour = takeDigits(2), hour < 24, take(UInt8(ascii: ":")), let minute = takeDigits(2), minute < 60,
      next != UInt8(ascii: ":")
    else { return nil }
    return hour * 3_600 + minute * 60
  }

  /// `0000-00-`, from its last character to its first.
  private static var yearAndMonth: EightBytes { EightBytes(shape: 0x2D30_302D_3030_3030) }
  /// `00:00:00`.
  private static var clock: EightBytes { EightBytes(shape: 0x3030_3A30_303A_3030) }
  /// `.000+000`.
  private static var millisecondsAndOffset: EightBytes { EightBytes(shape: 0x3030_302B_3030_302E) }

  /// Takes the digits behind a second's decimal point, and gives billionths.
  mutating func takeFraction(_ fewest: Int, _ most: Int) -> Int? {
    let start = index
    guard let fraction = takeNumber(fewest, most) else { return nil }
    return fraction * Self.scale(ofDigits: index - start)
  }

  /// What so many digits of a fraction count in billionths.
  private static func scale(ofDigits count: Int) -> Int {
    switch count {
    case 3: 1_000_000
    case 6: 1_000
    case 9: 1
    default: (count..<9).reduce(1) { scale, _ in scale * 10 }
    }
  }
}
