import TestSupport
import Foundation
import Tables
import Testing

@testable import Review

/// Design §5: a time with an offset becomes the day that it was for the client.
@Suite struct TimeZoneTests {
  /// The day that becomes of a work item's `created` cell.
  private func day(_ cell: String, client: String = "", settings: String = "") throws -> String? {
    var workspace = Workspace([
      "clients.csv": "id,name,currency,time_zone\nacme,Acme Ltd,GBP,\(client)\nbravo,Bravo GmbH,EUR,Asia/Tokyo\n",
      "work-items.csv": "id,project,title,created\nW1,ACM,Mail,\(cell)\n",
    ])
    if !settings.isEmpty { workspace.configure("time_zone: \(settings)") }
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    return try portfolio.account("acme").visible.workItems.first?.created?.iso
  }

  @Test(arguments: [
    ("2026-10-24T22:30:00Z", "Europe/London", "2026-10-24"),  // summer time: 23:30
    ("2026-10-24T23:30:00Z", "Europe/London", "2026-10-25"),  // summer time: 00:30
    ("2026-10-25T23:30:00Z", "Europe/London", "2026-10-25"),  // back to winter time on that day
    ("2026-10-20T22:00:00.000+0000", "Europe/Berlin", "2026-10-21"),
    ("2026-10-20 21:59:59 UTC", "Europe/Berlin", "2026-10-20"),
    ("2026-10-21T03:59:59+00:00", "America/New_York", "2026-10-20"), ("2026-10-21T01:00:00+13:00", "UTC", "2026-10-20"),
    ("2026-10-20T23:00:00-11:00", "Pacific/Kiritimati", "2026-10-22"),
    ("2026-03-01T00:30:00+01:00", "UTC", "2026-02-28"), ("1969-12-31T23:30:00Z", "Europe/Berlin", "1970-01-01"),
    ("1970-01-01T00:30:00Z", "America/New_York", "1969-12-31"),
    ("2026-10-20T18:14:59Z", "Asia/Kathmandu", "2026-10-20"), ("2026-10-20T18:15:00Z", "Asia/Kathmandu", "2026-10-21"),
  ])
  func isTheDayAtTheClients(_ cell: String, _ zone: String, _ expected: String) throws {
    #expect(try day(cell, client: zone) == expected)
    #expect(try day(cell, client: zone, settings: "Pacific/Auckland") == expected)
    #expect(try day(cell, settings: zone) == expected)
  }

  @Test(arguments: ["2026-10-20", "2026-10-20T23:59:59", "2026-10-20 23:59"])
  func isTheDayAsWrittenWhereNoOffsetIs(_ cell: String) throws {
    #expect(try day(cell, client: "Pacific/Kiritimati") == "2026-10-20")
  }

  @Test(arguments: ["2026-10-20T23:59:59Z", "2026-10-20T00:00:00+14:00"])
  func isTheDayAsWrittenWhereNobodyNamesATimeZone(_ cell: String) throws {
    #expect(try day(cell) == "2026-10-20")
  }

  @Test(arguments: [("yyyy-MM-dd HH:mm Z", "+0000"), ("yyyy-MM-dd HH:mm X", "Z"), ("yyyy-MM-dd HH:mm xxx", "+00:00")])
  func isWorkedOutForPatternsWithAnOffset(_ pattern: String, _ offset: String) throws {
    var workspace = Workspace(["jira.csv": "Key,When\nJ1,2026-10-20 23:30 \(offset)\n"])
    workspace.configure(
      """
      time_zone: Europe/Berlin
      sources: [{ files: exports/jira.csv, records: work-items, project: { value: PA },
        fields: { id: Key, title: Key, created: { column: When, date: "\(pattern)" } } }]

      """
    )
    #expect(try workspace.portfolio().account("acme").visible.workItems.map(\.created) == ["2026-10-21"])
  }

  /// Every way in which a row may name its client; the firm is in Tokyo, where the day has changed.
  @Test func isFoundByTheRowsClientHoweverItIsNamed() throws {
    let late = "2026-10-20T23:30:00Z"
    var workspace = Workspace([
      "clients.csv": "id,name,currency,time_zone\nacme,Acme Ltd,GBP,UTC\nbravo,Bravo GmbH,EUR,\n",
      "actions.csv": "id,client,kind,text,owner,raised,audience\nA1,acme,task,Call,tom,\(late),client\n",
      "acme/interactions.csv":
        "id,on,channel,direction,people,summary,audience\nI1,\(late),phone,both,dana,Spoke,client\n",
      "acme/milestones.csv": "id,project,name,baseline\nM1,PA,Go live,\(late)\n",
      "criteria.csv": "id,project,statement,state,proposed_on\nC1,PA,Fewer calls,proposed,\(late)\n",
      "measurements.csv": "criterion,on,value\nC1,\(late),4\n",
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,\(late),named,5\n",
      "responses.csv": "survey,contact,on,q1\nS1,dana,\(late),9\n",
      "contacts-2.csv": "id,name,role,side,authorised,left_on\nada,Ada,lead,provider,yes,\(late)\n",
      "work-items.csv": "id,project,title,created\nW1,PB,Mail,\(late)\n",
    ])
    workspace.configure("time_zone: Asia/Tokyo")
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    let (slice, house) = (try portfolio.account("acme").visible, try portfolio.account("acme").confidential)
    #expect(slice.actions.map(\.raised) == ["2026-10-20"])
    #expect(slice.interactions.map(\.on) == ["2026-10-20"])
    #expect(slice.milestones.map(\.baseline) == ["2026-10-20"])
    #expect(slice.criteria.map(\.proposedOn) == ["2026-10-20"])
    #expect(slice.measurements["C1"]?.map(\.on) == ["2026-10-20"])
    #expect(slice.surveys.map(\.closed) == ["2026-10-20"])
    #expect(house.responses["S1"]?.map(\.on) == ["2026-10-20"])
    #expect(slice.people.ofProvider.compactMap(\.leftOn) == ["2026-10-21"])
    #expect(try portfolio.account("bravo").visible.workItems.map(\.created) == ["2026-10-21"])
  }

  @Test func agreesWithTheCalendarOfTheSystem() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let name = random.pick("Europe/London", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca")
      let zone = try #require(TimeZone(identifier: name))
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      let written = CivilDateTime(
        date: random.date("1985-01-01"..."2035-12-31"),
        secondOfDay: random.int(0...86_399),
        offsetMinutes: random.int(-840...840)
      )
      let seconds = written.date.dayNumber * 86_400 + (written.secondOfDay ?? 0) - (written.offsetMinutes ?? 0) * 60
      let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(seconds)))
      let expected = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      #expect(written.date(in: zone) == expected, "\(written) in \(name)")
    }
  }
}
