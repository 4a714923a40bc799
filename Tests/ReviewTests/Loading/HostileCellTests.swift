import Foundation
import Tables
import Testing

@testable import Review

/// Cells that are allowed, and as bad as allowed.
@Suite struct HostileCellTests {
  @Test func surviveTheLargestNumbers() throws {
    let most = "1000000000000000"
    var workspace = Workspace.criterion(
      [
        "baseline": "-" + most, "target": most, "direction": "increase", "unit_hours": most, "unit_period": "day",
        "unit_value": most, "unit_value_agreed_by": "dana", "unit_value_agreed_on": "2026-01-05",
        "baseline_date": "0001-01-01", "target_date": "9999-12-31", "cadence_days": "3650",
      ],
      values: ["2026-10-20,\(most)"]
    )
    workspace.exports["clients.csv"] =
      "id,name,currency,hour_value,hour_value_agreed_by,hour_value_agreed_on\nacme,Acme,GBP,\(most),dana,2026-01-05\nbravo,B,EUR,,,\n"
    workspace.exports["work-items.csv"] =
      "id,project,title,kind,created,users,minutes,share\n"
      + (0..<50).map { "W\($0),PA,Mail,incident,2026-10-05,1000000000,\(most),1\n" }.joined()
    let review = try workspace.review()
    #expect(review.visible.lostTime.hours.reading.value?.isFinite == true)
    #expect(review.visible.lostTime.money.value?.isNaN == false)
    #expect(review.visible.criteria.first?.benefit.reading.value?.money.value?.isNaN == false)
  }

  @Test(arguments: ["1e308", "-1e308", "1e15000", "123456789e10"])
  func surviveExponentsInJSON(_ number: String) throws {
    let items = """
      [{"id":"W1","project":"PA","title":"Mail","kind":"incident","created":"2026-10-05","users":1000000000,"minutes":\(number),"share":1}]
      """
    let portfolio = try Workspace(["work-items.json": items]).portfolio()
    #expect(try portfolio.file("work-items.json").rejected.count == 1)
  }

  @Test func surviveTheFirstAndTheLastDayOfTheCalendar() throws {
    let workspace = Workspace([
      "milestones.csv":
        "id,project,name,baseline,forecast,actual\nM1,PA,A,0001-01-01,9999-12-31,\nM2,PA,B,9999-12-31,,0001-01-01\n",
      "work-items.csv": "id,project,title,created,started,finished\nW1,PA,A,0001-01-01,0001-01-01,2026-10-05\n",
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,0001-01-01,9999-12-31,named,5\n",
    ])
    let review = try workspace.review().visible
    #expect(review.milestones.count == 2)
    #expect(review.flow?.months.count == 12)
    var ancient = workspace
    ancient.period = "0001-01..9999-12"
    #expect(try ancient.review().visible.dates.asOf == "9999-12-31")
  }

  /// A text of a megabyte, and letters that mean something to templates, pages and terminals.
  @Test func passThroughAsTexts() throws {
    let texts = [
      String(repeating: "x", count: 900_000), "<script>", "{{name}}", "=1+1", "a\u{202E}b", "\u{1B}[31m", "|a|",
    ]
    let rows = texts.enumerated().map { ["id": "M\($0)", "project": "PA", "name": $1, "baseline": "2026-12-09"] }
    let milestones = try Workspace(["milestones.csv": csv(rows)]).portfolio().account("acme").visible.milestones
    #expect(Set(milestones.map(\.name)) == Set(texts))
  }
}
