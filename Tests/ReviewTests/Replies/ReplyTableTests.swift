import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct ReplyTableTests {
  /// The rows to add, and what is said, of tables by their file names.
  private func collect(
    _ tables: [(name: String, text: String)],
    survey: String? = nil,
    in workspace: Workspace = .replying()
  ) throws -> CollectedReplies {
    let portfolio = try workspace.portfolio()
    let read = try tables.map {
      try ReplyTable(
        $0.name,
        Array($0.text.utf8),
        survey: survey,
        in: portfolio,
        presets: ShippedPresets.library
      )
    }
    return try workspace.reader().read([], read)
  }

  private func rows(_ replies: CollectedReplies) -> [String] {
    replies.responses.map { row in
      let answers = row.answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(row.survey) \(row.contact ?? "-") \(row.on.iso): \(answers.joined(separator: " "))"
    }
  }

  private func errors(_ replies: CollectedReplies) -> [String] {
    replies.diagnostics.filter { $0.severity == .error }.map(\.description)
  }

  private static let google = """
    Timestamp,Email Address,How likely are you to recommend us to a colleague or another organisation?,\
    What should we change first?
    10/13/2026 09:12:00,dana@acme.example,9,"Shorter
    calls"
    10/14/2026 09:12:00,LEE@acme.example,07,=1+1

    """
  private static let lime = """
    "Response ID","Date submitted","Last page","q1","q2"
    "1","2026-10-13 10:00:00","2","9","4"
    "2","2026-10-14 11:00:00","2","3","2"
    "3","2026-10-13 12:00:00","2","9","4"
    "4","","1","5",""

    """
  private static let monkey = """
    Respondent ID,Collector ID,Start Date,End Date,Email Address,\
    How likely are you to recommend us to a colleague or another organisation?,\
    How satisfied are you with our work over the last period?,What should we change first?
    ,,,,,Response,Response,Open-Ended Response
    118000000001,4,2026-10-13 10:00:00,2026-10-13 10:05:00,dana@acme.example,8,4,Sooner
    118000000002,4,2026-10-14 10:00:00,2026-10-14 10:05:00,lee@acme.example,6,,

    """

  @Test(arguments: [
    (google, ["S1 dana 2026-10-13: q1=9 q10=Shorter calls", "S1 lee 2026-10-14: q1=7 q10==1+1"]),
    (monkey, ["S1 dana 2026-10-13: q1=8 q10=Sooner q2=4", "S1 lee 2026-10-14: q1=6"]),
    ("contact,on,Q1\nDana Kerr,2026-10-13,9\n", ["S1 dana 2026-10-13: q1=9"]),
    ("survey,contact,on,q1\ns1,dana,2026-10-13,9\n", ["S1 dana 2026-10-13: q1=9"]),
  ])
  func readsTheTablesOfToolsAndOurOwn(table: String, expected: [String]) throws {
    let replies = try collect([("t.csv", table)], survey: "s1")
    #expect(errors(replies) == [])
    #expect(rows(replies) == expected)
    #expect(replies.mails.map(\.state) == expected.map { _ in .taken })
    #expect(replies.responses.allSatisfy { $0.id.hasPrefix("table-") })
  }

  @Test func readsJSON() throws {
    let json = #"[{"survey": "S1", "contact": "dana", "on": "2026-10-13", "q1": 9, "q9": "More"}]"#
    #expect(rows(try collect([("t.json", json)])) == ["S1 dana 2026-10-13: q1=9 q9=More"])
  }

  @Test func readsRowsOfSeveralSurveys() throws {
    let table = "survey,contact,on,q1,ease\nS1,dana,2026-10-13,9,\nB1,omar,2026-10-13,,5\n"
    #expect(rows(try collect([("t.csv", table)])) == ["B1 omar 2026-10-13: ease=5", "S1 dana 2026-10-13: q1=9"])
  }

  /// What was written is loaded, and the same table again.
  private func collectTwice(_ first: String, _ second: String, survey: String) throws -> CollectedReplies {
    var workspace = Workspace.replying()
    let files = ReplyFile.all(of: try collect([("t.csv", first)], survey: survey), in: try workspace.portfolio()).files
    let bytes = try #require(files.first).bytes(behind: nil)
    workspace.exports["responses-\(survey).csv"] = String(decoding: bytes, as: UTF8.self)
    return try collect([("t.csv", second)], survey: survey, in: workspace)
  }

  @Test(arguments: [(google, "S1"), (monkey, "S1"), (lime, "C1"), (google, "C1")])
  func addsNothingTheSecondTime(table: String, survey: String) throws {
    let replies = try collectTwice(table, table, survey: survey)
    #expect(errors(replies) == [])
    #expect(replies.responses.isEmpty)
    #expect(replies.mails.allSatisfy { $0.state == .known } && !replies.mails.isEmpty)
  }

  @Test func addsWhatATableHasMoreThanBefore() throws {
    let grown = Self.lime + "\"5\",\"2026-10-13 15:00:00\",\"2\",\"9\",\"4\"\n"
    let replies = try collectTwice(Self.lime, grown, survey: "C1")
    #expect(rows(replies) == ["C1 - 2026-10-13: q1=9 q2=4"])
    #expect(replies.mails.map(\.state) == [.known, .known, .known, .taken])
  }

  @Test func writesNobodyOfAConfidentialSurvey() throws {
    let replies = try collect([("t.csv", Self.google)], survey: "C1")
    #expect(Set(rows(replies)) == ["C1 - 2026-10-13: q1=9 q10=Shorter calls", "C1 - 2026-10-14: q1=7 q10==1+1"])
    #expect(replies.mails.allSatisfy { $0.contact == nil && $0.said.isEmpty && $0.state == .taken })
    #expect(replies.responses.map(\.id) == replies.responses.map(\.id).sorted())
  }

  @Test func countsTheSameTableUnderTwoNamesOnce() throws {
    let replies = try collect([("a.csv", Self.lime), ("b.csv", Self.lime)], survey: "C1")
    #expect(replies.responses.count == 3)
  }

  @Test(arguments: [
    (
      "S1", "dana,2026-10-13,11",
      """
      t.csv:2 (q1): error[reply-out-of-range]: acme: 'q1' is answered with '11', which is no whole number from 0 to 10
        hint: export numbers, not the words of the scale; none of the row is taken on
      """
    ),
    (
      "S1", "dana,2026-10-24,9",
      """
      t.csv:2 (on): error[reply-late]: acme: the row is of 2026-10-24, and the survey 'S1' closed on 2026-10-23
        hint: thank the person; the answers do not count
      """
    ),
    (
      "S1", "danna,2026-10-13,9",
      """
      t.csv:2 (contact): error[reply-sender-unknown]: acme: 'danna' is no contact of 'acme'
        hint: did you mean 'dana'?
      """
    ),
    (
      "S1", "omar@bravo.example,2026-10-13,9",
      """
      t.csv:2 (contact): error[reply-sender-foreign]: acme: omar@bravo.example is a contact of 'bravo', and the survey 'S1' is that of 'acme'
        hint: a survey is answered by contacts of its own client
      """
    ),
    (
      "S1", ",2026-10-13,9",
      """
      t.csv:2 (contact): error[reply-respondent-missing]: acme: the row does not say who answered, and the survey 'S1' is a named one
        hint: let the tool collect addresses; if nobody was to be named, 'identity' in surveys.csv is confidential
      """
    ),
    (
      "S2", "vic,2026-12-02,9",
      """
      t.csv:2 (on): error[reply-sender-left]: acme: 'vic' left on 2026-10-09, and the row is of 2026-12-02
        hint: correct left_on in contacts.csv if that is wrong
      """
    ),
    (
      "C1", "danna,2026-10-13,9",
      """
      t.csv:2 (contact): error[reply-sender-unknown]: acme: the respondent is no contact of 'acme'
        hint: answers count only from people who stand in contacts.csv
      """
    ),
    (
      "C1", "vic,2026-10-13,9",
      """
      t.csv:2 (on): error[reply-sender-left]: acme: the respondent had left before 2026-10-13, the day of the row
        hint: correct left_on in contacts.csv if that is wrong
      """
    ),
    (
      "C1", "dana,2026-10-13,11",
      """
      t.csv:2 (q1): error[reply-out-of-range]: acme: the answer to 'q1' is no whole number from 0 to 10
        hint: export numbers, not the words of the scale; none of the row is taken on
      """
    ),
  ])
  func saysWhyARowDoesNotCount(survey: String, row: String, expected: String) throws {
    let replies = try collect([("t.csv", "contact,on,q1\n\(row)\n")], survey: survey)
    #expect(errors(replies) == [expected])
    #expect(replies.responses.isEmpty)
    #expect(replies.mails.map(\.state) == [.refused])
  }

  @Test func doubtsTwoAnswersOfOnePerson() throws {
    let table = "contact,on,q1\ndana,2026-10-13,9\nlee,2026-10-13,8\nDana Kerr,2026-10-14,3\n"
    let named = try collect([("t.csv", table)], survey: "S1")
    #expect(rows(named) == ["S1 lee 2026-10-13: q1=8"])
    #expect(
      errors(named) == [
        """
        t.csv:4: error[reply-doubtful]: acme: 'dana' answers 'q1' of 'S1' with 3, and with 9 in t.csv:2; nothing of this person is taken on for this survey
          hint: ask the person which of them counts, and leave the other out, or correct the row
        """
      ]
    )
    let unnamed = try collect([("t.csv", table)], survey: "C1")
    #expect(rows(unnamed) == ["C1 - 2026-10-13: q1=8"])
    #expect(unnamed.mails.map(\.state) == [.refused, .taken, .refused])
    #expect(
      errors(unnamed) == [
        """
        t.csv:4: error[reply-doubtful]: acme: the respondent answers the survey 'C1' otherwise in t.csv:2; neither is taken on
          hint: leave the row out that does not count
        """
      ]
    )
  }

  @Test func refusesARowOfAnotherSurveyThanTheCommandNames() throws {
    let replies = try collect([("t.csv", "survey,contact,on,q1\nS2,dana,2026-12-02,9\n")], survey: "S1")
    #expect(
      errors(replies) == [
        """
        t.csv:2 (survey): error[reply-survey-other]: the row answers the survey 'S2', and --survey names 'S1'
          hint: collect the table without --survey, since its rows say which survey they answer
        """
      ]
    )
  }

  @Test(arguments: [
    (
      nil, google,
      """
      t.csv: error[reply-survey-missing]: nothing in the table says which survey it answers
        hint: name it: --survey ID; there are: B1, C1, S1, S2
      """
    ),
    (
      "S11", google,
      """
      t.csv: error[reply-survey-unknown]: there is no survey 'S11', which --survey names
        hint: did you mean 'S1'?
      """
    ),
    (
      "S1", "When,Who,q1\n2026-10-13,dana,9\n",
      """
      t.csv:1: error[reply-table-unknown]: no preset of a survey tool fits the table, and it has no column 'on' for the day of each answer
        hint: head the columns 'contact', 'on' and with the questions' ids; or put the file into exports/ with an entry in 'sources:', which says which column is which
      """
    ),
  ])
  func saysWhyATableCannotBeUsed(survey: String?, table: String, expected: String) throws {
    let error = #expect(throws: Diagnostic.self) { _ = try collect([("t.csv", table)], survey: survey) }
    #expect(error?.description == expected)
  }

  @Test func refusesAFileThatIsReadAlready() throws {
    var workspace = Workspace.replying(["forms-1.csv": "Timestamp,q1\n2026-10-13,9\n", "x.csv": "a,b\n1,2\n"])
    workspace.configure(
      "sources:\n  - { files: 'exports/forms-*.csv', records: responses, survey: C1, fields: { on: Timestamp, q1: q1 } }\n"
    )
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.alreadyReads("exports/forms-1.csv", called: "f.csv")?.description == """
        f.csv: error[reply-table-read]: 'check' and 'build' read the file already, as responses, by the entry for 'exports/forms-*.csv' in reviewpack.yaml:3; collected, its answers would count twice
          hint: leave it to them, or move the file out of the workspace and collect it from there
        """
    )
    #expect(portfolio.alreadyReads("exports/surveys.csv", called: "s.csv")?.message.contains("by its name;") == true)
    #expect(portfolio.alreadyReads("exports/x.csv", called: "x.csv") == nil)
  }
}
