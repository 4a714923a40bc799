/// The hours of a day in which the firm works, such as `09:00-17:30`.
public struct WorkingHours: Equatable, Sendable {
  /// When work begins, as `09:00`.
  public let from: String
  /// When it ends, as `17:30`.
  public let to: String

  /// Reads hours as the settings write them; nil where they are none, or end before they begin.
  ///
  /// - Parameter text: Two times of the day with a dash between.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { part in part.filter { $0 != " " } }
    guard parts.count == 2, let from = Self.minutes(parts[0]), let to = Self.minutes(parts[1]), from < to else {
      return nil
    }
    (self.from, self.to) = (Self.text(from), Self.text(to))
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  private static func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Settings {
  /// Within which time the firm promises to answer.
  public enum ReplyPromise: Equatable, Sendable {
    /// Within so many working days.
    case days(Int)
    /// Within so many hours.
    case hours(Int)

    /// The working days it is measured by: records hold days, so that a begun day counts whole.
    var workingDays: Int {
      switch self {
      case .days(let days): days
      case .hours(let hours): max(1, (hours + 23) / 24)
      }
    }
  }

  /// Within which time the firm promises to answer; where the settings say it in days and in hours, the days count.
  public var replyPromise: ReplyPromise? {
    replyPromiseDays.map(ReplyPromise.days) ?? replyPromiseHours.map(ReplyPromise.hours)
  }
}
