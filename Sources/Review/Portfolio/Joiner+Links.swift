import Diagnostics

/// Whether the records exist that others answer, tell of, or are for; joined after all of them.
extension Joiner {
  mutating func checkLinks() {
    for (client, builder) in builders.sorted(by: { $0.key < $1.key }) {
      for action in builder.actions {
        checkReferences(action.sourceReferences, of: action, "answers", in: "source_refs", client)
      }
      for interaction in builder.interactions {
        checkReferences(interaction.badNewsReferences, of: interaction, "tells of", in: "bad_news_refs", client)
        for id in interaction.agreed { checkLink(of: interaction, to: .action, id, client) }
      }
      for issue in builder.issues {
        checkReferences(issue.evidence, of: issue, "is shown by", in: "evidence", client)
        checkForum(issue.forum, of: issue, client)
      }
      for interaction in builder.interactions { checkForum(interaction.forum, of: interaction, client) }
      for item in builder.workItems { checkLink(of: item, to: .change, item.change, client) }
      for criterion in builder.criteria { checkLink(of: criterion, to: .change, criterion.change, client) }
      for opportunity in builder.opportunities {
        checkLink(of: opportunity, to: .interaction, opportunity.interaction, client)
      }
      for statement in builder.statements { checkLink(of: statement, to: .interaction, statement.interaction, client) }
    }
  }

  /// A reference to a kind of record of which the workspace has no file is left alone: that register may be kept
  /// elsewhere.
  private mutating func checkLink<R: Record>(
    of record: R,
    to kind: ReferenceIndex.Kind,
    _ id: String?,
    _ client: String
  ) {
    guard let id, checkedKinds.contains(kind.rawValue), !index.isKnown("\(kind.rawValue):\(id)", client: client) else {
      return
    }
    note(record, unknown: kind, id, client: client)
  }

  /// A source that does not exist would leave bad news without its action, or untold, in silence.
  private mutating func checkReferences<R: Record>(
    _ references: [String],
    of record: R,
    _ verb: String,
    in column: String,
    _ client: String
  ) {
    for reference in references where isChecked(reference) && !index.isKnown(reference, client: client) {
      report(
        Diagnostic(
          .error,
          "reference-unknown",
          "the \(R.type.singular) '\(record.id)' \(verb) '\(reference.shortened)', which does not exist",
          at: record.origin.place(field: column),
          hint: nearest(to: reference, for: record, client).map { "did you mean '\($0)'?" }
            ?? "write it as type:id, such as milestone:M3",
          client: client,
          records: [record.reference]
        )
      )
    }
  }

  /// A forum that none of the client's forums answers to; where the workspace keeps no forums, any name will do.
  private mutating func checkForum<R: Record>(_ name: String?, of record: R, _ client: String) {
    guard let name, checkedKinds.contains(Forum.type.singular), let forums = builders[client]?.forums,
      !forums.contains(where: { $0.answers(to: name) })
    else { return }
    let known = forums.flatMap { [$0.id, $0.name] }.sorted()
    report(
      Diagnostic(
        .warn,
        "reference-unknown",
        "the \(R.type.singular) '\(record.id)' names the forum '\(name.shortened)', which is none of the client's",
        at: record.origin.place(field: "forum"),
        hint: nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "add it to forums, or write the id or name of one of them",
        client: client,
        records: [record.reference]
      )
    )
  }

  private func isChecked(_ reference: String) -> Bool {
    reference.firstIndex(of: ":").map { checkedKinds.contains(String(reference[..<$0])) } ?? false
  }

  /// The words of the kinds that references are checked against; of registers that a workspace may do without, those
  /// that it has a file of.
  static func checkedKinds(in ledger: Ledger) -> Set<String> {
    let always: Set<RecordType> = [.projects, .milestones, .criteria, .workItems, .surveys]
    let registers: Set<RecordType> = [
      .changeRequests, .decisions, .risks, .issues, .interactions, .actions, .estimates, .forums, .invoices,
      .opportunities,
      .gifts,
    ]
    return Set(always.union(registers.intersection(ledger.sorted.map(\.records))).map(\.singular))
  }

  private func nearest<R: Record>(to reference: String, for record: R, _ client: String) -> String? {
    guard problems.hasRoom(for: "reference-unknown", in: record.origin.file) else { return nil }
    let name = ReferenceIndex.base(of: reference)
    let items = name.hasPrefix(WorkItem.type.singular) ? builders[client]?.workItems.map(\.reference) ?? [] : []
    let others = index.references.filter { $0.value.contains(client) }.map(\.key)
    return nearestName(to: name, among: (others + items).sorted())
  }
}
