import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// The sections of the review that tell of the work itself.
@Suite struct DeliverySectionTests {
  private static let files = [
    "exports/clients.csv":
      "id,name,currency,contract_ref,contract_start,payment_terms_days,acceptance_days\n"
      + "acme,Acme,GBP,HF-7,2026-01-05,30,8\n",
    "exports/projects.csv": """
    id,client,name,objective,baseline_hours,scope_in,scope_out,scope_grey,scope_signed_by,scope_signed_on,end_baseline,stage,manager
    shop,acme,Shop,Nobody *queues*,400,tills;scales,cameras,vouchers,kim,2026-01-12,2026-11-27,build,ada

    """,
    "exports/contacts.csv": """
    id,client,name,role,side,sponsor,authorised,may_sign
    kim,acme,Kim Lee,head,client,yes,yes,scope;change;acceptance
    ada,,Ada Berg,lead,provider,,yes,

    """,
    "exports/milestones.csv": """
    id,project,name,kind,baseline,forecast,actual,acceptance,submitted_on,decided_on,decided_by,late_reason
    M1,shop,Plan,deliverable,2026-06-01,,2026-06-01,accepted,2026-06-01,2026-06-08,kim,
    M4,shop,Rack,deliverable,2026-10-05,,2026-10-05,accepted,2026-10-05,2026-10-08,kim,
    M2,shop,Keys,handover,2026-10-12,,2026-10-12,submitted,2026-10-12,,,
    M3,shop,Tills,milestone,2026-10-02,2026-12-04,,not_submitted,,,,The tills came late

    """,
    "exports/change-requests.csv": """
    id,project,title,raised_by,raised_on,reason,state,submitted_on,cost,days,hours,client_signed_by,client_signed_on,provider_signed_by,provider_signed_on,hours_logged
    CR1,shop,Cakes,client,2026-09-07,,approved,2026-09-08,900,2,12,kim,2026-09-14,ada,2026-09-11,
    CR2,shop,Own card,provider,2026-10-05,Guests ask for it,submitted,2026-10-06,500,1,8,,,ada,2026-10-06,
    CR3,shop,Fees,client,2026-10-05,,submitted,2026-10-06,,,6,,,,,2.5

    """,
    "exports/estimates.csv": """
    id,project,item,basis,hours,low,high,build_hours,pm_hours,test_hours,discovery_hours,made_by,made_on,discovery_ref,vetted_on,quoted_on
    E1,shop,Fees,gut,777,,,,,,,ada,2026-10-05,,,2026-10-05
    E2,shop,Cakes,vetted,12,10,15,7,2,2,1,ada,2026-09-07,notes,2026-09-08,2026-09-08

    """,
    "exports/actions.csv": """
    id,client,project,kind,text,owner,raised,due,done,audience,source_refs,blocks
    A1,acme,shop,improvement,One number for calls,ada,2026-09-01,,2026-10-05,client,issue:IS1,
    A2,acme,shop,question,How many fees?,kim,2026-10-05,2026-11-13,,client,estimate:E1,
    A3,acme,shop,task,List of keys,ada,2026-10-05,2026-11-13,,client,,M2

    """,
    "exports/issues.csv": """
    id,client,kind,text,severity,raised,resolution,effect_days,forum,ask,ask_by,audience
    IS1,acme,issue,Calls ring out,low,2026-09-21,A second line,,,,,client
    IS2,acme,obstacle,No room for the rack,medium,2026-10-05,,3,Board,A room,2026-11-13,client
    IS3,acme,obstacle,Secret quarrel of the owners,medium,2026-10-05,,,,,,internal

    """,
    "exports/forums.csv": "id,client,name,level,cadence_days,next_on\nF1,acme,Board,3,90,2026-11-17\n",
    "exports/statements.csv":
      "id,client,topic,category,value,said_by,said_on\nS1,acme,understands_contract,,yes,kim,2026-02-02\n"
      + "S2,acme,risk_appetite,overall,minimal,kim,2026-02-02\n",
    "exports/risks.csv": """
    id,project,kind,text,category,p,i,money,response,mitigation,owner,raised,near_on,state,audience
    R1,shop,threat,Heavy and accepted by nobody,cost,3,3,4000,reduce,A spare,ada,2026-08-03,2026-11-20,open,client
    R2,shop,opportunity,A grant,,5,5,,,,ada,2026-08-03,,open,client

    """,
    "exports/decisions.csv":
      "id,client,question,needs_client_input,asked_on,due\nD7,acme,Which bank?,yes,2026-10-05,2026-11-13\n",
    "exports/decision-options.csv": "decision,label,summary,nothing\nD7,A,The old one,yes\nD7,B,A new one,\n",
    "exports/work-items.csv": """
    id,project,title,kind,raised_by,created,priority,priority_by,channel,hours,change
    T1,shop,Bags,request,kim,2026-10-01,Low,client,chat,,
    T2,shop,Boxes,request,kim,2026-10-02,High,provider,chat,,
    T3,shop,Signs,request,kim,2026-10-02,,,chat,,
    T4,shop,Lamps,request,kim,2026-10-03,,,ticket,,
    T5,shop,Doors,request,kim,2026-10-03,,,ticket,,
    T6,shop,Done again,rework,,2026-10-03,,,,4,CR1

    """,
  ]

