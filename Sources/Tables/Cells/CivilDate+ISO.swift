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
    guard cursor.take(UInt8(ascii: "T")) || cursor.take(.space), let time = cursor.takeISOTime() else { return nil }
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
  fileprivate mutating func takeISODate() -> CivilDate? {
    let hyphen = UInt8(ascii: "-")
    guard let year = takeDigits(4), take(hyphen), let month = takeDigits(2), take(hyphen), let day = takeDigits(2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Takes `11:04`, `11:04:09` or `11:04:09.123`.
  fileprivate mutating func takeISOTime() -> (second: Int, nanosecond: Int)? {
    guard let hour = takeDigits(2), hour < 24, take(UInt8(ascii: ":")), let minute = takeDigits(2), minute < 60
    else { return nil }
    var second = 0
    var nanosecond = 0
    if take(UInt8(ascii: ":")) {
      guard let written = takeDigits(2), written < 60 else { return nil }
      second = written
      if take(UInt8(ascii: ".")) {
        guard let fraction = takeFraction(1, 9) else { return nil }
        nanosecond = fraction
      }
    }
    return (hour * 3_600 + minute * 60 + second, nanosecond)
  }

  /// Takes the digits behind a second's decimal point, and gives billionths.
  mutating func takeFraction(_ fewest: Int, _ most: Int) -> Int? {
    let start = index
    guard var fraction = takeNumber(fewest, most) else { return nil }
    for _ in (index - start)..<9 { fraction *= 10 }
    return fraction
  }
}
