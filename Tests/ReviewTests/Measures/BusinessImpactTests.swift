import Foundation
import Tables
import Testing

@testable import Review

/// Methods §2.6.
@Suite struct BusinessImpactTests {
  private static let agreedHour = "id,name,currency,hour_value,hour_value_agreed_by,hour_value_agreed_on\n"
  private static let clients = agreedHour + "acme,Acme Ltd,GBP,32,dana,2025-01-06\nbravo,Bravo GmbH,EUR,,,\n"

  @Test func losesWorkingTimeToAnIncident() {
    #expect(LostTime(users: 45, minutes: 90, share: 0.6).hours == 40.5)
    #expect(LostTime(users: 45, minutes: 90, share: 0).hours == 0)
  }

  // MARK: Lost time

  private func lostTime(_ items: String, clients: String = clients) throws -> LostTimeReview {
    let heading = "id,project,title,kind,created,users,minutes,share\n"
    return try Workspace(["clients.csv": clients, "work-items.csv": heading + items]).review().visible.lostTime
  }

  @Test func addsUpThePeriodsIncidentsAtTheAgreedValueOfAnHour() throws {
    let lost = try lostTime(
      """
      I1,PA,Mail down,incident,2026-10-05,45,90,0.6
      I2,PA,Before the period,incident,2026-09-30,45,90,0.6
      I3,PA,Nobody counted,incident,2026-10-06,,,
      I4,PA,No incident,task,2026-10-06,,,

      """
    )
    #expect(lost.hours.reading == .measured(40.5))
    #expect(lost.hours.records == ["work-item:I1"])
    #expect(lost.money == .measured(1_296))
    #expect(lost.hourValue?.agreedBy == "Dana Kerr")
    #expect(lost.unrecorded == 1)
  }

  @Test func saysThatNothingWasRecorded() throws {
    let lost = try lostTime("I3,PA,Nobody counted,incident,2026-10-06,5,,0.5\n")
    #expect(lost.hours.reading == .unavailable(.noData))
    #expect(lost.unrecorded == 1)
  }

  @Test(arguments: [
    "32,,", "32,dana,", "32,lee,2025-01-06", "32,tom,2025-01-06", "32,dana,2026-11-07", ",dana,2025-01-06",
  ])
  func givesNoMoneyWithoutAValueTheClientAgreed(_ cells: String) throws {
    let clients = Self.agreedHour + "acme,Acme Ltd,GBP,\(cells)\nbravo,Bravo GmbH,EUR,,,\n"
    let lost = try lostTime("I1,PA,Mail down,incident,2026-10-05,45,90,0.6\n", clients: clients)
    #expect(lost.hours.reading == .measured(40.5))
    #expect(lost.money == .unavailable(.notAgreed))
  }

  // MARK: Benefit

  /// 120 tickets a week, three quarters of an hour each, from 6 January 2025; the report date is the last day given.
  private func benefit(
    _ cells: [String: String] = [:],
    _ values: [(CivilDate, Int)],
    asOf: CivilDate,
    clients: String = clients
  ) throws -> Measure<Benefit> {
    let row = [
      "id": "C1", "project": "PA", "statement": "Fewer password calls reach the desk", "metric": "tickets",
      "unit": "tickets", "direction": "decrease", "baseline": "120", "baseline_date": "2025-01-06", "target": "60",
      "target_date": "2025-12-31", "data_source": "desk", "unit_hours": "0.75", "unit_period": "week",
      "state": "agreed", "client_agreed_by": "dana", "client_agreed_on": "2025-01-06", "provider_agreed_by": "tom",
      "provider_agreed_on": "2025-01-06",
    ].merging(cells) { $1 }
    let measurements = values.map { "C1,\($0.iso),\($1)\n" }.joined()
    var workspace = Workspace([
      "clients.csv": clients, "criteria.csv": csv([row]), "measurements.csv": "criterion,on,value\n" + measurements,
    ])
    workspace.period = CivilMonth(year: asOf.year, month: asOf.month).map(\.description) ?? ""
    workspace.settings.reportDate = asOf
    return try #require(try workspace.review().visible.criteria.first).benefit
  }

  private func money(_ benefit: Measure<Benefit>) -> Double? {
    benefit.reading.value?.money.value.map { NSDecimalNumber(decimal: $0).doubleValue }
  }

