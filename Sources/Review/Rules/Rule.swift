import Diagnostics

/// One kind of fault that makes a report mislead.
///
/// A rule is one file; its texts are the user's manual: `reviewpack rules` prints them, and `docs/rules.md` is made of
/// them.
public protocol Rule: Sendable {
  /// The rule's name, which is the code of its findings.
  var id: String { get }
  /// How much a finding matters.
  var severity: Diagnostic.Severity { get }
  /// How much it matters in the profile `starter`, which blocks only what would mislead or leak (design §6).
  var starterSeverity: Diagnostic.Severity { get }
  /// Whether it keeps from harm those who cannot decide here: other clients, and people who answered in confidence.
  ///
  /// Such a rule can be neither softened nor waived.
  var protects: Bool { get }
  /// The practices it serves.
  var practices: [String] { get }
  /// What kind of work answers its findings.
  var step: NextStep { get }
  /// What it demands, in one sentence.
  var demand: String { get }
  /// What exactly it looks at, and what counts.
  var details: String { get }
  /// Why.
  var reason: String { get }
  /// A case that fails, and what makes it pass.
  var example: String { get }
  /// How to satisfy it.
  var remedy: String { get }
  /// What is wrong with a client's review.
  func findings(in review: AccountReview) -> [Diagnostic]
}

extension Rule {
  /// The same in both profiles, unless a rule says otherwise.
  public var starterSeverity: Diagnostic.Severity { severity }

  /// Most rules are for the firm to weigh.
  public var protects: Bool { false }

  /// How much its findings matter by the settings.
  func severity(in settings: Settings) -> Diagnostic.Severity {
    settings.ruleSeverities[id] ?? (settings.profile == .starter ? starterSeverity : severity)
  }

  /// A finding of this rule; a severity of its own only ever makes it matter less than the settings say.
  func finding(
    _ message: String,
    in review: AccountReview,
    at origin: Origin? = nil,
    field: String? = nil,
    hint: String? = nil,
    records: [String] = [],
    severity: Diagnostic.Severity? = nil
  ) -> Diagnostic {
    Diagnostic(
      max(severity ?? .block, self.severity(in: review.settings)),
      id,
      message,
      at: origin?.place(field: field) ?? .init(field: field),
      hint: hint ?? remedy,
      client: review.visible.client.id,
      records: records
    )
  }
}

/// The rules in force.
public enum Rules {
  /// All rules, by id.
  public static let all: [any Rule] = (ofRecords + ofLanguage).sorted { $0.id < $1.id }

  private static let ofRecords: [any Rule] = [
    AccountWithoutOwner(), ActionOverdue(), ActionWithoutDate(), ActiveContent(), AdverseScoreWithoutAction(),
    AssumptionUnconfirmed(), BadNewsNotTold(), BadNewsWithoutAction(), BadRecord(), BudgetDiffers(),
    ChangeNotSigned(), ChangeRefusedWithoutReason(), CheckpointMissed(), ClientProfileMissing(), ClientSilent(),
    CommentWithoutConsent(), ComplaintRefused(), ComplaintUnanswered(), ContestedExternalID(),
    ConversationMissing(), ConversationWithoutResult(), CriterionIncomplete(), CriterionNotAgreed(),
    CriterionNotMeasurable(), CriterionVague(), DecisionUnsigned(), DecisionWithoutOptions(),
    DecisionsDelegated(), DelayUnexplained(), DisputeWithoutClause(), EscalationWithoutEvidence(),
    EstimateUnvetted(), FollowUpLate(), ForecastInThePast(), ForeignValue(), GiftNotApproved(),
    HandoverNotAccepted(), HandoverWithoutMeeting(), ImpactMissing(), InternalTextFound(), IssueNotTold(),
    IssueWithoutAction(), ItemWithoutOwner(), KickOffMissing(), LessonMissing(), MovedGoalpost(),
    NarrativeInDispute(), OutsideAddress(), OverrideUnexplained(), ProjectNotMeasured(), ProjectWithoutManager(),
    QuoteNotInPlan(), QuoteUnchecked(), RecipientNotAuthorised(), RequestNotLogged(), RiskNotReviewed(),
    RiskWithoutMitigation(), SalesInRedPack(), SatisfactionNotMeasured(), ScopeNotSigned(), ScopeOutgrown(),
    SenderNotAuthorised(), SignatureWithoutAuthority(), SmallGroupExposed(), SponsorSilent(), StaleData(),
    StatusDeclared(), SurveyDue(), SurveyIncentive(), SurveyLong(), SurveyTooSoon(), UnderstandingNotConfirmed(),
    UnknownPerson(), UpdateMissing(),
    ValueNotAgreed(), VoicesDiffer(), WorkBeforeSignature(), WorkNotReconciled(),
  ]
}
