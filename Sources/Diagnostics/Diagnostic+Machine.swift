extension Diagnostic: Codable {
  private enum Key: String, CodingKey {
    case severity, code, message, hint, file, line, column, field, client, records
  }

  /// Writes the machine form of design §3; what is unknown is null, so that every key is always there.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    try container.encode(hint, forKey: .hint)
    try container.encode(place.file, forKey: .file)
    try container.encode(place.line, forKey: .line)
    try container.encode(place.column, forKey: .column)
    try container.encode(place.field, forKey: .field)
    try container.encode(client, forKey: .client)
    try container.encode(records, forKey: .records)
  }

  /// Reads the machine form; the excerpt is no part of it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(Severity.self, forKey: .severity),
      try container.decode(String.self, forKey: .code),
      try container.decode(String.self, forKey: .message),
      at: Place(
        file: try container.decode(String?.self, forKey: .file),
        line: try container.decode(Int?.self, forKey: .line),
        column: try container.decode(Int?.self, forKey: .column),
        field: try container.decode(String?.self, forKey: .field)
      ),
      hint: try container.decode(String?.self, forKey: .hint),
      client: try container.decode(String?.self, forKey: .client),
      records: try container.decode([String].self, forKey: .records)
    )
  }
}
