/// How large a document may be before it is refused; libcmark needs quadratic time or endless memory beyond these.
public struct MarkdownLimits: Equatable, Sendable {
  /// The most bytes a source may have.
  public var bytes = 8 << 20
  /// The deepest that lists and quotes may lie in each other.
  public var nesting = 32
  /// The deepest that emphasis and links may lie in each other where packs look for them.
  public var inlineNesting = 100
  /// The most cells that the tables of one document may have together, empty ones counted.
  public var cells = 200_000
  /// The most bytes that the addresses and titles of reference links may come to when written out at every use.
  public var referenceBytes = 256 << 20
  /// The most pairs of an image and a closing bracket in one block; libcmark may look at every pair.
  public var bracketPairs = 500_000_000

  /// Makes the limits every pack is held to; change one of them where a test needs less.
  public init() {}
}
