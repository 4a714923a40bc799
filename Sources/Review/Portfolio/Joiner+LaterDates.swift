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

  /// The last day on which something may have happened, by all that was loaded.
  static func lastDay(of records: LoadedRecords, _ dates: Portfolio.Dates) -> CivilDate {
    let days = [
      newest(records.statements), records.workItems.compactMap(newest).max(), newest(records.estimates),
      newest(records.changes), newest(records.decisions), newest(records.criteria), newest(records.measurements),
      newest(records.responses), newest(records.actions), newest(records.interactions), newest(records.risks),
      newest(records.issues), newest(records.invoices), newest(records.opportunities), newest(records.gifts),
    ].compactMap(\.self)
    return days.reduce(dates.issueOn, max).adding(days: slack)
  }

  // There may be a million records: by their places they are looked at without being copied.

  private static func newest<R: Dated>(_ records: [Loaded<R>]) -> CivilDate? {
    var newest: CivilDate?
    for place in records.indices {
      if let day = records[place].record.firstDay { newest = newest.map { max($0, day) } ?? day }
    }
    return newest
  }

  /// Notes the days of some records that lie long after everything else.
  mutating func noteLaterDays<R: Dated>(of records: [Loaded<R>]) {
    for (field, day) in R.happened {
      for place in records.indices {
        if let day = day(records[place].record), day > lastDay { note(day, field.columnName, records[place].record) }
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
