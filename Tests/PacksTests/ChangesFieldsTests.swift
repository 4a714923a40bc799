import Foundation
import Review
import Testing

@testable import Packs

/// The words for what changed since the last pack.
@Suite struct ChangesFieldsTests {
  /// The records of one month.
  private struct Month {
    var criterion = "Fewer calls reach us,calls,a week,at_most,5,2026-12-18,,ada,kim"
    var milestone: String? = "Go live,2026-12-11,2026-12-11,"
    var action: String? = "Order lamps,2026-11-13,"
    var value = "3"
    var work = ""

    func files(_ locale: String) -> [String: String] {
      [
        "exports/clients.csv": "id,name,currency,locale\nacme,Acme,EUR,\(locale)\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/contacts.csv":
          "id,client,name,role,side,authorised,may_sign\nkim,acme,Kim Lee,head,client,yes,criteria\n"
          + "ada,,Ada Berg,lead,provider,yes,criteria\n",
        "exports/criteria.csv":
          "id,project,data_source,state,statement,metric,unit,direction,target,target_date,change,"
          + "provider_agreed_by,client_agreed_by,provider_agreed_on,client_agreed_on\n"
          + "C1,shop,desk,agreed,\(criterion),2026-01-05,2026-01-06\n",
        "exports/measurements.csv": "criterion,on,value\nC1,2026-09-28,\(value)\n",
        "exports/milestones.csv": "id,project,name,baseline,forecast,actual\n"
          + (milestone.map { "M1,shop,\($0)\n" } ?? ""),
        "exports/actions.csv": "id,client,kind,owner,raised,text,due,done\n"
          + (action.map { "A1,acme,task,ada,2026-09-01,\($0)\n" } ?? ""),
        "exports/work-items.csv": "id,project,title,created,started,finished\n" + work,
      ]
    }
  }

  private static func portfolio(_ files: [String: String], _ period: String) throws -> Portfolio {
    let period = try #require(Period(period))
    return Portfolio(loading: WorkspaceFiles(files), settings: Settings(), period: period)
  }

