/// One step of a compiled template.
struct Operation: Sendable {
  enum Action: Sendable {
    case text(Range<Int>, lineStarts: [Int])
    case show(Reference, raw: Bool)
    /// Goes on at the operation after `end` when there is nothing to show, and at `end` chooses the next item.
    case section(Reference, inverted: Bool, end: Int)
    case sectionEnd
    case partial(block: Int, indentation: Range<Int>?)
    /// A partial that was not found where unknown names are allowed.
    case absentPartial(Problem)
  }

  let action: Action
  /// Where it stands in the file, for messages.
  let offset: Int
}

/// The operations of one file, compiled for the values it can reach where it is used.
struct Block: Sendable {
  let source: SourceText
  var operations: [Operation] = []
}

/// Where a tag finds its value.
enum Reference: Sendable {
  /// From the value `up` levels out, through one slot after the other, to a form of the figure there.
  case slots(up: Int, path: [Int], form: String?)
  /// By name: the innermost value that has the first name, and from there inwards; no names mean the value itself.
  case names([String])
}
