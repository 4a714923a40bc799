import Diagnostics
import Tables

/// Days on which something is said to have happened, and which no export can know of yet (methods §0).
///
/// Exports are taken after the month ends, so a day after the issue date is nothing odd; one long after everything that
/// the exports tell of is a slip of the pen. When an export was taken is not written in it: the newest day on which any
/// record begins tells it well enough, give or take a quarter.
extension Joiner {
  /// How many days after the newest record something may still have happened.
  private static let slack = 92

  mutating func checkLaterDates() {
    let days = [
      newest(records.statements), records.workItems.compactMap(newest).max(), newest(records.estimates),
      newest(records.changes), newest(records.decisions), newest(records.criteria), newest(records.measurements),
      newest(records.responses), newest(records.actions), newest(records.interactions), newest(records.risks),
      newest(records.issues), newest(records.invoices), newest(records.opportunities), newest(records.gifts),
    ].compactMap(\.self)
    let last = days.reduce(dates.issueOn, max).adding(days: Self.slack)
    noteDays(of: records.clients, after: last)
    noteDays(of: records.projects, after: last)
    noteDays(of: records.milestones, after: last)
    for part in records.workItems { noteDays(of: part, after: last) }
    noteDays(of: records.estimates, after: last)
    noteDays(of: records.changes, after: last)
    noteDays(of: records.decisions, after: last)
    noteDays(of: records.criteria, after: last)
    noteDays(of: records.actions, after: last)
    noteDays(of: records.interactions, after: last)
    noteDays(of: records.risks, after: last)
    noteDays(of: records.issues, after: last)
    noteDays(of: records.invoices, after: last)
    noteDays(of: records.gifts, after: last)
  }

  // There may be a million records: by their places they are looked at without being copied.

  private func newest<R: Dated>(_ records: [Loaded<R>]) -> CivilDate? {
    var newest: CivilDate?
    for place in records.indices {
      if let day = records[place].record.firstDay { newest = newest.map { max($0, day) } ?? day }
    }
    return newest
  }

  private mutating func noteDays<R: Dated>(of records: [Loaded<R>], after last: CivilDate) {
    for (field, day) in R.happened {
      for place in records.indices {
        if let day = day(records[place].record), day > last { note(day, field.columnName, records[place].record) }
      }
    }
  }

  private mutating func note<R: Record>(_ day: CivilDate, _ field: String, _ record: R) {
    report(
      Diagnostic(
        .note,
        "date-suspect",
        "\(field) (\(day.iso)) lies long after everything else in the exports; it reads as not yet happened",
        at: record.origin.place(field: field),
        hint: "correct the day, if it is a slip",
        client: index.client(of: record),
        records: [record.reference]
      )
    )
  }
}
