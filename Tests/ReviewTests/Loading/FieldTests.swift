import Foundation
import Tables
import Testing

@testable import Review

/// What the fields of a complete record become.
@Suite struct FieldTests {
  private let slice: ClientSlice

  init() throws { slice = try Workspace.complete().portfolio().account("acme").visible }

  @Test func tellAProjectsPriceScopeAndStatus() throws {
    let project = try #require(slice.projects.first)
    #expect(project.pricing == .timeAndMaterials && project.isCostVisible)
    #expect(project.budget == 120_000 && project.baselineHours == 800)
    #expect([project.scopeIn, project.scopeOut, project.scopeGrey] == [["desk"], ["tills"], ["wifi"]])
    #expect(project.scopeSignedBy == "dana" && project.scopeSignedOn == "2026-01-09")
    #expect(project.start == "2026-01-12" && project.endBaseline == "2026-12-18" && project.stage == "running")
    #expect(project.overrideStatus == .atRisk && project.overrideReason == "strike")
    #expect(project.overrideBy == "tom" && project.overrideOn == "2026-10-20")
  }

  @Test func tellAMilestonesValueAndAcceptance() throws {
    let milestone = try #require(slice.milestones.first)
    #expect(milestone.kind == .handover && milestone.value == 30_000 && milestone.percentComplete == 100)
    #expect(milestone.acceptance == .accepted && milestone.submittedOn == "2026-10-12")
    #expect(milestone.decidedOn == "2026-10-14" && milestone.decidedBy == "dana")
  }

  @Test func tellWhoAClientIs() {
    let client = slice.client
    #expect(client.sector == "retail" && client.contractReference == "C-1" && client.paymentTermsDays == 30)
    #expect(client.disputeClause == "9.1" && client.itRole == "shop tills")
    #expect(client.contractApproach == "partner" && client.endUsers == "140")
    #expect(client.logo?.path == "acme.svg" && client.logo?.place.field == "logo")
  }

  @Test func tellAContact() throws {
    let account = try Workspace.complete(.contacts, ["one_voice": "yes"]).portfolio().account("acme")
    let contact = try #require(account.visible.people.ofClient.first { $0.id == "mina" })
    #expect(contact.level == .team && contact.isOneVoice && !contact.isSponsor && contact.isAuthorised)
    #expect(contact.basis == "plan" && contact.receives == ["review"] && contact.maySign == [.scope, .acceptance])
    #expect(contact.phone == "+44 20 7946 0123")
    #expect(contact.itKnowledge == nil && account.confidential.itKnowledge == ["mina": "little"])
  }

  @Test func tellAWorkItem() throws {
    let item = try #require(slice.workItems.first)
    #expect(item.channel == "phone" && item.raisedBy == "dana" && item.priority == "high")
    #expect(item.priorityBy == .client && item.isResponseMet == true && item.isResolutionMet == false)
    #expect(item.due == "2026-10-07" && item.estimateHours == 4 && item.hours == 3.5)
  }

  @Test func tellACriterionAndItsMeasurement() throws {
    #expect(slice.criteria.map(\.keyResult) == [.committed])
    #expect(slice.measurements["C1"]?.map(\.source) == ["desk"])
  }

  @Test func tellWhoWasInvited() throws {
    #expect(slice.surveys.map(\.invitedPeople) == [[]])
    let named = try Workspace.complete(.surveys, ["invited": "dana; lee"]).portfolio().account("acme").visible.surveys
    #expect(named.map(\.invitedPeople) == [["dana", "lee"]] && named.map(\.invited) == [2])
  }

  @Test(arguments: [("yes", true), ("no", false), ("", false)])
  func tellWhetherAnAnswerMayBeQuoted(_ cell: String, _ mayBeQuoted: Bool) throws {
    let account = try Workspace.complete(.responses, ["consent_quote": cell]).portfolio().account("acme")
    #expect(account.confidential.responses["S1"]?.map(\.mayBeQuoted) == [mayBeQuoted])
  }

  @Test func tellWhatBecameOfAnAction() throws {
    let actions = try Workspace.complete(.actions, ["source_refs": "", "open_ended": "yes"]).portfolio()
      .account("acme").visible.actions
    #expect(actions.map(\.answer) == ["ordered"] && actions.map(\.blockedBy) == [.thirdParty])
    #expect(actions.map(\.isOpenEnded) == [true])
  }

  @Test func tellWhatAContractSays() {
    #expect(slice.client.contractStart == "2026-01-01" && slice.client.contractEnd == "2026-12-31")
    #expect(slice.client.acceptanceDays == 10 && slice.client.moneyRiskLimit == 5_000)
    #expect(slice.client.timeZone?.identifier == "Europe/London")
  }

  @Test func tellAChange() throws {
    let change = try #require(slice.changes.first)
    #expect(change.state == .approved && change.raisedBy == .client && change.raisedOn == "2026-09-07")
    #expect(change.cost == 4_800 && change.days == 5 && change.hours == 60 && change.hoursLogged == 12)
    #expect(change.clientSignedBy == "dana" && change.providerSignedBy == "tom" && !change.isGoodwill)
    #expect(slice.workItems.map(\.change) == ["CR1"] && slice.workItems.map(\.hours) == [3.5])
  }

  @Test func tellARisk() throws {
    let risk = try #require(slice.risks.first)
    #expect(risk.probabilityLevel == 4 && risk.impactLevel == 4)
    #expect(risk.residualProbabilityLevel == 2 && risk.residualImpactLevel == 4)
    #expect(risk.probability == 0.65 && risk.money == 18_000 && risk.response == .reduce && risk.state == .open)
    #expect(risk.category == "continuity" && risk.appetiteCategory == .continuity)
    #expect(risk.confirmedBy == "dana" && risk.clientDecision == "reduce" && risk.nearOn == "2026-12-01")
  }

