import Foundation
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
      "measurements.csv": "criterion,on,value,source\nC1,2026-10-05,90,desk\n",
      "surveys.csv": """
      id,client,name,opened,closed,identity,invited
      S1,acme,Autumn,2026-10-05,2026-10-23,named,20
      canary-S2,bravo,canary survey,2026-10-05,2026-10-23,named,20

      """,
      "responses.csv": "id,survey,contact,on,q1,q9,q10,comment,theme,consent_quote\n"
        + (0..<12).map {
          "canary-R\($0),S1,canary\($0),2026-10-06,\([10, 3][$0 % 2]),canary q9,canary q10,canary said,canary theme,no\n"
        }
        .joined(),
      "actions.csv": """
      id,client,kind,text,owner,raised,due,answer,source_refs,audience
      A1,acme,corrective,Order batteries,tom,2026-10-05,2026-12-01,ordered,milestone:M1,client
      canary-A2,acme,corrective,canary action,canary owner,2026-10-05,2026-12-01,canary answer,milestone:M1,internal
      canary-A3,acme,follow_up,canary follow-up,canary owner,2026-10-05,2026-12-01,canary answer,survey:S1/A1,client
      canary-A4,bravo,task,canary task,canary owner,2026-10-05,2026-12-01,canary answer,,client

      """,
      "interactions.csv": """
      id,client,on,channel,direction,people,summary,client_concern,audience,tags
      I1,acme,2026-10-06,video,both,mina,Told of the strike,the tills,client,vague;blame
      canary-I2,acme,2026-10-06,video,both,mina,canary talk,canary concern,internal,hostile
      canary-I3,acme,2026-10-06,video,both,mina,canary talk,canary concern,,
      canary-I4,bravo,2026-10-06,video,both,canary-omar,canary talk,canary concern,client,

      """,
      "risks.csv": """
      id,project,kind,text,p,i,owner,raised,state,audience
      R1,PA,threat,The line fails,2,2,tom,2026-10-05,open,client
      canary-R2,PA,threat,canary risk,2,2,tom,2026-10-05,open,internal
      canary-R3,PA,threat,canary risk,2,2,tom,2026-10-05,open,
      canary-R4,PC,threat,canary risk,2,2,tom,2026-10-05,open,client

      """,
      "issues.csv": """
      id,client,kind,text,severity,raised,audience,tried,our_part
      IS1,acme,complaint,Late calls,high,2026-10-05,client,canary tried this,canary part of ours
      canary-IS2,acme,complaint,canary complaint,high,2026-10-05,internal,canary,canary
      canary-IS3,acme,complaint,canary complaint,high,2026-10-05,,canary,canary
      canary-IS4,acme,conduct,canary conduct,high,2026-10-05,client,canary,canary
      canary-IS5,bravo,complaint,canary complaint,high,2026-10-05,client,,

      """,
      "estimates.csv": """
      id,project,item,basis,hours,made_by,made_on,actual_hours
      E1,PA,Tills,gut,10,canary estimator,2026-10-05,777.77
      canary-E2,PC,canary item,gut,10,canary,2026-10-05,777.77

      """,
      "forums.csv": """
      id,client,name,level,cadence_days,client_members
      F1,acme,Monthly review,2,31,mina
      canary-F2,bravo,canary forum,2,31,canary-omar

      """,
      "opportunities.csv": """
      id,client,text,heard_on,value,stage,owner,relevant_because
      canary-O1,acme,canary need,2026-10-05,777.77,canary stage,canary owner,canary reason

      """,
      "gifts.csv": """
      id,client,on,direction,what,value,staff,contact
      canary-G1,acme,2026-10-05,given,canary cake,777.77,canary staff,mina

      """,
      "invoices.csv": """
      id,client,amount,issued,due
      canary-N1-2026-10,acme,777.77,2026-10-05,2026-11-04
      canary-N2-2026-10,bravo,777.77,2026-10-05,2026-11-04

      """,
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,rate
      CR1,PA,Tills too,client,2026-10-05,draft,777.77
      canary-CR2,PC,canary change,client,2026-10-05,draft,777.77

      """,
      "spend.csv": "project,month,cost\nPA,2026-09,777.77\nPC,2026-09,777.77\n",
      "decisions.csv": """
      id,client,question,needs_client_input,asked_on,decided_on,chosen
      D1,acme,Which line?,no,2026-10-05,,
      canary-D2,bravo,canary question,no,2026-10-05,,

      """,
      "decision-options.csv": "decision,label,summary\nD1,A,Two lines\ncanary-D2,canary-A,canary option\n",
      "bravo/glossary.csv": "term,expansion\ncanary term,canary expansion\n",
      "commentary.csv": """
      client,period,section,text,by,audience
      acme,2026-10,status,All is well,tom,client
      acme,2026-10,canary section,canary words,canary author,internal
      bravo,2026-10,status,canary words,canary author,client

      """,
    ])
    workspace.exports["clients.csv"] =
      "id,name,currency,sector\nacme,Acme Ltd,GBP,retail\nbravo,Canary GmbH,EUR,canary\n"
    workspace.configure("audience_defaults: { actions: client }")
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

  @Test func isReachableFromAClientsSlice() throws {
    let slice = try Self.portfolio().account("acme").visible
    #expect(slice.interactions.map(\.id) == ["I1"] && slice.risks.map(\.id) == ["R1"])
    #expect(slice.issues.map(\.id) == ["IS1"] && slice.estimates.map(\.id) == ["E1"])
    #expect(slice.forums.map(\.id) == ["F1"])
    #expect(slice.changes.map(\.id) == ["CR1"] && slice.decisions.map(\.id) == ["D1"] && slice.spend.isEmpty)
    var tags = 0
    let walk = ValueWalk.leaves(of: slice) { value in
      if value is Interaction.Tag { tags += 1 }
      // A draft criterion is the client's own; the review leaves it out.
      return value is Criterion
    }
    #expect(walk.isComplete && tags == 0)
    #expect(walk.lines.filter { isCanary($0) || $0.contains("777.77") } == [])
  }

  /// What is released is kept, and read by later packs: nothing internal may slip in there.
  @Test func isInASnapshot() throws {
    let text = Snapshot(of: try Self.portfolio().review("acme").visible).text
    #expect(text.contains("Order batteries") && text.contains("a strike") && text.contains("\"scores\""))
    #expect(!isCanary(text))
  }

  /// What nobody outside may work out either: the cost and the forecast of a fixed price, rates, and internal risks.
  @Test func isNoFigureMadeOfIt() throws {
    let review = try Self.portfolio().review("acme")
    #expect(review.projects.map(\.burn.reading.value?.spent) == [Decimal(string: "777.77")])
    #expect(review.internalRisks.map(\.risk.id) == ["canary-R2", "canary-R3"])
    #expect(review.visible.projectReviews.map(\.project.id) == ["PA"])
    #expect(review.visible.risks.map(\.risk.id) == ["R1"])
    #expect(review.visible.changeControl.changes.map(\.change.id) == ["CR1"])
    #expect(review.visible.decisions.map(\.decision.id) == ["D1"])
    var costs = 0
    let walk = ValueWalk.leaves(of: review.visible) { value in
      if value is Burn || value is EarnedValue || value is Spend || value is InternalProjectReview { costs += 1 }
      return false
    }
    #expect(costs == 0)
    #expect(walk.lines.filter { $0.contains("777.77") } == [])
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
    for text in [
      "canary action", "canary words", "canary owner", "canary q9", "canary talk", "canary risk", "canary complaint",
      "canary conduct", "canary tried", "canary-N1", "canary estimator", "canary need", "canary stage", "canary reason",
      "canary cake", "canary staff",
    ] {
      #expect(confidential.contains { $0.contains(text) }, "\(text)")
    }
    #expect(ValueWalk.leaves(of: try portfolio.review("bravo").visible).lines.contains(where: isCanary))
  }
}
