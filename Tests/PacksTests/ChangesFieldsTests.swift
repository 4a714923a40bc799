import TestSupport
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
    /// A file more, or in another form.
    var registers: [String: String] = [:]

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
      ].merging(registers) { $1 }
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
    let maker = try PackMaker(october, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]))
    return try maker.pack(for: AccountReview(try #require(october.accounts.first), of: october))
  }

  /// The lines of the section, without its heading and blank lines.
  private static func section(_ before: Month, _ now: Month, _ locale: String = "en-GB") throws -> [String] {
    let review = try #require(try pack(before, now, locale).documents.first { $0.name == "review.md" })
    let text = String(decoding: review.bytes, as: UTF8.self).unpadded
    let heading =
      locale == "de-DE" ? "Was sich seit dem letzten Bericht geändert hat" : "What changed since the last pack"
    let start = try #require(text.range(of: "## \(heading)\n"))
    let rest = text[start.upperBound...]
    let lines = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)].split(separator: "\n").dropFirst()
    return lines.filter { !$0.hasPrefix("| :-") }.map(String.init)
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
    #expect(lines == ["### New or different", "- **Criterion “Fewer calls reach us”:** \(expected)."])
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
    ("Order lamps,2026-11-13,", "Order lamps,2026-11-20,", "now by 20 November 2026, was by 13 November 2026"),
    ("Order lamps,2026-11-13,", "Order lamps,,", "now no date recorded, was by 13 November 2026"),
    ("Order lamps,2026-09-13,2026-09-12", "Order lamps,2026-11-20,", "open again: by 20 November 2026"),
    ("Order lamps,2026-11-13,", nil, "no longer listed"),
  ]

  @Test(arguments: actions)
  func ofAnAction(_ before: String?, _ now: String?, _ expected: String) throws {
    let lines = try Self.section(Month(action: before), Month(action: now))
    #expect(lines == ["### Actions that moved", "- **Order lamps:** \(expected)."])
  }

  /// The list of actions tells these already.
  @Test(arguments: [("Order lamps,2026-11-13,", "Order lamps,2026-11-13,2026-10-12"), (nil, "Order lamps,2026-11-20,")])
  func ofANewOrDoneActionOnlyThatThereIsOne(_ before: String?, _ now: String) throws {
    let lines = try Self.section(Month(action: before), Month(action: now))
    #expect(lines == ["What is new or done stands under “Who does what next”."])
  }

  private static func project(_ status: String) -> [String: String] {
    [
      "exports/projects.csv": "id,client,name,override_status,override_reason,override_by,override_on\n"
        + "shop,acme,Shop,\(status),\(status.isEmpty ? ",," : "we know more,ada,2026-09-21")\n"
    ]
  }

  private static let projects: [(String, String, [String])] = [
    ("", "off_track", ["### For the worse", "- **Project “Shop”:** now **■ Off track**, was **● On track**."]),
    ("off_track", "at_risk", ["### For the better", "- **Project “Shop”:** now **▲ At risk**, was **■ Off track**."]),
  ]

  @Test(arguments: projects)
  func ofAProject(_ before: String, _ now: String, _ expected: [String]) throws {
    let lines = try Self.section(Month(registers: Self.project(before)), Month(registers: Self.project(now)))
    #expect(lines == expected)
  }

  /// The first project is measured, the second only where its milestone is there.
  private static func two(_ names: String...) -> Month {
    let milestones = names.map { "\($0),\($0),Go live,2026-12-11,2026-12-11\n" }.joined()
    return Month(registers: [
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\nmail,acme,Mail\n",
      "exports/milestones.csv": "id,project,name,baseline,forecast\n" + milestones,
    ])
  }

  @Test func ofAProjectThatWasOrIsNotMeasured() throws {
    let (both, one) = (Self.two("shop", "mail"), Self.two("shop"))
    let appears = try Self.section(one, both)
    #expect(appears.contains("- **Project “Mail”:** ● On track; the last pack gave no status for it."), "\(appears)")
    let vanishes = try Self.section(both, one)
    let line = "- **Project “Mail”:** its status cannot be measured any more; it was ● On track."
    #expect(vanishes.contains(line), "\(vanishes)")
    var alone = one
    alone.registers["exports/projects.csv"] = "id,client,name\nshop,acme,Shop\n"
    let gone = try Self.section(both, alone)
    #expect(gone.contains("- **Project “Mail”:** no longer listed; it was ● On track."), "\(gone)")
  }

  /// The group and the words for R1 before and after: likelihood, effect, state.
  private static let risks: [(String?, String?, String, String)] = [
    (nil, "3,3,open", "New or different", "new, weighs 9 of 25"),
    (nil, "3,4,open", "For the worse", "new, weighs 12 of 25, more than you accept"),
    ("3,4,open", "3,4,closed", "New or different", "no longer among the open risks"),
    ("3,3,open", "3,5,open", "For the worse", "now weighs 15 of 25, was 9; more than you accept"),
    ("3,4,open", "2,4,open", "For the better", "now weighs 8 of 25, was 12"),
  ]

  private static func risk(_ cells: String?, appetite: String = "cautious") -> [String: String] {
    [
      "exports/risks.csv": "id,project,kind,text,category,owner,raised,audience,p,i,state\n"
        + (cells.map { "R1,shop,threat,The line fails,continuity,ada,2026-09-01,client,\($0)\n" } ?? ""),
      "exports/statements.csv": "id,client,topic,category,value,said_by,said_on\n"
        + "S1,acme,risk_appetite,continuity,\(appetite),kim,2026-08-04\n",
    ]
  }

  @Test(arguments: risks)
  func ofARisk(_ before: String?, _ now: String?, _ group: String, _ expected: String) throws {
    let lines = try Self.section(Month(registers: Self.risk(before)), Month(registers: Self.risk(now)))
    #expect(lines == ["### \(group)", "- **Risk “The line fails”:** \(expected)."])
  }

  @Test(arguments: [
    ("open", "cautious", "For the worse", "now weighs more than you accept"),
    ("cautious", "open", "For the better", "no longer weighs more than you accept"),
  ])
  func ofWhatIsAccepted(_ before: String, _ now: String, _ group: String, _ expected: String) throws {
    let lines = try Self.section(
      Month(registers: Self.risk("3,4,open", appetite: before)),
      Month(registers: Self.risk("3,4,open", appetite: now))
    )
    #expect(lines == ["### \(group)", "- **Risk “The line fails”:** \(expected)."])
  }

  /// The day D1 is due, when it was decided, and what was chosen.
  private static let decisions: [(String?, String?, String)] = [
    (nil, "2026-11-13,,", "now waits for you, by 13 November 2026"), (nil, ",,", "now waits for you, no date recorded"),
    (",,", ",2026-10-12,B", "decided on 12 October 2026 for option B"),
    (",,", ",2026-10-12,", "decided on 12 October 2026"), (",,", ",,B", "decided for option B"),
    (",2026-09-14,A", ",,", "open again; we told you it was decided"),
    (",2026-09-14,A", ",2026-09-14,B", "now decided for option B; we told you option A"),
    (",2026-09-14,", ",2026-09-14,B", "now decided for option B; we told you an option that is not recorded"),
    (",,", nil, "no longer waits for you"),
  ]

  @Test(arguments: decisions)
  func ofADecision(_ before: String?, _ now: String?, _ expected: String) throws {
    let month = { (cells: String?) in
      Month(registers: [
        "exports/decisions.csv": "id,client,question,asked_on,needs_client_input,due,decided_on,chosen\n"
          + (cells.map { "D1,acme,Which door?,2026-09-01,yes,\($0)\n" } ?? ""),
        "exports/decision-options.csv": "decision,label,summary\n"
          + (cells == nil ? "" : "D1,A,The left one\nD1,B,The right one\n"),
      ])
    }
    let lines = try Self.section(month(before), month(now))
    #expect(lines == ["### New or different", "- **Decision “Which door?”:** \(expected)."])
  }

  private static let bothSides = "kim,2026-09-14,ada,2026-09-15"
  private static let requests: [(String?, String?, String)] = [
    (nil, "client,submitted,,,,", "newly asked for by you, waits for a decision"),
    (nil, "provider,approved,\(bothSides)", "newly asked for by us, and approved"),
    (nil, "client,rejected,,,,", "newly asked for by you, and refused"),
    ("client,submitted,,,,", "client,approved,\(bothSides)", "now approved"),
    ("client,submitted,,,,", "client,rejected,,,,", "now refused"),
    ("client,submitted,,,,", "client,withdrawn,,,,", "now withdrawn"),
    ("client,approved,\(bothSides)", "client,implemented,\(bothSides)", "now carried out"),
    ("client,submitted,,,,", "client,implemented,,,,", "now carried out, not signed by both sides"),
    ("client,rejected,,,,", "client,submitted,,,,", "waits for a decision again"),
    ("client,submitted,,,,", nil, "no longer listed"),
  ]

  @Test(arguments: requests)
  func ofAChangeRequest(_ before: String?, _ now: String?, _ expected: String) throws {
    let month = { (cells: String?) in
      Month(registers: [
        "exports/contacts.csv":
          "id,client,name,role,side,authorised,may_sign\nkim,acme,Kim Lee,head,client,yes,criteria;change\n"
          + "ada,,Ada Berg,lead,provider,yes,criteria\n",
        "exports/change-requests.csv":
          "id,project,title,raised_on,raised_by,state,client_signed_by,client_signed_on,provider_signed_by,"
          + "provider_signed_on\n" + (cells.map { "CR1,shop,More tills,2026-09-01,\($0)\n" } ?? ""),
      ])
    }
    let lines = try Self.section(month(before), month(now))
    #expect(lines.contains("- **Change request “More tills”:** \(expected)."), "\(lines)")
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
        "### Verschlechtert",
        "- **Meilenstein „Go live“:** jetzt erwartet am 14. Dezember 2026, vorher 11. Dezember 2026; 1 Arbeitstag Verzug.",
        "### Zahlen", "| Zahl | Vorher | Jetzt |",
        "| Anfragen und Störungen, neu im Zeitraum | 1.200 | 0 |",
        "| Anfragen und Störungen, im Zeitraum erledigt | 0 | 5 |",
        "| Anfragen und Störungen, am Ende des Zeitraums offen | 1.200 | 1.195 |",
        "| 85\u{A0}% der Anfragen dauerten höchstens | nicht bekannt | 32 Tage |",
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
