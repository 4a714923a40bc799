/// Walks through all stored values of a value, whatever their access level.
enum ValueWalk {
  /// Everything that is stored in `value`, each with the path to it; sets and dictionaries in an order of their own.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - isSkipped: Whether a value is left out, with all that it holds.
  /// - Returns: One line a leaf, and whether something lay too deep to be looked at.
  static func leaves(of value: Any, skipping isSkipped: (Any) -> Bool = { _ in false }) -> (
    lines: [String], isComplete: Bool
  ) {
    var isComplete = true
    let lines = leaves(of: value, path: "", depth: 0, isSkipped, &isComplete)
    return (lines, isComplete)
  }

  private static let deepest = 60

  private static func leaves(
    of value: Any,
    path: String,
    depth: Int,
    _ isSkipped: (Any) -> Bool,
    _ isComplete: inout Bool
  ) -> [String] {
    if isSkipped(value) { return [] }
    guard depth < deepest else {
      isComplete = false
      return []
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let some = mirror.children.first?.value {
      return leaves(of: some, path: path, depth: depth + 1, isSkipped, &isComplete)
    }
    if value is String || mirror.children.isEmpty { return ["\(path)=\(value)"] }
    let isUnordered = mirror.displayStyle == .set || mirror.displayStyle == .dictionary
    let parts = mirror.children.enumerated().map { index, child in
      let name = isUnordered ? "*" : child.label ?? "\(index)"
      return leaves(of: child.value, path: "\(path).\(name)", depth: depth + 1, isSkipped, &isComplete)
    }
    let ordered = isUnordered ? parts.sorted { $0.joined(separator: "\n") < $1.joined(separator: "\n") } : parts
    return ordered.flatMap(\.self)
  }
}
