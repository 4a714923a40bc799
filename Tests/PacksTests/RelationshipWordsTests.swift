import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// What the brief and the page of all clients say about the work with a client.
@Suite struct RelationshipWordsTests {
  private static let files = [
    "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\nbravo,Bravo,EUR\n",
    "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
    "exports/contacts.csv": """
    id,client,name,role,side,sponsor,authorised,may_sign
    kim,acme,Kim Lee,head,client,yes,yes,acceptance
    pat,acme,Pat Moss,desk,client,,no,
    ada,,Ada Berg,lead,provider,,yes,

    """,
    "exports/milestones.csv":
      "id,project,name,baseline,actual,acceptance,submitted_on\nM1,shop,Go live,2026-10-02,2026-10-02,submitted,2026-10-02\n",
    "exports/actions.csv": """
    id,client,kind,text,owner,raised,due,done
    A1,acme,question,Which till?,kim,2026-10-01,2026-10-07,2026-10-06
    A2,acme,question,Which door?,kim,2026-10-01,2026-10-07,
    A3,acme,info_request,The list of *tills*,kim,2026-10-01,2026-10-07,

    """,
    "exports/statements.csv": """
    id,client,topic,value,said_by,said_on
    S1,acme,budget,tight,kim,2026-09-01
    S2,acme,budget,generous,pat,2026-09-01
    S3,acme,timeframe,before winter,kim,2025-09-01

    """,
    "exports/interactions.csv": """
    id,client,on,channel,direction,people,forum,summary,tags
    I1,acme,2026-10-05,video,both,kim;ada,steering,Held,
    I2,acme,2026-10-08,phone,in,kim,,Just fix it,abdication
    I3,acme,2026-10-26,email,out,kim,,Update,
    I4,acme,2026-09-03,video,both,kim;ada,steering,Held,

    """,
    "exports/invoices.csv":
      "id,client,amount,issued,due,disputed\nHF-1,acme,1200.50,2026-08-01,2026-09-15,\nHF-2,acme,300,2026-08-01,2026-09-15,yes\n",
    "exports/issues.csv": """
    id,client,kind,text,severity,raised,effect_days,level,escalated_on,evidence,tried,our_part,ask,ask_by,forum
    IS1,acme,obstacle,The list has not come,medium,2026-10-20,3,1,2026-10-21,action:A3;interaction:I2;interaction:I3,Called twice,Asked late,One list,2026-11-13,steering

    """,
  ]

  private static func maker() throws -> (Portfolio, PackMaker) {
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    return (portfolio, try PackMaker(portfolio, library))
  }

  private static func brief(_ client: String = "acme") throws -> String {
    let (portfolio, maker) = try maker()
    let account = try #require(portfolio.accounts.first { $0.visible.client.id == client })
    let pack = try maker.pack(for: AccountReview(account, of: portfolio))
    return String(decoding: try #require(pack.brief.first).bytes, as: UTF8.self).unpadded
  }

  @Test func theIndexIsToldWithItsPointsAndWhatToDo() throws {
    let brief = try Self.brief()
    for line in [
      "| E1 Time to answer | half within 22 working days (3) | 0 of 12 | A1, A2, A3 |",
      "| E3 Sponsor at meetings | 2 of 2 (100%) | 12 of 12 | I4, I1 |",
      "| E7 The five conversations | 2 of 5 held | 4.5 of 15 | S2, S3 |",
      "| F3 Invoices past due | the oldest for 46 days | 0 of 6 | HF-1, HF-2 |",
      "- Would be no more than “watch” with a better index: the client gave the matter away in I2.",
      "- Would be no more than “watch” with a better index: never talked about what moves the client, priorities and "
        + "appetite for risk.",
      "| appetite for risk | never held | “What are the risks you worry most about?” |",
      "| time frame | last on 1 September 2025 | “What happens if it is a month late?” |",
    ] { #expect(brief.contains(line + "\n"), "\(line)") }
    #expect(brief.contains("- **Invoices past due:** the account lead reminds of the payment terms"))
    #expect(brief.contains("Not measured, and not counted: Time to sign off (1 of 2 needed), "))
    #expect(!brief.contains("**Sponsor at meetings:**"))
  }

  @Test func anEscalationSaysWhereItGoesAndWhatItLacks() throws {
    let brief = try Self.brief()
    #expect(
      brief.contains(
        "| **The list of \\*tills\\*:** due from the client 18 working days ago | A3 | Level 2: account lead, with the sponsor | complete |\n"
      )
    )
    #expect(
      brief.contains(
        "| **Which door?:** due from the client 18 working days ago | A2 | Level 2: account lead, with the sponsor; first Level 1: project manager, with the project lead | **Not ready**, missing: the problem in one sentence; a conversation;"
      )
    )
    #expect(brief.ranges(of: "### The list has not come\n").count == 1)
    #expect(
      brief.contains("| engagement at 31 of 100 | acme | Level 2: account lead, with the sponsor; first Level 1: ")
    )
    #expect(brief.contains("- **We ask:** One list, in “steering”, by 13 November 2026\n"))
    #expect(brief.contains("| 8 October 2026 | interaction:I2 |\n"))
  }

  @Test func debtMirrorAndOpinionsAreTold() throws {
    let brief = try Self.brief()
    #expect(brief.contains("| GBP | £1,200.50 | £0 | £0 | £1,200.50 | £0 | £0 | £300 | 73.6 |\n"))
    #expect(brief.contains("The oldest: HF-1, £1,200.50, 46 days past due.\n"))
    #expect(brief.contains("- **Questions answered in time:** no reply time is promised in the settings\n"))
    #expect(brief.contains("15 working days, from 5 October 2026 to 26 October 2026. **That is too long"))
    #expect(
      brief.contains("- **budget**\n  - Kim Lee, 1 September 2026: tight\n  - Pat Moss, 1 September 2026: generous\n")
    )
    #expect(brief.contains("| Go live | 2 October 2026 | 21 working days | the usual 10 working days |\n"))
  }

  @Test func aClientOfWhomLittleIsRecordedHasShortSections() throws {
    let brief = try Self.brief("bravo")
    #expect(brief.contains("**Not enough records for an index (signals of weight 15 of 100, 60 are needed).**"))
    for heading in ["To take further up", "What the client owes", "What keeps happening", "Where the client's people"] {
      #expect(!brief.contains(heading), "\(heading)")
    }
    #expect(brief.contains("- **Longest silence:** not recorded\n"))
  }

  @Test func thePageOfAllClientsRanksThem() throws {
    let (portfolio, maker) = try Self.maker()
    let outcomes = try portfolio.accounts.map { account in
      let review = AccountReview(account, of: portfolio)
      let pack = try maker.pack(for: review)
      return PackOutcome.making(review, { () throws(DiagnosticList) in pack }) { _ in (.written, [], nil) }
    }
    let index = String(decoding: try #require(try maker.index().pages(of: outcomes).first).bytes, as: UTF8.self)
      .unpadded
    let ranked = try #require(index.range(of: "## Clients by engagement")).upperBound
    let rows = index[ranked...].split(separator: "\n").filter { $0.hasPrefix("| [") || $0.hasPrefix("| Bravo") }
    #expect(rows.count == 1)
    #expect(rows.first?.hasPrefix("| [Acme](acme/2026-10/brief.html) | ■ Disengaged, ") == true)
    #expect(
      rows.first?.hasSuffix("| no earlier index | ■ 15 working days | Level 2: account lead, with the sponsor |")
        == true
    )
  }
}
