import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// The evidence for taking a matter to the sponsor or further, as a document of its own (methods §8).
@Suite struct EscalationPackTests {
  private static let files = [
    "exports/clients.csv": "id,name,currency,dispute_clause\nacme,Acme,GBP,clause 9.1\nbravo,Bravo,EUR,\n",
    "exports/projects.csv": "id,client,name\nshop,acme,Shop\nmail,bravo,Mail\n",
    "exports/contacts.csv": """
    id,client,name,role,side,level,sponsor,authorised,may_sign,left_on
    kim,acme,Kim Lee,head,client,head,yes,yes,scope,
    pat,acme,Pat Moss,desk,client,pm,,no,,
    old,acme,Old Hand,desk,client,pm,,no,,2026-09-01
    ada,,Ada Berg,lead,provider,senior,,yes,scope,
    bo,,Bo Dahl,manager,provider,pm,,yes,,

    """,
    "exports/actions.csv": """
    id,client,kind,text,owner,raised,due,done
    A3,acme,info_request,The list of tills,kim,2026-10-01,2026-10-07,
    A4,bravo,info_request,The list of doors,omar,2026-10-01,2026-10-27,
    A5,acme,task,Nothing to do with it,kim,2026-10-01,2026-11-27,

    """,
    "exports/interactions.csv": """
    id,client,on,channel,direction,people,summary,tags
    I2,acme,2026-10-08,phone,in,kim,Kim looks for the list,hostile;blame;vague
    I3,acme,2026-10-26,email,out,kim,We asked again,micromanage;abdication

    """,
    "exports/issues.csv": """
    id,client,kind,text,severity,raised,acknowledged,effect_days,level,escalated_on,evidence,tried,our_part,ask,ask_by,forum
    IS1,acme,obstacle,The list has not come,medium,2026-10-20,2026-10-21,3,1,2026-10-21,action:A3;interaction:I2;interaction:I3,Called twice,Asked late,One list,2026-11-13,steering

    """,
  ]

  private static func notes(of client: String) throws -> [String: String] {
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let maker = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]))
    let account = try #require(portfolio.accounts.first { $0.visible.client.id == client })
    let pack = try maker.pack(for: AccountReview(account, of: portfolio))
    return Dictionary(
      uniqueKeysWithValues: pack.notes.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self).unpadded) }
    )
  }

  @Test func listsWhatRecordsSayInTheOrderOfTimeWithTheirSources() throws {
    let text = try #require(try Self.notes(of: "acme")["escalation.md"])
    let rows = text.split(separator: "\n").filter { $0.contains("| exports/") }.map(String.init)
    #expect(
      rows.prefix(8) == [
        "| 1 October 2026 | asked | The list of tills | action:A3 | exports/actions.csv:2 |",
        "| 7 October 2026 | due | The list of tills | action:A3 | exports/actions.csv:2 |",
        "| 8 October 2026 | talked about | Kim looks for the list | interaction:I2 | exports/interactions.csv:2 |",
        "| 20 October 2026 | raised | The list has not come | issue:IS1 | exports/issues.csv:2 |",
        "| 21 October 2026 | acknowledged | The list has not come | issue:IS1 | exports/issues.csv:2 |",
        "| 21 October 2026 | taken further up | The list has not come | issue:IS1 | exports/issues.csv:2 |",
        "| 26 October 2026 | talked about | We asked again | interaction:I3 | exports/interactions.csv:3 |",
      ]
    )
    #expect(!text.contains("Nothing to do with it"))
    for line in [
      "- **Goes to:** Level 2: account lead, with the sponsor", "- **Effect:** 3 days",
      "- **What we tried:** Called twice",
      "- **Our part:** Asked late", "- **We ask:** One list, in “steering”, by 13 November 2026",
    ] { #expect(text.contains(line + "\n"), "\(line)") }
    #expect(!text.contains("Not ready"))
  }

  @Test func namesWhoTakesItUpWithWhom() throws {
    let text = try #require(try Self.notes(of: "acme")["escalation.md"])
    #expect(
      text.contains(
        "| Level 1: project manager, with the project lead | Bo Dahl (manager) | Pat Moss (desk) | – |\n"
          + "| Level 2: account lead, with the sponsor | Ada Berg (lead) | Kim Lee (head) | **here** |\n"
          + "| Level 3: department head, with the executive sponsor | nobody recorded | Kim Lee (head) | – |\n"
      )
    )
    #expect(text.contains("Formal disputes go the contract's own way: clause 9.1.\n"))
  }

  /// What was noticed about conversations is no evidence: records and days are.
  @Test func judgesNobody() throws {
    let text = try #require(try Self.notes(of: "acme")["escalation.html"]).lowercased()
    for word in [
      "hostile", "blame", "vague", "micromanag", "abdicat", "difficult", "goalpost", "rude", "unreasonable",
      "disengaged",
    ] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func isMadeOnlyWhereSomethingGoesToTheSponsorOrFurther() throws {
    #expect(try Self.notes(of: "bravo").isEmpty)
  }
}

/// What may be quoted: words with consent, of waves with answers enough, and nobody named (methods §1.11).
@Suite struct TestimonialTests {
  private func sheet(answers: Int, consent: String = "yes") throws -> String? {
    let long = String(repeating: "and so on ", count: 40)
    let comments = [
      "Mina and Dana Kerr answer within the hour", "Call me on +44 (0)20 7946 0958 or at dana@acme.example",
      "N/A", long, "Forms are short now", "The desk is quick, Ms Kerr!",
    ]
    let rows = (0..<answers).map { number in
      "R\(number),S1,p\(number),2026-10-0\(number + 1),9,\"\(comments[number])\",\(number == 4 ? "forms" : "speed"),\(consent)\n"
    }
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/contacts.csv":
          "id,client,name,role,side,authorised\ndana,acme,Dana Kerr,head,client,yes\nmina,acme,Mina Li,head,client,yes\n",
        "exports/surveys.csv":
          "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-01,2026-10-20,confidential,9\n",
        "exports/responses.csv": "id,survey,contact,on,q1,comment,theme,consent_quote\n" + rows.joined(),
      ]),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let maker = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]))
    let pack = try maker.pack(for: AccountReview(try #require(portfolio.accounts.first), of: portfolio))
    #expect(!pack.documents.contains { $0.name.hasPrefix("testimonials") })
    return pack.notes.first { $0.name == "testimonials.md" }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func namesNobodyAndChangesNoOtherWord() throws {
    let text = try #require(try sheet(answers: 6))
    let quotes = text.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(quotes.count == 5)
    #expect(
      quotes.prefix(2) == [
        "> “\\[name\\] and \\[name\\] answer within the hour”", "> “Call me on \\[name\\] or at \\[name\\]”",
      ]
    )
    #expect(quotes[3] == "> “The desk is quick, Ms \\[name\\]\\!”" && quotes[4] == "> “Forms are short now”")
    #expect(quotes[2].hasSuffix("and so on…”") && quotes[2].count <= 300 + 5)
    #expect(text.contains("5 of 5 comments shown"))
  }

  @Test(arguments: [(4, "yes"), (6, "no")])
  func quotesNobodyOfFewAnswersOrWithoutConsent(answers: Int, consent: String) throws {
    #expect(try sheet(answers: answers, consent: consent) == nil)
  }
}