  @Test func tellADecisionAndItsOptions() throws {
    let decision = try #require(slice.decisions.first)
    let option = try #require(decision.options.first)
    #expect(decision.clientInput == .given && decision.chosen == "A" && !decision.needsClientInput)
    #expect(option.argumentsFor == "nothing to do" && option.argumentsAgainst == "it fills up")
    #expect(option.cost == 0 && option.days == 0)
    #expect(option.isDoingNothing && !option.isRecommended)
  }

  @Test func tellAConversation() throws {
    let interaction = try #require(slice.interactions.first)
    #expect(interaction.channel == .video && interaction.direction == .both && interaction.people == ["dana", "tom"])
    #expect(interaction.agreed == ["A1"] && interaction.badNewsReferences == ["milestone:M1"])
    #expect(interaction.followUpOn == "2026-10-20" && interaction.isConfirmed == true)
  }

  @Test func tellAnIssue() throws {
    let issue = try #require(slice.issues.first)
    #expect(issue.kind == .complaint && issue.severity == .medium && issue.raised == "2026-10-05")
    #expect(issue.acknowledged == "2026-10-06" && issue.isAgreed == true && issue.resolved == "2026-10-20")
    #expect(issue.effectDays == 2 && issue.effectMoney == 900 && issue.level == 1)
    #expect(issue.escalatedOn == "2026-10-12" && issue.evidence == ["interaction:I1"])
    #expect(issue.ask == "a second line" && issue.askBy == "2026-11-20" && issue.project == "PA")
  }

  @Test func tellAnEstimate() throws {
    let estimate = try #require(slice.estimates.first)
    #expect(estimate.basis == .vetted && estimate.item == "W1" && estimate.hours == 24)
    #expect(estimate.low == 20 && estimate.high == 30)
    #expect(estimate.buildHours == 12 && estimate.managementHours == 3 && estimate.testHours == 5)
    #expect(estimate.discoveryHours == 4 && estimate.discoveryReference == "notes of 18 September")
    #expect(estimate.madeOn == "2026-09-21" && estimate.vettedOn == "2026-09-25" && estimate.quotedOn == "2026-09-28")
    #expect(estimate.madeBy == nil)
    let inHouse = try Workspace.complete().portfolio().account("acme").confidential.estimates
    #expect(inHouse.map(\.madeBy) == ["tom"] && inHouse.map(\.actualHours) == [26])
  }

  @Test func tellAForum() throws {
    let forum = try #require(slice.forums.first)
    #expect(forum.name == "Monthly review" && forum.level == 2 && forum.cadenceDays == 31)
    #expect(forum.providerMembers == ["tom"] && forum.clientMembers == ["dana", "lee"])
    #expect(forum.nextOn == "2026-11-12")
    #expect(forum.answers(to: "F1") && forum.answers(to: "monthly review") && !forum.answers(to: "f1"))
  }

  @Test func tellAnOpportunity() throws {
    let account = try Workspace.complete().portfolio().account("acme")
    let opportunity = try #require(account.confidential.opportunities.first)
    #expect(opportunity.text == "Tills of the new shop" && opportunity.heardOn == "2026-10-06")
    #expect(opportunity.interaction == "I1" && opportunity.value == Decimal(string: "12000.50"))
    #expect(opportunity.stage == "heard" && opportunity.owner == "tom")
    #expect(opportunity.relevantBecause == "the shop opens in March")
  }

  @Test func tellAGift() throws {
    let gift = try #require(try Workspace.complete().portfolio().account("acme").confidential.gifts.first)
    #expect(gift.on == "2026-10-07" && gift.direction == .received && gift.what == "a cake")
    #expect(gift.value == Decimal(string: "18.50") && gift.staff == "tom" && gift.contact == "dana")
    #expect(gift.approvedBy == "tom" && gift.approvedOn == "2026-10-08")
  }

  @Test func tellAnInvoice() throws {
    let invoices = try Workspace.complete().portfolio().account("acme").confidential.invoices
    #expect(invoices.map(\.id) == ["INV-7"] && invoices.map(\.amount) == [Decimal(string: "4800.50")])
    #expect(invoices.map(\.currency) == ["GBP"] && invoices.map(\.isDisputed) == [false])
    #expect(invoices.map(\.issued) == ["2026-09-30"] && invoices.map(\.due) == ["2026-10-30"])
    #expect(invoices.map(\.paidOn) == ["2026-10-28"] && invoices.map(\.paidAmount) == [Decimal(string: "4800.50")])
  }

  @Test func tellWhenAnActionIsToBeTold() throws {
    let action = try #require(
      try Workspace.complete(.actions, ["source_refs": ""]).portfolio().account("acme").visible.actions.first
    )
    #expect(action.tellOn == "2026-10-06" && action.tellChannel == .video && action.tellTo == "dana")
  }

  @Test(arguments: [
    ("averse", Statement.Appetite.averse), ("minimal", .minimal), ("Minimalist", .minimal), ("cautious", .cautious),
    ("open", .open), ("eager", .eager), ("hungry", .eager),
  ])
  func readOlderWordsForAnAppetite(_ word: String, _ appetite: Statement.Appetite) throws {
    let statements = try Workspace.complete(.statements, ["value": word]).portfolio().account("acme").visible.statements
    #expect(statements.map(\.appetite) == [appetite] && statements.map(\.category) == [.continuity])
  }
}
