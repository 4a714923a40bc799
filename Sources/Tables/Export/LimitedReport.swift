import Diagnostics

/// Passes on the first problems of each kind and counts the rest, so that one bad column does not bury all else.
public struct LimitedReport {
  /// How many problems of one code are told in full.
  public static let limit = 20

  private let file: String
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let code: String
    let severity: Diagnostic.Severity
  }

  /// Makes a report that has told nothing yet.
  ///
  /// - Parameter file: The file that the problems are in.
  public init(file: String) {
    self.file = file
  }

  /// Tells one problem, or counts it where its kind has been told often enough.
  ///
  /// - Parameters:
  ///   - severity: How much it matters.
  ///   - code: The kind of problem.
  ///   - message: The rule and what broke it; made only when told.
  ///   - place: Where it is; found only when told.
  ///   - hint: The likely fix.
  ///   - report: Where it is told.
  public mutating func add(
    _ severity: Diagnostic.Severity,
    _ code: String,
    _ message: @autoclosure () -> String,
    at place: () -> Diagnostic.Place,
    hint: String? = nil,
    to report: (Diagnostic) -> Void
  ) {
    let key = Key(code: code, severity: severity)
    let told = counts[key, default: 0]
    counts[key] = told + 1
    if told < Self.limit { report(Diagnostic(severity, code, message(), at: place(), hint: hint)) }
  }

  /// Adds the problems of rows further down, which had a report of their own.
  ///
  /// - Parameters:
  ///   - later: The other report.
  ///   - told: What it told.
  ///   - report: Where the problems are told that had room in one report.
  mutating func add(_ later: LimitedReport, told: [Diagnostic], to report: (Diagnostic) -> Void) {
    var counted = counts
    for problem in told {
      let key = Key(code: problem.code, severity: problem.severity)
      counted[key, default: 0] += 1
      if counted[key, default: 0] <= Self.limit { report(problem) }
    }
    counts.merge(later.counts) { $0 + $1 }
  }

  /// Says, for each kind that was told often enough, how many more there were.
  ///
  /// - Parameter report: Where it is told.
  public func finish(to report: (Diagnostic) -> Void) {
    let ordered = counts.sorted { ($0.key.severity, $0.key.code) < ($1.key.severity, $1.key.code) }
    for (key, count) in ordered where count > Self.limit {
      let more = count - Self.limit
      report(
        Diagnostic(
          key.severity,
          key.code,
          "and \(more) more of this kind in this file, not listed one by one",
          at: .init(file: file)
        )
      )
    }
  }
}