  private static func documents(_ changed: [String: String] = [:]) throws -> (client: [String: String], brief: String) {
    var settings = Settings()
    settings.channels = ["ticket"]
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files.merging(changed) { $1 }.filter { !$0.value.isEmpty }),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let account = try #require(portfolio.accounts.first)
    let pack = try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
    let texts = { (files: [PackFile]) in
      Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self).unpadded) })
    }
    return (texts(pack.documents), try #require(texts(pack.brief)["brief.md"]))
  }

  private static func review(_ changed: [String: String] = [:]) throws -> String {
    let documents = try documents(changed).client
    return ["review.md", "agreements.md", "conversations.md"].compactMap { documents[$0] }.joined()
  }

  /// The text between a heading and the next of its level.
  private static func section(_ heading: String, of text: String) throws -> String {
    let start = try #require(text.range(of: "\n## \(heading)\n"), "no section \(heading)").upperBound
    return String(text[start..<(text.range(of: "\n## ", range: start..<text.endIndex)?.lowerBound ?? text.endIndex)])
  }

  private static let lines: [(heading: String, lines: [String])] = [
    (
      "What is in, what is not, and what may cost extra",
      [
        "| tills | cameras | vouchers |", "| scales | – | – |",
        "- **At first:** 2 points, 400 hours, signed by Kim Lee on 12 January 2026.",
        "- **Since then:** 1 change, +£900, +2 days, +12 hours, signed by both of us.", "- **Now:** 412 hours.",
      ]
    ),
    (
      "Changes to what we agreed",
      [
        "| Cakes | you | approved on 14 September 2026 | you: Kim Lee, 14 September 2026; us: Ada Berg, 11 September 2026 | +£900 | +2 | +12 |",
        "| Own card | us | waits for a decision, 19 working days so far | you: missing; us: Ada Berg, 6 October 2026 | +£500 | +1 | +8 |",
        "| Fees | you | waits for a decision, 19 working days so far; worked on already: 2.5 hours | you: missing; us: missing | not recorded | not recorded | +6 |",
      ]
    ),
    (
      "How scope and dates have moved",
      [
        "| Shop | 12 January 2026 | 2 by you, 1 by us | 1 approved, 2 waiting | 3.0% | promised for 27 November 2026, now 4 December 2026 (5 working days later) |",
        "| September 2026 | 1 | 1 | +12 | +2 |", "| October 2026 | 2 | 0 | 0 | 0 |",
      ]
    ),
    (
      "Beyond the contract: what we could do",
      ["- **Own card** – +£500, +1 day, +8 hours. Why: Guests ask for it."]
    ),
    (
      "What work is thought to take",
      [
        "| Fees | 194 to 3,108 | a first feeling, not yet checked against your requirements | not known yet | – |",
        "| Cakes | 12 (10 to 15) | checked on 8 September 2026: notes | building 7, project management 2, testing 2, finding out 1 | – |",
        "- **To find out first:** How many fees? – Kim Lee, by 13 November 2026",
      ]
    ),
    (
      "Handovers",
      [
        "- **Keys** – done on 12 October 2026, nobody has accepted it yet", "  - Handed over by: Ada Berg",
        "  - Both sides met: no meeting of both sides is recorded", "  - What belongs to it: 0 of 1 done",
        "  - Still open: List of keys – Ada Berg, by 13 November 2026",
      ]
    ),
    (
      "Please confirm how we work together",
      [
        "- **Acceptance:** you have 8 working days to accept what we hand in, or to say what is missing",
        "- **Changes:** a change is written down and signed by both of us before work on it begins; for you Kim Lee may sign",
        "- The contract: ✓ confirmed by Kim Lee on 2 February 2026",
      ]
    ),
    ("Small things that grow", ["- **Calls ring out** – open for 30 working days. Next: A second line"]),
    (
      "What we ask you to clear",
      [
        "- **No room for the rack** – open for 20 working days; effect: 3 days",
        "  - Where: Board, which meets on 17 November 2026, so please answer before it meets",
        "  - We ask: A room, by 13 November 2026",
      ]
    ),
    (
      "Open requests, in the order in which we take them",
      ["| 1 | T2 | Boxes | 2 October 2026 | High, by us |", "| 2 | T1 | Bags | 1 October 2026 | Low, by you |"]
    ),
    (
      "Does this still match your picture?",
      [
        "- **Shop (build):** “Nobody \\*queues\\*”",
        "  - Last confirmed: on 8 October 2026 by Kim Lee, by accepting “Rack”",
        "  - Done again lately: 1 piece of work (4 hours): 1 after a change you asked for",
      ]
    ),
    (
      "Where requests reach us best",
      ["3 of 5 requests since 3 August 2026 came another way than by ticket."]
    ),
    (
      "What we changed in how we work",
      ["- **One number for calls** – since 5 October 2026, Ada Berg; because of “Calls ring out”"]
    ),
    (
      "Deliverables and the contract",
      [
        "By the contract: contract HF-7, from 5 January 2026, invoices are paid within 30 days, work is accepted within 8 working days.",
        "| Tills | 2 October 2026 | expected on 4 December 2026 | not handed in yet |",
        "| Keys | 12 October 2026 | 12 October 2026 | waits for you, 15 working days so far |",
        "| Rack | 5 October 2026 | 5 October 2026 | accepted by Kim Lee on 8 October 2026 |",
        "Accepted before October 2026: 1.",
      ]
    ),
    (
      "Risks",
      [
        "- **Heavy and accepted by nobody** – 4 above the limit of 5 (“minimal”); known since 3 August 2026, may happen from 20 November 2026",
        "  - What it would mean: cost, £4,000 if it happens", "  - We propose to reduce it: A spare",
        "  - Or you can accept it as it is, pass it on to somebody else or avoid it by going another way",
      ]
    ),
    (
      "What is not going to plan, and what we do about it",
      ["- **New date:** 4 December 2026", "- **Why:** The tills came late"]
    ),
  ]

  @Test(arguments: lines)
  func tells(_ heading: String, _ lines: [String]) throws {
    let section = try Self.section(heading, of: try Self.review())
    for line in lines { #expect(section.contains(line), "\(line)\n\(section)") }
  }

  @Test func aRiskAboveWhatIsAcceptedComesBeforeAHeavierOne() throws {
    let risks = try Self.section("Risks", of: try Self.review())
    let first = try #require(risks.range(of: ": Heavy and accepted by nobody"))
    let second = try #require(risks.range(of: ": A grant"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func aChoiceHasItsBlockToSign() throws {
    let needs = try Self.section("What waits for you", of: try Self.review())
    #expect(needs.contains("> **Your choice:** ☐ A   ☐ B   ☐ another way: …………\n"))
    #expect(needs.contains("> **Name, date, signature:** ………… (may sign: Kim Lee) – decision D7\n"))
  }

  @Test func aFigureThatNobodyCheckedStandsInNoClientDocumentAndInTheBrief() throws {
    let (client, brief) = try Self.documents()
    for (name, text) in client { #expect(!text.contains("777"), "\(name)") }
    #expect(brief.contains("| Fees (E1) | 777 | Ada Berg | 5 October 2026 | 20 working days |"))
  }

  @Test func whatIsNotForTheClientStandsInTheBriefAlone() throws {
    let (client, brief) = try Self.documents()
    for (name, text) in client { #expect(!text.contains("Secret quarrel"), "\(name)") }
    #expect(brief.contains("| Secret quarrel of the owners | 20 working days |"))
    #expect(brief.contains("| Shop | 3 | 3.0% | 2.5 | 5 working days |"))
    #expect(brief.contains("| Shop | 1 | 4 | 4 |"))
  }

  @Test func howFreshTheRecordsAreIsSaid() throws {
    #expect(try Self.review().contains("- **How fresh it is:** the newest record is of 12 October 2026.\n"))
  }

  @Test func withoutSuchRecordsThereIsNoSuchSection() throws {
    let names = Self.files.keys.filter { !["exports/clients.csv", "exports/projects.csv"].contains($0) }
    var empty = Dictionary(uniqueKeysWithValues: names.map { ($0, "") })
    empty["exports/projects.csv"] = "id,client,name\nshop,acme,Shop\n"
    let review = try Self.review(empty)
    let kept = ["Please confirm how we work together", "What is not going to plan, and what we do about it"]
    for (heading, _) in Self.lines where !kept.contains(heading) {
      #expect(!review.contains("## \(heading)\n"), "\(heading)")
    }
    #expect(!review.contains("How fresh"))
  }

  @Test func aLongListIsCutOff() throws {
    let rows = (1...12).map { "E\($0),shop,Item \($0),vetted,5,,,,,,,ada,2026-09-07,notes,2026-09-08,\n" }.joined()
    let heading = try #require(Self.files["exports/estimates.csv"]?.split(separator: "\n").first)
    let review = try Self.review(["exports/estimates.csv": heading + "\n" + rows])
    let estimates = try Self.section("What work is thought to take", of: review)
    #expect(estimates.ranges(of: "| Item ").count == 10)
    #expect(estimates.contains("Not listed here: 2 more.\n"))
  }
}
