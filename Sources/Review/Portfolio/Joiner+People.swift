import Diagnostics

/// Whether people whom records name are the client's or ours.
extension Joiner {
  /// Tells of records that name a contact of another client by id or address; of a name two people may share, nobody
  /// can tell.
  mutating func checkPeople() {
    var owners: [String: Set<String>] = [:]
    for (client, builder) in builders {
      for contact in builder.contacts {
        for key in [contact.id, contact.email].compactMap({ $0?.lowercased() }) {
          owners[key, default: []].insert(client)
        }
      }
    }
    for (client, builder) in builders.sorted(by: { $0.key < $1.key }) {
      let people = People(builder.contacts, staff: staff)
      let records = builder.recordsThatNamePeople
      let problems = records.flatMap { Self.problems(in: $0, people, owners, client) }
      for problem in problems.sorted(by: { $0.message < $1.message }) { report(problem) }
    }
  }

  private static func problems(
    in record: some NamesPeople,
    _ people: People,
    _ owners: [String: Set<String>],
    _ client: String
  ) -> [Diagnostic] {
    record.personReferences.compactMap { reference in
      guard let others = owners[reference.name.lowercased()], !others.contains(client),
        people.resolve(reference.name).contact == nil
      else { return nil }
      return Diagnostic(
        .error,
        "person-of-another-client",
        "\(record.reference) names '\(reference.name.shortened)', a contact of "
          + "\(others.sorted().map { "'\($0)'" }.joined(separator: " and "))",
        at: record.origin.place(field: reference.field),
        hint: "name a contact of '\(client)' or one of our own people, or move the record to the other client",
        client: client,
        records: [record.reference]
      )
    }
  }
}

extension AccountBuilder {
  /// The client's records that name people.
  fileprivate var recordsThatNamePeople: [any NamesPeople] {
    var records: [any NamesPeople] = [client]
    records += projects as [any NamesPeople] + statements + commentary + milestones + estimates + changes + decisions
    records += criteria as [any NamesPeople] + actions + interactions + risks + issues + surveys + forums
    records += opportunities as [any NamesPeople] + gifts
    return records
  }
}
