import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// What the brief tells of the account besides the pack.
@Suite struct AccountFieldsTests {
  private static let base = [
    "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\nbravo,Bravo,EUR\n",
    "exports/projects.csv": "id,client,name,stage\nshop,acme,Shop,testing\nmail,bravo,Mail,\n",
    "exports/contacts.csv": """
    id,client,name,role,side,sponsor,authorised,may_sign
    kim,acme,Kim Lee,head,client,yes,yes,change
    pat,acme,Pat Moss,desk,client,,no,
    sol,acme,Sol Ray,finance,client,,yes,acceptance
    ada,,Ada Berg,lead,provider,,yes,change
    bo,,Bo Dahl,engineer,provider,,yes,

    """,
    "exports/forums.csv": """
    id,client,name,level,cadence_days,client_members,next_on
    F1,acme,Steering,2,60,kim;sol,2026-11-12

    """,
    "exports/interactions.csv": """
    id,client,project,on,channel,direction,people,forum,summary,follow_up_on,tags
    I1,acme,shop,2026-08-05,video,both,kim;ada,Steering,Held,2026-08-06,
    I2,acme,shop,2026-10-05,in_person,both,kim;ada,F1,Held,,
    I3,acme,,2026-10-12,chat,in,pat;bo,,Can you look at this,,off_channel
    I4,acme,,2026-10-13,chat,in,pat;bo,,And at this,,off_channel

    """,
    "exports/statements.csv": """
    id,client,topic,value,said_by,said_on,interaction
    S1,acme,priorities,tills first,kim,2026-10-05,I2

    """,
    "exports/actions.csv": """
    id,client,kind,text,owner,raised,due,done,source_refs
    A1,acme,question,Which till?,kim,2026-10-01,,,
    A2,acme,question,Which door?,pat,2026-09-01,,2026-09-03,
    A3,acme,question,Which shop?,pat,2026-09-01,,2026-09-07,
    A4,acme,question,Which roof?,pat,2026-06-01,,2026-06-02,
    A5,acme,question,Which wall?,pat,2026-06-01,,2026-06-03,
    A6,acme,question,Which yard?,pat,2026-06-01,,2026-06-02,
    A7,acme,improvement,A second line,ada,2026-10-01,,,issue:IS1

    """,
    "exports/risks.csv": """
    id,project,kind,text,p,i,owner,raised,state,audience
    R1,shop,threat,The line fails,2,2,ada,2026-05-01,open,client
    R2,shop,threat,The roof leaks,2,2,ada,2026-10-01,open,internal

    """,
    "exports/issues.csv": """
    id,client,kind,text,severity,raised,raised_by,cause,root_cause,lesson,resolution,resolved,level,escalated_on,evidence
    IS1,acme,complaint,Calls wait,medium,2026-08-03,pat,One line,Calls were not counted,Count them,A second line,2026-08-20,2,2026-08-10,
    IS2,acme,complaint,Calls wait again,medium,2026-10-05,pat,,calls were not counted,,,,,,
    IS3,acme,complaint,Late mail,low,2026-10-05,pat,,,,,,,,
    IS4,acme,issue,The line failed,high,2026-09-01,pat,,,,,,,,risk:R1
    IS5,acme,issue,The roof leaked,high,2026-10-20,pat,,,,,,,,risk:R2

    """,
    "exports/change-requests.csv": """
    id,project,title,raised_by,raised_on,state,hours,hours_logged,rate,goodwill
    CR1,shop,Two more labels,client,2026-09-01,implemented,3,4.5,90,yes
    CR2,shop,A new report,client,2026-09-01,submitted,2,,,yes
    CR3,shop,Not this one,client,2026-09-01,rejected,8,,90,yes
    CR4,shop,Charged,client,2026-09-01,submitted,8,,90,no

    """,
    "exports/opportunities.csv": """
    id,client,text,heard_on,value,stage,owner,relevant_because
    O1,acme,Tills of the new shop,2026-10-06,12000.50,heard,ada,the shop opens in March

    """,
    "exports/gifts.csv": """
    id,client,on,direction,what,value,staff,contact,approved_by,approved_on
    G1,acme,2026-10-07,received,a cake,18.50,Bo Dahl,Kim Lee,Ada Berg,2026-10-08
    G2,acme,2026-10-09,offered,a ticket,90,Bo Dahl,,,

    """,
  ]

