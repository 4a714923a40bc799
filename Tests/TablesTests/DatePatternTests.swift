import TestSupport
import Diagnostics
import Testing

@testable import Tables

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("d/MMM/yy h:mm a", "23/Jan/21 10:38 AM", "2021-01-23 10:38:00"),
    ("d/MMM/yy h:mm a", "18/Sep/25 12:00 AM", "2025-09-18 00:00:00"),
    ("d/MMM/yy h:mm a", "18/Sept./25 12:05 pm", "2025-09-18 12:05:00"),
    ("dd/MMM/yy HH:mm", "30/Jul/18 23:33", "2018-07-30 23:33:00"),
    ("M/d/yyyy H:mm:ss", "6/21/2018 23:29:42", "2018-06-21 23:29:42"),
    ("M/d/yyyy h:mm a", "4/28/2024  10:04\u{202F}AM", "2024-04-28 10:04:00"),
    ("dd.MMM.yyyy", "07.Jun.2019", "2019-06-07 -"), ("d.M.y", "7.6.2019", "2019-06-07 -"),
    ("yyyy.MM.dd.", "2019.04.19.", "2019-04-19 -"), ("dd.MM.yyyy HH:mm", "12.03.2024 14:31", "2024-03-12 14:31:00"),
    ("yyyyMMdd", "20240229", "2024-02-29 -"), ("d MMMM yyyy", "2 October 2013", "2013-10-02 -"),
    ("d MMMM yyyy", "2 may 2013", "2013-05-02 -"),
    ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2016-03-03T13:40:01.250+0100", "2016-03-03 13:40:01 +60"),
    ("yyyy-MM-dd'T'HH:mm:ssXXX", "2016-03-03T13:40:01Z", "2016-03-03 13:40:01 +0"),
    ("yyyy-MM-dd HH:mm:ss x", "2016-03-03 13:40:01 -05", "2016-03-03 13:40:01 -300"),
    ("yyyy-MM-dd HH:mm ZZZZZ", "2016-03-03 13:40 +05:30", "2016-03-03 13:40:00 +330"),
    ("d 'o''clock' MM ''yy''", "3 o'clock 04 '69'", "1969-04-03 -"), ("d.M.yy", "3.4.68", "2068-04-03 -"),
    ("d日M yy", "3日4 05", "2005-04-03 -"), ("d/MMM/yy h:mm a", "19/févr./26 7:31 p. m.", "2026-02-19 19:31:00"),
    ("EEE, d MMM yyyy HH:mm:ss Z", "Wed, 2 Oct 2013 10:15:50 +0300", "2013-10-02 10:15:50 +180"),
    ("d.M.yy HH:mm z", "2.10.13 10:15 UTC", "2013-10-02 10:15:00 +0"), ("iso", "2013-10-02", "2013-10-02 -"),
    ("epoch-seconds", "1380698150", "2013-10-02 07:15:50 +0"),
    ("epoch-milliseconds", "1380698150123", "2013-10-02 07:15:50 +0"),
  ])
  func readsWhatThePatternSays(_ pattern: String, _ text: String, _ expected: String) throws {
    let read = try #require(try DatePattern(pattern).match(text), "\(pattern) does not match \(text)")
    var shown = read.date.iso + " "
    if let second = read.secondOfDay {
      shown += [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
    } else {
      shown += "-"
    }
    if let offset = read.offsetMinutes { shown += offset < 0 ? " \(offset)" : " +\(offset)" }
    #expect(shown == expected)
  }

  @Test(arguments: [
    ("d/M/yyyy", "31/4/2024"), ("d/M/yyyy", "1/13/2024"), ("d/M/yyyy", "1/2/24"), ("d/M/yyyy", "1/2/2024 "),
    ("dd/MM/yyyy", "1/02/2024"),
    ("d/M/yy h:mm a", "1/2/24 13:00 PM"), ("d/M/yy h:mm a", "1/2/24 0:00 AM"), ("d/M/yy HH:mm", "1/2/24 24:00"),
    ("d/MMM/yy", "1/Foo/24"),
    ("d.M.yy Z", "1.2.24 Z"), ("d.M.yy XXX", "1.2.24 +0100"), ("d.M.yy X", "1.2.24 +1"),
    ("d.M.yy", ""),
  ])
  func refusesWhatDoesNotMatch(_ pattern: String, _ text: String) throws {
    #expect(try DatePattern(pattern).match(text) == nil)
  }

  @Test(arguments: [
    ("", "the year is missing"), ("yyyy", "the month is missing"), ("yyyy-MM", "the day is missing"),
    ("yyy-M-d", "'yyy' is not offered"),
    ("EEEEE, d MMM yyyy", "'EEEEE' is not offered"), ("d/M/yyyy 'at", "a single quote is not closed"),
    ("d/M/yy h:mm", "'h' and 'a' go together"),
    ("d/M/yyTHH", "'T' is not offered"), ("d/M/yy ZZZZ", "'ZZZZ' is not offered"),
    (String(repeating: ".", count: 101), "it is longer than 100 bytes"),
  ])
  func explainsPatternsThatAreNone(_ pattern: String, _ reason: String) {
    let error = #expect(throws: Diagnostic.self) { try DatePattern(pattern) }
    #expect(error?.code == "date-pattern-invalid")
    #expect(error?.message == "'\(pattern.shortened)' is not a date pattern: \(reason)")
    #expect(
      error?.hint
        == "write y, M and d for year, month and day, as in dd.MM.yyyy or d/MMM/yy h:mm a; other words in single quotes"
    )
  }

  @Test func triesOnePatternAfterAnother() throws {
    let pattern = try DatePattern(anyOf: ["d/M/yyyy", "iso", "d MMM yyyy"])
    #expect(
      ["3/4/2024", "2024-04-03", "3 avril 2024"].map { pattern.match($0)?.date.iso } == [
        "2024-04-03", "2024-04-03", "2024-04-03",
      ]
    )
    #expect(pattern.match("04-03-2024") == nil)
    #expect(pattern.text == "d/M/yyyy or iso or d MMM yyyy")
    #expect(throws: Diagnostic.self) { try DatePattern(anyOf: []) }
    #expect(throws: Diagnostic.self) { try DatePattern(anyOf: ["iso", "ISO"]) }
  }

  @Test func readsBackDatesInEveryOrder() throws {
    let patterns = ["d.M.yyyy", "MM/dd/yyyy", "yyyyMMdd", "d MMM yyyy", "yyyy MMMM dd"].map { try? DatePattern($0) }
      .compactMap(\.self)
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    var random = SplitMix64(seed: 9)
    for _ in 0..<1_000 {
      let date = CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
      let (year, month, day) = (padded(date.year, to: 4), padded(date.month, to: 2), padded(date.day, to: 2))
      let name = names[date.month - 1]
      let texts = [
        "\(date.day).\(date.month).\(year)", "\(month)/\(day)/\(year)", year + month + day,
        "\(date.day) \(name.prefix(3)). \(year)",
        "\(year) \(name.uppercased()) \(day)",
      ]
      for (pattern, text) in zip(patterns, texts) {
        #expect(pattern.match(text)?.date == date, "\(pattern.text) \(text)")
      }
    }
    #expect(patterns.count == 5)
  }

  @Test func neverCrashesOnHostilePatternsAndTexts() {
    var random = SplitMix64(seed: 10)
    let pieces = [
      "y", "M", "d", "H", "h", "m", "s", "S", "a", "Z", "X", "x", "'", "''", " ", "/", ".", "é", "yyyy-MM-dd", "h:mm a",
    ]
    for _ in 0..<3_000 {
      guard let pattern = try? DatePattern(random.text(of: pieces, upTo: 12)) else { continue }
      _ = random.bytes(upTo: 20).withUnsafeBufferPointer { pattern.match($0) }
      _ = pattern.match(random.text(of: ["1", "12", "2024", ":", " ", "am", "Mar", "+01:00", "."], upTo: 12))
    }
  }
}
