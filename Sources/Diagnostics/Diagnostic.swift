/// One thing a person should know: what is wrong, where, and what to do about it.
///
/// Every part of the program tells its problems with this one type, so that a template's slip, a bad cell and a
/// finding of a rule read alike and can be listed together.
public struct Diagnostic: Error, Equatable, Hashable, Sendable {
  /// How much a diagnostic matters.
  public enum Severity: String, CaseIterable, Sendable, Codable {
    /// A rule holds a client's pack back.
    case block
    /// A row, field, template or setting was not usable.
    case error
    /// Worth a look; nothing was lost.
    case warn
    /// Said for the record.
    case note
  }

  /// Where a diagnostic points.
  public struct Place: Equatable, Hashable, Sendable {
    /// The file, as the user would name it: relative to the workspace where it lies inside it.
    public var file: String?
    /// The physical line, from 1.
    public var line: Int?
    /// The column in that line, in characters as editors count them, from 1.
    public var column: Int?
    /// The field, column heading or setting.
    public var field: String?

    /// Makes a place from as much as is known.
    public init(file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.field = field
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable name for the kind of problem, such as `date-invalid`; tests and waivers refer to it.
  public var code: String
  /// The rule that was broken and the thing that broke it, as one clause.
  public var message: String
  /// The likely fix.
  public var hint: String?
  /// Where it is.
  public var place: Place
  /// The client whose pack is concerned.
  public var client: String?
  /// The records concerned, as `type:id`.
  public var records: [String]
  /// The line it points at, shown with a mark below its column; nil where the place says enough.
  public var excerpt: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    at place: Place = Place(),
    hint: String? = nil,
    client: String? = nil,
    records: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
    self.client = client
    self.records = records
  }
}

extension Diagnostic.Severity: Comparable {
  /// Orders from what matters most (`block`) to what matters least (`note`).
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .block: 0
    case .error: 1
    case .warn: 2
    case .note: 3
    }
  }
}

extension Diagnostic.Place: Comparable {
  /// Orders by file, line, column and field; what is unknown comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file ?? "", left.line ?? 0, left.column ?? 0, left.field ?? "")
      < (right.file ?? "", right.line ?? 0, right.column ?? 0, right.field ?? "")
  }
}

extension Diagnostic: Comparable {
  /// Orders by severity, then client, then place, then code and message: the order in which diagnostics are listed.
  public static func < (left: Self, right: Self) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.client != right.client { return (left.client ?? "") < (right.client ?? "") }
    if left.place != right.place { return left.place < right.place }
    return (left.code, left.message) < (right.code, right.message)
  }
}
