/// A word to avoid, and what to write instead (methods §9, after the lists of plain-language services).
public struct AvoidedWord: Equatable, Sendable {
  /// When a word counts that has a plain meaning too.
  enum Condition: Equatable, Sendable {
    /// Always.
    case always
    /// Only before one of some words, at most two words further on: to deliver value, but to deliver a scanner.
    case before(Set<String>)
    /// Only after one of some words: to impact, but the impact.
    case after(Set<String>)
    /// Not beside one of some words: a purchase order.
    case notBeside(Set<String>)
  }

  /// The word as it is told: the form found.
  public let word: String
  /// What to write instead; nil where nothing fits everywhere.
  public let instead: String?
  let condition: Condition
}

/// The words to avoid, in one place: to add one, add a line.
enum WordsToAvoid {
  /// All forms of all words.
  static let list = PhraseList<AvoidedWord>(
    (verbs.flatMap(Self.forms) + others).map { ($0.word, $0) }
  )

  private typealias Verb = (verb: String, instead: String?, condition: AvoidedWord.Condition)

  private static let abstractThings: Set<String> = [
    "value", "benefit", "benefits", "outcome", "outcomes", "improvement", "improvements", "excellence", "success",
    "change", "growth", "efficiency", "efficiencies", "innovation", "transformation", "quality", "savings", "adoption",
    "synergies", "experience", "solutions",
  ]
  private static let helpers: Set<String> = [
    "to", "will", "may", "can", "could", "would", "might", "should", "must", "not",
  ]
  private static let forces: Set<String> = ["resources", "staff", "people", "team", "teams", "strategy", "efforts"]

  /// Verbs; their forms are made by rule, those of what to write instead stand here as `base, -s, -ed, -ing`.
  private static let verbs: [Verb] = [
    ("utilise", "use uses used using", .always), ("utilize", "use uses used using", .always),
    ("commence", "start starts started starting", .always), ("initiate", "start starts started starting", .always),
    ("assist", "help helps helped helping", .always), ("terminate", "end ends ended ending", .always),
    (
      "purchase", "buy buys bought buying",
      .notBeside(["order", "orders", "price", "ledger", "a", "the", "your", "our"])
    ),
    ("ascertain", "find out|finds out|found out|finding out", .always),
    ("endeavour", "try tries tried trying", .always), ("ensure", "make sure|makes sure|made sure|making sure", .always),
    ("implement", "carry out|carries out|carried out|carrying out", .always),
    ("rectify", "fix fixes fixed fixing", .always), ("require", "need needs needed needing", .always),
    ("verify", "check checks checked checking", .always), ("notify", "tell tells told telling", .always),
    ("modify", "change changes changed changing", .always),
    ("collaborate", "work with|works with|worked with|working with", .always), ("combat", nil, .always),
    ("counter", nil, .after(helpers)), ("deliver", nil, .before(abstractThings)), ("deploy", nil, .before(forces)),
    ("disincentivise", nil, .always), ("incentivise", nil, .always), ("empower", nil, .always),
    ("facilitate", nil, .always), ("foster", nil, .always), ("impact", nil, .after(helpers)),
    ("land", nil, .after(["to", "will", "should"])), ("leverage", "use uses used using", .always),
    ("liaise", "talk talks talked talking", .always), ("progress", nil, .after(helpers)),
    ("promote", nil, .notBeside(["production", "build", "release"])), ("streamline", nil, .always),
    ("tackle", nil, .always), ("drive", nil, .before(abstractThings)), ("ring-fence", nil, .always),
    ("pledge", nil, .always),
  ]

  /// Words that have one form, and phrases.
  private static let others: [AvoidedWord] =
    [
      ("prior to", "before"), ("in order to", "to"), ("in the event that", "if"), ("at this point in time", "now"),
      ("due to the fact that", "because"), ("approximately", "about"), ("additional", "more"),
      ("regarding", "about"), ("with regard to", "about"), ("subsequent to", "after"), ("sufficient", "enough"),
      ("in excess of", "more than"), ("advancing", nil), ("commit to", nil), ("committed to", nil),
      ("committing to", nil), ("dialogue", nil), ("focusing", nil), ("overarching", nil), ("robust", nil),
      ("slimming down", nil), ("strengthening", nil), ("transforming", nil), ("going forward", nil),
      ("one-stop shop", nil), ("impacted", nil), ("impacting", nil), ("progressed", nil), ("progressing", nil),
    ].map { (word: String, instead: String?) in AvoidedWord(word: word, instead: instead, condition: .always) } + [
      AvoidedWord(
        word: "agenda",
        instead: nil,
        condition: .notBeside(["meeting", "meetings", "workshop", "call", "review", "minutes"])
      ),
      AvoidedWord(word: "key", instead: "important", condition: .before(keyThings)),
    ]

  /// What can be important, and has no key of its own.
  private static let keyThings: Set<String> = [
    "issue", "issues", "point", "points", "role", "decision", "decisions", "milestone", "milestones", "risk", "risks",
    "people", "person", "stakeholder", "stakeholders", "objective", "objectives", "message", "messages", "part",
    "priority", "priorities", "deliverable", "deliverables", "player", "players", "driver", "drivers", "service",
    "services", "system", "systems", "user", "users", "date", "dates", "step", "steps", "area", "areas", "topic",
    "topics", "figure", "figures",
  ]

  /// The forms of a verb: `use`, `uses`, `used`, `using`.
  private static func forms(_ entry: Verb) -> [AvoidedWord] {
    let verb = entry.verb
    let stem = verb.hasSuffix("e") || verb.hasSuffix("y") ? String(verb.dropLast()) : verb
    let forms =
      if verb.hasSuffix("e") {
        [verb, verb + "s", verb + "d", stem + "ing"]
      } else if verb.hasSuffix("ify") {
        [verb, stem + "ies", stem + "ied", verb + "ing"]
      } else {
        [verb, verb + "s", verb + "ed", verb + "ing"]
      }
    let separator: Character = entry.instead?.contains("|") == true ? "|" : " "
    let instead = entry.instead?.split(separator: separator).map(String.init) ?? []
    return forms.enumerated().map { index, form in
      AvoidedWord(
        word: form,
        instead: instead.indices.contains(index) ? instead[index] : nil,
        condition: entry.condition
      )
    }
  }
}

extension AvoidedWord.Condition {
  /// Whether a word that stands at a place counts.
  func holds(at range: Range<Int>, in tokens: [ProseToken]) -> Bool {
    let before = tokens[..<range.lowerBound].last?.lower ?? ""
    let after = tokens[range.upperBound...].prefix(2).map(\.lower)
    return switch self {
    case .always: true
    case .before(let words): after.contains(where: words.contains)
    case .after(let words): words.contains(before)
    case .notBeside(let words): !words.contains(before) && !(after.first.map(words.contains) ?? false)
    }
  }
}
