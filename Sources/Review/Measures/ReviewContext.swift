import Tables

/// What every measure of a client's review is made with.
struct ReviewContext {
  let dates: Portfolio.Dates
  let calendar: WorkingCalendar
  /// Whether anybody in the workspace records changes; where nobody does, no change is no news.
  let keepsChanges: Bool
  /// The limits in force.
  let thresholds: Thresholds
  /// When the client's earlier packs went out.
  var releases: [ReleaseDay] = []

  /// How late something is that was due on a day and is still open.
  ///
  /// - Parameter due: The day; may be missing.
  /// - Returns: The working days past it at the report date, or on the day on which the pack goes out where it fell due
  ///   between the two, since a date that its reader knows to have passed must not read as one to come; nil when it is
  ///   not late.
  func overdue(since due: CivilDate?) -> Int? {
    guard let due else { return nil }
    let late = calendar.workingDays(from: due, to: due < dates.asOf ? dates.asOf : dates.issueOn)
    return late > 0 ? late : nil
  }
}
