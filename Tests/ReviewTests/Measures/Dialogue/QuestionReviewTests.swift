import Tables
import Testing

@testable import Review

/// The questions of a pack: rotated, and none twice within six months.
@Suite struct QuestionReviewTests {
  private static func bank(_ count: Int = 20) -> QuestionBank {
    var bank = QuestionBank()
    bank.questions =
      [QuestionBank.Question(id: "why", topic: .motivation, text: "What moves you?")]
      + (1...count).map { QuestionBank.Question(id: "q\($0)", topic: nil, text: "Question \($0)?") }
    bank.common = [
      .init(about: .milestones, text: "Which dates move?"), .init(about: .milestones, text: "What is done?"),
      .init(about: .risks, text: "Which risks?"), .init(about: .decisions, text: "What if not?"),
      .init(about: .changes, text: "Why a change?"),
    ]
    return bank
  }

  private static func questions(
    _ files: [String: String] = [:],
    asked: [(String, String)] = [],
    months: Int = 6,
    _ bank: QuestionBank = bank()
  ) throws -> QuestionReview {
    var workspace = Workspace(files)
    workspace.settings.questions = bank
    workspace.settings.thresholds.dialogue.questionMonths = months
    let entries = asked.map { "{\"id\":\"\($0.0)\",\"asked_on\":\"\($0.1)\"}" }.joined(separator: ",")
    workspace.history["acme/2026-09/snapshot.json"] =
      "{\"version\":1,\"client\":\"acme\",\"period\":\"2026-09\",\"as_of\":\"2026-09-30\",\"issue_on\":\"2026-10-07\","
      + "\"documents\":[\"review\"],\"questions\":[\(entries)]}"
    return try workspace.review().visible.dialogue.questions
  }

  @Test func aConversationThatIsMissingComesFirst() throws {
    #expect(try Self.questions().asking.map(\.id) == ["why", "q1"])
    let said = { (day: String, by: String) in
      ["statements.csv": "id,client,topic,value,said_by,said_on\nS1,acme,motivation,Grow,\(by),\(day)\n"]
    }
    #expect(try Self.questions(said("2026-02-01", "dana")).asking.map(\.id) == ["q1", "q2"])
    #expect(try Self.questions(said("2025-10-31", "dana")).asking.map(\.id) == ["why", "q1"])
    #expect(try Self.questions(said("2025-11-01", "dana")).asking.map(\.id) == ["q1", "q2"])
    #expect(try Self.questions(said("2026-02-01", "tom")).asking.map(\.id) == ["why", "q1"])
  }

  @Test(arguments: [("2026-04-30", 6, true), ("2026-05-31", 6, false), ("2026-05-31", 5, true)])
  func aQuestionIsNotAskedAgainWithinSixMonths(_ day: String, _ months: Int, _ isAsked: Bool) throws {
    let questions = try Self.questions(asked: [("why", day)], months: months)
    #expect(questions.asking.contains { $0.id == "why" } == isAsked)
    #expect(questions.asked.contains { $0.id == "why" && $0.on == CivilDate(iso: day) } == !isAsked)
  }

  @Test func aQuestionThatSomebodyRecordedIsNotAskedAgain() throws {
    let actions = { (day: String) in
      [
        "actions.csv":
          "id,client,kind,text,owner,raised,audience\nA1,acme,question,\"What moves YOU\",dana,\(day),client\n"
      ]
    }
    #expect(try Self.questions(actions("2026-05-02")).asking.map(\.id) == ["q1", "q2"])
    #expect(try Self.questions(actions("2026-04-30")).asking.map(\.id) == ["why", "q1"])
  }

