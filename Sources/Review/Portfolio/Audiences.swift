import Diagnostics

/// Who sees a record: what it says itself counts, else the settings decide (records.md, "Conventions").
extension Settings.AudienceDefaults {
  func isForClient(_ action: Action) -> Bool {
    !action.comesFromSurvey && (action.audience ?? actions) == .client
  }

  func isForClient(_ words: Commentary) -> Bool { (words.audience ?? commentary) == .client }

  func isForClient(_ interaction: Interaction) -> Bool { (interaction.audience ?? interactions) == .client }

  func isForClient(_ risk: Risk) -> Bool { (risk.audience ?? risks) == .client }

  /// How people behaved is never for the client, whatever the record says.
  func isForClient(_ issue: Issue) -> Bool { issue.kind != .conduct && (issue.audience ?? issues) == .client }
}

extension Joiner {
  /// A word on records that do not say who they are for, unless the settings decide.
  func silentAudiences() -> [Diagnostic] {
    guard !settings.audienceDefaults.isWritten else { return [] }
    let accounts = builders.values
    let actions = accounts.flatMap(\.actions).count { $0.audience == nil && !$0.comesFromSurvey }
    let interactions = accounts.flatMap(\.interactions).count { $0.audience == nil }
    let risks = accounts.flatMap(\.risks).count { $0.audience == nil }
    let issues = accounts.flatMap(\.issues).count { $0.audience == nil && $0.kind != .conduct }
    let defaults = settings.audienceDefaults
    return [
      Self.silence(actions, "action", "actions", defaults.actions),
      Self.silence(interactions, "interaction", "interactions", defaults.interactions),
      Self.silence(risks, "risk", "risks", defaults.risks),
      Self.silence(issues, "issue", "issues", defaults.issues),
    ].compactMap(\.self)
  }

  private static func silence(_ count: Int, _ one: String, _ many: String, _ audience: Audience) -> Diagnostic? {
    guard count > 0 else { return nil }
    let them = count == 1 ? "it" : "them"
    return Diagnostic(
      .note,
      "audience-absent",
      "\(count) \(count == 1 ? "\(one) says" : "\(many) say") no audience; "
        + (audience == .client ? "the client sees \(them)" : "the client does not see \(them)"),
      at: .init(file: SettingsReader.fileName, field: "audience_defaults"),
      hint: "fill the column audience, or write 'audience_defaults: { \(many): \(audience.rawValue) }'"
    )
  }
}
