import Testing

@testable import Review

@Suite struct AudienceTests {
  private let actions = """
    id,client,kind,text,owner,raised,source_refs,audience
    said-client,acme,task,Call,tom,2026-10-05,,client
    said-internal,acme,task,Call,tom,2026-10-05,,internal
    silent,acme,task,Call,tom,2026-10-05,,
    survey,acme,task,Call,tom,2026-10-05,survey:S1/A1,client

    """
  private let commentary = """
    client,period,section,text,by,audience
    acme,2026-10,status,said client,tom,client
    acme,2026-10,status,said internal,tom,internal
    acme,2026-10,status,silent,tom,

    """
  private let surveys = "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,named,5\n"

  private func portfolio(_ yaml: String) throws -> Portfolio {
    var workspace = Workspace(["actions.csv": actions, "commentary.csv": commentary, "surveys.csv": surveys])
    workspace.configure(yaml)
    return try workspace.portfolio()
  }

  @Test func showsTheClientWhatSaysNothingUnlessTheSettingsDecide() throws {
    let account = try portfolio("").account("acme")
    #expect(Set(account.visible.actions.map(\.id)) == ["said-client", "silent"])
    #expect(Set(account.confidential.actions.map(\.id)) == ["said-internal", "survey"])
    #expect(account.visible.commentary.map(\.text) == ["said client", "silent"])
    #expect(account.confidential.commentary.map(\.text) == ["said internal"])
  }

  @Test func keepsInTheHouseWhatTheSettingsSay() throws {
    let account = try portfolio("audience_defaults: { actions: internal, commentary: internal }").account("acme")
    #expect(account.visible.actions.map(\.id) == ["said-client"])
    #expect(account.visible.commentary.map(\.text) == ["said client"])
  }

