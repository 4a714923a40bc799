import Testing

@testable import Review

@Suite struct RequiredFieldTests {
  private static let required: [(RecordType, String)] = [
    (.clients, "id name currency"), (.contacts, "id name side authorised"),
    (.statements, "id client topic value said_by said_on"), (.projects, "id client name"),
    (.commentary, "client period section text by"), (.milestones, "id project name baseline"),
    (.workItems, "id project title"), (.criteria, "id project statement state"),
    (.measurements, "criterion on value"), (.surveys, "id client name opened closed identity invited"),
    (.surveyQuestions, "survey id type text"), (.responses, "survey on"),
    (.actions, "id client kind text owner raised"), (.spend, "project month"),
    (.changeRequests, "id project title raised_by raised_on state"),
    (.decisions, "id client question needs_client_input"),
    (.decisionOptions, "decision label summary"), (.interactions, "id client on channel direction people summary"),
    (.risks, "id project kind text p i owner raised state"), (.glossary, "term expansion"),
    (.issues, "id client kind text severity raised"), (.invoices, "id client amount issued due"),
    (.estimates, "id project item basis hours made_on"), (.forums, "id client name level cadence_days"),
    (.opportunities, "id client text heard_on stage owner relevant_because"),
    (.gifts, "id client on direction what value staff"),
  ]
  private static let fields = required.flatMap { type, columns in
    columns.split(separator: " ").map { (type, String($0)) }
  }

  @Test(arguments: fields)
  func saysWhichFieldIsEmptyAndWhere(_ type: RecordType, _ column: String) throws {
    let portfolio = try Workspace.complete(type, [column: ""]).portfolio()
    let place = Workspace.position(of: column, in: type.validRow)
    let path = Workspace.path(of: type)
    #expect(
      portfolio.diagnostics.map(\.description).contains(
        "\(path):2:\(place) (\(column)): error[field-missing]: the \(type.singular) has no \(column)\n"
          + "  hint: fill the column '\(column)'"
      )
    )
    #expect(portfolio.files.first { $0.file == path }?.rejected.counts == ["field-missing": 1])
  }

  @Test(arguments: ["TBD", "n/a", "-", "unknown", "   "])
  func takesAPlaceholderAsEmpty(_ cell: String) throws {
    let messages = try Workspace.complete(.milestones, ["name": cell]).messages()
    #expect(messages.contains { $0.contains("error[field-missing]: the milestone has no name") })
  }

  @Test(arguments: fields)
  func saysWhichColumnAFileLacks(_ type: RecordType, _ column: String) throws {
    let portfolio = try Workspace.complete(type, [column: nil]).portfolio()
    let path = Workspace.path(of: type)
    let problem = try #require(
      portfolio.diagnostics.first { $0.code == "column-missing" && $0.place.file == path }
    )
    #expect(
      problem.description.hasPrefix(
        "\(path):1 (\(column)): error[column-missing]: \(type.rawValue) need a column '\(column)'; no row of the file is "
          + "used\n  hint: "
      )
    )
    let file = try #require(portfolio.files.first { $0.file == path })
    #expect(file.used == 0 && file.isBalanced && file.rejected.counts == ["column-missing": file.read])
  }

  @Test func namesTheColumnThatWasProbablyMeant() throws {
    let milestones = "id,project,name,base line\nM1,PA,Go live,2026-10-09\n"
    #expect(
      try Workspace(["milestones.csv": milestones]).messages() == [
        "exports/milestones.csv:1 (baseline): error[column-missing]: milestones need a column 'baseline'; no row of the "
          + "file is used\n  hint: rename the column 'base line' to 'baseline'"
      ]
    )
    let measurements = "criterion,value\nC1,4\n"
    #expect(
      try Workspace(["measurements.csv": measurements]).messages() == [
        "exports/measurements.csv:1 (on): error[column-missing]: measurements need a column 'on'; no row of the file is "
          + "used\n  hint: add the column 'on'"
      ]
    )
  }

  @Test func asksForTheClientOfAContactOnTheClientsSide() throws {
    let contacts = "id,client,name,role,side,authorised\nx,,Nobody's,cook,client,no\ny,,Ours,cook,provider,no\n"
    #expect(
      try Workspace(["contacts-2.csv": contacts]).messages() == [
        "exports/contacts-2.csv:2:3 (client): error[field-missing]: the contact is on the client's side and names no "
          + "client\n  hint: fill the column 'client'; it is empty only for our own staff (side provider)"
      ]
    )
  }

  @Test func doesNotAskTwiceWhereTheSideIsMissingToo() throws {
    let contacts = "id,client,name,role,side,authorised\nx,,Nobody's,cook,,no\n"
    #expect(try Workspace(["contacts-2.csv": contacts]).portfolio().diagnostics.map(\.place.field) == ["side"])
  }

  @Test func tellsEverythingThatIsWrongWithARow() throws {
    let messages = try Workspace(["milestones.csv": "id,project,name,baseline,pct\n,PA,,soon,101\n"]).portfolio()
    #expect(
      messages.diagnostics.map(\.code) == ["field-missing", "field-missing", "date-invalid", "number-out-of-range"]
    )
    #expect(try messages.file("milestones.csv").rejected.counts == ["field-missing": 1])
  }
}
