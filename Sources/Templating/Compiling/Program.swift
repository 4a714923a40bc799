/// One step of a compiled template.
struct Operation: Sendable {
  enum Action: Sendable {
    /// Writes text, without the first `margin` blanks of each of its lines.
    case text(Range<Int>, lineStarts: [Int], margin: Int)
    case show(Reference, raw: Bool)
    /// Goes on at the operation after `end` when there is nothing to show, and at `end` chooses the next item.
    case section(Reference, inverted: Bool, end: Int)
    case sectionEnd
    /// Runs a block, and goes on at `next`.
    case call(block: Int, indentation: Range<Int>?, next: Int)
    /// Runs the partial that data names, from a table of the program, and goes on at `next`.
    case callNamed(Reference, table: Int, indentation: Range<Int>?, next: Int)
    /// A partial that was not found where unknown names are allowed.
    case absentPartial(Problem, next: Int)
    /// Does nothing, such as the end of a block.
    case pass
  }

  let action: Action
  /// Where it stands in the file, for messages.
  let offset: Int
}

/// The operations of one file, or of a part of it, compiled for the values it can reach where it is used.
struct Block: Sendable {
  let source: SourceText
  var operations: [Operation] = []
}

/// A compiled template with everything it can call.
struct Program: Sendable {
  /// The first block is the template itself.
  var blocks: [Block] = []
  /// The blocks of the partials that data may name, by name.
  var tables: [[String: Int]] = []
}

/// Where a tag finds its value.
enum Reference: Sendable {
  /// From the value `up` levels out, through one slot after the other, to a form of the figure there.
  case slots(up: Int, path: [Int], form: String?)
  /// By name: the innermost value that has the first name, and from there inwards; no names mean the value itself.
  case names([String])
}
