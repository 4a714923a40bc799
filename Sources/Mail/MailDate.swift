/// The day on which a mail was sent.
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day in a Date header, in the zone of whoever sent it.
  ///
  /// - Parameter header: Such as `Sat, 31 Oct 2026 09:30:00 +0100`.
  /// - Returns: Such as `2026-10-31`; nil where there is no such day in it.
  static func day(_ header: String) -> String? {
    let words = header.utf8.prefix(200).split { [0x20, 0x09, 0x2C, 0x2D].contains($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    for place in words.indices.dropLast(2) {
      guard let day = number(words[place], digits: 1...2), (3...9).contains(words[place + 1].utf8.count),
        let month = months.firstIndex(of: String(words[place + 1].lowercased().prefix(3))),
        let year = number(words[place + 2], digits: 2...4)
      else { continue }
      return text(day, month + 1, full(year))
    }
    return nil
  }

  /// Years of two digits are of before 2000 from 50 on (RFC 5322, 4.3).
  private static func full(_ year: Int) -> Int { year >= 1_000 ? year : year < 50 ? 2_000 + year : 1_900 + year }

  private static func text(_ day: Int, _ month: Int, _ year: Int) -> String? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard (1...length).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
