/// A date, and a time where there is one, as written in any of the forms that exports use.
///
/// `23/Jan/21 10:38 AM`, `19/févr./26 7:31 PM`, `2019.04.19.`, `12/2/24 8:16`, `Wed, 2 Oct 2013 10:15:50 +0300`,
/// `2023-09-26 15:15:00.000000 UTC`, `2. Oktober 2013`, `Oct 2, 2013`, `20240229`, seconds and milliseconds since 1970.
struct WrittenDate {
  /// The sequence of its parts.
  var form = DateForm()
  /// Whether the form leaves open which number is the day.
  var isNumeric = false
  /// The numbers of day and month: in the order of the text where the form leaves open which is which.
  var day = 0
  var month = 0
  var year = 0
  var hour: Int?
  var isAfternoon: Bool?
  var minute = 0
  var second = 0
  var nanosecond = 0
  var offset: Int?
  /// Seconds since 1970, instead of all others.
  var epoch: Int?

  /// Reads a text.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What is written, whether there is such a day or not; nil where the text has no form of a date.
  static func scan(_ text: UnsafeBufferPointer<UInt8>) -> WrittenDate? {
    guard text.count >= shortest, text.count <= longest, let first = text.first else { return nil }
    guard first.isDigit || first.isASCIILetter else { return nil }
    var scanner = DateScanner(text)
    return scanner.scan()
  }

  private static let shortest = 6
  private static let longest = 64

  /// The day and time; nil where there is no such day.
  ///
  /// - Parameter order: Which of two numbers is the day.
  /// - Returns: The day and time as written: no time zone is applied.
  func dateTime(_ order: DayOrder) -> CivilDateTime? {
    if let epoch {
      return CivilDateTime(
        date: CivilDate(dayNumber: epoch / 86_400),
        secondOfDay: epoch % 86_400,
        nanosecond: nanosecond,
        offsetMinutes: 0
      )
    }
    let isSwapped = order == .monthFirst && isNumeric
    guard let date = CivilDate(year: year, month: isSwapped ? day : month, day: isSwapped ? month : day) else {
      return nil
    }
    let hourOfDay = hour.map { hour in isAfternoon.map { hour % 12 + ($0 ? 12 : 0) } ?? hour }
    return CivilDateTime(
      date: date,
      secondOfDay: hourOfDay.map { $0 * 3_600 + minute * 60 + second },
      nanosecond: nanosecond,
      offsetMinutes: offset
    )
  }
}
