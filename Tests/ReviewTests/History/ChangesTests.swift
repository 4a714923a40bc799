import TestSupport
import Testing

@testable import Review

/// What is different between two packs: September as it was released, and October.
@Suite struct ChangesTests {
  // MARK: Success criteria

  private static let draft = ["state": "draft", "statement": "A draft that nobody sees"]

  /// C1 before and after, each with its cells and its measurements.
  @Test(
    arguments: [
      ([:], ["2026-09-20,70"], [:], ["2026-09-20,70"], []),
      ([:], ["2026-09-20,70"], [:], ["2026-10-20,110"], ["status worse on_track"]),
      ([:], ["2026-09-20,110"], [:], ["2026-10-20,70"], ["status better off_track"]),
      ([:], ["2026-09-20,110"], [:], ["2026-10-20,75"], ["status better off_track"]),
      ([:], ["2026-09-20,70"], [:], ["2026-10-20,60"], ["status better on_track"]),
      ([:], ["2026-09-20,60"], [:], ["2026-10-20,60"], []),
      ([:], ["2026-09-20,70"], [:], ["2026-01-20,70"], ["status neither on_track"]),
      ([:], [], [:], ["2026-10-20,110"], ["status neither not_measurable"]),
      (["client_agreed_on": ""], ["2026-09-20,70"], [:], ["2026-10-20,110"], ["agreed better not_agreed"]),
      ([:], ["2026-09-20,70"], ["client_agreed_on": ""], ["2026-10-20,70"], ["reopened neither on_track"]),
      (draft, ["2026-09-20,70"], [:], ["2026-10-20,70"], ["added neither -"]),
      ([:], ["2026-09-20,70"], draft, ["2026-10-20,70"], ["gone neither on_track"]),
      ([:], ["2026-09-20,70"], ["state": "withdrawn"], ["2026-10-20,70"], ["gone neither on_track"]),
      (
        [:], ["2026-09-20,70"], ["statement": "Many fewer calls reach the desk"], ["2026-10-20,70"],
        ["reworded neither on_track"]
      ),
      ([:], ["2026-09-20,70"], ["target": "62"], ["2026-10-20,70"], ["goal(request: nil) neither on_track"]),
      ([:], ["2026-09-20,70"], ["target": "60.0"], ["2026-10-20,70"], []),
      (
        [:], ["2026-09-20,70"], ["target": "62", "change": "CR1"], ["2026-10-20,70"],
        ["goal(request: Optional(\"CR1\")) neither on_track"]
      ),
      (
        ["change": "CR1"], ["2026-09-20,70"], ["target": "62", "change": "CR1"], ["2026-10-20,70"],
        ["goal(request: nil) neither on_track"]
      ),
      (
        [:], ["2026-09-20,70"], ["target_date": "2027-01-29"], ["2026-10-20,70"],
        ["goal(request: nil) neither on_track"]
      ),
      ([:], ["2026-09-20,70"], ["metric": "calls a day"], ["2026-10-20,70"], ["goal(request: nil) neither on_track"]),
      (
        [:], ["2026-09-20,70"], ["direction": "at_most"], ["2026-10-20,70"],
        ["status worse on_track", "goal(request: nil) neither on_track"]
      ),
    ] as [([String: String], [String], [String: String], [String], [String])]
  )
  func ofACriterion(
    _ before: [String: String],
    _ valuesBefore: [String],
    _ now: [String: String],
    _ valuesNow: [String],
    _ expected: [String]
  ) throws {
    let changes = try Workspace.criterion(now, values: valuesNow)
      .changes(from: .criterion(before, values: valuesBefore))
    let told = changes.criteria.map { "\($0.kind) \($0.effect) \($0.before?.status.rawValue ?? "-")" }
    #expect(told == expected)
    #expect(changes.since.description == "2026-09")
    #expect(changes.sinceAsOf == "2026-09-30")
  }

  @Test(
    arguments: [
      (["target": "62"], [:], true), (["target": "62", "change": "CR1"], [:], false), ([:], [:], false),
      (["target": "62"], ["client_agreed_on": ""], false),
    ] as [([String: String], [String: String], Bool)]
  )
  func movesAGoalpost(_ now: [String: String], _ before: [String: String], _ isMoved: Bool) throws {
    let changes = try Workspace.criterion(now).changes(from: .criterion(before))
    #expect(changes.movedGoalposts.map(\.criterion.id) == (isMoved ? ["C1"] : []))
  }

