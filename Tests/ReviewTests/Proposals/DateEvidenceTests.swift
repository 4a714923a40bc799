import Tables
import Testing

@testable import Review

@Suite struct DateEvidenceTests {
  private func verdict(_ values: [String]) -> DateEvidence.Verdict? {
    var evidence = DateEvidence()
    for value in values { Array(value.utf8).withUnsafeBufferPointer { evidence.add($0) } }
    return evidence.verdict
  }

  private func pattern(_ values: [String]) -> String? {
    verdict(values).map { DateForms.all[$0.form].pattern?.text ?? "ISO" }
  }

  @Test(arguments: [
    (["23/Jan/21 10:38 AM", "18/Sep/25 12:00 AM"], "d/MMM/yy h:mm a"),
    (["2016-02-01T07:10:24Z", "2017-03-17T03:44:12.073Z"], "ISO"), (["2016-03-03T13:40:01.000+0000"], "ISO"),
    (["2021-01-28T11:04:09+00:00", "2050-07-24"], "ISO"), (["2020-01-17 10:36:26", "2025-06-23 13:12"], "ISO"),
    (["30/Jul/18 23:33"], "d/MMM/yy H:mm"), (["6/21/2018 23:29:42"], "M/d/yyyy H:mm:ss"),
    (["4/28/2024 9:48 AM", "4/28/2024  10:04 AM"], "M/d/yyyy h:mm a"), (["12/22/24 8:16"], "M/d/yy H:mm"),
    (["3/24/2026 6:55:03 PM"], "M/d/yyyy h:mm:ss a"), (["7/6/2019", "29/3/2019", "01/02/2020"], "d/M/yyyy"),
    (["18.09.2017"], "d.M.yyyy"), (["25.03.2024 14:31"], "d.M.yyyy H:mm"), (["2019.04.19."], "yyyy.M.d."),
    (["Jan 5, 2026"], "MMM d, yyyy"), (["5 January 2026"], "d MMM yyyy"), (["20260105"], "yyyyMMdd"),
  ])
  func findsHowToolsWriteDates(_ values: [String], _ expected: String) {
    #expect(pattern(values) == expected)
  }

  @Test func decidesTheOrderFromTheOneValueThatTells() {
    let unclear = (1...12).map { "0\($0 % 10)/0\($0 % 9 + 1)/2024" }.filter { !$0.hasPrefix("00") }
    #expect(pattern(unclear + ["13/02/2024"]) == "d/M/yyyy")
    #expect(pattern(unclear + ["02/13/2024"]) == "M/d/yyyy")
    let late = Array(repeating: "03/04/2024", count: 5_000) + ["03/31/2024"]
    #expect(pattern(late) == "M/d/yyyy")
  }

  @Test func namesTheOtherOrderWhereNoValueTells() throws {
    let dayFirst = try #require(verdict(["03/04/2024", "05/06/2024"]))
    #expect(DateForms.all[dayFirst.form].pattern?.text == "d/M/yyyy")
    #expect(dayFirst.twin.map { DateForms.all[$0].pattern?.text } == "M/d/yyyy")
    let american = try #require(verdict(["03/04/2024 1:00 PM"]))
    #expect(DateForms.all[american.form].pattern?.text == "M/d/yyyy h:mm a")
    #expect(american.twin.map { DateForms.all[$0].pattern?.text } == "d/M/yyyy h:mm a")
  }

  @Test func countsWhatDoesNotFit() {
    #expect(verdict(["2026-01-01", "2026-01-02", "soon"])?.misfits == 1)
    #expect(verdict(["2026-01-01", "soon", "later"]) == nil)
    #expect(verdict([]) == nil)
    #expect(verdict(["19/févr./26 7:31 PM"]) == nil)
  }

  @Test func compilesEveryPatternAndPairsTwins() {
    let forms = DateForms.all
    #expect(forms.count == 1 + 9 * (13 + 2 * 6))
    for (place, form) in forms.enumerated() {
      guard let twin = form.twin else { continue }
      #expect(forms[twin].twin == place)
      #expect(forms[twin].pattern != form.pattern)
    }
  }
}
