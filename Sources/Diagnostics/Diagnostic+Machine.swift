extension Diagnostic: Encodable {
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
}