  private static func pack(_ before: Month, _ now: Month, _ locale: String = "en-GB") throws -> Pack {
    let september = try portfolio(before.files(locale), "2026-09")
    let shown = AccountReview(try #require(september.accounts.first), of: september).visible
    var files = now.files(locale)
    files["history/acme/2026-09/snapshot.json"] =
      Snapshot(of: shown, documents: ["review", "success-criteria"], hash: CheckSums.hash).text
    let october = try portfolio(files, "2026-10")
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let account = try #require(october.accounts.first)
    return try PackMaker(october, library).pack(for: AccountReview(account, of: october))
  }

  /// The lines of the section, without its heading and blank lines.
  private static func section(_ before: Month, _ now: Month, _ locale: String = "en-GB") throws -> [String] {
    let review = try #require(try pack(before, now, locale).documents.first { $0.name == "review.md" })
    let text = String(decoding: review.bytes, as: UTF8.self)
    let start = try #require(text.range(of: "## What changed since the last pack\n"))
    let rest = text[start.upperBound...]
    return rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)].split(separator: "\n").dropFirst().map(
      String.init
    )
  }

  @Test func saysWhenNothingIsDifferent() throws {
    #expect(try Self.section(Month(), Month()) == ["Nothing that both packs tell is different."])
  }

  private static let milestones: [(String?, String?, String)] = [
    (
      "Go live,2026-12-11,2026-12-11,", "Go live,2026-12-11,2026-12-14,",
      "now expected on 14 December 2026, was 11 December 2026; 1 working day late"
    ),
    (
      "Go live,2026-12-11,2026-12-14,", "Go live,2026-12-11,2026-12-11,",
      "now expected on 11 December 2026, was 14 December 2026; on plan"
    ),
    (
      "Go live,2026-12-11,,", "Go live,2026-12-11,2026-12-14,",
      "now expected on 14 December 2026, had no forecast; 1 working day late"
    ),
    ("Go live,2026-12-11,2026-12-14,", "Go live,2026-12-11,,", "without a forecast now, was 14 December 2026"),
    ("Go live,2026-10-23,,", "Go live,2026-10-23,,", "now 6 working days late, no forecast"),
    ("Go live,2026-10-23,,", "Go live,2026-10-23,,2026-10-26", "done on 26 October 2026, 1 working day late"),
    (
      "Go live,2026-09-21,,2026-09-21", "Go live,2026-09-21,,2026-09-22",
      "done on 22 September 2026, not on 21 September 2026"
    ),
    (
      "Go live,2026-09-21,,2026-09-21", "Go live,2026-12-21,,",
      "not done after all; we told you it was done on 21 September 2026"
    ),
    ("Go live,2026-12-11,,", "Go live,2026-12-18,,", "first planned date now 18 December 2026, was 11 December 2026"),
    (nil, "Go live,2026-12-11,,", "new, planned for 11 December 2026"),
    ("Go live,2026-12-11,,", nil, "no longer listed; it was planned for 11 December 2026"),
  ]

  @Test(arguments: milestones)
  func ofAMilestone(_ before: String?, _ now: String?, _ expected: String) throws {
    let lines = try Self.section(Month(milestone: before), Month(milestone: now))
    #expect(lines.contains("- **Milestone “Go live”:** \(expected)."), "\(lines)")
  }

  private static let signed = ",ada,kim"
  private static let goals: [(String, String, String)] = [
    (
      "calls,a week,at_most,5,2026-12-18,", "calls,a week,at_most,7.5,2026-12-18,",
      "target now at most 7.5 a week, was at most 5 a week; no change request is recorded"
    ),
    (
      "calls,a week,at_most,5,2026-12-18,", "calls,a week,at_most,7,2026-12-18,CR 4",
      "target now at most 7 a week, was at most 5 a week; changed by change request CR 4"
    ),
    (
      "calls,a week,at_most,5,2026-12-18,", "calls,a week,at_most,5,2027-01-15,CR4",
      "due by 15 January 2027, was 18 December 2026; changed by change request CR4"
    ),
    (
      "calls,a week,at_most,5,2026-12-18,", "letters,%,at_most,5,2026-12-18,CR4",
      "target now at most 5%, was at most 5 a week; measured by “letters”, was “calls”; changed by change request CR4"
    ),
  ]

  @Test(arguments: goals)
  func ofAGoal(_ before: String, _ now: String, _ expected: String) throws {
    let lines = try Self.section(
      Month(criterion: "Fewer calls reach us," + before + Self.signed),
      Month(criterion: "Fewer calls reach us," + now + Self.signed)
    )
    #expect(lines == ["### Also different", "- **Criterion “Fewer calls reach us”:** \(expected)."])
  }

  private static let criteria: [(String, String, String, String)] = [
    ("Fewer calls reach us", "ada,kim", "9", "Fewer calls reach us”:** now **■ Off track**, was **✓ Met to date**."),
    ("Fewer calls reach us", "ada,", "3", "Fewer calls reach us”:** no longer agreed by both sides."),
    (
      "Hardly a call reaches us", "ada,kim", "3",
      "Hardly a call reaches us”:** reworded; it read “Fewer calls reach us”."
    ),
  ]

  @Test(arguments: criteria)
  func ofACriterion(_ statement: String, _ signatures: String, _ value: String, _ expected: String) throws {
    let goal = ",calls,a week,at_most,5,2026-12-18,,"
    let lines = try Self.section(Month(), Month(criterion: statement + goal + signatures, value: value))
    #expect(lines.last == "- **Criterion “\(expected)", "\(lines)")
  }

  private static let actions: [(String?, String?, String)] = [
    ("Order lamps,2026-11-13,", "Order lamps,2026-11-13,2026-10-12", "done on 12 October 2026"),
    ("Order lamps,2026-11-13,", "Order lamps,2026-11-20,", "now by 20 November 2026, was by 13 November 2026"),
    ("Order lamps,2026-11-13,", "Order lamps,,", "now no date recorded, was by 13 November 2026"),
    ("Order lamps,2026-09-13,2026-09-12", "Order lamps,2026-11-20,", "open again: by 20 November 2026"),
    (nil, "Order lamps,2026-11-20,", "new: Ada Berg, by 20 November 2026"),
    ("Order lamps,2026-11-13,", nil, "no longer listed"),
  ]

  @Test(arguments: actions)
  func ofAnAction(_ before: String?, _ now: String?, _ expected: String) throws {
    let lines = try Self.section(Month(action: before), Month(action: now))
    #expect(lines == ["### Actions", "- **Order lamps:** \(expected)."])
  }

  @Test func ofFiguresInTheClientsFormat() throws {
    let items = { (count: Int, finished: String) in
      (0..<count).map { "W\(finished)\($0),shop,Mail,2026-09-01,2026-09-01,\(finished)\n" }.joined()
    }
    let lines = try Self.section(
      Month(work: items(1200, "")),
      Month(milestone: "Go live,2026-12-11,2026-12-14,", work: items(1195, "") + items(5, "2026-10-02")),
      "de-DE"
    )
    #expect(
      lines == [
        "### For the worse",
        "- **Milestone “Go live”:** now expected on 14. Dezember 2026, was 11. Dezember 2026; 1 working day late.",
        "### Figures", "| Figure | Before | Now |", "| :-- | --: | --: |",
        "| Requests and incidents, new in the period | 1.200 | 0 |",
        "| Requests and incidents, finished in the period | 0 | 5 |",
        "| Requests and incidents, open at the end of the period | 1.200 | 1.195 |",
        "| 85% of requests took at most | not known | 32 days |",
      ]
    )
  }

  /// What comes back from a snapshot is as hostile as what comes from an export.
  @Test(arguments: HostilePackTests.texts.filter { !$0.contains("\u{0}") })
  func showsHostileTextOfASnapshotAsItself(_ text: String) throws {
    let elements = { (text: String) throws -> [String] in
      let cell = "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      let goal = "at_most,5,2026-12-18,\(cell)"
      let pack = try Self.pack(
        Month(
          criterion: "\(cell),\(cell),\(cell),\(goal)" + Self.signed,
          milestone: "\(cell),2026-12-11,,",
          action: "\(cell),2026-11-13,"
        ),
        Month(
          criterion: "New,new,new,at_most,6,2026-12-18,\"\(cell.dropFirst())" + Self.signed,
          milestone: nil,
          action: nil
        )
      )
      let page = try #require(pack.documents.first { $0.name == "review.html" })
      let html = String(decoding: page.bytes, as: UTF8.self)
      return html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" && $0 != " " }) }
    }
    #expect(try elements(text) == elements("harmless"))
  }
}