  @Test func addsUpThirteenWeeksAtOneValue() throws {
    // 91 days after 6 January.
    let benefit = try benefit([:], [("2025-04-07", 95)], asOf: "2025-04-07")
    #expect(benefit.reading.value?.units == 325)
    #expect(benefit.reading.value?.hours == 243.75)
    #expect(benefit.reading.value?.money == .measured(7_800))
    #expect(benefit.reading.value?.since == "2025-01-06")
  }

  @Test func addsUpIntervalsEachAtTheValueAtItsEnd() throws {
    let benefit = try benefit([:], [("2025-02-20", 105), ("2025-04-07", 95)], asOf: "2025-04-07")
    #expect(isClose(money(benefit), 6_257.14, decimals: 2))
  }

  @Test func carriesTheLastValueToTheReportDate() throws {
    let benefit = try benefit([:], [("2025-02-20", 95)], asOf: "2025-04-07")
    #expect(isClose(money(benefit), 7_800, decimals: 6))
  }

  @Test func countsFromTheAgreementWhereThatIsLater() throws {
    let cells = ["client_agreed_on": "2025-03-10"]
    let benefit = try benefit(cells, [("2025-02-20", 105), ("2025-04-07", 95)], asOf: "2025-04-07")
    #expect(benefit.reading.value?.since == "2025-03-10")
    #expect(isClose(benefit.reading.value?.units, 25 * 4, decimals: 6))  // four weeks
  }

  @Test func countsALossAsALoss() throws {
    let benefit = try benefit([:], [("2025-04-07", 130)], asOf: "2025-04-07")
    #expect(benefit.reading.value?.units == -130)
  }

  @Test func signsTheGainByTheDirection() throws {
    let cells = ["direction": "increase", "target": "200"]
    let benefit = try benefit(cells, [("2025-04-07", 145)], asOf: "2025-04-07")
    #expect(benefit.reading.value?.units == 325)
  }

  @Test(arguments: [("day", 2_275.0), ("week", 325), ("month", 25 * 91 / 30.4375)])
  func countsUnitPeriods(_ period: String, _ units: Double) throws {
    let benefit = try benefit(["unit_period": period], [("2025-04-07", 95)], asOf: "2025-04-07")
    #expect(isClose(benefit.reading.value?.units, units, decimals: 6))
  }

  @Test func usesTheValueOfAUnitWhereItIsAgreed() throws {
    let cells = ["unit_value": "10", "unit_value_agreed_by": "dana", "unit_value_agreed_on": "2025-01-06"]
    #expect(try benefit(cells, [("2025-04-07", 95)], asOf: "2025-04-07").reading.value?.money == .measured(3_250))
    let unsigned = ["unit_value": "10"]
    let reading = try benefit(unsigned, [("2025-04-07", 95)], asOf: "2025-04-07").reading
    #expect(reading.value?.money == .unavailable(.notAgreed))
    #expect(reading.value?.units == 325)
  }

  @Test func showsThePhysicalUnitWhereNoMoneyIsAgreed() throws {
    let clients = "id,name,currency\nacme,Acme Ltd,GBP\nbravo,Bravo GmbH,EUR\n"
    let reading = try benefit([:], [("2025-04-07", 95)], asOf: "2025-04-07", clients: clients).reading
    #expect(reading.value?.hours == 243.75)
    #expect(reading.value?.money == .unavailable(.notAgreed))
  }

  @Test(arguments: [
    (["state": "proposed"], Reason.notAgreed), (["client_agreed_on": ""], .notAgreed),
    (["unit_period": ""], .notMeasurable), (["unit": ""], .notMeasurable), (["direction": "at_most"], .notMeasurable),
  ])
  func saysWhyThereIsNoBenefit(_ cells: [String: String], _ reason: Reason) throws {
    #expect(try benefit(cells, [("2025-04-07", 95)], asOf: "2025-04-07").reading == .unavailable(reason))
  }

  @Test func hasNoBenefitWithoutMeasurementsOrBeforeTheAgreement() throws {
    #expect(try benefit([:], [], asOf: "2025-04-07").reading == .unavailable(.noData))
    let agreedLater = ["client_agreed_on": "2025-04-09"]
    #expect(try benefit(agreedLater, [("2025-04-07", 95)], asOf: "2025-04-07").reading == .unavailable(.noData))
  }
}
