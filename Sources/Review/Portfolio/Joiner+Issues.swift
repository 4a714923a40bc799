import Diagnostics

/// What went wrong with a client, and what it was billed.
extension Joiner {
  mutating func joinIssues() {
    for loaded in unique(named(takeDated(\.issues)), by: { $0.client + "/" + $0.id }) {
      var issue = loaded.record
      guard isOfKnownClient(loaded, issue.client) else { continue }
      index.add(issue, client: issue.client)
      guard isOwnProject(issue.project, of: issue, issue.client) else { continue }
      issue.project = issue.project.map(projectID)
      guard issue.raised <= dates.asOf else { leaveOut(.afterReportDate, issue); continue }
      builders[issue.client]?.issues.append(issue.asOf(dates.asOf))
      use(issue)
    }
  }

  mutating func joinInvoices() {
    for loaded in unique(withoutFurtherLines(named(takeDated(\.invoices))), by: { $0.client + "/" + $0.id }) {
      let invoice = loaded.record
      guard isOfKnownClient(loaded, invoice.client) else { continue }
      index.add(invoice, client: invoice.client)
      guard invoice.issued <= dates.asOf else { leaveOut(.afterReportDate, invoice); continue }
      builders[invoice.client]?.invoices.append(invoice.asOf(dates.asOf))
      use(invoice)
    }
  }

  /// Accounting tools write a row for each line of an invoice and repeat the whole invoice in each; it counts once.
  ///
  /// Rows that share an id and differ in anything stay, and are told as two records of one id.
  private mutating func withoutFurtherLines(_ invoices: [Loaded<Invoice>]) -> [Loaded<Invoice>] {
    var first: [[String]: Invoice] = [:]
    return invoices.filter { loaded in
      let invoice = loaded.record
      let key = [invoice.origin.file, invoice.client, invoice.id]
      guard let earlier = first[key] else { first[key] = invoice; return true }
      guard earlier.isSame(as: invoice) else { return true }
      leaveOut(.furtherLine, invoice)
      return false
    }
  }
}
