import Diagnostics

/// Any JSON value, for data whose form nobody knows beforehand; exports are read as rows instead.
public enum JSONValue: Equatable, Sendable {
  case null
  case flag(Bool)
  /// A number as it is written, digit by digit.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Reads a JSON file.
  ///
  /// - Parameters:
  ///   - file: What messages call it.
  ///   - bytes: What it holds.
  /// - Returns: The value, and what is odd but not wrong, such as a key given twice, of which the last counts.
  /// - Throws: The first fault with its line and column: `json-syntax`, `json-too-deep`, `file-empty` and the like.
  public static func read(
    file: String,
    bytes: [UInt8]
  ) throws(Diagnostic) -> (value: JSONValue, diagnostics: [Diagnostic]) {
    let source = try SourceText(file: file, bytes: bytes)
    let document = try JSONDocument(file: file, bytes: Array(source.bytes))
    return (JSONValue(0, in: document), document.diagnostics)
  }

  /// Recursion is bounded by the nesting that a document may have.
  private init(_ value: Int, in document: JSONDocument) {
    switch document.kind(value) {
    case .null: self = .null
    case .true: self = .flag(true)
    case .false: self = .flag(false)
    case .number: self = .number(document.text(value))
    case .string, .key: self = .text(document.text(value))
    case .array:
      var items: [JSONValue] = []
      document.forEachElement(of: value) { items.append(JSONValue($0, in: document)) }
      self = .list(items)
    case .object:
      var members: [String: JSONValue] = [:]
      document.forEachMember(of: value) { members[document.text($0)] = JSONValue($1, in: document) }
      self = .object(members)
    }
  }
}
