import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// What a review says about who said what to whom.
@Suite struct DialogueWordsTests {
  private static let files = [
    "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\nbravo,Bravo,EUR\n",
    "exports/projects.csv": "id,client,name,objective,manager,scope_in\nshop,acme,Shop,Nobody queues,ada,tills\n",
    "exports/contacts.csv": """
    id,client,name,email,role,side,sponsor,authorised,may_sign
    kim,acme,Kim Lee,kim@acme.example,head,client,yes,yes,scope;acceptance
    pat,acme,Pat Moss,,desk,client,,no,
    ada,,Ada Berg,ada@nordlys.example,lead,provider,,yes,

    """,
    "exports/milestones.csv": """
    id,project,name,baseline,forecast,late_reason
    M1,shop,Go live,2026-10-02,2026-11-13,The tills came late

    """,
    "exports/actions.csv": """
    id,client,kind,text,open_ended,owner,raised,due,done,answer,blocks,source_refs,audience
    A1,acme,info_request,The list of *tills*,,kim,2026-10-01,2026-10-07,,,M1,,client
    A2,acme,improvement,Call back within a day,,ada,2026-10-05,2026-10-20,2026-10-19,,,issue:C1,client
    A3,acme,question,What worries you?,yes,kim,2026-10-01,2026-10-07,2026-10-06,The <fair>,,,client
    A4,acme,question,When will it work?,,ada,2026-10-05,2026-10-07,,,,,client
    A5,acme,task,canary of the house,,ada,2026-10-05,2026-10-07,,,,issue:C1,internal

    """,
    "exports/interactions.csv": """
    id,client,on,channel,direction,people,forum,summary,client_concern,agreed,follow_up_on,client_confirmed,audience,tags
    I1,acme,2026-10-05,video,both,kim;ada,F1,Queues at noon,The | queue is long,A2;A5,2026-10-06,,client,vague
    I2,acme,2026-10-08,phone,in,pat,,canary of the talk,canary of the worry,,,,internal,

    """,
    "exports/forums.csv":
      "id,client,name,level,cadence_days,provider_members,client_members,next_on\nF1,acme,Monthly review,2,31,ada,kim,2026-11-10\n",
    "exports/issues.csv": """
    id,client,project,kind,text,severity,raised,raised_by,acknowledged,cause,resolution,alternatives,agreed_with_client,resolved,root_cause,lesson,ask,ask_by,our_part,audience
    C1,acme,shop,complaint,Nobody calls back,medium,2026-10-02,pat,2026-10-03,One line only,A second line,,yes,2026-10-20,No rota,A rota each Friday,,,canary of our part,client
    C2,acme,shop,complaint,We want our own app,medium,2026-10-02,kim,,Too dear,,Pages for telephones,no,,,,,,,client
    P1,acme,shop,issue,The hall has no power,medium,2026-10-09,ada,,Old cables,A mobile unit,Wait for spring,,,,,Name a day,2026-11-06,,client

    """,
    "exports/change-requests.csv": """
    id,project,title,raised_by,raised_on,state,submitted_on,decided_reason,days
    CR1,shop,A second shop,client,2026-09-01,rejected,2026-09-02,Not in the plan,
    CR2,shop,More tills,client,2026-10-01,submitted,2026-10-02,,4

    """,
    "exports/risks.csv": """
    id,project,kind,text,p,i,owner,raised,state,audience
    R1,shop,assumption,The tills can stay,2,2,ada,2026-09-01,open,client
    R2,shop,assumption,canary of a guess,2,2,ada,2026-09-01,open,internal

    """,
    "exports/statements.csv": """
    id,client,topic,value,said_by,said_on
    S1,acme,priorities,speed; nice shelves,kim,2026-09-01
    S2,acme,motivation,No queue at noon,kim,2026-09-01

    """,
    "exports/work-items.csv": """
    id,project,title,kind,created,finished,response_met,resolution_met
    W1,shop,One,request,2026-10-01,2026-10-05,yes,no

    """,
  ]

