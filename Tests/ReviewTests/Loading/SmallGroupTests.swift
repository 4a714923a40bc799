import Testing

@testable import Review

/// Methods §1.7 on whole waves: what a client's review holds of few answers.
@Suite struct SmallGroupTests {
  /// A wave with these answers to q1, each with the department of who gave it.
  private func survey(_ answers: [(Int, String)], minimum: Int = 5) throws -> SurveyReview {
    let people = answers.enumerated().map { "p\($0),acme,P\($0),stock,client,no,\($1.1)\n" }.joined()
    let rows = answers.enumerated().map { "S1,p\($0),2026-10-06,\($1.0)\n" }.joined()
    var workspace = Workspace([
      "contacts-2.csv": "id,client,name,role,side,authorised,department\n" + people,
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-05,2026-10-23,confidential,99\n",
      "responses.csv": "survey,contact,on,q1\n" + rows,
    ])
    workspace.settings.minimumGroup = minimum
    return try #require(try workspace.review().visible.survey)
  }

  private func mixed(_ count: Int, _ department: String = "") -> [(Int, String)] {
    (0..<count).map { ([10, 3, 8][$0 % 3], department) }
  }

  @Test(arguments: [
    (1, Reason.tooFew(n: 1, needed: 5)), (4, .tooFew(n: 4, needed: 5)),
  ])
  func withholdsTheScoreOfFewerThanFive(_ count: Int, _ reason: Reason) throws {
    let result = try #require(try survey(mixed(count)).questions.first)
    #expect(result.score.reading.reason == reason)
    #expect(result.level == .suppressed)
  }

  @Test func saysThatNobodyAnswered() throws {
    let result = try #require(try survey([]).questions.first)
    #expect(result.score.reading == .unavailable(.noData))
    #expect(result.level == .none)
  }

  @Test(arguments: [(9, "all promoters"), (7, "all passives"), (2, "all detractors")])
  func withholdsAScoreThatTellsWhatEachOfAFewAnswered(_ answer: Int, _ band: String) throws {
    let few = try survey(Array(repeating: (answer, ""), count: 9))
    #expect(few.questions.first?.score.reading == .unavailable(.allAlike), "\(band)")
    let many = try survey(Array(repeating: (answer, ""), count: 10))
    #expect(many.questions.first?.score.reading.value != nil)
  }

  @Test func showsDepartmentsAfterTheRemainderRule() throws {
    let answers = mixed(6, "Finance") + mixed(7, "Warehouse") + mixed(3, "HR")
    let survey = try survey(answers)
    #expect(survey.departments.map(\.department) == ["Warehouse"])
    #expect(survey.hidesDepartments)
    #expect(try self.survey(mixed(8, "A") + mixed(9, "B")).departments.map(\.department) == ["A", "B"])
    #expect(try !self.survey(mixed(8, "A") + mixed(9, "B")).hidesDepartments)
    #expect(try self.survey(mixed(8, "A") + mixed(4, "B")).departments.isEmpty)
  }

  @Test func countsThoseWithoutADepartmentAsAHiddenGroup() throws {
    #expect(try survey(mixed(6, "A") + mixed(7, "B") + mixed(2)).departments.map(\.department) == ["B"])
    #expect(try survey(mixed(6, "A") + mixed(7, "B") + mixed(5)).departments.map(\.department) == ["A", "B"])
    #expect(try survey(mixed(20)).departments.isEmpty)
  }

  @Test func hidesAllDepartmentsWhereOneIsAlike() throws {
    let answers = mixed(6, "A") + mixed(7, "B") + Array(repeating: (9, "C"), count: 6)
    #expect(try survey(answers).departments.isEmpty)
  }
}
