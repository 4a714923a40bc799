import Testing

@testable import Review

/// What a client reads of estimates: a feeling never as a single figure (methods §4 and G6; S1-05 to S1-08).
@Suite struct EstimateReviewTests {
  private static let heading =
    "id,project,item,basis,hours,low,high,build_hours,pm_hours,test_hours,discovery_hours,made_by,made_on,"
    + "discovery_ref,vetted_on,quoted_on,actual_hours\n"

  private static func estimates(_ rows: String, _ files: [String: String] = [:]) throws -> [EstimateReview] {
    var exports = files
    exports["estimates.csv"] = heading + rows
    return try Workspace(exports).review().visible.deliveryReview.estimates
  }

  private static let gut = "E1,PA,Till,gut,10,,,,,,,tom,2026-09-01,,,2026-09-02,\n"
  private static let vetted =
    "E2,PA,Till,vetted,40,32,52,24,6,6,4,tom,2026-09-10,notes of the visit,2026-09-11,2026-09-14,\n"

  @Test func aFeelingIsARangeAndNothingElse() throws {
    let told = try Self.estimates(Self.gut)
    #expect(told.map(\.figure) == [.unchecked(low: 2.5, high: 40)])
    #expect(told.first?.isChecked == false)
  }

  @Test func aRecordedRangeOnlyWidensIt() throws {
    let told = try Self.estimates("E1,PA,Till,gut,10,1,12,,,,,tom,2026-09-01,,,2026-09-02,\n")
    #expect(told.map(\.figure) == [.unchecked(low: 1, high: 40)])
  }

  @Test func aFeelingThatWasNeverToldStaysInTheHouse() throws {
    #expect(try Self.estimates("E1,PA,Till,gut,10,,,,,,,tom,2026-09-01,,,,\n").isEmpty)
  }

  @Test func aCheckedFigureSaysWhatItIsMadeOfAndReplacesTheFeeling() throws {
    let told = try Self.estimates(Self.gut + Self.vetted)
    let parts = EstimateReview.Parts(build: 24, management: 6, testing: 6, discovery: 4)
    #expect(told.map(\.figure) == [.checked(hours: 40, low: 32, high: 52, parts)])
    #expect(told.first?.on == "2026-09-11")
    #expect(told.first?.discovery == "notes of the visit")
  }

  @Test(arguments: ["notes,,2026-09-14", ",2026-09-11,2026-09-14"])
  func withoutACheckThatCanBeShownItIsAFeeling(_ cells: String) throws {
    let told = try Self.estimates("E2,PA,Till,vetted,40,,,,,,,tom,2026-09-10,\(cells),\n")
    #expect(told.map(\.figure) == [.unchecked(low: 10, high: 160)])
  }

  @Test func whatItTookIsToldOfFinishedWorkOnlyAndLast() throws {
    let items = ["work-items.csv": "id,project,title,created,finished\nT1,PA,Desk,2026-08-03,2026-08-20\n"]
    let done = "E3,PA,T1,vetted,12,,,,,,,tom,2026-08-03,sketch,2026-08-04,2026-08-05,14\n"
    let open = "E4,PA,Door,vetted,8,,,,,,,tom,2026-07-01,sketch,2026-07-02,,9\n"
    let told = try Self.estimates(done + open, items)
    #expect(told.map(\.item) == ["Door", "T1"])
    #expect(told.map(\.took) == [nil, 14])
  }

  @Test func tenFinishedPiecesGiveTheirOwnRange() throws {
    var items = "id,project,title,created,finished\n"
    var rows = Self.gut
    for number in 1...10 {
      items += "T\(number),PA,Work,2026-08-03,2026-08-20\n"
      rows += "F\(number),PA,T\(number),gut,10,,,,,,,tom,2026-08-01,,,2026-08-02,\(10 + number)\n"
    }
    let told = try Self.estimates(rows, ["work-items.csv": items])
    let open = try #require(told.first { $0.item == "Till" })
    #expect(open.figure == .unchecked(low: 11, high: 19))
  }

  @Test func whatIsStillToBeFoundOutNamesTheEstimate() throws {
    let actions =
      "id,client,kind,text,owner,raised,due,done,source_refs\n"
      + "A1,acme,question,How many tills?,dana,2026-10-01,2026-11-13,,estimate:E1\n"
      + "A2,acme,question,Which colour?,dana,2026-10-01,2026-10-13,2026-10-10,estimate:E1\n"
    let told = try Self.estimates(Self.gut, ["actions.csv": actions])
    #expect(told.first?.questions.map(\.action.id) == ["A1"])
  }

  @Test func theHouseSeesWhatNobodyHasChecked() throws {
    let rows =
      Self.gut + "E5,PA,Gate,gut,3,,,,,,,tom,2026-09-01,,,,\n"
      + "E6,PA,Roof,gut,5,,,,,,,tom,2026-08-01,,,2026-08-03,9\n"
      + "E7,PA,Wall,gut,5,,,,,,,tom,2026-08-01,,,2026-08-03,\n"
    let notes = try Workspace(["estimates.csv": Self.heading + rows]).review().deliveryNotes
    #expect(notes.unchecked.map(\.estimate.id) == ["E7", "E1", "E5"])
    #expect(notes.unchecked.map(\.maker) == Array(repeating: "Tom Aldous", count: 3))
    #expect(notes.unchecked.map(\.age) == [65, 43, nil])
  }

  @Test func theFigureOfAFeelingIsTheRangeToo() throws {
    let workspace = Workspace(["estimates.csv": Self.heading + Self.gut + Self.vetted.replacing("Till", with: "Door")])
    let feeling = try Explained("estimates-told", in: workspace).of("Till")
    #expect(feeling["from"] == .hours(2.5))
    #expect(feeling["hours"] == nil)
    #expect(try Explained("estimates-told", in: workspace).of("Door")["hours"] == .hours(40))
  }
}
