import Tables

/// A wave that nobody has recorded and that is due: what its row in `surveys.csv` would say.
///
/// It stays in the house until somebody records it: answers name the wave they answer, and one that no register knows
/// could not be read back.
public struct SurveyProposal: Equatable, Sendable {
  /// Its id, made of the client and the month, such as `S-acme-2027-01`.
  public let id: String
  /// The client who is asked.
  public let client: String
  /// Where in the contract it stands.
  public let stage: Survey.Stage
  /// The first and the last day for answers.
  public let opened, closed: CivilDate
  /// Who may see whose answer it is: as in the wave before, else the firm.
  public let identity: Survey.Identity
  /// Whom it asks, by id: everybody of the client who is there and has an address.
  public let invited: [String]

  /// Proposes a wave; nil where none is due.
  ///
  /// - Parameters:
  ///   - due: What is due and not covered by a wave on record.
  ///   - slice: What the client may see.
  ///   - dates: The dates of the report.
  ///   - limits: The limits in force.
  init?(
    for due: [SurveyObligation],
    in slice: ClientSlice,
    _ dates: Portfolio.Dates,
    _ limits: SurveyThresholds
  ) {
    guard let first = due.first else { return nil }
    let rested = slice.surveys.map { $0.closed.adding(days: limits.restDays) }.max()
    opened = max(dates.issueOn, rested ?? dates.issueOn)
    closed = opened.adding(days: limits.openDays)
    client = slice.client.id
    stage = due.contains { $0.kind == .end } ? .end : first.kind == .start ? .start : .during
    identity = slice.surveys.last?.identity ?? .named
    invited = slice.people.ofClient.filter { $0.side == .client && $0.leftOn == nil && $0.email != nil }.map(\.id)
    id = Self.id(of: client, in: closed, among: Set(slice.surveys.map { $0.id.lowercased() }))
  }

  /// The row with its headings, as `surveys.csv` holds them; its name is to be replaced by one that the client reads.
  public var csv: (headings: String, row: String) {
    let cells: [Survey.Field: String] = [
      .id: id, .client: client, .name: "\(client) \(closed.iso.prefix(7))", .stage: stage.rawValue,
      .opened: opened.iso, .closed: closed.iso, .identity: identity.rawValue,
      .invited: invited.isEmpty ? "0" : invited.joined(separator: ";"),
    ]
    return (Self.line(Survey.type.columnNames), Self.line(Survey.Field.allCases.map { cells[$0] ?? "" }))
  }

  private static func line(_ cells: [String]) -> String {
    var writer = CSVWriter()
    writer.write(cells)
    return String(decoding: writer.bytes.dropLast(), as: UTF8.self)
  }

  /// An id that is allowed and that no wave of the client has.
  private static func id(of client: String, in day: CivilDate, among taken: Set<String>) -> String {
    let base = "S-\(client.prefix(48))-\(day.iso.prefix(7))"
    var id = base
    var number = 1
    while taken.contains(id.lowercased()) {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }
}