  private static var library: TemplateLibrary {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
  }

  private static func pack(_ client: String = "acme", _ files: [String: String] = files) throws -> Pack {
    var settings = Settings()
    settings.firm.name = "Nordlys"
    settings.channels = ["portal"]
    settings.replyPromiseDays = 2
    settings.questions = library.questions.bank
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    let account = try #require(portfolio.accounts.first { $0.visible.client.id == client })
    return try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
  }

  private static func review(_ client: String = "acme", _ files: [String: String] = files) throws -> String {
    let documents = try pack(client, files).documents
    let shown = ["review.md", "agreements.md", "conversations.md"].compactMap { name in
      documents.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self).unpadded }
    }
    return try #require(shown.isEmpty ? nil : shown.joined())
  }

  @Test(arguments: [
    // What matters, in the client's order, before what we did.
    "What you want: **No queue at noon**.",
    "- **Shop:** Nobody queues",
    "1. **speed** – 0 of 1 milestones due were reached on time\n1. **nice shelves**\n",
    "What worries you, as you last told us: “The \\| queue is long”",
    // What we heard.
    "- **“The \\| queue is long”** – Kim Lee, 5 October 2026\n  - Our summary: Queues at noon\n"
      + "  - Agreed: Call back within a day – Ada Berg, done on 19 October 2026\n"
      + "  - No correction received by 13 October 2026.\n",
    // You said, we did.
    "### Nobody calls back\n\nThank you for telling us; we said so on 3 October 2026.\n\n- **You said:** Pat Moss, 2 October 2026\n"
      + "- **Why it happened:** One line only\n- **We did:** A second line\n"
      + "- **Action:** Call back within a day – Ada Berg, done on 19 October 2026\n"
      + "- **Result:** settled on 20 October 2026; you agreed\n- **What lay behind it:** No rota\n"
      + "- **What we do otherwise now:** A rota each Friday\n",
    "### We want our own app\n\nThank you for telling us; we should have said so sooner.\n",
    "- **Result:** we could not do it in the way you asked\n- **What we can do instead:** Pages for telephones\n",
    "### Not doing, and why\n\n- **A second shop** (asked for on 1 September 2026): Not in the plan\n",
    // Together.
    "## What we solve together\n\n### The hall has no power\n\n- **Since:** 9 October 2026\n- **Why:** Old cables\n"
      + "- **We propose:** A mobile unit\n- **Or instead:** Wait for spring\n- **We ask you:** Name a day, by 6 November 2026\n"
      + "- **Where it stands:** we are working on it\n",
    // Waiting.
    "| The list of \\*tills\\* | 1 October 2026 | 22 working days (**overdue by 18 working days**) | “Go live”, planned for 2 October 2026, now expected on 13 November 2026 |\n",
    "| Your signature, or your no, for the change “More tills” | 2 October 2026 | 21 working days | it moves the end by 4 days |\n",
    "| Go live | overdue | The list of \\*tills\\* (open, overdue by 18 working days) | The tills came late |\n",
    "Actions open on our side: 1, 1 of them late, the oldest 20 working days old. On yours: 1, 1 of them late, the oldest 22 working days old.\n",
    // Assumptions.
    "| The tills can stay | 1 September 2026 | Ada Berg | **please confirm, or correct us (44 working days open)** |\n",
    // Conversations, questions, promises.
    "| 5 October 2026 | by video | Kim Lee | Ada Berg | Queues at noon |\n",
    "- **You told us** when we asked “What worries you?”: “The \\<fair>” (Kim Lee, 6 October 2026)\n",
    "- **We ask you:** What are the risks you worry most about?\n- **We ask you:** What is the most and least you would expect this to cost?\n",
    "- **Others ask:** When one date moves, which of the others move with it?\n",
    "No question is too small: ask Ada Berg, ada\\@nordlys.example.\n",
    "- **Your questions answered in the time we promised:** 0 of 1\n  - “When will it work?”: open for 20 working days\n",
    "- **Tickets answered in time:** 1 of 1\n- **Tickets settled in time:** 0 of 1\n",
    "- **Longest time without a word from us:** 20 working days. **That is too long, and we are sorry**\n",
    // Working together.
    "| Ada Berg, ada\\@nordlys.example | lead | leads “Shop”; meets at “Monthly review” |\n",
    "| Kim Lee | head | sponsor; may sign scope and decisions and acceptance; meets at “Monthly review” |\n",
    "- **Where:** portal\n- **When:** Monday to Friday\n- **We answer:** within 2 working days\n",
    "| Monthly review | managers | Kim Lee | Ada Berg | every month | 5 October 2026 (2 actions agreed) | 10 November 2026 |\n",
  ])
  func eachSectionSaysWhatIsRecorded(_ words: String) throws {
    let review = try Self.review()
    #expect(review.contains(words), "\(review)")
  }

  @Test func whatMattersToTheClientComesFirst() throws {
    let review = try Self.review()
    let end = try #require(review.range(of: "\n---\n"), "the first screen has no end")
    let headings = review[end.upperBound...].split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## What matters to you")
    // The figures of the first screen follow the client's order.
    let figures = review[..<end.lowerBound].split(separator: "\n").drop { $0 != "## At a glance" }
    #expect(figures.dropFirst().first == "- **0 of 1** milestones due were reached on time", "\(figures)")
  }

  @Test func howThingsAreMeasuredStandsOnceAtTheEndOfTheWholePack() throws {
    let file = try #require(try Self.pack().documents.first { $0.name == "pack.md" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let chapters = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(chapters.last == "## How we measure" && text.components(separatedBy: "# How we measure").count == 2)
    #expect(text.contains("\nHow we get these figures stands at the end: [How we measure](#how-we-measure).\n"))
    #expect(text.components(separatedBy: "- **Not recorded:** ").count == 2)
  }

  @Test func nothingInternalIsTold() throws {
    for file in try Self.pack().documents {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("canary"), "\(file.name)")
    }
    let brief = try #require(try Self.pack().brief.first)
    let text = String(decoding: brief.bytes, as: UTF8.self)
    #expect(text.contains("| 8 October 2026 | by phone | Pat Moss | not recorded | canary of the talk |\n"))
    #expect(text.contains("Open actions: on our side 1 (0 before the period), on the client's 1 (0).\n"))
  }

  @Test func aSectionWithNothingToSayIsLeftOut() throws {
    let review = try Self.review("bravo")
    for heading in [
      "What matters to you", "\n## What we heard", "You said", "What we solve together",
      "What waiting does to the dates", "What we assume", "Our conversations", "How we kept our word", "When we meet",
      "Who decides on your side", "Open on our side",
    ] { #expect(!review.contains(heading), "\(heading)") }
    #expect(review.contains("- **We ask you:** What does success here actually look like?\n"))
  }

  @Test func aLongListIsCutWithACount() throws {
    var files = Self.files
    files["exports/risks.csv"] =
      "id,project,kind,text,p,i,owner,raised,state,audience\n"
      + (10..<22).map { "R\($0),shop,assumption,Guess \($0),2,2,ada,2026-10-01,open,client\n" }.joined()
    let review = try Self.review("acme", files)
    #expect(review.contains("| Guess 19 | "))
    #expect(!review.contains("| Guess 20 | 1 October 2026 | Ada Berg |"))
    #expect(review.contains("\n\nAnd 2 more.\n"))
  }

  @Test func theShippedQuestionsAreUsable() {
    let questions = Self.library.questions
    #expect(questions.problems.isEmpty, "\(questions.problems)")
    #expect(questions.bank.questions.compactMap(\.topic).count == ConversationTopic.allCases.count)
    #expect(questions.bank.questions.count >= 17, "two a month for six months, and the five conversations")
    #expect(Set(questions.bank.common.map(\.about)).count == QuestionBank.Subject.allCases.count)
    #expect(questions.bank.questions.allSatisfy { $0.text.hasSuffix("?") })
  }
}
