import Tables

/// Days are written as `"2026-10-31"`.
extension CivilDate: Codable {
  /// Reads a day.
  ///
  /// - Throws: `DecodingError` where the text is no day.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = CivilDate(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be a day such as 2026-10-31")
    }
    self = day
  }

  /// Writes the day.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
