import Tables
import Testing

@testable import Review

/// What is marked internal in the data dictionary, and what belongs to others, cannot be reached from a client's review.
@Suite struct NothingInternalTests {
  private static let canary = "canary"

  /// A portfolio in which every internal text, and everything of the client `bravo`, holds a canary.
  private static func portfolio() throws -> Portfolio {
    var workspace = Workspace([
      "contacts-2.csv": """
      id,client,name,email,role,side,sponsor,authorised,department,it_knowledge
      mina,acme,Mina Sato,mina@acme.example,Head,client,yes,yes,Stock,canary knowledge
      canary-omar,bravo,Canary Blau,canary@bravo.example,IT,client,yes,yes,canary department,canary

      """,
      "projects-2.csv": "id,client,name,objective\nPC,bravo,canary project,canary objective\n",
      "milestones.csv": """
      id,project,name,baseline,actual,late_cause,late_reason
      M1,PA,Go live,2026-10-09,2026-10-20,client,a strike
      canary-M2,PC,canary milestone,2026-10-09,,provider,canary reason

      """,
      "work-items.csv": """
      id,project,title,kind,created,started,users,minutes,share,assignee,labels
      W1,PA,Mail down,incident,2026-10-05,2026-10-05,45,90,0.6,canary assignee,canary-label;canary-other
      canary-W2,PC,canary title,incident,2026-10-05,2026-10-05,4,9,1,x,x

      """,
      "criteria.csv": """
      id,project,statement,state
      C1,PA,Fewer password calls reach the desk,proposed
      canary-C2,PA,canary draft,draft
      canary-C3,PC,canary criterion,proposed

      """,
      "measurements.csv": "criterion,on,value,source\nC1,2026-10-05,90,canary source\n",
      "surveys.csv": """
      id,client,name,opened,closed,identity,invited
      S1,acme,Autumn,2026-10-05,2026-10-23,named,20
      canary-S2,bravo,canary survey,2026-10-05,2026-10-23,named,20

      """,
      "responses.csv": "id,survey,contact,on,q1,q9,q10,comment,theme,consent_quote\n"
        + (0..<12).map {
          "canary-R\($0),S1,canary\($0),2026-10-06,\([10, 3][$0 % 2]),canary q9,canary q10,canary said,canary theme,yes\n"
        }
        .joined(),
      "actions.csv": """
      id,client,kind,text,owner,raised,due,answer,source_refs,audience
      A1,acme,corrective,Order batteries,tom,2026-10-05,2026-12-01,ordered,milestone:M1,client
      canary-A2,acme,corrective,canary action,canary owner,2026-10-05,2026-12-01,canary answer,milestone:M1,internal
      canary-A3,acme,follow_up,canary follow-up,canary owner,2026-10-05,2026-12-01,canary answer,survey:S1/A1,client
      canary-A4,bravo,task,canary task,canary owner,2026-10-05,2026-12-01,canary answer,,client

      """,
      "commentary.csv": """
      client,period,section,text,by,audience
      acme,2026-10,status,All is well,tom,client
      acme,2026-10,canary section,canary words,canary author,internal
      bravo,2026-10,status,canary words,canary author,client

      """,
    ])
    workspace.exports["clients.csv"] =
      "id,name,currency,sector\nacme,Acme Ltd,GBP,retail\nbravo,Canary GmbH,EUR,canary\n"
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.description) == [])
    return portfolio
  }

  private func isCanary(_ line: String) -> Bool { line.lowercased().contains(Self.canary) }

  @Test func isReachableFromAClientsReview() throws {
    let review = try Self.portfolio().review("acme")
    let walk = ValueWalk.leaves(of: review.visible)
    #expect(walk.isComplete)
    #expect(walk.lines.count > 250)
    #expect(walk.lines.filter(isCanary) == [])
    #expect(walk.lines.contains { $0.hasSuffix("=a strike") })
    #expect(review.visible.survey?.answered == 12)
    #expect(review.visible.lostTime.hours.reading.value == 40.5)
  }

  @Test func isNoCauseOfADelay() throws {
    let review = try Self.portfolio().review("acme")
    #expect(review.lateCauses.map(\.cause) == [.client])
    var causes = 0
    _ = ValueWalk.leaves(of: review.visible) { value in
      if value is Milestone.LateCause { causes += 1 }
      return false
    }
    #expect(causes == 0)
  }

  /// The walk finds what is there: the account as a whole has plenty of canaries.
  @Test func isFoundInTheHouse() throws {
    let portfolio = try Self.portfolio()
    let confidential = ValueWalk.leaves(of: try portfolio.account("acme").confidential).lines.filter(isCanary)
    for text in ["canary action", "canary words", "canary owner", "canary q9"] {
      #expect(confidential.contains { $0.contains(text) }, "\(text)")
    }
    #expect(ValueWalk.leaves(of: try portfolio.review("bravo").visible).lines.contains(where: isCanary))
  }
}
