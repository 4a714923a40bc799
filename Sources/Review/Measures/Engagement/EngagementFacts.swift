import Tables

/// What the engagement index is worked out from: the dates and counts that records give, one list for each signal.
public struct EngagementFacts: Sendable {
  /// A question or a request for information that the client's people were asked.
  public struct Question: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it was asked.
    public let asked: CivilDate
    /// The day it was answered; nil while it is open.
    public let answered: CivilDate?

    /// Makes a question.
    public init(_ reference: String, asked: CivilDate, answered: CivilDate?) {
      (self.reference, self.asked, self.answered) = (reference, asked, answered)
    }
  }

  /// A meeting of a forum.
  public struct Meeting: Equatable, Sendable {
    /// Who came for the client.
    public enum Attendance: Double, Sendable {
      /// The sponsor.
      case sponsor = 1
      /// Somebody else who may sign.
      case signatory = 0.5
      /// Neither.
      case neither = 0
    }

    /// The record, as `type:id`.
    public let reference: String
    /// The day.
    public let on: CivilDate
    /// Who came for the client.
    public let attendance: Attendance

    /// Makes a meeting.
    public init(_ reference: String, on: CivilDate, _ attendance: Attendance) {
      (self.reference, self.on, self.attendance) = (reference, on, attendance)
    }
  }

  /// Something put to the client for its signature.
  public struct SignOff: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it was put to the client.
    public let submitted: CivilDate
    /// The day the client decided; nil while it has not.
    public let decided: CivilDate?

    /// Makes a sign-off.
    public init(_ reference: String, submitted: CivilDate, decided: CivilDate?) {
      (self.reference, self.submitted, self.decided) = (reference, submitted, decided)
    }
  }

  /// A decision that needed the client's input and was taken.
  public struct TakenDecision: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it was taken.
    public let on: CivilDate
    /// Whether the client's input was assumed, or there was none.
    public let lacksInput: Bool

    /// Makes a decision.
    public init(_ reference: String, on: CivilDate, lacksInput: Bool) {
      (self.reference, self.on, self.lacksInput) = (reference, on, lacksInput)
    }
  }

  /// The latest wave of the survey.
  public struct Wave: Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The last day for answers.
    public let closed: CivilDate
    /// How many answered.
    public let rate: Reading<ResponseRate>

    /// Makes a wave.
    public init(_ reference: String, closed: CivilDate, rate: Reading<ResponseRate>) {
      (self.reference, self.closed, self.rate) = (reference, closed, rate)
    }
  }

  /// A request of the client.
  public struct Request: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it came in.
    public let on: CivilDate
    /// Whether it came past the agreed channels.
    public let isOffChannel: Bool

    /// Makes a request.
    public init(_ reference: String, on: CivilDate, isOffChannel: Bool) {
      (self.reference, self.on, self.isOffChannel) = (reference, on, isOffChannel)
    }
  }

  /// What the client changed after signing, over all projects whose scope is signed.
  public struct ScopeChange: Sendable {
    /// The size of those changes in percent of the baseline effort.
    public let grossPercent: Reading<Double>
    /// The projects and changes, as `type:id`.
    public let records: [String]
    /// How many changes.
    public let count: Int

    /// Makes a change of scope.
    public init(_ grossPercent: Reading<Double>, count: Int, records: [String]) {
      (self.grossPercent, self.count, self.records) = (grossPercent, count, records)
    }
  }

  /// An invoice with what is still owed.
  public struct Bill: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it went out.
    public let issued: CivilDate
    /// The day by which it is to be paid.
    public let due: CivilDate
    /// Whether something is still owed that the client does not contest.
    public let isOwed: Bool

    /// Makes an invoice.
    public init(_ reference: String, issued: CivilDate, due: CivilDate, isOwed: Bool) {
      (self.reference, self.issued, self.due, self.isOwed) = (reference, issued, due, isOwed)
    }
  }

  /// Something the client's people were to do or to send.
  public struct ClientAction: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it was due.
    public let due: CivilDate
    /// Whether it is open.
    public let isOpen: Bool

    /// Makes an action.
    public init(_ reference: String, due: CivilDate, isOpen: Bool) {
      (self.reference, self.due, self.isOpen) = (reference, due, isOpen)
    }
  }

  /// Something that happened on a day.
  public struct Event: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day.
    public let on: CivilDate

    /// Makes an event.
    public init(_ reference: String, on: CivilDate) { (self.reference, self.on) = (reference, on) }
  }

  /// What the client's people were asked.
  public var questions: [Question] = []
  /// The meetings of the forums.
  public var meetings: [Meeting] = []
  /// What was put to the client for its signature.
  public var signOffs: [SignOff] = []
  /// The decisions that needed the client's input and were taken.
  public var decisions: [TakenDecision] = []
  /// The latest wave of the survey that has closed.
  public var wave: Wave?
  /// What the client last said about each topic of the five conversations.
  public var conversations: [ConversationTopic: Event] = [:]
  /// The client's requests.
  public var requests: [Request] = []
  /// What the client changed after signing.
  public var scope = ScopeChange(.unavailable(.notAgreed), count: 0, records: [])
  /// What was billed.
  public var bills: [Bill] = []
  /// What the client's people were to do or to send.
  public var clientActions: [ClientAction] = []
  /// Incidents of conduct with evidence.
  public var conduct: [Event] = []
  /// All conversations with the client.
  public var contacts: [Event] = []
  /// Conversations in which the client gave the matter away: "just fix it".
  public var abdications: [Event] = []

  /// Facts of a client of whom nothing is recorded.
  public init() {}
}