  private static func brief(_ client: String = "acme", _ files: [String: String] = base) throws -> String {
    var settings = Settings()
    settings.firm.name = "Firm"
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    #expect(portfolio.files.allSatisfy { $0.rejected.count == 0 })
    let maker = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]))
    let account = try #require(portfolio.accounts.first { $0.visible.client.id == client })
    let pack = try maker.pack(for: AccountReview(account, of: portfolio))
    return String(decoding: try #require(pack.brief.first).bytes, as: UTF8.self).unpadded
  }

  private func expect(_ brief: String, holds lines: [String]) {
    for line in lines { #expect(brief.contains(line + "\n"), "\(line)") }
  }

  @Test func tellsOfTheSponsorAndOfOurContact() throws {
    expect(
      try Self.brief(),
      holds: [
        "- **Kim Lee**, head",
        "- **Last talked to:** 5 October 2026, in person, 20 working days before the report date",
        "- **Last said:** “tills first” (priorities, 5 October 2026)", "- **Asked and not answered:** A1",
      ]
    )
  }

  @Test func tellsWhatIsNotSaid() throws {
    expect(
      try Self.brief(),
      holds: [
        "- **Not answered:** Kim Lee: A1, the oldest for 22 working days",
        "- **Not there:** Sol Ray: none of 2 meetings of Steering", "- **Not heard in 90 days:** Sol Ray",
        "- **Last took part:** Shop (testing): 5 October 2026, 26 days ago",
        "Time to answer, against this client's own history: 4 working days (3 questions) in the last 90 days, "
          + "1 working day (3 questions) in the 90 before.",
      ]
    )
  }

  @Test func tellsHowMeetingsWereKept() throws {
    expect(
      try Self.brief(),
      holds: ["| Steering | 2 of 3 | 1 | 1 | 5 October 2026 | 12 November 2026 |"]
    )
  }

  @Test func tellsWhatCameOfEscalationsAndComplaints() throws {
    expect(
      try Self.brief(),
      holds: [
        "| Calls wait | Level 2: account lead, with the sponsor | 10 August 2026 | settled in 8 working days: A second line "
          + "| not measured → not measured |",
        "| Calls were not counted **(came back)** | 2 | IS1, IS2 | Count them; A second line |",
        "| not recorded | 1 | IS3 | nothing recorded |",
        "Of what struck within a year, the client had been told of as a risk before: 1 of 2 (50%).",
      ]
    )
  }

  @Test func tellsWhatWasDoneWithoutChargeAndPastTheChannels() throws {
    expect(
      try Self.brief(),
      holds: [
        "2 changes, 6.5 hours, worth £405 without 1 change of no rate.", "- CR1: Two more labels",
        "- **Reached:** Bo Dahl: 2 (I3, I4)", "- **Asked by:** Pat Moss: 2 (I3, I4)",
      ]
    )
  }

  @Test func tellsOfOpportunitiesAndGifts() throws {
    expect(
      try Self.brief(),
      holds: [
        "| Tills of the new shop | 6 October 2026 | the shop opens in March | heard | Ada Berg | £12,000.50 |",
        "| 7 October 2026 | a cake | received | £18.50 | Bo Dahl – Kim Lee | Ada Berg, 8 October 2026 |",
        "| 9 October 2026 | a ticket | offered | £90 | Bo Dahl | not approved |",
      ]
    )
  }

  @Test func givesOptionsOnlyForAnAccountThatDoesNotGoWell() throws {
    var files = Self.base
    files["exports/invoices.csv"] = "id,client,amount,issued,due\nINV-7,acme,900,2026-06-01,2026-07-01\n"
    let brief = try Self.brief("acme", files)
    expect(brief, holds: ["| End the work in good order, as the contract says | INV-7, A1 |"])
    #expect(brief.contains("A person decides"))
  }

  @Test func leavesOutWhatHasNothingToSay() throws {
    let brief = try Self.brief("bravo")
    for heading in [
      "The sponsor", "What is not said", "Meetings planned", "What came of", "Complaints by cause",
      "Done without charge",
      "Past the agreed channels", "Options for", "What the client might need", "Gifts",
    ] { #expect(!brief.contains("## \(heading)"), "\(heading)") }
  }
}
