extension CellReading {
  /// The day, written exactly as `2026-10-31`.
  public var date: CivilDate? { withBytes { CivilDate.parse(iso: $0) } }

  /// The day and time, in the forms of ISO 8601 that trackers export.
  public var dateTime: CivilDateTime? { withBytes { CivilDate.parse(isoDateTime: $0) } }

  /// The day and time, written by a pattern.
  ///
  /// - Parameter pattern: How the source writes its dates.
  /// - Returns: The day and time as written, or nil where the text does not match.
  public func dateTime(_ pattern: DatePattern) -> CivilDateTime? { withBytes { pattern.match($0) } }
}
