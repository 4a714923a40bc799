import Tables

extension Period {
  /// The last whole month before a day.
  public init(before day: CivilDate) { self.init(day.civilMonth.previous) }

  /// One month.
  init(_ month: CivilMonth) { self = Period(month.description) ?? .none }
}
