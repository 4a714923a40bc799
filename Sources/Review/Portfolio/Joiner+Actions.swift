import Diagnostics
import Tables

/// Actions, and the records they answer.
extension Joiner {
  mutating func joinActions() {
    for loaded in unique(records.actions, by: { $0.client + "/" + $0.id }) {
      let action = loaded.record
      guard isOfKnownClient(loaded, action.client) else { continue }
      guard isOwnProject(action.project, of: action, action.client) else { continue }
      if let milestone = action.blocks, index.references["milestone:\(milestone)"]?.contains(action.client) != true {
        reject(action, unknown: .milestone, milestone, client: action.client)
        continue
      }
      guard action.raised <= dates.issueOn else { leaveOut(.afterReportDate, action); continue }
      checkSources(of: action)
      builders[action.client]?.actions.append(action.asOf(dates.issueOn))
      use(action)
    }
  }

  /// A source that does not exist would leave bad news without its action in silence.
  private mutating func checkSources(of action: Action) {
    for reference in action.sourceReferences {
      // 'survey:S1/A2' names a part of a record; an id may hold a slash itself.
      let base = String(reference.prefix { $0 != "/" })
      let isKnown = [reference, base].contains { index.references[$0]?.contains(action.client) == true }
      guard ReferenceIndex.isChecked(base), !isKnown else { continue }
      report(
        Diagnostic(
          .error,
          "reference-unknown",
          "the action '\(action.id)' answers '\(reference.shortened)', which does not exist",
          at: action.origin.place(field: "source_refs"),
          hint: nearest(to: base, for: action).map { "did you mean '\($0)'?" }
            ?? "write it as type:id, such as milestone:M3",
          client: action.client,
          records: [action.reference]
        )
      )
    }
  }

  private func nearest(to reference: String, for action: Action) -> String? {
    guard problems.hasRoom(for: "reference-unknown", in: action.origin.file) else { return nil }
    return nearestName(
      to: reference,
      among: index.references.filter { $0.value.contains(action.client) }.map(\.key).sorted()
    )
  }
}
