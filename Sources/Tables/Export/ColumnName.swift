import Diagnostics

/// How a user names a column.
public enum ColumnName: Hashable, Sendable {
  /// By its heading, or in a JSON file by its path; case, accents and outer white space do not matter.
  case heading(String)
  /// By how its heading begins, where the rest differs from file to file: `Amount (` finds `Amount (EUR)`.
  case beginning(String)
  /// By its place, from 1.
  case place(Int)
  /// By its path inside a JSON row, such as `fields.status.name`; with `$.` from the top of the file.
  case path(String)
  /// By the path of an id, which stands for a name elsewhere in the same JSON file.
  case lookup(String, Lookup)
}

/// Where a JSON file says what the ids in its rows mean: Trello writes the id of a card's list, and the lists beside.
public struct Lookup: Hashable, Sendable {
  /// Where the things with ids are, such as `$.lists[]`.
  public var at: String
  /// The path of the id inside each of them.
  public var key: String
  /// The path of what the id stands for.
  public var value: String

  /// Makes a look-up.
  ///
  /// - Parameters:
  ///   - at: Where the things with ids are.
  ///   - key: The path of the id inside each of them.
  ///   - value: The path of what the id stands for.
  public init(at: String, key: String, value: String) {
    (self.at, self.key, self.value) = (at, key, value)
  }
}

extension ColumnName: CustomStringConvertible {
  /// The name as the user wrote it.
  public var description: String {
    switch self {
    case .heading(let name), .path(let name), .lookup(let name, _): name
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
  /// What the ids at the target mean; nil where the values stand for themselves.
  var names: JSONNames?

  init(name: String, target: Target) {
    (self.name, self.target) = (name, target)
  }
}
