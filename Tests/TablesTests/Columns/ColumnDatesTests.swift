import TestSupport
import Testing

@testable import Tables

extension ColumnDates {
  /// What values in consecutive lines from 2 say.
  init(_ values: [String]) {
    self.init()
    for (place, value) in values.enumerated() { withUTF8(of: value) { add($0) { (place + 2, 1) } } }
  }
}

extension DateVerdict.Ground {
  /// The ground in short.
  var summary: String {
    switch self {
    case .notNeeded: "not needed"
    case .said: "said"
    case .value(let value, let order): "\(order.rawValue) by \(value.text) in \(value.line)"
    case .dots(let value): "dots, \(value.text)"
    case .nothing(let value): "nothing, \(value.text) in \(value.line)"
    case .contradiction(let first, let second): "\(first.text) in \(first.line), \(second.text) in \(second.line)"
    }
  }
}

@Suite struct ColumnDatesTests {
  /// Every way of writing dates that is listed for the tools users have, and the pattern found for it.
  @Test(arguments: [
    (["23/Jan/21 10:38 AM", "18/Sep/25 12:00 AM"], "d/MMM/yy h:mm a", "2021-01-23 2025-09-18"),
    (["19/févr./26 7:31 PM"], "d/MMM/yy h:mm a", "2026-02-19"),
    (["13/mar/26 6:01 PM", "11/abr/26 8:56 AM"], "d/MMM/yy h:mm a", "2026-03-13 2026-04-11"),
    (["30/Jul/18 23:33"], "d/MMM/yy H:mm", "2018-07-30"),
    (["2016-02-01T07:10:24Z", "2017-03-17T03:44:12.073Z"], "", "2016-02-01 2017-03-17"),
    (["2016-03-03T13:40:01.000+0000"], "", "2016-03-03"),
    (["2021-01-28T11:04:09+00:00", "2050-07-24T22:00:00+00:00"], "", "2021-01-28 2050-07-24"),
    (
      ["2020-01-17 10:36:26", "2025-06-23 13:12", "2021-01-23 19:39:55.013"], "",
      "2020-01-17 2025-06-23 2021-01-23"
    ),
    (["2023-09-26 15:15:00.000000 UTC"], "", "2023-09-26"), (["2024-03-04"], "", "2024-03-04"),
    (["6/21/2018 23:29:42", "7/10/2022 15:22:00"], "M/d/yyyy H:mm:ss", "2018-06-21 2022-07-10"),
    (["4/28/2024 9:48 AM", "4/28/2024  10:04 AM"], "M/d/yyyy h:mm a", "2024-04-28 2024-04-28"),
    (["12/2/24 8:16", "12/22/24 8:16"], "M/d/yy H:mm", "2024-12-02 2024-12-22"),
    (["3/24/2026 6:55:03 PM"], "M/d/yyyy h:mm:ss a", "2026-03-24"),
    (["7/6/2019", "29/3/2019", "01/02/2020"], "d/M/yyyy", "2019-06-07 2019-03-29 2020-02-01"),
    (["18.09.2017"], "d.M.yyyy", "2017-09-18"), (["12.03.2024 14:31"], "d.M.yyyy H:mm", "2024-03-12"),
    (["2019.04.19."], "yyyy.M.d.", "2019-04-19"),
    (["Wed, 2 Oct 2013 10:15:50 +0300"], "EEE, d MMM yyyy H:mm:ss Z", "2013-10-02"),
    (["1380698150"], "epoch-seconds", "2013-10-02"), (["1380698150123"], "epoch-milliseconds", "2013-10-02"),
    (["3/4/2026 6:55:03\u{202F}p. m.", "13/4/2026 6:55:03 a.m."], "d/M/yyyy h:mm:ss a", "2026-04-03 2026-04-13"),
    (["2. Oktober 2013", "3. März 2014"], "d. MMM yyyy", "2013-10-02 2014-03-03"),
    (["Oct 2, 2013", "Sept. 30, 2013"], "MMM d, yyyy", "2013-10-02 2013-09-30"),
    (["2 de outubro de 2013"], "d 'de' MMM 'de' yyyy", "2013-10-02"), (["07.Jun.2019"], "d.MMM.yyyy", "2019-06-07"),
    (["07-Jun-19 08:00"], "d-MMM-yy H:mm", "2019-06-07"), (["2019-Jun-07"], "yyyy-MMM-d", "2019-06-07"),
    (["2019/6/7 8:05"], "yyyy/M/d H:mm", "2019-06-07"), (["2019. 06. 07."], "yyyy. M. d.", "2019-06-07"),
    (["20190607", "20191231"], "yyyyMMdd", "2019-06-07 2019-12-31"),
    (["13/04/2024, 14:31:05.250"], "d/M/yyyy, H:mm:ss.SSS", "2024-04-13"),
    (["13/04/2024 14:31 GMT", "13/04/2024 14:31 UTC"], "d/M/yyyy H:mm z", "2024-04-13 2024-04-13"),
    (["13/04/2024 14:31 +01:00"], "d/M/yyyy H:mm XXX", "2024-04-13"),
    (["Wed Oct 02 2013 10:15:50 GMT+0300"], "EEE MMM d yyyy H:mm:ss zZ", "2013-10-02"),
    (["mer. 2 oct. 2013"], "EEE d MMM yyyy", "2013-10-02"), (["mar. 13 janv. 2026"], "EEE d MMM yyyy", "2026-01-13"),
    (["12-31-2024"], "M-d-yyyy", "2024-12-31"), (["31. 12. 2024"], "d. M. yyyy", "2024-12-31"),
  ])
  func understandsWhatToolsWrite(_ values: [String], _ pattern: String, _ days: String) throws {
    let verdict = try #require(ColumnDates(values).verdict())
    #expect(verdict.patterns.joined(separator: " | ") == pattern)
    #expect(verdict.dates == values.count && verdict.misfits == 0 && verdict.isCertain)
    let read = values.map { value in withUTF8(of: value) { verdict.reading.date($0)?.date.iso ?? "-" } }
    #expect(read.joined(separator: " ") == days)
    let written = try verdict.patterns.isEmpty ? DatePattern("iso") : DatePattern(anyOf: verdict.patterns)
    #expect(values.map { written.match($0)?.date.iso ?? "-" }.joined(separator: " ") == days)
  }

