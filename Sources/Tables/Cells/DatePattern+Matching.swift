extension DatePattern {
  /// Reads a date, and the time and offset where the pattern has them.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: The date and time as written (no time zone is applied), or nil where the text does not match.
  public func match(_ text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    for form in forms {
      let date =
        switch form {
        case .items(let items): Self.match(items, text)
        case .word(let word): Self.match(word, text)
        }
      if let date { return date }
    }
    return nil
  }

  private static func match(_ items: [Item], _ text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    var cursor = ByteCursor(text)
    var parts = Parts()
    for (place, item) in items.enumerated() {
      guard parts.take(item, from: &cursor) else { return nil }
      if item == .monthName || item == .weekday { cursor.skipDot(before: items.dropFirst(place + 1).first) }
    }
    return cursor.isAtEnd ? parts.dateTime : nil
  }

  /// Reads a date, and the time and offset where the pattern has them.
  ///
  /// - Parameter text: The text, without white space around it.
  /// - Returns: The date and time as written (no time zone is applied), or nil where the text does not match.
  public func match(_ text: String) -> CivilDateTime? {
    withUTF8(of: text) { match($0) }
  }

  private static func match(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    switch word {
    case .iso: CivilDate.parse(isoDateTime: text)
    case .epochSeconds: DateReading(family: .epochSeconds).date(text)
    case .epochMilliseconds: DateReading(family: .epochMilliseconds).date(text)
    case .objectID: objectTime(text)
    }
  }

  /// The second in which an id was made: MongoDB's ids, which Trello and others show, begin with it.
  private static func objectTime(_ text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    guard text.count == 24, text.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    guard let seconds = Int(String(decoding: text.prefix(8), as: UTF8.self), radix: 16) else { return nil }
    return CivilDateTime(
      date: CivilDate(dayNumber: seconds / 86_400),
      secondOfDay: seconds % 86_400,
      nanosecond: 0,
      offsetMinutes: 0
    )
  }

  /// What has been read so far.
  private struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var hour: Int?
    var hour12: Int?
    var isAfternoon = false
    var minute: Int?
    var second: Int?
    var nanosecond = 0
    var offset: Int?

    mutating func take(_ item: Item, from cursor: inout ByteCursor) -> Bool {
      switch item {
      case .literal(let byte): return cursor.take(byte)
      case .space: return cursor.takeSpace()
      case .monthName:
        guard let month = cursor.takeMonthName() else { return false }
        self.month = month
      case .dayHalf:
        guard let isAfternoon = cursor.takeDayHalf() else { return false }
        self.isAfternoon = isAfternoon
      case .weekday: return cursor.takeWeekday()
      case .zoneName:
        guard cursor.takeZoneName() || cursor.take(UInt8(ascii: "Z")) else { return false }
        offset = offset ?? 0
      case .offset(let form):
        guard let offset = cursor.takeOffset(form) else { return false }
        self.offset = offset
      case .number(.fraction, let fewest, let most):
        guard let fraction = cursor.takeFraction(fewest, most) else { return false }
        nanosecond = fraction
      case .number(let field, let fewest, let most):
        guard let number = cursor.takeNumber(fewest, most) else { return false }
        return set(field, number)
      }
      return true
    }

    /// The calendar judges year, month and day; everything else is judged here.
    private mutating func set(_ field: Field, _ number: Int) -> Bool {
      switch field {
      case .year: year = number
      case .shortYear: year = number + (number <= 68 ? 2000 : 1900)
      case .month: month = number
      case .day: day = number
      case .hour24:
        hour = number
        return number < 24
      case .hour12:
        hour12 = number
        return (1...12).contains(number)
      case .minute:
        minute = number
        return number < 60
      case .second:
        second = number
        return number < 60
      case .fraction: nanosecond = number
      }
      return true
    }

    var dateTime: CivilDateTime? {
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      let hourOfDay = hour ?? hour12.map { $0 % 12 + (isAfternoon ? 12 : 0) }
      let secondOfDay = hourOfDay.map { $0 * 3_600 + (minute ?? 0) * 60 + (second ?? 0) }
      return CivilDateTime(date: date, secondOfDay: secondOfDay, nanosecond: nanosecond, offsetMinutes: offset)
    }
  }
}

extension ByteCursor {
  /// Takes the dot that a shortened name may end in, but not one that the pattern has there.
  fileprivate mutating func skipDot(before next: DatePattern.Item?) {
    let dot = UInt8(ascii: ".")
    var ahead = self
    if ahead.take(dot), next != .literal(dot) || ahead.next == dot { self = ahead }
  }
}
