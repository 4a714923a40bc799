import Tables

/// Who a record is for.
public enum Audience: String, CaseIterable, Sendable {
  case client
  case `internal`
}

/// What the account manager says in their own words, in Markdown.
public struct Commentary: Record, Equatable {
  static let type = RecordType.commentary

  /// The columns of `commentary`.
  enum Field: Int, RecordField {
    case client, project, period, section, text, by, audience
    static let required: Set<Field> = [.client, .period, .section, .text, .by]
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it is about.
  public internal(set) var client: String
  /// The project it is about; nil for all of them.
  public let project: String?
  /// The period it was written for, such as `2026-10`.
  public let period: Period
  /// The part of the review it belongs to, such as `status`.
  public let section: String
  /// The words, in Markdown.
  public let text: String
  /// Who wrote them, as written.
  public let by: String
  /// Who they are for; nil where the settings decide.
  public let audience: Audience?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifierFromRow()
    origin = row.origin
    client = row.requiredText(.client)
    project = row.text(.project)
    period = row.requiredPeriod(.period)
    section = row.requiredText(.section)
    text = row.requiredText(.text)
    by = row.requiredText(.by)
    audience = row.choice(.audience)
  }
}

extension Commentary {
  /// Where the section stands in a review; sections of other names come last.
  var sectionRank: Int {
    let order = ["status", "impact", "progress", "risks", "issues", "changes", "next", "outlook"]
    return order.firstIndex(of: section.lowercased()) ?? order.count
  }
}

extension Commentary: Numbered {
  var hasOwnID: Bool { false }

  func numbered(_ count: Int) -> Commentary { Commentary(self, id: "\(id)-\(count)") }

  private init(_ other: Commentary, id: String) {
    self.id = id
    (origin, client, project, period) = (other.origin, other.client, other.project, other.period)
    (section, text, by, audience) = (other.section, other.text, other.by, other.audience)
  }
}
