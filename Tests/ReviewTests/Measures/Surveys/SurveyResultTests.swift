import Tables
import Testing

@testable import Review

/// What a wave's results are set beside, what they call for, and what came of that.
@Suite struct SurveyResultTests {
  private static let now = [10, 9, 9, 10, 8, 7, 8, 6, 9, 10, 3, 9]

  private func trend(_ now: [Int], before: [Int], named: String = "confidential") throws -> ScoreTrend? {
    let workspace = Workspace.survey("q1", now.map(String.init), earlier: before.map(String.init), identity: named)
    return try workspace.review().visible.surveyTrends["q1"]
  }

  /// Methods §1.8: from -7 of fourteen to +42 of twelve is no clear change; here the earlier wave has seventeen.
  @Test func isNoClearChangeAsInTheMethods() throws {
    let before = times(5, 9) + times(6, 7) + times(6, 5)
    guard case .compared(let change, let since, _)? = try trend(Self.now, before: before) else {
      Issue.record("the waves are not compared")
      return
    }
    #expect(change == .noClearChange)
    #expect(since.n == 17)
  }

  @Test func isAFirstMeasurementWithoutAWaveBefore() throws {
    guard case .first? = try trend(Self.now, before: []) else {
      Issue.record("there is no wave before")
      return
    }
  }

  /// Methods §1.7: of waves that differ by one to four answers only the newer is shown.
  @Test(arguments: [(7, true), (8, false), (11, false), (12, true), (13, false), (16, false), (17, true)])
  func isNotToldWhereFewAnswersCouldBeWorkedOut(_ count: Int, _ isCompared: Bool) throws {
    let before = Array((times(2, 10) + times(2, 7) + times(20, 3)).prefix(count))
    let compared = if case .compared? = try trend(Self.now, before: before) { true } else { false }
    #expect(compared == isCompared)
    let workspace = Workspace.survey("q1", Self.now.map(String.init), earlier: before.map(String.init))
    #expect(try workspace.review().visible.dialogue.scoreChanges.isEmpty == !isCompared)
  }

  @Test func isNotComparableWithAnotherQuestionAndWithheldBesideTooFew() throws {
    var workspace = Workspace.survey("q1", Self.now.map(String.init), earlier: times(3, 9).map(String.init))
    guard case .withheld? = try workspace.review().visible.surveyTrends["q1"] else {
      Issue.record("three answers are told")
      return
    }
    workspace.exports["survey-questions.csv"] = "survey,id,type,text\nS0,q1,csat,Content?\nS1,q1,nps,Recommend?\n"
    guard case .notComparable? = try workspace.review().visible.surveyTrends["q1"] else {
      Issue.record("another scale is compared")
      return
    }
  }

  @Test func tellsHowMeansMovedWhereMeansAreTold() throws {
    let workspace = Workspace.survey(
      "q2",
      times(12, 4).map(String.init),
      earlier: (times(6, 4) + times(6, 3)).map(String.init)
    )
    guard case .compared(let change, _, let moved)? = try workspace.review().visible.surveyTrends["q2"] else {
      Issue.record("the waves are not compared")
      return
    }
    #expect(change == .up)
    #expect(moved == 0.5)
    let few = Workspace.survey(
      "q2",
      (times(4, 4) + [2]).map(String.init),
      earlier: (times(4, 4) + [3]).map(String.init)
    )
    guard case .compared(_, _, let hidden)? = try few.review().visible.surveyTrends["q2"] else {
      Issue.record("the small waves are not compared")
      return
    }
    #expect(hidden == nil)
  }

  /// Methods §1.8: 9 of 12 after 7 of 14 is no clear change, 74 of 107 after 52 of 110 is.
  @Test(arguments: [
    (9, 12, 7, 14, WaveChange.noClearChange), (74, 107, 52, 110, .up), (9, 10, 3, 10, .up), (3, 10, 9, 10, .down),
  ])
  func comparesResponseRates(_ x: Int, _ n: Int, _ y: Int, _ m: Int, _ change: WaveChange) throws {
    let new = try #require(ResponseRate.reading(answered: x, invited: n, undeliverable: 0).value)
    let old = try #require(ResponseRate.reading(answered: y, invited: m, undeliverable: 0).value)
    #expect(new.change(from: old) == change)
  }

