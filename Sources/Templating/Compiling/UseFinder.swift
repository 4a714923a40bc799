/// Finds what a compiled template reads, by following its operations with the values that ``Renderer`` would enter.
struct UseFinder {
  /// A value that is read, and the values in it that are.
  private struct Node {
    let kind: Shape.Kind
    var parts: [Int: Int] = [:]
  }

  /// A block with the values around it, the outermost first.
  private struct Call: Hashable {
    let block: Int
    let around: [Int]
  }

  private let program: Program
  private var nodes: [Node]
  private var followed: Set<Call> = []
  private var stepsLeft: Int

  /// What a template reads of the record that it was compiled against.
  ///
  /// - Parameters:
  ///   - program: The compiled template.
  ///   - shape: What it can use.
  ///   - steps: How many operations are followed; a template that has more is taken to read everything.
  /// - Returns: What it reads.
  static func use(of program: Program, _ shape: Shape, steps: Int) -> FieldUse {
    var finder = UseFinder(program: program, nodes: [Node(kind: .record(shape))], stepsLeft: steps)
    return finder.follow(Call(block: 0, around: [0])) ? finder.use(of: 0) : .everything
  }

  private init(program: Program, nodes: [Node], stepsLeft: Int) {
    (self.program, self.nodes, self.stepsLeft) = (program, nodes, stepsLeft)
  }

  /// Follows a block; calls itself for the blocks that it calls, which never call themselves.
  ///
  /// - Returns: Whether everything that is read was found.
  private mutating func follow(_ call: Call) -> Bool {
    guard followed.insert(call).inserted else { return true }
    var around = call.around
    var outside: [Int] = []
    for operation in program.blocks[call.block].operations {
      stepsLeft -= 1
      guard stepsLeft > 0 else { return false }
      switch operation.action {
      case .show(let reference, _):
        guard read(reference, around) != nil else { return false }
      case .section(let reference, let inverted, _):
        guard let node = read(reference, around) else { return false }
        outside.append(around.count)
        if !inverted, nodes[node].kind != .flag { around.append(node) }
      case .sectionEnd:
        around.removeLast(around.count - (outside.popLast() ?? around.count))
      case .call(let block, _, _):
        guard follow(Call(block: block, around: around)) else { return false }
      case .callNamed, .absentPartial: return false
      case .text, .pass: break
      }
    }
    return true
  }

  /// The value that a tag refers to; nil where that is known only when the template is filled.
  private mutating func read(_ reference: Reference, _ around: [Int]) -> Int? {
    guard case .slots(let up, let path, _) = reference else { return nil }
    var node = around[around.count - 1 - up]
    for slot in path {
      guard let shape = nodes[node].kind.nested else { return nil }
      if let part = nodes[node].parts[slot] {
        node = part
      } else {
        nodes.append(Node(kind: shape.entries[slot].kind))
        nodes[node].parts[slot] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    return node
  }

  /// Records hold no records of their own kind, so this goes no deeper than their shapes do.
  private func use(of node: Int) -> FieldUse {
    guard let shape = nodes[node].kind.nested else { return .everything }
    return .slots(shape.entries.indices.map { slot in nodes[node].parts[slot].map(use) })
  }
}
