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

  @Test func listsOpenInternalActionsForTheBriefAlone() throws {
    let review = try portfolio("").review()
    #expect(Set(review.internalActions.map(\.action.id)) == ["said-internal", "survey"])
    #expect(Set(review.visible.actionReviews.map(\.action.id)) == ["said-client", "silent"])
  }
}
