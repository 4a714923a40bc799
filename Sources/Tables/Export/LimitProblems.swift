import Diagnostics

/// What is larger than it may be, in words that name the limit and the setting that moves it.
extension Limits {
  /// The codes of these problems.
  public static let codes: Set<String> = [
    "cell-too-long", "columns-too-many", "file-too-large", "json-too-deep", "rejected-too-much",
  ]

  /// A file with too many bytes.
  ///
  /// - Parameter name: The name of the file in messages.
  /// - Returns: What to say of it.
  public func fileTooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "file-too-large",
      "a file may have \(Self.words(forBytes: file)), and this one has more",
      at: .init(file: name),
      hint: file < Self.largestFile
        ? "export fewer rows at a time, or \(Self.setting("file", Self.words(forBytes: min(2 * file, 4_000_000_000))))"
        : "export fewer rows at a time: the places of cells are kept in 32 bits"
    )
  }

  /// A file whose text has too many bytes once it is UTF-8.
  static func textTooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "file-too-large",
      "as UTF-8 this file has more than 4.29 GB, and the places of cells are kept in 32 bits",
      at: .init(file: name),
      hint: "export fewer rows at a time"
    )
  }

  /// A row with a cell that has too many bytes.
  func cellTooLong(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error,
      "cell-too-long",
      "a cell may have \(Self.words(forBytes: cell)), and this one has more, so the row is left out",
      at: place,
      hint: "is a closing quote missing? If not, \(Self.setting("cell", Self.words(forBytes: 2 * cell)))"
    )
  }

  /// A file with too many columns.
  func columnsTooMany(_ count: Int, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error,
      "columns-too-many",
      "a file may have \(columns.grouped) columns, and this one has \(count.grouped)",
      at: place,
      hint: "is this the right file, and its delimiter? If so, \(Self.setting("columns", "\(2 * columns)"))"
    )
  }

  /// Text of rows that cannot be used, more than there may be.
  ///
  /// - Parameters:
  ///   - bytes: How many bytes those rows have.
  ///   - name: The name of the file in messages.
  /// - Returns: What to say of it.
  public func rejectedTooMuch(_ bytes: Int, _ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "rejected-too-much",
      "rows with \(Self.words(forBytes: bytes)) of text could not be used; beyond \(Self.words(forBytes: rejected)) no row of "
        + "a file is used",
      at: .init(file: name),
      hint: "is this the right file, and its delimiter and encoding? If so, "
        + Self.setting("rejected", Self.words(forBytes: 2 * rejected))
    )
  }

  /// What a hint says of the setting that moves a limit.
  static func setting(_ name: String, _ value: String) -> String {
    "'limits: { \(name): \(value) }' in reviewpack.yaml allows more"
  }
}
