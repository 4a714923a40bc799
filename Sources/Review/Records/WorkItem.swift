import Tables

/// A request, incident or task.
public struct WorkItem: Record {
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

  // What an item keeps of itself is small and refers to nothing but the texts of its part: see ``KeptTexts``.
  private var kept: KeptTexts
  /// Where its id begins; its title stands behind.
  private var start: Int
  private let idLength: UInt32
  private let titleLength: UInt32
  private let line: UInt32
  private var assignee: Int32
  private var labels: Int32
  private var details: Int32
  private var projectName: Int32
  private var channelName: Int32
  private var personName: Int32
  private var priorityName: Int32
  private let createdDay: RecordedDay
  private var startedDay: RecordedDay
  private var finishedDay: RecordedDay
  private let dueDay: RecordedDay
  private let spentHours: RecordedNumber
  private let expectedHours: RecordedNumber
  /// What kind of work it is.
  public let kind: Kind?
  /// How far it has come, as its status says; nil where that is not recorded, not known or of a later day.
  private(set) var stage: WorkStage?
  /// Whether it is still to be told whether it was done as promised.
  private var isResolutionLater = false
  private let recordedResolution: Bool?
  /// Which side says how urgent it is.
  public let priorityBy: Contact.Side?
  /// Whether the first answer came as promised.
  public let isResponseMet: Bool?

  private static let detailFields = FieldSet<Field>([.change, .users, .minutes, .share])

  init(_ row: inout RecordReader<Field>) {
    kept = row.file.kept
    start = row.kept.pointee.count
    line = UInt32(clamping: row.origin.line)
    idLength = row.keepIdentifier(.id)
    projectName = row.requiredRecurringName(.project)
    titleLength = row.keepRequiredText(.title)
    let (created, started, finished) = (row.date(.created), row.date(.started), row.date(.finished))
    details = row.has(Self.detailFields) ? kept.add(ItemDetails(&row)) : 0
    stage = row.stage(.status)
    kind = row.recurringChoice(.kind)
    spentHours = RecordedNumber(row.number(.hours))
    assignee = row.internalTexts(.assignee, as: .assignee)
    labels = row.internalTexts(.labels, as: .label, isList: true)
    dueDay = RecordedDay(row.date(.due))
    expectedHours = RecordedNumber(row.number(.estimateHours))
    channelName = row.recurringName(.channel)
    personName = row.recurringName(.raisedBy)
    priorityName = row.recurringName(.priority)
    priorityBy = row.recurringChoice(.priorityBy)
    isResponseMet = row.flag(.responseMet)
    recordedResolution = row.flag(.resolutionMet)
    row.checkOrder(.started, started, .finished, finished)
    row.checkOrder(.created, created, .finished, finished)
    createdDay = RecordedDay(created)
    startedDay = RecordedDay(started)
    finishedDay = RecordedDay(finished)
  }

  var origin: Origin { Origin(file: kept.origin.file, line: Int(line)) }

  /// The record's id.
  public var id: String { kept.text(from: start, count: idLength) }
  /// The project it belongs to.
  public var project: String { kept.name(at: projectName) ?? "" }
  /// What it is about.
  public var title: String { kept.text(from: start + Int(idLength), count: titleLength) }
  /// The day it came in.
  public var created: CivilDate? { createdDay.day }
  /// The day work on it started.
  public var started: CivilDate? { startedDay.day }
  /// The day it was done.
  public var finished: CivilDate? { finishedDay.day }
  /// The day it is to be done by.
  public var due: CivilDate? { dueDay.day }
  /// Hours of work on it.
  public var hours: Double? { spentHours.number }
  /// Hours of work it was thought to take.
  public var estimateHours: Double? { expectedHours.number }
  /// The way in which it came, as written.
  public var channel: String? { kept.name(at: channelName) }
  /// Who asked for it, as written.
  public var raisedBy: String? { kept.name(at: personName) }
  /// How urgent it is, as written.
  public var priority: String? { kept.name(at: priorityName) }
  /// Whether it was done as promised.
  public var isResolutionMet: Bool? { isResolutionLater ? nil : recordedResolution }
  /// The change request it is for.
  public var change: String? { kept.name(at: ownDetails.change) }
  /// How many users an incident affected.
  public var users: Int? { ownDetails.users }
  /// For how many minutes.
  public var minutes: Double? { ownDetails.minutes }
  /// The share of their work that was not possible, 0 to 1.
  public var share: Double? { ownDetails.share }
  /// What stays in the house; the client's slice has none.
  var inHouse: [InternalText] { kept.internalTexts[Int(assignee)] + kept.internalTexts[Int(labels)] }

