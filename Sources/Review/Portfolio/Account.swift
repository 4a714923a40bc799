import Foundation
import Tables

/// Everything known about one client, split by who may see it.
public struct Account: Sendable {
  /// What the client may see.
  ///
  /// Client documents are made from this alone.
  public let visible: ClientSlice
  /// What stays in the house.
  public let confidential: InternalSlice
}

/// What one client may see: its types have no room for internal fields or for answers of single people.
public struct ClientSlice: Sendable {
  /// The client.
  public let client: Client
  /// The client's people and our staff.
  public let people: People
  /// The client's projects, by id.
  public let projects: [Project]
  /// Milestones as they stood at the report date, by baseline.
  public let milestones: [Milestone]
  /// Work items as they stood at the report date, by the day they came in.
  public let workItems: [WorkItem]
  /// What work was thought to take as it stood at the report date, oldest first; what it took, of closed work alone.
  public let estimates: [Estimate]
  /// Success criteria, by id.
  public let criteria: [Criterion]
  /// Changes to what was agreed as they stood at the report date, by the day they were raised.
  public let changes: [ChangeRequest]
  /// Decisions as they stood at the issue date with their options, by the day they were asked for.
  public let decisions: [Decision]
  /// What projects used up by month, of those whose cost the client may see.
  public let spend: [Spend]
  /// Measurements of each criterion up to the report date, oldest first.
  public let measurements: [String: [Measurement]]
  /// Surveys, by closing date.
  public let surveys: [Survey]
  /// The questions of each survey that has its own.
  public let questions: [String: [SurveyQuestion]]
  /// Actions for the client's eyes, by due date.
  public let actions: [Action]
  /// Conversations for the client's eyes up to the issue date, oldest first.
  public let interactions: [Interaction]
  /// Risks for the client's eyes as they stood at the report date, by id.
  public let risks: [Risk]
  /// Issues for the client's eyes as they stood at the report date, oldest first.
  public let issues: [Issue]
  /// The meetings that recur, the lowest level first.
  public let forums: [Forum]
  /// The account manager's words for the client, for this period.
  public let commentary: [Commentary]
  /// What the client said matters to it, oldest first.
  public let statements: [Statement]
  /// The words of the firm and of this client, by term.
  public let glossary: [GlossaryTerm]
}

/// A name that more than one project, or more than one client, answers to.
struct ContestedName: Sendable {
  /// The name.
  let name: String
  /// Whether projects or clients answer to it.
  let type: RecordType
  /// Their ids, sorted.
  let owners: [String]
  /// Where one of the client's own projects, or the client itself, claims it.
  let origin: Origin
}

extension ClientSlice {
  /// The names of the milestones by id.
  var milestoneNames: [String: String] { Dictionary(milestones.map { ($0.id, $0.name) }) { first, _ in first } }
}

/// What stays in the house.
public struct InternalSlice: Sendable {
  /// A row of this client that could not be used.
  public struct RejectedRow: Sendable {
    /// The kind of record.
    public let type: RecordType
    /// Where the row is.
    let origin: Origin
    /// The code of its diagnostic.
    public let code: String
  }

  /// The answers to each survey.
  public let responses: [String: [Response]]
  /// Who answered each survey after the report date, as written: their answers do not count yet, and nobody reminds them.
  let answeredSince: [String: [String]]
  /// Actions not for the client's eyes.
  public let actions: [Action]
  /// Conversations not for the client's eyes, oldest first.
  public let interactions: [Interaction]
  /// What we noticed about conversations, by the interaction's id.
  public let interactionTags: [String: Set<Interaction.Tag>]
  /// Risks not for the client's eyes, by id.
  public let risks: [Risk]
  /// Issues not for the client's eyes, oldest first.
  public let issues: [Issue]
  /// What work was thought to take and took, with who thought so, oldest first.
  public let estimates: [Estimate]
  /// What we tried and our own part in issues, by the issue's id.
  public let issueNotes: [String: Issue.Notes]
  /// What was billed up to the report date, by the day it is due.
  public let invoices: [Invoice]
  /// What the client might need next, by the day we heard of it.
  public let opportunities: [Opportunity]
  /// What was given and taken, oldest first.
  public let gifts: [Gift]
  /// How much people of the client know of IT, by the contact's id.
  public let itKnowledge: [String: String]
  /// What an hour of work on a change is worth, by the change's id.
  public let changeRates: [String: Decimal]
  /// What projects used up by month, of those whose cost the client may not see.
  public let spend: [Spend]
  /// Commentary not for the client's eyes.
  public let commentary: [Commentary]
  /// Who caused a milestone's delay, by milestone id.
  public let lateCauses: [String: Milestone.LateCause]
  /// Texts of visible records that are internal themselves, such as whom a work item is assigned to.
  let inHouse: [InternalText]
  /// Names that a project of this client shares with another project.
  let contestedNames: [ContestedName]
  /// Rows of this client that could not be used.
  public let rejectedRows: [RejectedRow]
  /// Files with rows of this client, more than 1 % of whose rows could not be used.
  public let damagedFiles: [FileAccount]
  /// The files that hold rows of this client.
  public let files: [String]
  /// The lines on which this client's records begin, by file.
  let rows: [String: [UInt32]]
  /// How many of this client's rows were used.
  public var usedRows: Int { rows.values.reduce(0) { $0 + $1.count } }
  /// How many of this client's rows a rule left out.
  public let leftOutRows: Int
  /// How many rows of this client's own files could not even be read as records.
  public let unreadableRows: Int
}