  @Test func overYearsNoQuestionComesTwiceWithinSixMonths() throws {
    var workspace = Workspace()
    workspace.settings.questions = Self.bank(13)
    var lastAsked: [String: Int] = [:]
    var month = try #require(CivilMonth(iso: "2026-01"))
    for number in 0..<40 {
      workspace.period = month.description
      let review = try workspace.review().visible
      let asking = review.dialogue.questions.asking
      #expect(asking.count == 2, "\(month)")
      for question in asking {
        if let last = lastAsked[question.id] { #expect(number - last >= 6, "\(question.id) in \(month)") }
        lastAsked[question.id] = number
      }
      #expect(try workspace.review().visible.dialogue.questions.asking == asking, "the same month asks the same")
      workspace.history = [
        "acme/\(month)/snapshot.json": Snapshot(of: review, documents: ["review"]) { "\($0.count)" }.text
      ]
      month = month.next
    }
    #expect(lastAsked.count >= 12, "questions come round")
  }

  @Test func anExhaustedBankAsksNothing() throws {
    var bank = QuestionBank()
    bank.questions = [.init(id: "only", topic: nil, text: "Only?")]
    #expect(try Self.questions(asked: [("only", "2026-09-30")], bank).asking.isEmpty)
    #expect(try Self.questions([:], QuestionBank()).asking.isEmpty)
  }

  @Test func theLastAnswersAreQuotedBack() throws {
    let answers = try Self.questions([
      "actions.csv": """
      id,client,kind,text,open_ended,owner,raised,done,answer,audience
      A1,acme,question,First?,yes,dana,2026-01-02,2026-01-05,One,client
      A2,acme,question,Second?,yes,dana,2026-02-02,2026-02-05,Two,client
      A3,acme,question,Third?,yes,lee,2026-03-02,2026-03-05,Three,client
      A4,acme,question,Closed?,no,dana,2026-04-02,2026-04-05,Yes,client
      A5,acme,question,Inside?,yes,dana,2026-05-02,2026-05-05,Secret,internal
      A6,acme,question,Ours?,yes,tom,2026-05-02,2026-05-05,Ours,client

      """
    ]).answers
    #expect(answers.map(\.action.answer) == ["Three", "Two"])
    #expect(answers.map(\.by) == ["Lee Barrow", "Dana Kerr"])
  }

  @Test func othersAskAboutWhatThePackTells() throws {
    let files = [
      "milestones.csv": "id,project,name,baseline\nM1,PA,Go,2026-12-01\n",
      "decisions.csv": "id,client,question,needs_client_input\nD1,acme,Which?,yes\n",
    ]
    #expect(
      try Self.questions(files).othersAsk.map(\.text) == ["Which dates move?", "What if not?", "What is done?"]
    )
    #expect(try Self.questions().othersAsk.isEmpty)
  }
}

/// The file of questions.
@Suite struct QuestionBankTests {
  private func read(_ yaml: String) -> (QuestionBank, [String]) {
    let (bank, problems) = QuestionBankReader.read(Array(yaml.utf8), file: "questions.yaml")
    return (bank, problems.map(\.description))
  }

  @Test func questionsAreReadInTheirOrder() {
    let (bank, problems) = read(
      """
      ask:
        - { id: a, topic: budget, text: How much? }
        - { id: b, text: What else? }
      others_ask:
        - { about: risks, text: Which risks? }
      """
    )
    #expect(problems.isEmpty)
    #expect(
      bank.questions == [
        .init(id: "a", topic: .budget, text: "How much?"), .init(id: "b", topic: nil, text: "What else?"),
      ]
    )
    #expect(bank.common == [.init(about: .risks, text: "Which risks?")])
  }

  @Test(arguments: [
    ("ask: none", "'ask' must be a list of questions"), ("asks: []", "there is no setting 'asks'"),
    ("ask: [{ id: a }]", "the setting 'ask[1].text' is missing"),
    ("ask: [{ text: Why? }]", "the setting 'ask[1].id' is missing"),
    ("ask: [{ id: a, text: Why? }, { id: a, text: How? }]", "two questions have the id 'a'"),
    ("ask: [{ id: a, text: Why?, topic: money }]", "'ask[1].topic' is 'money' where motivation, priorities,"),
    ("ask: [{ id: a, text: Why?, about: risks }]", "there is no setting 'ask[1].about'"),
    ("others_ask: [{ about: weather, text: Why? }]", "'others_ask[1].about' is 'weather' where milestones,"),
    ("others_ask: [{ text: Why? }]", "the setting 'others_ask[1].about' is missing"),
    ("- ask", "the questions file must be a mapping"),
  ])
  func mistakesAreTold(_ yaml: String, _ message: String) {
    let problems = read(yaml).1
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
  }
}