  @Test func saysHowManyActionsSayNothing() throws {
    #expect(
      try portfolio("").diagnostics.map(\.description) == [
        "reviewpack.yaml (audience_defaults): note[audience-absent]: 1 action says no audience; the client sees it\n"
          + "  hint: fill the column audience, or write 'audience_defaults: { actions: client }'"
      ]
    )
    #expect(try portfolio("audience_defaults: { actions: client }").diagnostics == [])
  }

  private let interactions = """
    id,client,on,channel,direction,people,summary,audience,tags
    said-client,acme,2026-10-05,video,both,dana,Spoke,client,vague
    said-internal,acme,2026-10-05,video,both,dana,Spoke,internal,
    silent,acme,2026-10-05,video,both,dana,Spoke,,blame;vague

    """
  private let risks = """
    id,project,kind,text,p,i,owner,raised,state,audience
    said-client,PA,threat,Line fails,2,2,tom,2026-10-05,open,client
    said-internal,PA,threat,Line fails,2,2,tom,2026-10-05,open,internal
    silent-1,PA,threat,Line fails,2,2,tom,2026-10-05,open,
    silent-2,PA,threat,Line fails,2,2,tom,2026-10-05,open,

    """

  private func talks(_ yaml: String) throws -> Portfolio {
    var workspace = Workspace(["interactions.csv": interactions, "risks.csv": risks])
    workspace.configure(yaml)
    return try workspace.portfolio()
  }

  @Test func keepsConversationsAndRisksInTheHouseUnlessTheyOrTheSettingsSayOtherwise() throws {
    let account = try talks("").account("acme")
    #expect(account.visible.interactions.map(\.id) == ["said-client"])
    #expect(account.confidential.interactions.map(\.id) == ["said-internal", "silent"])
    #expect(account.visible.risks.map(\.id) == ["said-client"])
    #expect(account.confidential.risks.map(\.id) == ["said-internal", "silent-1", "silent-2"])
    let open = try talks("audience_defaults: { interactions: client, risks: client }").account("acme")
    #expect(open.visible.interactions.map(\.id) == ["said-client", "silent"])
    #expect(open.visible.risks.map(\.id) == ["said-client", "silent-1", "silent-2"])
  }

  @Test func saysHowManyConversationsAndRisksSayNothing() throws {
    #expect(
      try talks("").diagnostics.map(\.description) == [
        "reviewpack.yaml (audience_defaults): note[audience-absent]: 1 interaction says no audience; the client does not see "
          + "it\n  hint: fill the column audience, or write 'audience_defaults: { interactions: internal }'",
        "reviewpack.yaml (audience_defaults): note[audience-absent]: 2 risks say no audience; the client does not see them\n"
          + "  hint: fill the column audience, or write 'audience_defaults: { risks: internal }'",
      ]
    )
    #expect(try talks("audience_defaults: { actions: client }").diagnostics == [])
  }

  @Test func takesWhatWeNoticedOutOfTheClientsSlice() throws {
    let account = try talks("audience_defaults: { interactions: client }").account("acme")
    #expect(account.visible.interactions.map(\.tags) == [[], []])
    #expect(account.confidential.interactionTags == ["said-client": [.vague], "silent": [.blame, .vague]])
  }

  private let issues = """
    id,client,kind,text,severity,raised,audience,tried,our_part
    said-client,acme,complaint,Late calls,high,2026-10-05,client,called them twice,we were too slow
    said-internal,acme,complaint,Late calls,high,2026-10-05,internal,,
    silent,acme,complaint,Late calls,high,2026-10-05,,,
    conduct,acme,conduct,Shouted,high,2026-10-05,client,,

    """

  @Test func keepsIssuesInTheHouseUnlessTheySayOtherwiseAndConductAlways() throws {
    var workspace = Workspace(["issues.csv": issues])
    let account = try workspace.portfolio().account("acme")
    #expect(account.visible.issues.map(\.id) == ["said-client"])
    #expect(account.confidential.issues.map(\.id) == ["conduct", "said-internal", "silent"])
    #expect(
      try workspace.messages().contains(
        "reviewpack.yaml (audience_defaults): note[audience-absent]: 1 issue says no audience; the client does not see it\n"
          + "  hint: fill the column audience, or write 'audience_defaults: { issues: internal }'"
      )
    )
    workspace.configure("audience_defaults: { issues: client }")
    let open = try workspace.portfolio().account("acme")
    #expect(open.visible.issues.map(\.id) == ["said-client", "silent"])
    #expect(open.confidential.issues.map(\.id) == ["conduct", "said-internal"])
  }

  @Test func takesOurPartOutOfAnIssue() throws {
    let account = try Workspace(["issues.csv": issues]).portfolio().account("acme")
    #expect(account.visible.issues.map(\.notes) == [nil] && account.visible.issues.map(\.inHouse) == [[]])
    #expect(Array(account.confidential.issueNotes.keys) == ["said-client"])
    #expect(account.confidential.issueNotes["said-client"]?.tried == "called them twice")
    #expect(account.confidential.issueNotes["said-client"]?.ourPart == "we were too slow")
    let texts = account.confidential.texts.filter { $0.kind == .issue }.map(\.text)
    #expect(texts == ["called them twice", "we were too slow"])
  }

  @Test func takesTheRateOutOfAChange() throws {
    let changes = "id,project,title,raised_by,raised_on,state,rate\nCR1,PA,Tills,client,2026-10-05,draft,95\n"
    let account = try Workspace(["change-requests.csv": changes]).portfolio().account("acme")
    #expect(account.visible.changes.map(\.rate) == [nil])
    #expect(account.confidential.changeRates == ["CR1": 95])
  }

  @Test func listsOpenInternalActionsForTheBriefAlone() throws {
    let review = try portfolio("").review()
    #expect(Set(review.internalActions.map(\.action.id)) == ["said-internal", "survey"])
    #expect(Set(review.visible.actionReviews.map(\.action.id)) == ["said-client", "silent"])
  }
}
