import Diagnostics

/// What packs rest on besides settings, templates and the rows of files: what loading and joining found out by looking at
/// the records of several clients, as texts that differ when it does.
extension Portfolio {
  /// Calls `body` with each text that the packs of all clients rest on.
  ///
  /// - Parameter body: What is done with it; a million items have a million ids, which are never there all at once.
  public func forEachCommonGround(_ body: (String) -> Void) {
    body("\(dates.period) \(dates.asOf.iso) \(dates.issueOn.iso)")
    body("changes are kept: \(keepsChanges)")
    for file in lostFiles { body("lost: \(file)") }
    for waiver in waivers { body("waived: \(waiver)") }
    for diagnostic in diagnostics where diagnostic.client == nil { body(diagnostic.grounds) }
    for account in accounts {
      let client = account.visible.client
      body("client: \(client.id) \(client.locale ?? "") \(client.domains)")
      for value in account.identifyingValues {
        body(value.kind.rawValue)
        body(value.text)
      }
    }
  }

  /// What the packs of single clients rest on, in the order of ``accounts``.
  public var ownGrounds: [[String]] {
    let files = Dictionary(grouping: files.map { ($0.file, $0.grounds) }) { $0.0 }.mapValues { $0.map(\.1) }
    let found = Dictionary(grouping: diagnostics.filter { $0.client != nil }) { $0.client }
    return accounts.map { account in
      let own = account.confidential
      var grounds = ["\(own.leftOutRows) \(own.unreadableRows)"]
      grounds += own.files.flatMap { files[$0] ?? [] }
      grounds += own.contestedNames.map { "contested: \($0)" }
      grounds += own.rejectedRows.map { "rejected: \($0)" }
      return grounds + (found[account.visible.client.id] ?? []).map(\.grounds)
    }
  }
}

extension FileAccount {
  fileprivate var grounds: String {
    let reasons = (leftOut.reasons + rejected.reasons).map { "\($0.name) \($0.rows.count) \($0.rows.lines)" }
    return "\(file) \(records.rawValue) \(read) \(used) \(leftOut.count) \(rejected.count) \(reasons)"
  }
}

extension Diagnostic {
  /// Everything that is said, as a text that differs when it does.
  public var grounds: String {
    let place = [place.file, place.line.map(String.init), place.column.map(String.init), place.field]
    let texts = [severity.rawValue, code, message, hint, client, excerpt] + place + records
    return texts.map { $0 ?? "–" }.joined(separator: "\u{0}")
  }
}
