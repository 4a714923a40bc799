import Tables
import Testing

@testable import Review

/// Days on which something is said to have happened, and which no export can know of (methods §0).
@Suite struct SuspectDateTests {
  private func notes(_ type: RecordType, _ cells: [String: String?]) throws -> [String] {
    try Workspace.complete(type, cells).messages().filter { $0.contains("date-suspect") }
  }

  @Test(arguments: [
    (RecordType.clients, "hour_value_agreed_on"), (.projects, "scope_signed_on"), (.projects, "override_on"),
    (.milestones, "actual"), (.milestones, "decided_on"), (.workItems, "finished"), (.estimates, "vetted_on"),
    (.estimates, "quoted_on"), (.changeRequests, "client_signed_on"), (.changeRequests, "provider_signed_on"),
    (.decisions, "decided_on"), (.decisions, "signed_on"), (.criteria, "client_agreed_on"),
    (.criteria, "provider_agreed_on"), (.criteria, "unit_value_agreed_on"), (.actions, "done"),
    (.interactions, "follow_up_on"), (.risks, "reviewed"), (.risks, "confirmed_on"), (.issues, "acknowledged"),
    (.issues, "resolved"), (.issues, "escalated_on"), (.invoices, "paid_on"), (.gifts, "approved_on"),
  ])
  func areNotedAndNothingElse(_ type: RecordType, _ column: String) throws {
    let notes = try notes(type, [column: "2062-10-05"])
    #expect(
      notes.map { $0.replacing("acme: ", with: "") } == [
        "\(Workspace.path(of: type)):2 (\(column)): note[date-suspect]: \(column) (2062-10-05) lies long after everything "
          + "else in the exports; it reads as not yet happened\n  hint: correct the day, if it is a slip"
      ]
    )
  }

  @Test(arguments: [
    (RecordType.milestones, "forecast"), (.milestones, "baseline"), (.actions, "due"), (.actions, "tell_on"),
    (.decisions, "due"), (.criteria, "target_date"), (.risks, "near_on"), (.issues, "ask_by"), (.invoices, "due"),
    (.forums, "next_on"), (.workItems, "due"), (.projects, "end_baseline"), (.contacts, "left_on"),
  ])
  func areNoneWhereTheyArePlans(_ type: RecordType, _ column: String) throws {
    #expect(try notes(type, [column: "2062-10-05"]) == [])
  }

  @Test(arguments: [("2027-02-06", 0), ("2027-02-07", 1)])
  func leaveAQuarterForTheExportToBeTaken(_ day: String, _ count: Int) throws {
    // Nothing begins after the issue date, 6 November, so its quarter counts.
    #expect(try notes(.milestones, ["actual": day]).count == count)
  }

  @Test(arguments: [("2027-03-07", 0), ("2027-03-08", 1)])
  func goByTheNewestRecord(_ day: String, _ count: Int) throws {
    var workspace = Workspace.complete(.milestones, ["actual": day])
    workspace.exports["work-items-2.csv"] = "id,project,title,created\nW9,PA,Mail,2026-12-05\n"
    #expect(try workspace.messages().filter { $0.contains("date-suspect") }.count == count)
  }
}
