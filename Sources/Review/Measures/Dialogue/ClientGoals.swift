import Tables

/// What a client wants of the work, in its own words and its own order.
public struct ClientGoals: Sendable {
  /// What matters to a client, as far as a pack has figures for it.
  public enum Matter: String, CaseIterable, Sendable {
    case reliability, security, cost, speed, quality
  }

  /// One of the client's priorities.
  public struct Priority: Equatable, Sendable {
    /// The client's words.
    public let words: String
    /// What they are about; nil where no figure speaks of it.
    public let matter: Matter?
  }

  /// The business outcome of each open project that names one, in the client's words.
  public private(set) var objectives: [(project: String, words: String)] = []
  /// What moves the client, as it last said.
  public private(set) var motivation: Statement?
  /// By when, as the client last said.
  public private(set) var timeframe: Statement?
  /// What matters most, the first first.
  public private(set) var priorities: [Priority] = []
  /// Where the client said so.
  public private(set) var ranking: Statement?
  /// Who said it, as printed.
  public private(set) var rankedBy: String?

  /// Nothing is known.
  init() {}

  /// Gathers what the client has said up to a day.
  init(of slice: ClientSlice, asOf day: CivilDate) {
    let said = { (topic: Statement.Topic) in
      // Statements come oldest first.
      slice.statements.last { $0.topic == topic && $0.saidOn <= day && slice.people.isClients($0.saidBy) }
    }
    objectives = slice.projects.filter { !$0.isClosed }.compactMap { project in
      project.objective.map { (project.name, $0) }
    }
    motivation = said(.motivation)
    timeframe = said(.timeframe)
    ranking = said(.priorities)
    rankedBy = ranking.map { slice.people.resolve($0.saidBy).name }
    priorities = (ranking?.value ?? "").split(whereSeparator: { $0 == ";" || $0.isNewline }).compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : Priority(words: words, matter: Matter(in: words))
    }
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { objectives.isEmpty && motivation == nil && priorities.isEmpty }
}

extension ClientGoals.Matter {
  /// What words of English, German or French speak of; nil where they speak of none, or of several.
  init?(in words: String) {
    let folded = words.lowercased()
    let named = Self.allCases.filter { matter in (Self.stems[matter] ?? []).contains { folded.contains($0) } }
    guard let matter = named.first, named.count == 1 else { return nil }
    self = matter
  }

  private static let stems: [Self: [String]] = [
    .reliability: [
      "reliab", "availab", "uptime", "stab", "continuity", "lost day", "zuverläss", "verfügbar", "ausfall", "fiab",
      "disponib",
    ],
    .security: ["secur", "sicherheit", "sécur", "privacy", "datenschutz", "confidential"],
    .cost: ["cost", "budget", "price", "cheap", "kosten", "preis", "coût", "prix"],
    .speed: ["speed", "fast", "quick", "on time", "deadline", "tempo", "schnell", "termin", "rapid", "délai"],
    .quality: ["quality", "satisf", "simple tool", "easy", "qualität", "einfach", "qualité", "simplicité"],
  ]
}
