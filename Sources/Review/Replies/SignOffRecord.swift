import Tables

/// A record of one client that a mail signs off.
struct SignOffRecord {
  private enum Content {
    case decision(Decision, option: DecisionOption?)
    case criterion(Criterion)
    case change(ChangeRequest)
  }

  /// What keeps it from being signed off.
  struct Problem {
    let code: String
    let message: String
    let hint: String
  }

  private let content: Content
  private let statement: SignOffText.Statement

  /// Finds the record; nil where the client has none of that id.
  init?(_ statement: SignOffText.Statement, in account: Account) {
    self.statement = statement
    switch statement.kind {
    case .decision:
      guard let decision = Self.named(statement.id, account.visible.decisions) else { return nil }
      let name = FoldedName(statement.option ?? "")
      let options = decision.options
      let option = options.first { $0.label == statement.option } ?? options.first { FoldedName($0.label) == name }
      content = .decision(decision, option: option)
    case .criterion:
      guard let criterion = Self.named(statement.id, account.visible.criteria) else { return nil }
      content = .criterion(criterion)
    case .change:
      guard let change = Self.named(statement.id, account.visible.changes) else { return nil }
      content = .change(change)
    }
  }

  private static func named<R: Record>(_ id: String, _ records: [R]) -> R? {
    records.first { $0.id == id } ?? records.first { FoldedName($0.id) == FoldedName(id) }
  }

  /// The ids of the records of a kind.
  static func ids(of kind: SignOffText.Kind, in account: Account) -> [String] {
    switch kind {
    case .decision: account.visible.decisions.map(\.id)
    case .criterion: account.visible.criteria.map(\.id)
    case .change: account.visible.changes.map(\.id)
    }
  }

  /// What a person must be allowed to sign.
  var matter: Contact.Matter {
    switch content {
    case .decision: .scope
    case .criterion: .criteria
    case .change: .change
    }
  }

  /// The record as references spell it.
  var reference: String {
    switch content {
    case .decision(let decision, _): decision.reference
    case .criterion(let criterion): criterion.reference
    case .change(let change): change.reference
    }
  }

  /// What is said to it.
  var answer: String {
    switch content {
    case .decision(_, let option): option?.label ?? statement.option ?? ""
    case .criterion: "agreed"
    case .change: "approved"
    }
  }

  /// What keeps it from being signed off by somebody on a day; nil where nothing does.
  func problem(with contact: Contact, on day: CivilDate, _ people: People) -> Problem? {
    if let problem = Signatures.problem(contact.id, matter, on: day, people: people) {
      return Problem(
        code: "reply-without-authority",
        message: "\(problem), and the mail signs off \(reference)",
        hint: "ask somebody whose may_sign holds '\(matter.rawValue)', or correct the contact"
      )
    }
    switch content {
    case .decision(let decision, let option): return Self.problem(decision, option, statement.option)
    case .criterion(let criterion):
      if criterion.state == .proposed, criterion.clientAgreedOn == nil { return nil }
      let isAgreed = criterion.clientAgreedOn.map { "is agreed by the client since \($0.iso)" }
      return closed(isAgreed ?? "is \(criterion.state.rawValue), not proposed")
    case .change(let change):
      if change.state == .submitted, change.clientSignedOn == nil { return nil }
      let isSigned = change.clientSignedOn.map { "is signed by the client since \($0.iso)" }
      return closed(isSigned ?? "is \(change.state.rawValue), not submitted")
    }
  }

  private static func problem(_ decision: Decision, _ option: DecisionOption?, _ label: String?) -> Problem? {
    let labels = decision.options.map(\.label)
    guard option != nil else {
      return Problem(
        code: "reply-option-unknown",
        message: "the decision '\(decision.id)' has no option '\((label ?? "").shortened)'",
        hint: labels.isEmpty
          ? "it has none; write them into decision-options.csv"
          : "its options: \(labels.sorted().joined(separator: ", "))"
      )
    }
    guard !decision.isOpen else { return nil }
    let chosen = decision.chosen.map { ", for '\($0.shortened)'" } ?? ""
    return Problem(
      code: "reply-record-closed",
      message: "the decision '\(decision.id)' is taken already\(chosen)",
      hint: "read the mail: the person may want something else now"
    )
  }

  private func closed(_ how: String) -> Problem {
    Problem(
      code: "reply-record-closed",
      message: "\(reference) \(how)",
      hint: "read the mail, and correct the record if it is wrong"
    )
  }
}