  // MARK: What the client may be told of it

  private func signs(_ columns: String, _ rows: [String], earlier: [String] = [], identity: String = "named") throws
    -> [String]
  {
    try Workspace.survey(columns, rows, earlier: earlier, identity: identity).review().visible.surveySigns.map {
      $0.trigger.code
    }
  }

  @Test func tellsTheClientOfLowScoresAndNeverOfPeopleOrMissingWaves() throws {
    // A1 of eight people, A2 and A4 are found; only A2 is told.
    let workspace = Workspace.survey("q1", times(8, 3).map(String.init) + ["9", "9"], identity: "named", invited: 90)
    let review = try workspace.review()
    #expect(review.adverseIndicators.map(\.code) == ["A1", "A2", "A4"])
    #expect(review.visible.surveySigns.map { $0.trigger.code } == ["A2"])
    #expect(try signs("q1", times(5, 3).map(String.init)) == [], "a withheld score is told by its sign")
    #expect(try signs("q1", times(4, 3).map(String.init)) == [])
    #expect(try signs("q2,q5", times(7, 5).map { "\($0),5" } + ["5,1", "5,1"]) == [], "counts of nine are told")
    #expect(try signs("q2,q5", times(8, 5).map { "\($0),5" } + ["5,1", "5,1"]) == ["A5"])
  }

  @Test func tellsByWhenASignIsAnswered() throws {
    var workspace = Workspace.survey("q1", (times(8, 3) + times(2, 9)).map(String.init))
    let row = { (id: String, due: String, done: String) in
      "\(id),acme,corrective,Secret plan,tom,2026-10-24,\(due),\(done),survey:S1/A2\n"
    }
    let heading = "id,client,kind,text,owner,raised,due,done,source_refs\n"
    workspace.exports["actions.csv"] = heading + row("A1", "2026-11-20", "") + row("A2", "2026-11-13", "")
    let open = try #require(try workspace.review().visible.surveySigns.first)
    #expect((open.by, open.done) == ("2026-11-20", nil))
    workspace.exports["actions.csv"] = heading + row("A1", "2026-11-20", "2026-10-29")
    let done = try #require(try workspace.review().visible.surveySigns.first)
    #expect((done.by, done.done) == (nil, "2026-10-29"))
  }

  // MARK: Before and after (S3-27)

  private func effects(
    _ action: String,
    now: [Int],
    before: [Int] = (times(2, 9) + times(3, 7) + times(5, 3))
  ) throws -> [SurveyEffect] {
    var workspace = Workspace.survey("q1", now.map(String.init), earlier: before.map(String.init))
    workspace.exports["actions.csv"] = "id,client,kind,text,owner,raised,done,source_refs\n\(action)\n"
    return try workspace.review().surveyEffects
  }

