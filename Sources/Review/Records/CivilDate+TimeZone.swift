import Diagnostics
import Foundation
import Tables

extension CivilDateTime {
  /// The day that it was in a time zone; the day as written where no offset from UTC was written with it.
  func date(in zone: TimeZone) -> CivilDate {
    guard let secondOfDay, let offsetMinutes else { return date }
    let seconds = date.dayNumber * 86_400 + secondOfDay - offsetMinutes * 60
    let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
    return CivilDate(dayNumber: rest < 0 ? days - 1 : days)
  }
}

extension TimeZone {
  /// The known name of a time zone that is nearest to `name`.
  static func nearest(to name: String) -> String? {
    nearestName(to: name, among: knownTimeZoneIdentifiers.sorted())
  }
}
