import Tables
import Testing

@testable import Review

@Suite struct AdverseIndicatorFigureTests {
  @Test func tellsALowScoreWithTheActionThatAnswersIt() throws {
    var workspace = Workspace.survey("q1", times(6, 3).map(String.init))
    workspace.exports["actions.csv"] =
      "id,client,kind,text,owner,raised,due,source_refs,audience\n"
      + "A1,acme,corrective,Call them,tom,2026-10-26,2026-11-06,survey:S1/A2,client\n"
    let figure = try Explained("adverse-indicators", in: workspace)
    let low = try figure.of("survey:S1/A2")
    #expect(low["the score is below"] == .number(0))
    #expect(low["grave"] == .text("yes"))
    #expect(low["action due by"] == .day("2026-11-06"))
    #expect(low["actions"] == .count(1))
    #expect(low.references == ["survey:S1", "action:A1"])
  }

  @Test func saysThatAFallMayBeChance() throws {
    let fall = Workspace.survey("q1", times(20, 9).map(String.init), earlier: times(20, 10).map(String.init))
    #expect(try Explained("adverse-indicators", in: fall).all.isEmpty)
    let answers = (times(12, 9) + times(8, 7)).map(String.init)
    let clear = Workspace.survey("q1", answers, earlier: times(20, 10).map(String.init))
    let sign = try Explained("adverse-indicators", in: clear).of("survey:S1/A3")
    #expect(sign["clear"] == .text("yes"))
    #expect(sign["fell since"] == .text("survey:S0"))
    #expect(sign["needs an action"] == .text("yes"))
  }

  @Test func marksWhatNamesPeopleOrUsAsInternal() throws {
    let few = try Explained("adverse-indicators", in: .survey("q1", times(5, 10).map(String.init), invited: 40))
    #expect(few.all.filter { !$0.isInternal }.isEmpty)
    let sign = try few.of("survey:S1/A4", isInternal: true)
    #expect(sign["fewer answered than"] == .percent(15))
  }
}