  private var ownDetails: ItemDetails { kept.details[Int(details)] }

  /// The day from which the item counts: its creation, else its start, else its end.
  public var begin: CivilDate? { created ?? started ?? finished }

  /// Whether it is done on a day that nobody recorded: it is not open, and no month can count it.
  public var isFinishedOnUnknownDay: Bool { finished == nil && stage == .finished }

  /// Whether it is being worked on since a day that nobody recorded, so that it has no age.
  public var isStartedOnUnknownDay: Bool { started == nil && finished == nil && stage == .underWay }

  /// The item as it stood at `day`: what happened later has not happened yet, and the status tells of a later day.
  func asOf(_ day: CivilDate) -> WorkItem {
    var item = self
    if let started, started > day { (item.startedDay, item.stage) = (RecordedDay(nil), nil) }
    if let finished, finished > day {
      (item.finishedDay, item.stage) = (RecordedDay(nil), nil)
      item.isResolutionLater = true
    }
    return item
  }

  /// Gathers one client's items without what stays in the house.
  ///
  /// They keep their texts by themselves: what stands beside them in a file may be another client's.
  struct Gatherer {
    /// The client's items, as the client may see them.
    private var items: [WorkItem] = []
    /// What stays in the house of them, each text once.
    private(set) var inHouse: Set<InternalText> = []
    private var shelves: [String: Shelf] = [:]

    /// All items, which keep no more room than their texts take.
    var settled: [WorkItem] {
      for shelf in shelves.values { shelf.kept.bytes.pointee.shrink() }
      return items
    }

    /// Where the items of one file keep what they have.
    private struct Shelf {
      let kept: KeptTexts
      private var names = KeptNames()

      init(_ kept: KeptTexts) { self.kept = kept }

      mutating func take(_ item: WorkItem, of project: String) -> WorkItem {
        var copy = item
        copy.kept = kept
        copy.start = kept.bytes.pointee.count
        _ = kept.bytes.pointee.append(item.kept.bytes.pointee[item.start, item.idLength + item.titleLength])
        var details = item.ownDetails
        details.change = names.place(of: item.change, in: kept)
        copy.details = kept.add(details)
        copy.projectName = names.place(of: project, in: kept)
        copy.channelName = names.place(of: item.channel, in: kept)
        copy.personName = names.place(of: item.raisedBy, in: kept)
        copy.priorityName = names.place(of: item.priority, in: kept)
        (copy.assignee, copy.labels) = (0, 0)
        return copy
      }
    }

    /// Adds an item, which is told to be of the project with this id.
    mutating func add(_ item: WorkItem, of project: String) {
      inHouse.formUnion(item.inHouse)
      let file = item.kept.origin.file
      items.append(
        shelves[file, default: Shelf(KeptTexts(of: item.origin, expectedItems: 0))].take(item, of: project)
      )
    }
  }
}

/// Shows what the item says, not only where it is kept.
extension WorkItem: CustomReflectable {
  /// The item's texts beside what it keeps.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "origin": origin, "id": id, "project": project, "title": title, "inHouse": inHouse, "kept": kept,
        "details": ownDetails, "names": [change, channel, raisedBy, priority].compactMap(\.self),
        "days": [created, started, finished, due].compactMap(\.self), "hours": [hours, estimateHours],
      ]
    )
  }
}

extension ItemDetails {
  fileprivate init(_ row: inout RecordReader<WorkItem.Field>) {
    self.init(
      change: row.recurringName(.change),
      users: row.whole(.users),
      minutes: row.number(.minutes, from: 0),
      share: row.number(.share, from: 0, to: 1)
    )
  }
}
