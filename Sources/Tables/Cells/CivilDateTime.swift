/// A day, and the time of day and offset from UTC where they were written with it.
public struct CivilDateTime: Hashable, Sendable {
  /// The day as written: no time zone is applied, whatever the offset says.
  public let date: CivilDate
  /// The seconds since midnight; nil where no time was written.
  public let secondOfDay: Int?
  /// The billionths of a second beyond that.
  public let nanosecond: Int
  /// The minutes by which the written time is ahead of UTC; nil where no offset was written.
  public let offsetMinutes: Int?

  /// Makes a date and time from its parts.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - secondOfDay: The seconds since midnight.
  ///   - nanosecond: The billionths of a second beyond that.
  ///   - offsetMinutes: The minutes by which the time is ahead of UTC.
  public init(date: CivilDate, secondOfDay: Int? = nil, nanosecond: Int = 0, offsetMinutes: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.nanosecond = nanosecond
    self.offsetMinutes = offsetMinutes
  }
}