  // MARK: Milestones

  /// The dates of M1 before and after: baseline, forecast, actual.
  @Test(
    arguments: [
      ("2026-12-11,,", "2026-12-11,,", []),
      ("2026-10-09,,", "2026-10-09,,2026-10-12", ["reached better"]),
      ("2026-09-09,,2026-09-10", "2026-09-09,,2026-09-10", []),
      ("2026-09-09,,2026-09-10", "2026-09-09,,2026-09-11", ["actual neither"]),
      ("2026-09-09,,2026-09-10", "2026-09-09,,", ["reopened worse"]),
      ("2026-12-11,2026-12-11,", "2026-12-11,2026-12-15,", ["forecast worse"]),
      ("2026-12-11,2026-12-15,", "2026-12-11,2026-12-14,", ["forecast better"]),
      ("2026-12-11,,", "2026-12-11,2026-12-15,", ["forecast worse"]),
      ("2026-12-11,,", "2026-12-11,2026-12-11,", ["forecast neither"]),
      ("2026-12-11,,", "2026-12-11,2026-12-10,", ["forecast better"]),
      ("2026-12-11,2026-12-11,", "2026-12-11,,", ["forecast worse"]),
      ("2026-10-09,,", "2026-10-09,,", ["newlyLate worse"]),
      ("2026-09-09,,", "2026-09-09,,", []),
      ("2026-10-09,2026-10-09,", "2026-10-09,2026-10-09,", ["newlyLate worse"]),
      ("2026-12-11,,", "2026-12-18,,", ["baseline neither"]),
      ("2026-12-11,2026-12-11,", "2026-12-18,2026-12-18,", ["forecast worse", "baseline neither"]),
      ("2026-10-09,,", "2026-10-16,,2026-10-12", ["reached better", "baseline neither"]),
    ] as [(String, String, [String])]
  )
  func ofAMilestone(_ before: String, _ now: String, _ expected: [String]) throws {
    let changes = try Workspace.milestone(now).changes(from: .milestone(before))
    #expect(changes.milestones.map { "\($0.kind) \($0.effect)" } == expected)
  }

