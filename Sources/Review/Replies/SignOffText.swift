import Tables

/// What a mail says of decisions, criteria and changes as it is written; nothing is checked yet.
///
/// The lines that are the same in every language say it (`Decision: D1`, `Option: B`), and so do the words that our links
/// put before them, in the subject or the text. Where both speak of one record, both are here.
struct SignOffText: Equatable {
  /// What may be signed off by a mail.
  enum Kind: String, CaseIterable {
    case decision, criterion, change
  }

  /// One thing said.
  struct Statement: Hashable {
    let kind: Kind
    /// The record's id as written.
    let id: String
    /// The label of an option, as written; nil for criteria and changes.
    var option: String?

    /// Whether another statement says the same of the same record, however it is written.
    fileprivate func isSame(as other: Self) -> Bool {
      kind == other.kind && FoldedName(id) == FoldedName(other.id)
        && option.map { FoldedName($0) } == other.option.map { FoldedName($0) }
    }
  }

  /// What is signed off, each once.
  private(set) var statements: [Statement] = []
  /// Records of which something else is said, which a person has to read.
  private(set) var toRead: [Statement] = []

  /// Whether nothing at all is said.
  var isEmpty: Bool { statements.isEmpty && toRead.isEmpty }

  /// Reads a mail.
  ///
  /// - Parameters:
  ///   - lines: The mail's own lines, trimmed.
  ///   - subject: What it is about.
  ///   - phrases: The words of our links, in every language.
  init(_ lines: [Substring], subject: ReplySubject, phrases: [ReplyPhrase]) {
    readLabels(lines)
    readWords(lines.filter { !$0.isEmpty }, subject, phrases)
  }

  // MARK: The lines

  private mutating func readLabels(_ lines: [Substring]) {
    var open: Statement?
    for line in lines.lazy.compactMap({ ReplyLine($0) }) where statements.count + toRead.count < Self.mostStatements {
      switch line.label {
      case .decision: begin(.decision, line, &open)
      case .criterion: begin(.criterion, line, &open)
      case .change: begin(.change, line, &open)
      case .option: end(.decision, line, &open)
      case .agreed: end(.criterion, line, &open)
      case .approved: end(.change, line, &open)
      default: break
      }
    }
    if let open { toRead.append(open) }
  }

  private mutating func begin(_ kind: Kind, _ line: ReplyLine, _ open: inout Statement?) {
    if let open { toRead.append(open) }
    open = line.value.isEmpty ? nil : Statement(kind: kind, id: line.value.onOneLine)
  }

  private mutating func end(_ kind: Kind, _ line: ReplyLine, _ open: inout Statement?) {
    guard var statement = open, statement.kind == kind else { return }
    open = nil
    if kind == .decision, !line.value.isEmpty {
      statement.option = line.value.onOneLine
      add(statement)
    } else if kind != .decision, line.value.lowercased() == "yes" {
      add(statement)
    } else {
      toRead.append(statement)
    }
  }

  // MARK: The words

  private mutating func readWords(_ lines: [Substring], _ subject: ReplySubject, _ phrases: [ReplyPhrase]) {
    let said = lines.prefix(Self.linesLookedAt).map { Said.all(in: ReplyPhrase.folded($0), phrases) }
    let about = Said.all(in: subject.folded, phrases)
    // Further down, a text may tell of anything.
    let first = said.first ?? []
    for statement in first.compactMap(\.signOff) { add(statement) }
    let choices = said.joined().compactMap(\.choice)
    let decision = about.lazy.compactMap(\.decision).first
    if let decision { for option in choices { add(Statement(kind: .decision, id: decision, option: option)) } }
    guard !subject.isOfEarlierMail else { return }
    for statement in about.compactMap(\.other) where !toRead.contains(statement) { toRead.append(statement) }
    for statement in about.compactMap(\.signOff) {
      let isBorneOut = lines.isEmpty || !choices.isEmpty || !first.isEmpty
      // Somebody who wrote other words below our subject may mean something else by now.
      if isBorneOut || mentions(statement) { add(statement) } else { toRead.append(statement) }
    }
  }

  private static let linesLookedAt = 200
  /// No honest mail speaks of more.
  private static let mostStatements = 100

  private func mentions(_ other: Statement) -> Bool {
    statements.contains { $0.kind == other.kind && FoldedName($0.id) == FoldedName(other.id) }
  }

  private mutating func add(_ statement: Statement) {
    if !statements.contains(where: statement.isSame) { statements.append(statement) }
  }
}

/// A phrase of our links that stands in a mail.
private struct Said {
  private typealias Statement = SignOffText.Statement

  private let meaning: ReplyPhrase.Meaning
  private let holes: [String]

  /// The phrases that a line is, of each meaning the first.
  static func all(in line: Substring, _ phrases: [ReplyPhrase]) -> [Said] {
    var all: [Said] = []
    for phrase in phrases where !all.contains(where: { $0.meaning == phrase.meaning }) {
      if let holes = phrase.holes(in: line) { all.append(Said(meaning: phrase.meaning, holes: holes)) }
    }
    return all
  }

  /// What it signs off, by name.
  var signOff: SignOffText.Statement? {
    switch meaning {
    case .option: holes.count > 1 ? Statement(kind: .decision, id: holes[0], option: holes[1]) : nil
    case .agreed: Statement(kind: .criterion, id: holes[0])
    case .approved: Statement(kind: .change, id: holes[0])
    case .choice, .anotherWay, .otherCriterion, .otherChange, .instruction: nil
    }
  }

  /// What it wants otherwise.
  var other: SignOffText.Statement? {
    switch meaning {
    case .anotherWay: Statement(kind: .decision, id: holes[0])
    case .otherCriterion: Statement(kind: .criterion, id: holes[0])
    case .otherChange: Statement(kind: .change, id: holes[0])
    case .choice, .option, .agreed, .approved, .instruction: nil
    }
  }

  /// The option that it chooses, without saying of what.
  var choice: String? { meaning == .choice ? holes[0] : nil }

  /// The decision that it is about.
  var decision: String? { meaning == .option || meaning == .anotherWay ? holes[0] : nil }
}
