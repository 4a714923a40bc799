import Tables

/// A request, incident or task.
public struct WorkItem: Record, Equatable {
  static let type = RecordType.workItems

  /// The columns of `work-items`.
  enum Field: Int, RecordField {
    case id, project, title, kind, status, channel, raisedBy, created, started, finished, due, hours, estimateHours
    case change, priority, priorityBy, assignee, labels, users, minutes, share, responseMet, resolutionMet
    static let required: Set<Field> = [.id, .project, .title]
    static let kinds: [Field: FieldKind] = [
      .created: .date, .started: .date, .finished: .date, .due: .date, .users: .whole, .hours: .hours,
      .estimateHours: .hours, .minutes: .minutes, .share: .share,
    ]
  }

  /// What kind of work it is.
  public enum Kind: String, CaseIterable, Sendable {
    case request, incident, task, defect, rework
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it belongs to.
  public internal(set) var project: String
  /// What it is about.
  public let title: String
  /// What kind of work it is.
  public let kind: Kind?
  /// The day it came in.
  public let created: CivilDate?
  /// The day work on it started.
  public private(set) var started: CivilDate?
  /// The day it was done.
  public private(set) var finished: CivilDate?
  /// How far it has come, as its status says; nil where that is not recorded, not known or of a later day.
  private(set) var stage: WorkStage?
  /// The day it is to be done by.
  public let due: CivilDate?
  /// Hours of work on it.
  public let hours: Double?
  /// Hours of work it was thought to take.
  public let estimateHours: Double?
  private let details: Details?
  private var shared: SharedTraits?
  /// What stays in the house; the client's slice has none.
  private(set) var inHouse: [InternalText]

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredRecurringText(.project)
    title = row.requiredText(.title)
    created = row.date(.created)
    started = row.date(.started)
    finished = row.date(.finished)
    let users = row.whole(.users)
    let minutes = row.number(.minutes, from: 0)
    let share = row.number(.share, from: 0, to: 1)
    stage = row.stage(.status)
    kind = row.recurringChoice(.kind)
    hours = row.number(.hours)
    details = Details(change: row.text(.change), users: users, minutes: minutes, share: share)
    inHouse = row.internalTexts(.assignee, as: .assignee)
    let labels = row.internalTexts(.labels, as: .label, isList: true)
    // Adding nothing would still copy what many items share.
    if !labels.isEmpty { inHouse += labels }
    due = row.date(.due)
    estimateHours = row.number(.estimateHours)
    let traits = ItemTraits(
      channel: row.recurringText(.channel),
      raisedBy: row.recurringText(.raisedBy),
      priority: row.recurringText(.priority),
      priorityBy: row.choice(.priorityBy),
      isResponseMet: row.flag(.responseMet),
      isResolutionMet: row.flag(.resolutionMet)
    )
    shared = traits.isEmpty ? nil : row.shared(traits)
    row.checkOrder(.started, started, .finished, finished)
    row.checkOrder(.created, created, .finished, finished)
  }

  /// The way in which it came, as written.
  public var channel: String? { shared?.traits.channel }
  /// Who asked for it, as written.
  public var raisedBy: String? { shared?.traits.raisedBy }
  /// How urgent it is, as written.
  public var priority: String? { shared?.traits.priority }
  /// Which side says so.
  public var priorityBy: Contact.Side? { shared?.traits.priorityBy }
  /// Whether the first answer came as promised.
  public var isResponseMet: Bool? { shared?.traits.isResponseMet }
  /// Whether it was done as promised.
  public var isResolutionMet: Bool? { shared?.traits.isResolutionMet }
  /// The change request it is for.
  public var change: String? { details?.change }
  /// How many users an incident affected.
  public var users: Int? { details?.users }
  /// For how many minutes.
  public var minutes: Double? { details?.minutes }
  /// The share of their work that was not possible, 0 to 1.
  public var share: Double? { details?.share }

  /// What few items have; kept apart, since there may be a million items.
  private final class Details: Equatable, Sendable {
    let change: String?
    let users: Int?
    let minutes: Double?
    let share: Double?

    init?(change: String?, users: Int?, minutes: Double?, share: Double?) {
      if change == nil && users == nil && minutes == nil && share == nil { return nil }
      (self.change, self.users, self.minutes, self.share) = (change, users, minutes, share)
    }

    static func == (left: Details, right: Details) -> Bool {
      left.change == right.change && left.users == right.users && left.minutes == right.minutes
        && left.share == right.share
    }
  }

  /// The day from which the item counts: its creation, else its start, else its end.
  public var begin: CivilDate? { created ?? started ?? finished }

  /// Whether it is done on a day that nobody recorded: it is not open, and no month can count it.
  public var isFinishedOnUnknownDay: Bool { finished == nil && stage == .finished }

  /// Whether it is being worked on since a day that nobody recorded, so that it has no age.
  public var isStartedOnUnknownDay: Bool { started == nil && finished == nil && stage == .underWay }

  /// The item as it stood at `day`: what happened later has not happened yet, and the status tells of a later day.
  func asOf(_ day: CivilDate) -> WorkItem {
    var item = self
    if let started, started > day { (item.started, item.stage) = (nil, nil) }
    if let finished, finished > day {
      (item.finished, item.stage) = (nil, nil)
      item.shared = shared.map { traits in
        guard traits.traits.isResolutionMet != nil else { return traits }
        var earlier = traits.traits
        earlier.isResolutionMet = nil
        return SharedTraits(earlier)
      }
    }
    return item
  }

  /// The item without what stays in the house.
  var forTheClient: WorkItem {
    var item = self
    item.inHouse = []
    return item
  }
}
