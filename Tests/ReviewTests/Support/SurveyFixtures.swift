@testable import Review

extension Workspace {
  /// A workspace with one wave of answers to the standard questions, or two: the wave S1 closed on 23 October, S0 in July.
  ///
  /// - Parameters:
  ///   - columns: The questions that were answered, such as `q1,q2`.
  ///   - rows: The answers of each person, in the order of the columns.
  ///   - earlier: The answers of each person to the wave before.
  ///   - identity: Whether the waves are `named` or `confidential`.
  ///   - invited: How many were asked.
  /// - Returns: The workspace.
  static func survey(
    _ columns: String,
    _ rows: [String],
    earlier: [String] = [],
    identity: String = "confidential",
    invited: Int? = nil
  ) -> Workspace {
    let answers = rows.enumerated().map { "S1,p\($0),2026-10-06,\($1)\n" }
    let before = earlier.enumerated().map { "S0,p\($0),2026-07-28,\($1)\n" }
    let people = (0..<max(rows.count, earlier.count)).map { "p\($0),acme,Person \($0),stock,client,no\n" }
    let wave = "\(identity),\(invited ?? rows.count)\n"
    return Workspace([
      "contacts-2.csv": "id,client,name,role,side,authorised\n" + people.joined(),
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-23,\(wave)"
        + (earlier.isEmpty ? "" : "S0,acme,Summer,2026-07-20,2026-07-31,\(identity),\(earlier.count)\n"),
      "responses.csv": "survey,contact,on,\(columns)\n" + (answers + before).joined(),
    ])
  }
}

/// So many copies of an answer.
func times(_ count: Int, _ answer: Int) -> [Int] { Array(repeating: answer, count: count) }
