import Tables

/// What a client was shown in one released pack: what later packs compare with.
///
/// A section that is absent was not shown, or was not known to the version that wrote it, and is not compared. A new
/// section is therefore one more optional property; ``currentVersion`` grows only when what stands here changes meaning.
public struct Snapshot: Codable, Equatable, Sendable {
  /// The version this program writes, and the highest it reads.
  public static let currentVersion = 1

  /// The version of the form.
  public let version: Int
  /// The client's id.
  public let client: String
  /// The period, as it is written.
  public let period: String
  /// The report date of the pack.
  public let asOf: CivilDate
  /// The day the pack was to go out.
  public let issueOn: CivilDate
  /// The documents that were shown, sorted.
  public let documents: [String]
  /// The success criteria that were shown.
  public let criteria: [CriterionEntry]?
  /// The milestones that were shown.
  public let milestones: [MilestoneEntry]?
  /// The actions that were shown: open, or done in the period.
  public let actions: [ActionEntry]?
  /// The figures that were shown.
  public let figures: Figures?
  /// The projects whose status was shown.
  public let projects: [ProjectEntry]?
  /// The open risks that were shown.
  public let risks: [RiskEntry]?
  /// The decisions that were shown: waiting for the client, or taken in the period.
  public let decisions: [DecisionEntry]?
  /// The change requests that were shown.
  public let changeRequests: [ChangeRequestEntry]?
  /// The scores of the latest wave that were shown.
  public let survey: SurveyEntry?
  /// The open issues that the client could see.
  public let issues: [IssueEntry]?
  /// How engaged the client was, which no document showed; kept for the house alone.
  public let engagement: EngagementEntry?
  /// The questions that were asked in this pack and lately before it, so that none is asked twice.
  public let questions: [QuestionEntry]?

  private enum CodingKeys: String, CodingKey {
    case version, client, period, documents, criteria, milestones, actions, figures, projects, risks, decisions, survey
    case engagement, questions, issues
    case changeRequests = "change_requests"
    case asOf = "as_of"
    case issueOn = "issue_on"
  }
}

// MARK: - Entries

extension Snapshot {
  /// A success criterion as it was shown.
  public struct CriterionEntry: Codable, Equatable, Sendable {
    /// Whether it was agreed, or waited for a signature.
    public enum Agreement: String, Codable, Sendable {
      case agreed, proposed
    }

    /// The record's id.
    public let id: String
    /// What is wanted.
    public let statement: String
    /// What is measured.
    public let metric: String?
    /// The unit of its values.
    public let unit: String?
    /// Where the value should go.
    public let direction: Criterion.Direction?
    /// The value wanted.
    public let target: ExactNumber?
    /// The day it is wanted by.
    public let targetDate: CivilDate?
    /// The change request that last changed it.
    public let change: String?
    /// Whether it was agreed.
    public let agreement: Agreement
    /// Where it stood.
    public let status: Status
    /// The latest value.
    public let latest: ExactNumber?
    /// The SHA-256 of all that was shown of the record itself.
    public let record: String

    private enum CodingKeys: String, CodingKey {
      case id, statement, metric, unit, direction, target, change, agreement, status, latest, record
      case targetDate = "target_date"
    }
  }

  /// Where a criterion stood.
  public enum Status: String, Codable, CaseIterable, Sendable {
    case accepted, met
    case metToDate = "met_to_date"
    case onTrack = "on_track"
    case notStarted = "not_started"
    case atRisk = "at_risk"
    case offTrack = "off_track"
    case notMeasurable = "not_measurable"
    case notAgreed = "not_agreed"
  }

  /// A milestone as it was shown.
  public struct MilestoneEntry: Codable, Equatable, Sendable {
    /// Where it stood.
    public enum State: String, Codable, CaseIterable, Sendable {
      case doneEarly = "done_early"
      case doneOnTime = "done_on_time"
      case doneLate = "done_late"
      case overdue, due, later
    }

    /// The record's id.
    public let id: String
    /// Its name.
    public let name: String
    /// The day it was first promised for.
    public let baseline: CivilDate
    /// The day it was then expected.
    public let forecast: CivilDate?
    /// The day it was done.
    public let actual: CivilDate?
    /// Where it stood.
    public let state: State
    /// How late it was, in working days.
    public let slip: Int?
    /// The day it was handed in for acceptance.
    public let submittedOn: CivilDate?
    /// How often it had been handed in; absent in packs of older versions.
    public let submissions: Int?
    /// The SHA-256 of all that was shown of the record itself.
    public let record: String

    private enum CodingKeys: String, CodingKey {
      case id, name, baseline, forecast, actual, state, slip, submissions, record
      case submittedOn = "submitted_on"
    }
  }

  /// An action as it was shown.
  public struct ActionEntry: Codable, Equatable, Sendable {
    /// The record's id.
    public let id: String
    /// What was to be done.
    public let text: String
    /// The day it was due.
    public let due: CivilDate?
    /// The day it was done.
    public let done: CivilDate?
    /// The SHA-256 of all that was shown of the record itself.
    public let record: String
  }

  /// The figures that one pack has in common with the next.
  public struct Figures: Codable, Equatable, Sendable {
    /// How many milestones were due by the report date, and of these reached on time.
    public struct OnTime: Codable, Equatable, Sendable {
      /// Reached by their first planned date.
      public let reached: Int
      /// Due.
      public let due: Int
    }

    /// How work came in and got done in the period.
    public struct Work: Codable, Equatable, Sendable {
      /// How many months the counts are of.
      public let months: Int
      /// Created.
      public let created: Int
      /// Finished.
      public let finished: Int
      /// Open at the end.
      public let open: Int
      /// 85 % took at most so many days; absent where too little was finished.
      public let usualDays: Int?

      private enum CodingKeys: String, CodingKey {
        case months, created, finished, open
        case usualDays = "usual_days"
      }
    }

    /// Milestones on time; absent where none was due.
    public let onTime: OnTime?
    /// Work; absent without work items.
    public let work: Work?

    private enum CodingKeys: String, CodingKey {
      case work
      case onTime = "on_time"
    }
  }

  /// A survey wave as it was shown.
  public struct SurveyEntry: Codable, Equatable, Sendable {
    /// The score of one question.
    public struct Score: Codable, Equatable, Sendable {
      /// The question's id.
      public let question: String
      /// What kind of question it is.
      public let kind: SurveyQuestion.Kind
      /// How many answered it.
      public let n: Int
      /// Points for a recommendation, else percent, rounded as shown.
      public let score: ExactNumber
    }

    /// The record's id.
    public let id: String
    /// What the wave is called.
    public let name: String
    /// The last day for answers.
    public let closed: CivilDate
    /// The scores that were shown; those that were withheld are not here.
    public let scores: [Score]
  }
}
