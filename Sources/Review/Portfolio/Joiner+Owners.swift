import Diagnostics

/// Whose a record is: a client that exists, and the one whose folder the file lies in.
extension Joiner {
  /// Whether there is a client of that id, and the record stands in no other client's folder.
  mutating func isOfKnownClient<R: Record>(_ loaded: Loaded<R>, _ client: String) -> Bool {
    if index.clients[client] != nil { return isInFolder(loaded, of: client) }
    if index.isContestedClient(client) {
      reject(loaded.record, "reference-ambiguous", client: loaded.client)
    } else {
      reject(loaded.record, unknown: .client, client)
    }
    return false
  }

  /// The records with their clients named by id: the tools that keep them may know a client by a name of their own.
  func named<R: OfClient>(_ records: [Loaded<R>]) -> [Loaded<R>] {
    records.map { loaded in
      let id = index.clientID(loaded.record.client)
      return id == loaded.record.client ? loaded : loaded.changed { $0.client = id }
    }
  }

  /// The client that a record belongs to by its parent, whose ids are unique within a client only.
  mutating func owner<R: Record>(
    of loaded: Loaded<R>,
    _ kind: ReferenceIndex.Kind,
    _ parent: String,
    in owners: [String: Set<String>]
  ) -> String? {
    let all = owners[parent] ?? []
    let clients = loaded.client.map { all.intersection([$0]) } ?? all
    switch clients.count {
    case 0: reject(loaded.record, unknown: kind, parent, client: loaded.client)
    case 1: return clients.first
    default:
      let file = "\(R.type.rawValue).csv"
      report(
        Diagnostic(
          .error,
          "reference-ambiguous",
          "the \(kind.rawValue) '\(parent)' exists for \(clients.sorted().joined(separator: " and "))",
          at: loaded.record.origin.place(field: kind.column),
          hint: "put the \(R.type.rawValue) of each client into a folder of its own, exports/CLIENT/\(file)"
        )
      )
      reject(loaded.record, "reference-ambiguous", client: nil)
    }
    return nil
  }

  /// Whether the project that a record names, if any, is the client's.
  mutating func isOwnProject<R: Record>(_ name: String?, of record: R, _ client: String) -> Bool {
    guard let name else { return true }
    if index.isContested(name) {
      reject(record, "reference-ambiguous", client: client)
      return false
    }
    if index.project(name)?.client == client { return true }
    reject(record, unknown: .project, name, client: client)
    return false
  }

  /// A file in a client's folder may hold only that client's records.
  mutating func isInFolder<R: Record>(_ loaded: Loaded<R>, of client: String) -> Bool {
    guard let folder = loaded.client, folder != client else { return true }
    let record = loaded.record
    report(
      Diagnostic(
        .error,
        "client-mismatch",
        "\(record.reference) belongs to '\(client)' and stands in a file of '\(folder)'; it is not used",
        at: record.origin.place(),
        hint: "move the row to a file of '\(client)'",
        client: client,
        records: [record.reference]
      )
    )
    reject(record, "client-mismatch", client: client)
    return false
  }
}
