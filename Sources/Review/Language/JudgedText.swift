import Diagnostics

/// A text of ours that the client reads, and the record and field that hold it.
public struct JudgedText: Sendable {
  /// What a text is for, which says what is asked of it.
  public enum Purpose: Sendable {
    /// It tells something.
    case account
    /// It says what is agreed.
    case agreement
    /// It tells what somebody will do by a day that has a field of its own.
    case task
    /// It answers somebody who complained or asked for something.
    case reply
  }

  /// The record, as references spell it.
  public let reference: String
  /// The record's id.
  private let id: String
  /// The kind of record.
  public let type: RecordType
  /// The column of the record.
  public let field: String
  /// Where the record stands.
  public var place: Diagnostic.Place { origin.place(field: field) }
  /// Who wrote it; nil where records do not say.
  public let author: String?
  /// What it is for.
  public let purpose: Purpose
  /// Its sentences.
  let prose: Prose
  /// What is counted of it; nil where it is in none of our languages.
  let counts: Readability.Counts?
  let origin: Origin

  init?(
    _ record: some Record,
    _ field: String,
    _ text: String?,
    _ purpose: Purpose = .account,
    author: String? = nil,
    isMarkdown: Bool = false,
    expecting language: TextLanguage?
  ) {
    guard let text else { return nil }
    (reference, id) = (record.reference, record.id)
    type = Swift.type(of: record).type
    self.field = field
    origin = record.origin
    self.author = author
    self.purpose = purpose
    let prose = Prose(text, isMarkdown: isMarkdown, expecting: language)
    self.prose = prose
    counts = prose.language.map { Readability.Counts(prose, $0) }
  }
}

extension JudgedText {
  /// The record as messages call it: what has no id of its own is told by its place.
  var name: String { type == .commentary ? "the commentary" : "the \(type.singular) '\(id)'" }

  /// Every text of ours that this pack shows or rests on: not what clients said, and not the titles of their requests.
  static func all(in account: Account, _ review: ClientReview, _ language: TextLanguage?) -> [JudgedText] {
    let gatherer = JudgedTextGatherer(account: account, review: review, language: language)
    return gatherer.commentary + gatherer.actions + gatherer.decisions + gatherer.changes + gatherer.plans
      + gatherer.risks + gatherer.issues + gatherer.interactions
  }
}

/// Gathers the texts of one client.
private struct JudgedTextGatherer {
  let account: Account
  let review: ClientReview
  let language: TextLanguage?

  private func text(
    _ record: some Record,
    _ field: String,
    _ text: String?,
    _ purpose: JudgedText.Purpose = .account
  ) -> JudgedText? {
    JudgedText(record, field, text, purpose, expecting: language)
  }

  var commentary: [JudgedText] {
    review.commentary.compactMap { author, words in
      JudgedText(words, "text", words.text, author: author, isMarkdown: true, expecting: language)
    }
  }

  var actions: [JudgedText] {
    review.actions.flatMap { reviewed in
      let action = reviewed.action
      let answer = text(action, "answer", reviewed.isClients ? nil : action.answer, .reply)
      return [text(action, "text", action.text, action.due == nil ? .account : .task), answer].compactMap(\.self)
    }
  }

  var decisions: [JudgedText] {
    review.decisions.filter { $0.waitsForClient || review.wasTakenInPeriod($0) }.flatMap { reviewed in
      let decision = reviewed.decision
      let options = decision.options.flatMap { option in
        [
          text(option, "summary", option.summary, .agreement), text(option, "for", option.argumentsFor),
          text(option, "against", option.argumentsAgainst), text(option, "risk", option.risk),
        ]
      }
      let own = [text(decision, "question", decision.question), text(decision, "rationale", decision.rationale)]
      return (own + options).compactMap(\.self)
    }
  }

  var changes: [JudgedText] {
    review.changeControl.changes.map(\.change).flatMap { change in
      let isRefused = change.state == .rejected && change.raisedBy == .client
      let isAgreed = [.submitted, .approved, .implemented].contains(change.state)
      return [
        text(change, "title", change.title, isAgreed ? .agreement : .account),
        change.raisedBy == .provider ? text(change, "reason", change.reason) : nil,
        text(change, "decided_reason", change.decidedReason, isRefused ? .reply : .account),
      ].compactMap(\.self)
    }
  }

  var plans: [JudgedText] {
    let scopes = review.projects.flatMap { project in
      [("scope_in", project.scopeIn), ("scope_out", project.scopeOut)].map { field, items in
        text(project, field, items.isEmpty ? nil : items.joined(separator: "\n"), .agreement)
      }
    }
    let milestones = review.milestones.map(\.milestone).flatMap { milestone in
      [text(milestone, "name", milestone.name), text(milestone, "late_reason", milestone.lateReason)]
    }
    let criteria = review.criteria.map(\.criterion).flatMap { criterion in
      [
        text(criterion, "statement", criterion.statement), text(criterion, "metric", criterion.metric),
        text(criterion, "business_outcome", criterion.businessOutcome),
      ]
    }
    return (scopes + milestones + criteria).compactMap(\.self)
  }

  var risks: [JudgedText] {
    review.risks.map(\.risk).flatMap { risk in
      [text(risk, "text", risk.text), text(risk, "mitigation", risk.mitigation)].compactMap(\.self)
    }
  }

  /// Complaints are answered whoever may read the record; what the client wrote itself is not judged.
  var issues: [JudgedText] {
    let hidden = account.confidential.issues.filter { $0.kind == .complaint }
    let current = (account.visible.issues + hidden).filter { issue in
      issue.resolved.map { $0 >= review.dates.period.start } ?? true
    }
    return current.flatMap { issue in
      let purpose: JudgedText.Purpose = issue.kind == .complaint ? .reply : .account
      let isOurs = issue.kind != .complaint && issue.kind != .dispute
      return [
        isOurs ? text(issue, "text", issue.text) : nil, text(issue, "cause", issue.cause, purpose),
        text(issue, "resolution", issue.resolution, purpose), text(issue, "alternatives", issue.alternatives, purpose),
        text(issue, "lesson", issue.lesson),
      ].compactMap(\.self)
    }
  }

  var interactions: [JudgedText] {
    account.visible.interactions.filter { $0.on >= review.dates.period.start }
      .compactMap { text($0, "summary", $0.summary) }
  }
}
