import Diagnostics
import Tables

/// Something that happened or fell due, with the record and the line that say so.
public struct EscalationEvent: Equatable, Sendable {
  /// What happened.
  public enum Kind: Int, Comparable, Sendable {
    case raised, planned, asked, said, talked, acknowledged, handedIn, billed, due, decided, takenUp, done, closed

    /// Orders what happened on one day.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The day.
  public let on: CivilDate
  /// What happened.
  public let kind: Kind
  /// The record, as `type:id`.
  public let reference: String
  /// What the record says in words of its own; nil where it has none.
  public let text: String?
  /// Its file and line.
  public let place: Diagnostic.Place
}

/// Puts what records say in the order of time.
struct EscalationChronology {
  private let asOf: CivilDate
  private var byReference: [String: [EscalationEvent]] = [:]

  /// Gathers what the records that are asked for say.
  ///
  /// - Parameters:
  ///   - references: The records, as `type:id`.
  ///   - account: The client's account.
  ///   - asOf: The report date: what happened later has not happened yet.
  init(of references: Set<String>, in account: Account, asOf: CivilDate) {
    self.asOf = asOf
    let (slice, confidential) = (account.visible, account.confidential)
    func add<R: Record>(_ records: [R], _ text: (R) -> String?, _ days: (R) -> [(EscalationEvent.Kind, CivilDate?)]) {
      for record in records where references.contains(record.reference) {
        byReference[record.reference, default: []] += days(record).compactMap { kind, day in
          day.map {
            EscalationEvent(
              on: $0,
              kind: kind,
              reference: record.reference,
              text: text(record),
              place: record.origin.place()
            )
          }
        }
      }
    }
    add(slice.actions + confidential.actions, { $0.text }) {
      [($0.isQuestion ? .asked : .raised, $0.raised), (.due, $0.due), (.done, $0.done)]
    }
    add(slice.interactions + confidential.interactions, { $0.summary }) { [(.talked, $0.on)] }
    add(slice.risks + confidential.risks, { $0.text }) { [(.raised, $0.raised)] }
    add(slice.issues + confidential.issues, { $0.text }) {
      [(.raised, $0.raised), (.acknowledged, $0.acknowledged), (.takenUp, $0.escalatedOn), (.closed, $0.resolved)]
    }
    add(slice.milestones, { $0.name }) {
      [(.planned, $0.baseline), (.handedIn, $0.submittedOn), (.decided, $0.decidedOn), (.done, $0.actual)]
    }
    add(slice.changes, { $0.title }) { [(.raised, $0.raisedOn), (.handedIn, $0.submittedOn)] }
    add(slice.decisions, { $0.question }) { [(.asked, $0.askedOn), (.due, $0.due), (.decided, $0.decidedOn)] }
    add(slice.criteria, { $0.statement }) { [(.handedIn, $0.proposedOn), (.due, $0.targetDate)] }
    add(slice.surveys, { $0.name }) { [(.closed, $0.closed)] }
    add(slice.statements, { $0.value }) { [(.said, $0.saidOn)] }
    add(confidential.invoices, { _ in nil }) { [(.billed, $0.issued), (.due, $0.due)] }
    if references.contains(where: { $0.hasPrefix(WorkItem.type.singular + ":") }) {
      add(slice.workItems, { $0.title }) { [(.raised, $0.begin), (.due, $0.due), (.done, $0.finished)] }
    }
  }

  /// What the records say up to the report date, the oldest first.
  func events(of references: [String]) -> [EscalationEvent] {
    Set(references).sorted().flatMap { byReference[$0] ?? [] }.filter { $0.on <= asOf }
      .sorted { ($0.on, $0.kind, $0.reference) < ($1.on, $1.kind, $1.reference) }
  }
}

/// Something that is to be taken to the sponsor or further, with all that records say of it.
public struct EscalationCase: Sendable {
  /// What triggers it, the highest level first; at least one.
  public let points: [EscalationPoint]
  /// What happened, the oldest first.
  public let events: [EscalationEvent]
}

extension AccountReview {
  /// What is to be taken to the sponsor or further: what one issue gathers is one case.
  public var escalationCases: [EscalationCase] {
    let points = relationship.escalation.points.filter { $0.level >= .sponsor }
    var groups: [[EscalationPoint]] = []
    var placeOfIssue: [String: Int] = [:]
    for point in points {
      if let issue = point.evidence.issue {
        if let place = placeOfIssue[issue] {
          groups[place].append(point)
          continue
        }
        placeOfIssue[issue] = groups.count
      }
      groups.append([point])
    }
    let references = groups.map { $0.flatMap(\.citedRecords) }
    let chronology = EscalationChronology(of: Set(references.joined()), in: account, asOf: visible.dates.asOf)
    return zip(groups, references).map { EscalationCase(points: $0, events: chronology.events(of: $1)) }
  }
}

extension EscalationPoint {
  /// Every record that speaks of it.
  fileprivate var citedRecords: [String] {
    records + evidence.datedRecords.map(\.reference) + evidence.communications + [evidence.issue].compactMap(\.self)
  }
}
