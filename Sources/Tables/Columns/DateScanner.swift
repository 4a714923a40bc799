/// Reads a date part by part, from left to right, and notes the form in which it is written.
struct DateScanner {
  private var cursor: ByteCursor
  private var date = WrittenDate()

  private static let dot = UInt8(ascii: ".")
  private static let slash = UInt8(ascii: "/")
  private static let hyphen = UInt8(ascii: "-")
  private static let comma = UInt8(ascii: ",")
  private static let colon = UInt8(ascii: ":")

  init(_ text: UnsafeBufferPointer<UInt8>) {
    cursor = ByteCursor(text)
  }

  mutating func scan() -> WrittenDate? {
    guard takeDay() else { return nil }
    guard cursor.isAtEnd || takeTime() else { return nil }
    return cursor.isAtEnd ? date : nil
  }

  private mutating func add(_ part: DateForm.Part) -> Bool { date.form.append(part) }

  // MARK: The day

  private mutating func takeDay() -> Bool {
    if cursor.next?.isDigit == true { return takeNumbers() }
    let start = self
    if takeNamedMonth(), takeDayBehindMonth() { return true }
    self = start
    return takeWeekday() && (cursor.next?.isDigit == true ? takeNumbers() : takeNamedMonth() && takeDayBehindMonth())
  }

  /// Takes `Wed, ` or `mer. `.
  private mutating func takeWeekday() -> Bool {
    guard cursor.takeWeekday(), add(.weekday) else { return false }
    _ = cursor.take(Self.dot)
    if cursor.take(Self.comma) { guard add(.comma) else { return false } }
    return cursor.takeSpace() && add(.space)
  }

  /// Takes a day that begins with a number; how many digits it has says which.
  private mutating func takeNumbers() -> Bool {
    var digits = cursor
    guard digits.skipDigits() else { return false }
    switch digits.index - cursor.index {
    case 1, 2: return takeDayOrMonth()
    case 4: return takeYearFirst()
    case 8: return takeCompact()
    case 9, 10: return takeEpoch(.epochSeconds)
    case 12, 13: return takeEpoch(.epochMilliseconds)
    default: return false
    }
  }

  /// Takes `2019-04-19`, `2019/4/19`, `2019.04.19.`, `2019. 04. 19.` or `2019-Apr-19`.
  private mutating func takeYearFirst() -> Bool {
    guard let year = cursor.takeNumber(4, 4), add(.year) else { return false }
    date.year = year
    guard let mark = takeMark() else { return false }
    if let month = cursor.takeNumber(1, 2) {
      guard add(.month) else { return false }
      date.month = month
    } else {
      guard takeNamedMonth() else { return false }
      if mark != Self.dot { _ = cursor.take(Self.dot) }
    }
    guard take(mark), let day = cursor.takeNumber(1, 2), add(.day) else { return false }
    date.day = day
    return mark == Self.dot ? takeFinalDot() : true
  }

  /// Takes `20190419`; other numbers of eight digits are no dates.
  private mutating func takeCompact() -> Bool {
    guard let year = cursor.takeNumber(4, 4), let month = cursor.takeNumber(2, 2), let day = cursor.takeNumber(2, 2),
      (1900...2100).contains(year), CivilDate(year: year, month: month, day: day) != nil
    else { return false }
    (date.year, date.month, date.day) = (year, month, day)
    return add(.compact)
  }

  private mutating func takeEpoch(_ part: DateForm.Part) -> Bool {
    guard let number = cursor.takeNumber(9, 13), cursor.isAtEnd else { return false }
    date.epoch = part == .epochSeconds ? number : number / 1_000
    if part == .epochMilliseconds { date.nanosecond = number % 1_000 * 1_000_000 }
    return add(part)
  }

  /// Takes `19/04/2019`, `4-19-19`, `19.4.2019`, `19/Apr/19`, `19. April 2019` or `19 de abril de 2019`.
  private mutating func takeDayOrMonth() -> Bool {
    guard let number = cursor.takeNumber(1, 2) else { return false }
    date.day = number
    let place = date.form.count
    guard add(.first) else { return false }
    let mark = takeMark()
    if let mark, let second = cursor.takeNumber(1, 2) {
      date.month = second
      date.isNumeric = true
      return add(.second) && take(mark) && takeYear() && (mark == Self.dot ? takeFinalDot() : true)
    }
    date.form.replace(at: place, by: .day)
    if mark == nil || mark == Self.dot, cursor.takeSpace() { guard add(.space) else { return false } }
    return takeDe() && takeNamedMonth() && takeMarkBehindMonth(mark) && takeDe() && takeYear()
  }

  /// Takes `, 2 2019` behind `October`.
  private mutating func takeDayBehindMonth() -> Bool {
    _ = cursor.take(Self.dot)
    guard takeSpaceOr(Self.hyphen), let day = cursor.takeNumber(1, 2), add(.day) else { return false }
    date.day = day
    if cursor.take(Self.comma) { guard add(.comma) else { return false } }
    return takeSpaceOr(Self.hyphen) && takeYear()
  }

  private mutating func takeSpaceOr(_ mark: UInt8) -> Bool {
    if cursor.takeSpace() { return add(.space) }
    return take(mark)
  }

