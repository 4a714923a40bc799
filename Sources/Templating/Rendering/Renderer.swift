import Diagnostics

/// Runs the operations of a template in one loop; sections and partials wait on a stack of its own.
struct Renderer {
  private let program: Program
  private let escaping: Escaping
  private let missing: Template.MissingNames
  private let limits: Limits

  /// The block that runs, its index, and its next operation.
  private var block: Block
  private var index = 0
  private var position = 0
  private var contexts: Contexts
  private var waiting: [Waiting] = []
  /// What is written at every line start of the partial being shown.
  private var indentation: [UInt8] = []
  private var steps = 0
  /// The operation that runs.
  private var current = Site(block: 0, position: 0)
  private var problems: Problems
  private var reported = Set<Site>()

  /// One operation of one block.
  private struct Site: Hashable {
    let block: Int
    let position: Int
  }

  /// What goes on when a section or a partial ends.
  private enum Waiting {
    /// A section that is shown once; it entered a value unless it is over a flag or inverted.
    case section(entered: Bool)
    /// A section over a list: the item to show next, and where the section starts.
    case list([Value], next: Int, start: Int)
    /// The block that used a partial, and where it goes on.
    case block(Int, position: Int, indentation: [UInt8])
  }

  init(_ program: Program, _ root: Value, escaping: Escaping, missing: Template.MissingNames, limits: Limits) {
    self.program = program
    self.escaping = escaping
    self.missing = missing
    self.limits = limits
    block = program.blocks[0]
    contexts = Contexts(root)
    problems = Problems(limit: limits.problems)
  }

  mutating func run(into output: inout [UInt8]) throws(TemplateErrors) {
    let outputLimit = output.count + limits.outputBytes
    repeat {
      while position < block.operations.count {
        current = Site(block: index, position: position)
        position += 1
        step(block.operations[current.position].action, &output)
        try checkLimits(isOutputFull: output.count > outputLimit)
      }
    } while returnFromPartial()
    try problems.check()
  }

  private mutating func step(_ action: Operation.Action, _ output: inout [UInt8]) {
    switch action {
    case .text(let range, let lineStarts, let margin): write(range, lineStarts, margin: margin, &output)
    case .show(let reference, let raw): show(value(reference), raw: raw, &output)
    case .section(let reference, let inverted, let end):
      let value = value(reference)
      if value.isTrue == inverted { position = end + 1 } else { enter(value, inverted: inverted) }
    case .sectionEnd: repeatOrLeave()
    case .call(let block, let indentation, let next):
      position = next
      call(block, indentation)
    case .callNamed(let reference, let table, let indentation, let next):
      let name = value(reference)
      position = next
      callNamed(name, from: table, indentation)
    case .absentPartial(let problem, let next):
      position = next
      if isToBeReported() { problems.add(problem, at: currentPlace) }
    case .pass: break
    }
  }

  private var currentPlace: Diagnostic.Place {
    let block = program.blocks[current.block]
    return block.source.place(at: block.operations[current.position].offset)
  }

  // MARK: Values

  private mutating func value(_ reference: Reference) -> Value {
    if let value = contexts.value(reference) { return value }
    if case .names(let names) = reference, isToBeReported() {
      problems.add(.notInData(names, visible: contexts.visibleNames), at: currentPlace)
    }
    return .missing
  }

  /// Whether what the data or the partials lack is to be reported for the operation that runs: once at most.
  private mutating func isToBeReported() -> Bool { missing == .error && reported.insert(current).inserted }

  private func show(_ value: Value, raw: Bool, _ output: inout [UInt8]) {
    switch value {
    case .text(let text), .markup(let text): show(text, raw: raw, &output)
    case .figure(let figure): show(figure.text, raw: raw, &output)
    case .flag(let flag): show(flag ? "true" : "false", raw: raw, &output)
    case .missing, .list, .record, .object: break
    }
  }

  private func show(_ text: String, raw: Bool, _ output: inout [UInt8]) {
    (raw ? Escaping.none : escaping).append(text, to: &output)
  }

  private func write(_ range: Range<Int>, _ lineStarts: [Int], margin: Int, _ output: inout [UInt8]) {
    var written = range.lowerBound
    if !indentation.isEmpty || margin > 0 {
      for start in lineStarts {
        output.append(contentsOf: block.source.bytes[written..<start])
        output.append(contentsOf: indentation)
        written = start + block.source.bytes[start..<range.upperBound].prefix(margin).prefix { $0.isBlank }.count
      }
    }
    output.append(contentsOf: block.source.bytes[written..<range.upperBound])
  }

  // MARK: Sections and partials

  private mutating func enter(_ value: Value, inverted: Bool) {
    if inverted {
      waiting.append(.section(entered: false))
    } else if case .list(let items) = value {
      contexts.enter(items[0])
      waiting.append(.list(items, next: 1, start: position))
    } else if case .flag = value {
      waiting.append(.section(entered: false))
    } else {
      contexts.enter(value)
      waiting.append(.section(entered: true))
    }
  }

  private mutating func repeatOrLeave() {
    switch waiting.popLast() {
    case .list(let items, let next, let start):
      contexts.leave()
      guard next < items.count else { return }
      contexts.enter(items[next])
      waiting.append(.list(items, next: next + 1, start: start))
      position = start
    case .section(let entered):
      if entered { contexts.leave() }
    case .block, nil:
      preconditionFailure("the parser gives every section one end")
    }
  }

  private mutating func call(_ partial: Int, _ own: Range<Int>?) {
    waiting.append(.block(index, position: position, indentation: indentation))
    if let own {
      indentation += block.source.bytes[own]
    } else {
      // The rest of the line is the caller's, so the partial's lines are not the caller's lines.
      indentation = []
    }
    steps += indentation.count
    go(to: partial, position: 0)
  }

  private mutating func callNamed(_ name: Value, from table: Int, _ indentation: Range<Int>?) {
    guard case .text(let name) = name else { return }
    if let block = program.tables[table][name] {
      call(block, indentation)
    } else if isToBeReported() {
      problems.add(.partialMissing(name, among: program.tables[table].keys.sorted()), at: currentPlace)
    }
  }

  private mutating func returnFromPartial() -> Bool {
    guard case .block(let caller, let position, let indentation) = waiting.popLast() else { return false }
    self.indentation = indentation
    go(to: caller, position: position)
    return true
  }

  private mutating func go(to block: Int, position: Int) {
    index = block
    self.block = program.blocks[block]
    self.position = position
  }

  // MARK: Limits

  private mutating func checkLimits(isOutputFull: Bool) throws(TemplateErrors) {
    steps += 1
    if isOutputFull {
      problems.add(.outputTooLarge(limits.outputBytes), at: currentPlace)
    } else if steps + contexts.lookups > limits.steps {
      problems.add(.renderingTooLong(limits.steps), at: currentPlace)
    } else if waiting.count > limits.depth {
      problems.add(.renderingTooDeep(limits.depth), at: currentPlace)
    } else if !problems.isFull {
      return
    }
    try problems.check()
  }
}
