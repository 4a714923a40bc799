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
