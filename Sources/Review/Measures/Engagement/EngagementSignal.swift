/// One of the signs by which a client organisation's engagement is read from records (methods §7.1).
///
/// Participation (E) is what the client brings to the work, friction (F) what gets in its way. Complaints are no sign: they
/// are part of the job.
public enum EngagementSignal: String, CaseIterable, Sendable {
  /// How long the client takes to answer a question.
  case responseLatency = "E1"
  /// Questions that stay open.
  case unansweredQuestions = "E2"
  /// Whether the sponsor comes to the meetings of the forums.
  case sponsorAttendance = "E3"
  /// How long the client takes to sign off.
  case signOffLatency = "E4"
  /// Decisions that needed the client and were taken without it.
  case decisionsWithoutInput = "E5"
  /// How many answer the survey.
  case surveyResponse = "E6"
  /// The five conversations: motivation, priorities, appetite for risk, budget and time frame.
  case conversations = "E7"
  /// Requests that come past the agreed channels.
  case offChannelRequests = "F1"
  /// What the client changes after it has signed the scope.
  case scopeChange = "F2"
  /// Invoices past due.
  case overdueInvoices = "F3"
  /// What the client was to do or to send, and did not.
  case overdueActions = "F4"
  /// How people are treated.
  case conduct = "F5"
}

/// What a signal says, before it is graded.
public enum SignalValue: Equatable, Sendable {
  /// A median of working days.
  case workingDays(Double)
  /// So many of all; a person who half counts makes a half.
  case share(Double, of: Int)
  /// A percentage.
  case percent(Double)
  /// Points of the conversations held.
  case points(Double)
  /// Days that the worst invoice is past due; none is 0.
  case daysPastDue(Int)
  /// How many.
  case count(Int)

  /// The number that is held against the limits.
  public var graded: Double {
    switch self {
    case .workingDays(let days): days
    case .share(let part, let whole): 100 * part / Double(whole)
    case .percent(let percent): percent
    case .points(let points): points
    case .daysPastDue(let days): Double(days)
    case .count(let count): Double(count)
    }
  }
}

/// How much of its weight a signal earns.
public enum SignalGrade: Equatable, Sendable {
  /// All of it.
  case full
  /// A part of it.
  case half
  /// Nothing.
  case zero

  /// Whether something should be done about it.
  public var isTriggered: Bool { self != .full }
}
