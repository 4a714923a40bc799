import Tables

/// A word or abbreviation that packs use, and what it stands for.
public struct GlossaryTerm: Record, Equatable {
  static let type = RecordType.glossary

  /// The columns of `glossary`.
  enum Field: Int, RecordField {
    case term, expansion, meaning, allow
    static let required: Set<Field> = [.term, .expansion]
  }

  /// The record's id, which is the term.
  public var id: String { term }
  let origin: Origin
  /// The word or abbreviation.
  public let term: String
  /// What it stands for, in full.
  public let expansion: String
  /// What it means, in a sentence.
  public let meaning: String?
  /// Whether a pack may use it without explaining it.
  public let isAllowed: Bool

  init(_ row: inout RecordReader<Field>) {
    term = row.identifier(.term)
    origin = row.origin
    expansion = row.requiredText(.expansion)
    meaning = row.text(.meaning)
    isAllowed = row.flag(.allow) ?? false
  }
}
