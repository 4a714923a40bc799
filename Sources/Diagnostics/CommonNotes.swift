extension [Diagnostic] {
  /// The same list for a person's eyes: a note that is made of many clients is told of the first few, and then once for
  /// the others.
  ///
  /// Errors, warnings and what holds a pack are always told one by one.
  ///
  /// - Parameter most: Of how many clients a note is told before the rest is named together.
  /// - Returns: The diagnostics in the same order.
  public func withCommonNotesTogether(most: Int = 3) -> [Diagnostic] {
    let notes = filter { $0.severity == .note && $0.client != nil }
    let clients = Dictionary(grouping: notes, by: \.code).mapValues { notes in
      var seen: Set<String> = []
      return notes.compactMap(\.client).filter { seen.insert($0).inserted }
    }
    var told: Set<String> = []
    return compactMap { diagnostic in
      guard diagnostic.severity == .note, let client = diagnostic.client, let all = clients[diagnostic.code],
        all.count > most + 1, !all.prefix(most).contains(client)
      else { return diagnostic }
      guard told.insert(diagnostic.code).inserted else { return nil }
      let rest = all.dropFirst(most)
      let named = rest.prefix(most).joined(separator: ", ")
      let more = rest.count > most ? " and \(rest.count - most) more" : ""
      return Diagnostic(
        .note,
        diagnostic.code,
        "the same is noted of \(rest.count) other clients: \(named)\(more)",
        hint: "their briefs, and the machine form (--format json), tell it one by one"
      )
    }
  }
}