  @Test(arguments: [
    ("English", "January February March April May June July August September October November December"),
    ("English, short", "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    ("French", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ("French, short", "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    ("Spanish", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    ("Spanish, short", "ene feb mar abr may jun jul ago set oct nov dic"),
    ("German", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    ("German, short", "Jan. Feb. Mrz. Apr. Mai Jun. Jul. Aug. Sep. Okt. Nov. Dez."),
    ("Austrian", "Jänner Feber Mär Apr Mai Jun Jul Aug Sept. Okt Nov Dez"),
    ("Italian", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    ("Italian, short", "gen feb mar apr mag giu lug ago set ott nov dic"),
    ("Dutch", "januari februari maart april mei juni juli augustus september oktober november december"),
    ("Dutch, short", "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec."),
    ("Portuguese", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    ("Portuguese, short", "jan fev mar abr mai jun jul ago set out nov dez"),
    ("capitals", "JANV FÉVR MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC"),
    ("decomposed", "janv fe\u{301}vr ma\u{308}rz avr mai juin juil aou\u{302}t sept oct nov de\u{301}c"),
  ])
  func knowsTheMonthsOfSevenLanguages(_ language: String, _ names: String) throws {
    for (place, name) in names.split(separator: " ").enumerated() {
      let day = "2026-\(padded(place + 1, to: 2))-05"
      for (text, pattern) in [
        ("5/\(name)/26 7:31 PM", "d/MMM/yy h:mm a"), ("05 \(name) 2026", "dd MMMM yyyy"), ("5-\(name)-2026", "d-MMM-y"),
      ] {
        #expect(try DatePattern(pattern).match(text)?.date.iso == day, "\(language): \(text)")
        #expect(ColumnDates([text]).verdict()?.patterns.count == 1, "\(language): \(text)")
        #expect(withUTF8(of: text) { DateReading().date($0)?.date.iso } == day, "\(language): \(text)")
      }
    }
  }

  @Test(arguments: [
    (["03/04/2024", "13/02/2024"], "day-first by 13/02/2024 in 3"),
    (["03/04/2024", "02/13/2024", "01/31/2024"], "month-first by 02/13/2024 in 3"),
    (["03/04/2024", "05/06/2024"], "nothing, 03/04/2024 in 2"), (["05/05/2024", "06/06/2024"], "not needed"),
    (["05/05/2024", "06/07/2024"], "nothing, 06/07/2024 in 3"), (["03.04.2024"], "dots, 03.04.2024"),
    (["03.13.2024"], "month-first by 03.13.2024 in 2"), (["03-04-2024"], "nothing, 03-04-2024 in 2"),
    (["13/02/2024", "02/13/2024"], "13/02/2024 in 2, 02/13/2024 in 3"),
    (["02/13/2024", "2024-01-01", "13/02/2024"], "13/02/2024 in 4, 02/13/2024 in 2"), (["2024-03-04"], "not needed"),
    (["3/Apr/24", "4/Apr/24"], "not needed"), (["31/02/2024", "03/04/2024"], "nothing, 03/04/2024 in 3"),
  ])
  func findsWhatDecidesTheOrder(_ values: [String], _ ground: String) {
    #expect(ColumnDates(values).verdict()?.ground.summary == ground)
  }

  @Test func decidesByTheOneValueThatTellsHoweverLateItStands() {
    let late = Array(repeating: "03/04/2024", count: 5_000) + ["03/31/2024"]
    let verdict = ColumnDates(late).verdict()
    #expect(verdict?.ground.summary == "month-first by 03/31/2024 in 5002")
    #expect(verdict?.patterns == ["M/d/yyyy"])
  }

  @Test func followsTheUserAndCountsWhatContradicts() {
    let dates = ColumnDates(["03/04/2024", "13/02/2024", "02/13/2024", "02/14/2024"])
    let verdict = dates.verdict(said: .dayFirst)
    #expect(verdict?.ground == .said)
    #expect(verdict?.dates == 2 && verdict?.misfits == 2)
    #expect(verdict?.misfit?.text == "02/13/2024")
    #expect(withUTF8(of: "02/13/2024") { verdict?.reading.read($0) } == DateReading.Outcome.none)
  }

  @Test func readsNoDateThatMayBeTwo() throws {
    let reading = try #require(ColumnDates(["03/04/2024", "05/05/2024", "13/05/2024", "05/13/2024"]).verdict()).reading
    #expect(withUTF8(of: "03/04/2024") { reading.read($0) } == .ambiguous)
    for text in ["05/05/2024", "13/05/2024", "05/13/2024", "2024-05-05", "5 May 2024"] {
      #expect(withUTF8(of: text) { reading.date($0) } != nil, "\(text)")
    }
  }

  @Test func countsWhatIsNoDateAndWhatIsOneOfAnotherKind() {
    let mixed = ColumnDates(["2026-01-01", "soon", "20260102", "5/Jan/26", "1380698150"]).verdict()
    #expect(mixed?.dates == 2 && mixed?.misfits == 3)
    #expect(mixed?.misfit?.line == 3)
    #expect(mixed?.patterns == ["iso", "d/MMM/yy"])
    #expect(ColumnDates([]).verdict() == nil)
    #expect(ColumnDates(["soon"]).verdict() == nil)
  }

  @Test(arguments: [
    "1.2.2", "10.0.0.1", "1.2.345", "31/02/2024", "13/13/2024", "0/1/2024", "1/2/3", "1/2-2024", "Mar", "May 2024",
    "2024", "2024-13-01", "5/Foo/24", "5/Januarys/24", "12/2/24 25:00", "12/2/24 8:61", "13/2/24 13:00 PM",
    "12/2/24 8:16 X", "12/2/24 8:16 +1", "12345678", "1234567890123456", "Release 3.4.2024", "3/4/20245", "5//24",
    "12:30", "1,2,2024", "３/４/２０２４", "2/Jan/24\u{0}", "Wed", "Wed, ", "5 May", "12/2/24 8:16:09.1234567890",
  ])
  func takesNothingElseForADate(_ text: String) {
    #expect(ColumnDates([text]).verdict() == nil)
  }

  @Test func doesNotMindLongOrStrangeCells() {
    let long = String(repeating: "1", count: 1_000_000)
    let strange = [
      "\u{301}", "é", "\u{FFFD}", "1\u{FEFF}/2/2024", long, long + "/", String(repeating: "Jan ", count: 9),
    ]
    #expect(ColumnDates(strange).verdict() == nil)
    var random = SplitMix64(seed: 41)
    for _ in 0..<20_000 {
      let pieces = [
        "1", "12", "31", "2024", "/", ".", "-", " ", ":", "Jan", "févr.", "Wed", ",", "T", "AM", "Z", "+01:00",
      ]
      _ = ColumnDates([random.text(of: pieces, upTo: 14)]).verdict()
      _ = random.bytes(upTo: 24).withUnsafeBufferPointer { WrittenDate.scan($0) }
    }
  }
}
