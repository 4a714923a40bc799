/// The records of a client that its figures rest on, among those that the client may see, and the answers to its surveys.
public struct Basis: Sendable {
  /// How many records of one kind there are.
  public struct Count: Equatable, Sendable {
    /// The kind.
    public let type: RecordType
    /// How many of it; never 0.
    public let count: Int
  }

  /// The kinds that there are records of, in the order of telling.
  public let records: [Count]
  /// How many files they are from.
  public let files: Int

  init(of account: Account) {
    let slice = account.visible
    let origins: [(RecordType, [Origin])] = [
      (.workItems, slice.workItems.map(\.origin)),
      (.milestones, slice.milestones.map(\.origin)),
      (.criteria, slice.criteria.map(\.origin)),
      (.measurements, slice.measurements.values.joined().map(\.origin)),
      (.changeRequests, slice.changes.map(\.origin)),
      (.decisions, slice.decisions.map(\.origin)),
      (.risks, slice.risks.map(\.origin)),
      (.spend, slice.spend.map(\.origin)),
      (.responses, account.confidential.responses.values.joined().map(\.origin)),
    ]
    records = origins.filter { !$1.isEmpty }.map { Count(type: $0, count: $1.count) }
    files = Set(origins.flatMap { $1.map(\.file) }).count
  }
}
