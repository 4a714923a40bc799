import Diagnostics
import Tables

/// Clients, their projects and people, and what is said about them.
extension Joiner {
  mutating func joinClients() {
    for loaded in unique(takeDated(\.clients), by: { $0.id.lowercased() }) {
      let client = loaded.record
      index.add(client)
      builders[client.id] = AccountBuilder(client: client)
      use(client)
    }
    noteContestedClients()
  }

  private mutating func noteContestedClients() {
    var owners: [String: [Client]] = [:]
    for client in index.clients.values {
      for name in Set([client.id] + client.externalIDs) { owners[name, default: []].append(client) }
    }
    for (name, clients) in owners where clients.count > 1 {
      let ids = clients.map(\.id).sorted()
      for client in clients {
        builders[client.id]?.contestedNames.append(
          ContestedName(name: name, type: .clients, owners: ids, origin: client.origin)
        )
      }
    }
  }

  mutating func joinProjects() {
    for loaded in unique(named(takeDated(\.projects)), by: { $0.id.lowercased() }) {
      let project = loaded.record
      guard isOfKnownClient(loaded, project.client) else { continue }
      index.add(project)
      builders[project.client]?.projects.append(project)
      use(project)
    }
    noteContestedNames()
  }

  private mutating func noteContestedNames() {
    for (name, projects) in index.contestedNames {
      let ids = projects.map(\.id).sorted()
      let claims = Dictionary(projects.map { ($0.client, $0) }) { first, _ in first }
      for (client, project) in claims {
        builders[client]?.contestedNames.append(
          ContestedName(name: name, type: .projects, owners: ids, origin: project.origin)
        )
      }
    }
  }

  mutating func joinContacts() {
    var ours: [Contact] = []
    let named = take(\.contacts).map { loaded in
      loaded.changed { contact in
        contact.client = contact.client.map(index.clientID)
        contact.forClients = contact.forClients.map(index.clientID)
      }
    }
    for loaded in unique(named, by: { ($0.client ?? "") + "/" + $0.id }) {
      let contact = loaded.record
      guard let client = contact.client else {
        ours.append(contact.asOf(dates))
        checkClients(of: contact)
        use(contact)
        continue
      }
      guard isOfKnownClient(loaded, client) else { continue }
      builders[client]?.contacts.append(contact.asOf(dates))
      use(contact)
    }
    staff = Directory(ours.map(\.forTheClient))
  }

  /// A client that does not exist would leave its pack without our contact in silence.
  private mutating func checkClients(of contact: Contact) {
    for name in contact.forClients where index.clients[name] == nil {
      let hasRoom = problems.hasRoom(for: "reference-unknown", in: contact.origin.file)
      let meant = hasRoom ? nearestName(to: name, among: index.names(of: .client, client: nil)) : nil
      report(
        Diagnostic(
          .error,
          "reference-unknown",
          "the contact '\(contact.id)' is for the client '\(name.shortened)', which does not exist",
          at: contact.origin.place(field: "for_clients"),
          hint: meant.map { "did you mean '\($0)'?" } ?? "add it to clients, or correct the reference",
          records: [contact.reference]
        )
      )
    }
  }

  mutating func joinClientRecords() {
    for loaded in unique(named(take(\.statements)), by: { $0.client + "/" + $0.id }) {
      let statement = loaded.record
      guard isOfKnownClient(loaded, statement.client) else { continue }
      guard statement.saidOn <= dates.issueOn else { leaveOut(.afterReportDate, statement); continue }
      builders[statement.client]?.statements.append(statement)
      use(statement)
    }
    for loaded in unique(numbered(named(take(\.commentary))), by: { $0.client + "/" + $0.id }) {
      let commentary = loaded.record
      guard isOfKnownClient(loaded, commentary.client) else { continue }
      guard isOwnProject(commentary.project, of: commentary, commentary.client) else { continue }
      guard commentary.period.days == dates.period.days else { leaveOut(.otherPeriod, commentary); continue }
      builders[commentary.client]?.commentary.append(commentary)
      use(commentary)
    }
  }
}
