/// What to do about a signal of the engagement index (methods §7.3); the words belong to the documents.
public enum EngagementAdvice: Equatable, Hashable, Sendable {
  /// One open-ended question each, in plain words, with an owner and a due date; summed up in writing.
  case askOneQuestion
  /// Invite through the power sponsor's own forum, keep it short, agree an authorised delegate.
  case inviteThroughSponsor
  /// Two or three options with trade-offs, cost, days and risk, and a box to sign.
  case offerScenarios
  /// A shorter survey that says what changed after the last one.
  case shortenSurvey
  /// Hold a conversation that was never held, or too long ago.
  case holdConversation(ConversationTopic)
  /// Say again who may contact whom; the project manager logs the request.
  case restateChannels
  /// A change request before the work, with both signatures; offers instead of refusals.
  case changeRequestFirst
  /// The account lead reminds of the payment terms, never the delivery team; disputed sums go the contract's way.
  case remindOfPaymentTerms
  /// A list of what we need from the client, with the effect on dates.
  case listWhatWeNeed
  /// Log date, words and witness, protect staff, go to a senior level.
  case logConduct

  /// What to do about a signal.
  static func about(_ signal: EngagementSignal, _ conversations: [ConversationReview]) -> [EngagementAdvice] {
    switch signal {
    case .responseLatency, .unansweredQuestions: [.askOneQuestion]
    case .sponsorAttendance: [.inviteThroughSponsor]
    case .signOffLatency, .decisionsWithoutInput: [.offerScenarios]
    case .surveyResponse: [.shortenSurvey]
    case .conversations: conversations.filter(\.isDue).map { .holdConversation($0.topic) }
    case .offChannelRequests: [.restateChannels]
    case .scopeChange: [.changeRequestFirst]
    case .overdueInvoices: [.remindOfPaymentTerms]
    case .overdueActions: [.listWhatWeNeed]
    case .conduct: [.logConduct]
    }
  }
}

extension EngagementIndex {
  /// What to do about a signal; nothing where it is as it should be.
  public func advice(on review: SignalReview) -> [EngagementAdvice] {
    review.isTriggered ? EngagementAdvice.about(review.signal, conversations) : []
  }
}
