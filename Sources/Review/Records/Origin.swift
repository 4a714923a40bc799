import Diagnostics

/// Where a record came from.
public struct Origin: Equatable, Hashable, Sendable {
  /// The file, relative to the workspace.
  public let file: String
  /// The line on which the record starts, from 1.
  public let line: Int

  /// Makes an origin.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// Whether this stands before another, by file and line.
  func isBefore(_ other: Origin) -> Bool { (file, line) < (other.file, other.line) }

  /// The record's place for a diagnostic.
  public func place(field: String? = nil) -> Diagnostic.Place { .init(file: file, line: line, field: field) }
}

/// A row of a record type's file, decoded.
protocol Record: Sendable {
  /// The record type's columns.
  associatedtype Field: RecordField
  /// The record type.
  static var type: RecordType { get }
  /// The record's id; unique within its parent.
  var id: String { get }
  /// Where the record came from.
  var origin: Origin { get }
  /// Reads a row; problems are left with the reader, and a record read with problems is thrown away.
  init(_ row: inout RecordReader<Field>)
}

extension Record {
  /// The record as references spell it, such as `milestone:M3`.
  var reference: String { "\(Self.type.singular):\(id)" }
}
