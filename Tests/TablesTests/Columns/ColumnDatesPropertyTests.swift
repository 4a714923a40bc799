import TestSupport
import Testing

@testable import Tables

/// Writes a day in one of the forms that tools use.
struct DateWriter {
  let write: (CivilDate, Int) -> String
  /// Whether day and month are numbers that only their order tells apart.
  var order: DayOrder?

  private static let months = [
    "janv.", "Feb", "März", "abr", "mei", "giugno", "JUL", "août", "set", "Okt", "nov.", "dic",
  ]

  private static func year(_ date: CivilDate, short: Bool) -> String {
    short ? padded(date.year % 100, to: 2) : padded(date.year, to: 4)
  }

  private static func times(_ minute: Int) -> [String] {
    let (hour, minutes) = (minute / 60, padded(minute % 60, to: 2))
    let half = hour < 12 ? "AM" : "PM"
    return [
      "", " \(hour):\(minutes)", " \(padded(hour, to: 2)):\(minutes):07",
      "  \((hour + 11) % 12 + 1):\(minutes) \(half)",
      ", \((hour + 11) % 12 + 1):\(minutes):07\u{A0}\(half.lowercased())", " \(hour):\(minutes):07.250 +0530",
      "T\(hour):\(minutes):07Z", " \(hour):\(minutes) UTC",
    ]
  }

  /// Every day form with every time form.
  static var all: [DateWriter] {
    (0..<times(0).count).flatMap { time in
      let days: [(order: DayOrder?, write: (CivilDate) -> String)] =
        ["/", "-", "."].flatMap { mark -> [(order: DayOrder?, write: (CivilDate) -> String)] in
          [true, false].flatMap { short -> [(order: DayOrder?, write: (CivilDate) -> String)] in
            [
              (.dayFirst, { "\($0.day)\(mark)\(padded($0.month, to: 2))\(mark)\(year($0, short: short))" }),
              (.monthFirst, { "\($0.month)\(mark)\($0.day)\(mark)\(year($0, short: short))" }),
              (nil, { "\($0.day)\(mark)\(months[$0.month - 1])\(mark)\(year($0, short: short))" }),
            ]
          }
        } + [
          (nil, { "\(padded($0.year, to: 4)).\(padded($0.month, to: 2)).\($0.day)." }),
          (nil, { "\(padded($0.year, to: 4))/\($0.month)/\($0.day)" }), (nil, { $0.iso }),
          (nil, { "\($0.day). \(months[$0.month - 1]) \(padded($0.year, to: 4))" }),
          (nil, { "\(months[$0.month - 1]) \($0.day), \(padded($0.year, to: 4))" }),
          (nil, { "Thu, \($0.day) \(months[$0.month - 1]) \(padded($0.year, to: 4))" }),
        ]
      return days.map { day in
        DateWriter(write: { date, minute in day.write(date) + times(minute)[time] }, order: day.order)
      }
    }
  }
}

@Suite struct ColumnDatesPropertyTests {
  private func randomDate(_ random: inout SplitMix64) -> CivilDate {
    // Years that two digits say, so that every form can be read back.
    CivilDate(dayNumber: Int.random(in: -300...36_000, using: &random))
  }

  @Test func readsBackColumnsOfEveryForm() throws {
    var random = SplitMix64(seed: 42)
    for (place, writer) in DateWriter.all.enumerated() {
      for _ in 0..<6 {
        // A day behind the twelfth settles the order.
        let settling = try #require(CivilDate(year: 2024, month: 2, day: 13 + random.next(below: 15)))
        let days = [settling] + (0..<40).map { _ in randomDate(&random) }
        let minute = random.next(below: 1_440)
        let values = days.map { writer.write($0, minute) }.shuffled(using: &random)
        let verdict = try #require(ColumnDates(values).verdict(), "form \(place): \(values[0])")
        #expect(verdict.misfits == 0 && verdict.isCertain, "form \(place): \(values[0])")
        if let order = writer.order { #expect(verdict.reading.order == order) }
        let pattern = try verdict.patterns.isEmpty ? DatePattern("iso") : DatePattern(anyOf: verdict.patterns)
        for day in days {
          let text = writer.write(day, minute)
          let read = withUTF8(of: text) { verdict.reading.date($0) }
          #expect(read?.date == day, "\(text)")
          #expect(pattern.match(text) == read, "\(text) with \(pattern.text)")
        }
      }
    }
  }

  @Test func neverDecidesAgainstAValue() {
    var random = SplitMix64(seed: 43)
    let writers = DateWriter.all
    for _ in 0..<2_000 {
      let values = (0..<random.next(below: 12) + 1).map { _ in
        writers[random.next(below: writers.count)].write(randomDate(&random), random.next(below: 1_440))
      }
      let dates = ColumnDates(values)
      guard let verdict = dates.verdict() else { continue }
      let read = values.map { value in withUTF8(of: value) { verdict.reading.read($0) } }
      switch verdict.ground {
      case .notNeeded, .value, .dots:
        #expect(!read.contains(.ambiguous))
        #expect(read.count { $0 == .none } == verdict.misfits, "\(values)")
        #expect(verdict.misfits == 0, "\(values)")
      case .nothing, .contradiction:
        for (value, outcome) in zip(values, read) where outcome == .ambiguous {
          let days = DayOrder.allCases.map { order in
            withUTF8(of: value) { DateReading(order: order).date($0)?.date }
          }
          #expect(days[0] != nil && days[1] != nil && days[0] != days[1], "\(value)")
        }
      case .said: Issue.record("nobody said it")
      }
    }
  }

  @Test func doesNotDependOnTheOrderOfRows() {
    var random = SplitMix64(seed: 44)
    let writers = DateWriter.all
    for _ in 0..<300 {
      let values = (0..<10).map { _ in writers[random.next(below: 18)].write(randomDate(&random), 0) } + ["soon"]
      let (one, two) = (ColumnDates(values).verdict(), ColumnDates(values.shuffled(using: &random)).verdict())
      #expect(one?.reading == two?.reading)
      #expect(one?.dates == two?.dates && one?.misfits == two?.misfits)
    }
  }
}

extension SplitMix64 {
  /// A number from 0 to below `limit`.
  mutating func next(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
