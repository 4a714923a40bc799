import Diagnostics

/// How a user names a column.
public enum ColumnName: Hashable, Sendable {
  /// By its heading, or in a JSON file by its path; case, accents and outer white space do not matter.
  case heading(String)
  /// By how its heading begins, where the rest differs from file to file: `Amount (` finds `Amount (EUR)`.
  case beginning(String)
  /// By its place, from 1.
  case place(Int)
  /// By its path inside a JSON row, such as `fields.status.name`.
  case path(String)
}

extension ColumnName: CustomStringConvertible {
  /// The name as the user wrote it.
  public var description: String {
    switch self {
    case .heading(let name), .path(let name): name
    case .beginning(let start): start + "…"
    case .place(let place): "column \(place)"
    }
  }
}

/// A column, or several of the same name, found in an export.
public struct Selector: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case columns([Int])
    case path(JSONPath)
    /// From the top of the file, not of the row.
    case pathFromTop(JSONPath)
  }

  /// The name as the export writes it.
  public let name: String
  let target: Target
}