  @Test func setsTheScoreBeforeAnActionBesideTheOneAfter() throws {
    let effect = try #require(
      try effects("A1,acme,corrective,Talk,tom,2026-08-03,2026-09-01,survey:S0/A2", now: times(9, 9) + [7]).first
    )
    #expect(effect.cause == "survey:S0/A2")
    #expect(effect.owner == "Tom Aldous")
    #expect(effect.rows.map(\.question.id) == ["q1"])
    #expect(
      effect.rows.first?.before.score.reading.value
        == NetPromoterScore(answers: times(2, 9) + times(3, 7) + times(5, 3)).map(QuestionResult.Score.recommendation)
    )
    guard case .askedAgain(let survey) = effect.standing, let after = effect.rows.first?.after,
      case .compared(let change, _, _) = after.trend
    else {
      Issue.record("\(effect)")
      return
    }
    #expect(survey.id == "S1")
    #expect(change == .up)
  }

  @Test(arguments: [
    ("A1,acme,corrective,Talk,tom,2026-08-03,,survey:S0/A2", SurveyEffect.Standing.notDone),
    ("A1,acme,corrective,Talk,tom,2026-08-03,2026-10-06,survey:S0/A2", .noLaterWave),
    ("A1,acme,corrective,Talk,tom,2026-10-24,2026-10-29,survey:S1", .noLaterWave),
  ])
  func saysWhyThereIsNoScoreAfter(_ action: String, _ standing: SurveyEffect.Standing) throws {
    let effect = try #require(try effects(action, now: times(9, 9) + [7]).first)
    #expect(effect.standing == standing)
    #expect(effect.rows.map { $0.after == nil } == [true])
  }

  @Test func knowsSignsThatAreNoScoreAndLeavesOtherActionsOut() throws {
    let effect = try effects("A1,acme,follow_up,Ask,tom,2026-08-03,2026-09-01,survey:S0/A4", now: times(9, 9) + [7])
    #expect(effect.map(\.rows.isEmpty) == [true])
    #expect(try effects("A1,acme,task,Order,tom,2026-08-03,2026-09-01,milestone:M1", now: times(9, 9) + [7]).isEmpty)
    #expect(try effects("A1,acme,task,Order,tom,2026-08-03,2026-09-01,survey:S9/A2", now: times(9, 9) + [7]).isEmpty)
  }

  @Test func doesNotSetWavesBesideEachOtherThatDifferByAFewAnswers() throws {
    let effect = try #require(
      try effects("A1,acme,corrective,Talk,tom,2026-08-03,2026-09-01,survey:S0/A2", now: times(10, 9) + [7]).first
    )
    guard case .tooClose? = effect.rows.first?.after?.trend else {
      Issue.record("\(effect)")
      return
    }
  }

  // MARK: Words

  @Test func quotesWhoAllowsItOfWavesOfFiveAndMore() throws {
    let rows = { (count: Int) in
      (0..<count).map {
        "9,\($0 == 0 ? "They call back; ask Dana Kerr" : "Nothing to add here"),help,\($0 == 0 ? "yes" : "no")"
      }
    }
    for (count, quotes) in [(4, []), (5, ["They call back; ask [name]"])] {
      let review = try Workspace.survey("q1,comment,theme,consent_quote", rows(count)).review()
      #expect(review.visible.quotes.words == quotes)
      #expect(review.visible.quotes.comments == (count < 5 ? 0 : 5))
    }
    // Partial responses without the headline question do not make a group larger.
    let partial = rows(4) + [",No score,help,no"]
    #expect(try Workspace.survey("q1,comment,theme,consent_quote", partial).review().visible.quotes.words.isEmpty)
  }

  @Test func mayBeQuotedAsItStandsWithoutCountingAsInternal() throws {
    let rows = (0..<5).map {
      "9,\($0 == 0 ? "They call back within the hour" : "Nobody may quote this one"),\($0 == 0 ? "yes" : "no")"
    }
    let portfolio = try Workspace.survey("q1,comment,consent_quote", rows).portfolio()
    let account = try portfolio.account("acme")
    let answers = Set(account.textsInHouse(by: portfolio.settings).filter { $0.kind == .answer }.map(\.text))
    #expect(answers == ["Nobody may quote this one"])
    #expect(account.confidential.texts.contains { $0.text == "They call back within the hour" })
  }

  /// Methods §1.11: each theme has the share among those shown that it has among all.
  @Test func showsThemesInProportion() throws {
    let themes = Array(repeating: "speed", count: 8) + Array(repeating: "words", count: 4)
    let rows = themes.enumerated().map { "9,Word \($0.offset),\($0.element),yes" }
    let all = try Workspace.survey("q1,comment,theme,consent_quote", rows).review().testimonials
    #expect(all.all.count == 12)
    let shown = all.shown(atMost: 6)
    #expect(shown.map { $0.theme ?? "" } == Array(repeating: "speed", count: 4) + Array(repeating: "words", count: 2))
    #expect(all.shown(atMost: 12) == all.all)
    #expect(all.shown(atMost: 0).isEmpty)
    #expect(all.shown(atMost: 1).map(\.theme) == ["speed"])
  }
}