  private mutating func takeNamedMonth() -> Bool {
    guard let month = cursor.takeMonthName(), add(.monthName) else { return false }
    date.month = month
    return true
  }

  /// Takes what stands between the name of the month and the year: the mark again, or a space.
  private mutating func takeMarkBehindMonth(_ mark: UInt8?) -> Bool {
    let isShortened = cursor.take(Self.dot)
    if let mark, cursor.take(mark) { return add(part(of: mark)) }
    if cursor.take(Self.comma) { guard add(.comma) else { return false } }
    if cursor.takeSpace() { return add(.space) }
    return isShortened && mark == Self.dot && add(.dot)
  }

  /// Takes the `de` of `2 de octubre de 2013` with the space behind it, if it is there.
  private mutating func takeDe() -> Bool {
    var ahead = cursor
    guard ahead.take(ignoringCase: "de".utf8), ahead.takeSpace() else { return true }
    cursor = ahead
    return add(.de) && add(.space)
  }

  private mutating func takeYear() -> Bool {
    let start = cursor.index
    guard let year = cursor.takeNumber(2, 4), cursor.next?.isDigit != true else { return false }
    switch cursor.index - start {
    case 2:
      date.year = year + (year <= 68 ? 2000 : 1900)
      return add(.shortYear)
    case 4:
      date.year = year
      return add(.year)
    default: return false
    }
  }

  // MARK: Marks

  /// Takes a slash, hyphen or dot, and the space behind a dot.
  private mutating func takeMark() -> UInt8? {
    guard let mark = cursor.next, mark == Self.slash || mark == Self.hyphen || mark == Self.dot else { return nil }
    return take(mark) ? mark : nil
  }

  private mutating func take(_ mark: UInt8) -> Bool {
    guard cursor.take(mark), add(part(of: mark)) else { return false }
    if mark == Self.dot, startsNumber(cursor), cursor.takeSpace() { return add(.space) }
    return true
  }

  /// Whether a number follows after white space.
  private func startsNumber(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    return ahead.takeSpace() && ahead.next?.isDigit == true
  }

  private mutating func takeFinalDot() -> Bool { cursor.take(Self.dot) ? add(.dot) : true }

  private func part(of mark: UInt8) -> DateForm.Part {
    switch mark {
    case Self.slash: .slash
    case Self.hyphen: .hyphen
    case Self.comma: .comma
    case Self.colon: .colon
    default: .dot
    }
  }

  // MARK: The time

  /// Takes `T13:40:01.000+0000`, ` 10:38 AM`, `, 23:29:42` or ` 15:15 UTC`.
  private mutating func takeTime() -> Bool {
    if cursor.take(Self.comma) { guard add(.comma) else { return false } }
    if cursor.take(UInt8(ascii: "T")) {
      guard add(.letterT) else { return false }
    } else {
      guard cursor.takeSpace(), add(.space) else { return false }
    }
    let place = date.form.count
    guard let hour = cursor.takeNumber(1, 2), add(.hour), takeClock() else { return false }
    date.hour = hour
    if takeHalf() {
      guard (1...12).contains(hour) else { return false }
      date.form.replace(at: place, by: .hourOfHalf)
    }
    return hour < 24 && (cursor.isAtEnd || takeZone())
  }

  /// Takes the minutes, and the seconds with their fraction where they are written.
  private mutating func takeClock() -> Bool {
    guard cursor.take(Self.colon), add(.colon), let minute = cursor.takeNumber(2, 2), minute < 60, add(.minute) else {
      return false
    }
    date.minute = minute
    guard cursor.take(Self.colon) else { return true }
    guard add(.colon), let second = cursor.takeNumber(2, 2), second < 60, add(.seconds) else { return false }
    date.second = second
    guard cursor.take(Self.dot) else { return true }
    let start = cursor.index
    guard let fraction = cursor.takeFraction(1, 9) else { return false }
    date.nanosecond = fraction
    date.form.fraction = cursor.index - start
    return true
  }

  private mutating func takeHalf() -> Bool {
    var ahead = cursor
    let hasSpace = ahead.takeSpace()
    guard let isAfternoon = ahead.takeDayHalf() else { return false }
    cursor = ahead
    date.isAfternoon = isAfternoon
    return (!hasSpace || add(.space)) && add(.dayHalf)
  }

  private mutating func takeZone() -> Bool {
    if cursor.takeSpace() { guard add(.space) else { return false } }
    if cursor.take(UInt8(ascii: "Z")) {
      date.offset = 0
      return add(.letterZ)
    }
    if cursor.takeZoneName() {
      date.offset = 0
      guard add(.zoneName) else { return false }
      if cursor.isAtEnd { return true }
    }
    return takeOffset()
  }

  private mutating func takeOffset() -> Bool {
    var ahead = cursor
    guard let offset = ahead.takeOffset(.any), ahead.isAtEnd else { return false }
    let length = ahead.index - cursor.index
    cursor = ahead
    date.offset = offset
    return add(length == 3 ? .offsetHours : length == 5 ? .offset : .offsetWithColon)
  }
}