  @Test func ofMilestonesThatComeAndGo() throws {
    var (before, now) = (Workspace.milestone("2026-12-11,,"), Workspace.milestone("2026-12-11,,"))
    before.exports["milestones.csv"] = before.exports["milestones.csv"]?.replacing("M1", with: "M0")
    now.exports["milestones.csv"]? += "M2,PA,Close,2026-12-18,,\n"
    let changes = try now.changes(from: before).milestones
    #expect(
      changes.map { "\($0.kind) \($0.now?.milestone.id ?? $0.before?.id ?? "")" } == [
        "added M1", "added M2", "gone M0",
      ]
    )
  }

  @Test(arguments: [
    ("2026-12-11,2026-12-11,", "2026-12-11,2026-12-15,", true),  // late now
    ("2026-12-11,2026-12-04,", "2026-12-11,2026-12-09,", false),  // later, and still before the day promised
    ("2026-12-11,2026-12-15,", "2026-12-11,2026-12-14,", false),
    ("2026-12-11,2026-12-15,", "2026-12-11,2026-12-15,", false),
    ("2026-12-11,,", "2026-12-11,2026-12-15,", true),
    ("2026-12-11,2026-12-15,", "2026-12-11,2026-12-21,2026-10-30", false),
  ])
  func worsensAForecast(_ before: String, _ now: String, _ isWorse: Bool) throws {
    let changes = try Workspace.milestone(now).changes(from: .milestone(before))
    #expect(changes.worsenedForecasts.map(\.milestone.id) == (isWorse ? ["M1"] : []))
  }

  // MARK: Actions

  /// A1 before and after: due, done.
  @Test(
    arguments: [
      ("2026-10-20,", "2026-10-20,", []), ("2026-10-20,", "2026-10-20,2026-10-19", ["done"]),
      ("2026-10-20,", "2026-10-20,2026-11-03", ["done"]),  // done by the issue date
      ("2026-10-20,", "2026-11-20,", ["due"]), ("2026-10-20,", ",", ["due"]),
      ("2026-09-20,2026-09-19", "2026-09-20,2026-09-19", []), ("2026-09-20,2026-09-19", "2026-11-20,", ["reopened"]),
      (nil, "2026-11-20,", ["added"]), (nil, "2026-10-20,2026-10-19", ["done"]),
      (nil, "2026-08-20,2026-08-19", []),  // done before the period: in no document
      ("2026-10-20,", nil, ["gone"]), ("2026-09-20,2026-09-19", nil, []),
    ] as [(String?, String?, [String])]
  )
  func ofAnAction(_ before: String?, _ now: String?, _ expected: [String]) throws {
    let workspace = { (dates: String?) in
      Workspace([
        "actions.csv": "id,client,kind,text,owner,raised,due,done,audience\n"
          + (dates.map { "A1,acme,task,Order batteries,tom,2026-08-03,\($0),client\n" } ?? "")
      ])
    }
    let changes = try workspace(now).changes(from: workspace(before))
    #expect(changes.actions.map { "\($0.kind)" } == expected)
  }

  // MARK: Figures

  private static func work(_ rows: String...) -> Workspace {
    Workspace([
      "work-items.csv": "id,project,title,created,finished\n"
        + rows.enumerated().map { "W\($0),PA,Mail,\($1)\n" }.joined()
    ])
  }

  @Test func ofFigures() throws {
    let changes = try Self.work("2026-09-01,2026-10-02", "2026-10-05,", "2026-10-06,").changes(
      from: Self.work("2026-09-01,")
    )
    #expect(
      changes.figures == [
        FigureChange(kind: .created, before: .count(1), now: .count(2)),
        FigureChange(kind: .finished, before: .count(0), now: .count(1)),
        FigureChange(kind: .open, before: .count(1), now: .count(2)),
      ]
    )
    #expect(try Self.work("2026-09-01,").changes(from: Workspace()).figures.map(\.before) == [nil, nil, nil])
    let milestones = try Workspace.milestone("2026-10-09,,").changes(from: .milestone("2026-10-09,,"))
    #expect(milestones.figures == [FigureChange(kind: .onTime, before: nil, now: .part(0, of: 1))])
  }

  /// Three months of work beside one month say nothing.
  @Test func ofFiguresOverOtherTimes() throws {
    var (before, now) = (Self.work("2026-07-01,", "2026-08-01,"), Self.work("2026-07-01,", "2026-10-01,"))
    before.period = "2026-Q3"
    now.exports["work-items.csv"]? += "W9,PA,Post,2026-10-02,\n"
    try now.add(release: before)
    #expect(try now.review().visible.changes?.figures.map(\.kind) == [.open])
  }

  // MARK: Honesty

  /// What the client was shown counts, not what the records say of that time now.
  @Test func comparesWithWhatWasShown() throws {
    var (before, now) = (Workspace.milestone("2026-12-11,2026-12-11,"), Workspace.milestone("2026-12-11,2026-12-15,"))
    before.period = "2026-09"
    try now.add(release: before)
    let told = try now.review().visible.changes?.milestones.map { "\($0.kind)" }
    before.exports["milestones.csv"] = nil
    #expect(told == ["forecast"])
    #expect(try now.review().visible.changes?.milestones.first?.before?.forecast == "2026-12-11")
  }

  @Test func comparesNoSectionThatWasNotShown() throws {
    var now = Workspace.milestone("2026-10-09,,", actions: "2026-11-13,,milestone:M1,client")
    now.exports["criteria.csv"] = Workspace.criterion().exports["criteria.csv"]
    now.history["acme/2026-09/snapshot.json"] = """
      {"version": 1, "client": "acme", "period": "2026-09", "as_of": "2026-09-30", "issue_on": "2026-10-07",
       "documents": ["survey"]}
      """
    #expect(try now.review().visible.changes?.isEmpty == true)
  }

  /// Nothing is different between two packs that show the same, whatever they show; and what they show can be written
  /// down and read again.
  @Test(arguments: 0..<20)
  func areNoneBetweenAReviewAndItself(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(900 + seed))
    let portfolio = try RandomWorkspace(&random, broken: seed % 4).workspace.portfolio()
    for account in portfolio.accounts {
      let review = AccountReview(account, of: portfolio).visible
      let client = review.client.id
      let bytes = Array(Snapshot(of: review).text.utf8)
      let snapshot = try Snapshot(
        reading: bytes,
        file: "snapshot.json",
        client: client,
        period: portfolio.dates.period.description
      )
      #expect(snapshot == Snapshot(of: review))
      let changes = Changes(from: snapshot, of: review.dates.period, to: review)
      #expect(changes.isEmpty, "\(changes)")
    }
  }
}
