import Tables

extension Survey.Stage {
  /// Where in the contract a wave stands (methods §1.9): as declared, else by the day it closed.
  ///
  /// - Parameters:
  ///   - survey: The wave.
  ///   - client: The client, whose contract may have a start and an end.
  ///   - limits: The limits in force.
  /// - Returns: The stage; nil where neither the record nor the contract tells.
  static func of(_ survey: Survey, for client: Client, _ limits: SurveyThresholds) -> Survey.Stage? {
    survey.stage ?? derived(survey.closed, start: client.contractStart, end: client.contractEnd, limits)
  }

  /// Where a day stands in a contract; a short one has thirds, and one without an end has none.
  static func derived(
    _ day: CivilDate,
    start: CivilDate?,
    end: CivilDate?,
    _ limits: SurveyThresholds
  ) -> Survey.Stage? {
    if start == nil, end == nil { return nil }
    if let start, let end, end.days(since: start) < limits.shortContractDays {
      let length = end.days(since: start)
      if 3 * day.days(since: start) <= length { return .start }
      return 3 * end.days(since: day) <= length ? .end : .during
    }
    if let start, day <= start.adding(days: limits.stageDays) { return .start }
    if let end, day >= end.adding(days: -limits.stageDays) { return .end }
    return .during
  }
}
