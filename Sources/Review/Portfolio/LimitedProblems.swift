import Diagnostics

/// Lists problems: the first of each code in a file in full, the rest as a count, so that one bad column does not bury
/// all else.
struct LimitedProblems {
  /// How many problems of one code are told of a file.
  static let limit = 20

  private struct Kind: Hashable {
    let file: String?
    let code: String

    init(_ problem: Diagnostic) { self.init(code: problem.code, file: problem.place.file) }

    init(code: String, file: String?) { (self.code, self.file) = (code, file) }
  }

  private var counts: [Kind: Int] = [:]
  private var first: [Diagnostic] = []

  /// Whether one more problem of a code would be listed, so that its hint is worth looking for.
  func hasRoom(for code: String, in file: String) -> Bool {
    counts[Kind(code: code, file: file), default: 0] < Self.limit
  }

  mutating func add(_ problem: Diagnostic) {
    let count = counts[Kind(problem), default: 0] + 1
    counts[Kind(problem)] = count
    if count <= Self.limit { first.append(problem) }
  }

  /// Adds problems but for those that were told of the whole column.
  mutating func add(_ problems: some Sequence<Diagnostic>) {
    for problem in problems where !ColumnDecisions.toldOnce.contains(problem.code) { add(problem) }
  }

  /// Adds the problems of rows further down, which were collected by themselves.
  mutating func add(_ later: LimitedProblems) {
    var counted = counts
    for problem in later.first {
      counted[Kind(problem), default: 0] += 1
      if counted[Kind(problem), default: 0] <= Self.limit { first.append(problem) }
    }
    counts.merge(later.counts) { $0 + $1 }
  }

  /// What to list.
  var listed: [Diagnostic] {
    var told: Set<Kind> = []
    return first
      + first.compactMap { example in
        let surplus = counts[Kind(example), default: 0] - Self.limit
        guard surplus > 0, told.insert(Kind(example)).inserted else { return nil }
        return Diagnostic(
          example.severity,
          example.code,
          "\(surplus) more like this in the file",
          at: .init(file: example.place.file, field: example.place.field)
        )
      }
  }
}
