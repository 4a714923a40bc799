/// How plainly the texts that a client reads are written, field by field and author by author.
///
/// Internal: it is for those who write, and judges texts, never people.
public struct LanguageReview: Sendable {
  /// The texts that one author wrote, or that stand in one field, together.
  public struct Part: Sendable {
    /// What the texts have in common.
    public enum Subject: Equatable, Sendable {
      /// Their record and column.
      case field(RecordType, String)
      /// Who wrote them.
      case author(String)
    }

    /// What the texts have in common.
    public let subject: Subject
    /// How easily they are read.
    public let readability: Measure<Readability>
    /// The words and sentences of the texts, whether or not they are enough for a score.
    public let counts: Readability.Counts
    /// How many sentences are longer than the limit.
    public let longSentences: Int
    /// The texts, the hardest first.
    public let texts: [JudgedText]
  }

  /// Somebody of the client who reads what we write.
  public struct Reader: Equatable, Sendable {
    /// The name.
    public let name: String
    /// How much the person knows of IT, as recorded; nil where nobody said, and then the person is taken to know nothing.
    public let itKnowledge: String?
  }

  /// The limits in force.
  public let limits: LanguageThresholds
  /// Who reads the texts: the sponsor, and whoever is sent documents.
  public let readers: [Reader]
  /// By record and column, in the order of a review.
  public let fields: [Part]
  /// By author, where records say who wrote a text.
  public let authors: [Part]
  /// What is to be said of single sentences, text by text.
  public let remarks: [LanguageRemark]

  /// Judges the texts of an account.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - review: What its documents tell.
  init(_ account: Account, _ review: ClientReview) {
    let limits = review.thresholds.language
    self.limits = limits
    let people = account.visible.people.ofClient.filter { $0.side == .client && $0.leftOn == nil }
    readers = people.filter { $0.isSponsor || !$0.receives.isEmpty }
      .map { Reader(name: $0.name, itKnowledge: account.confidential.itKnowledge[$0.id]) }
    let language = TextLanguage(locale: review.locale)
    let texts = JudgedText.all(in: account, review, language)
    let judge = LanguageJudge(limits: limits, known: Self.knownForms(account, review))
    remarks = Self.withoutIDs(texts.flatMap(judge.remarks), of: account)
    fields = Self.parts(texts, limits) { .field($0.type, $0.field) }
    authors = Self.parts(texts, limits) { text in text.author.map { .author($0) } }
  }

  /// Whether there is anything to tell.
  public var isEmpty: Bool { fields.isEmpty }

  private static func parts(
    _ texts: [JudgedText],
    _ limits: LanguageThresholds,
    _ subject: (JudgedText) -> Part.Subject?
  ) -> [Part] {
    var subjects: [Part.Subject] = []
    var groups: [[JudgedText]] = []
    for text in texts where text.prose.sentences.count > 0 {
      guard let own = subject(text) else { continue }
      if let index = subjects.firstIndex(of: own) {
        groups[index].append(text)
      } else {
        subjects.append(own)
        groups.append([text])
      }
    }
    return zip(subjects, groups).map { part($0, $1, limits) }
  }

  private static func part(_ subject: Part.Subject, _ texts: [JudgedText], _ limits: LanguageThresholds) -> Part {
    // One score needs one language: that in which most words are written.
    var words: [TextLanguage: Int] = [:]
    for text in texts {
      if let language = text.prose.language { words[language, default: 0] += text.counts?.words ?? 0 }
    }
    let language = TextLanguage.allCases.max { (words[$0] ?? 0) < (words[$1] ?? 0) }
      .flatMap { (words[$0] ?? 0) > 0 ? $0 : nil }
    let scored = texts.filter { $0.prose.language == language }
    let counts = scored.compactMap(\.counts).reduce(Readability.Counts(), +)
    let hardest = hardestFirst(scored, language)
    return Part(
      subject: subject,
      readability: Measure(
        method: "9",
        reading: Readability.reading(counts, language, needed: limits.scoredWords),
        n: counts.words,
        records: hardest.map(\.reference)
      ),
      counts: counts,
      longSentences: texts.reduce(0) { sum, text in
        sum + text.prose.sentences.count { $0.words > limits.longSentence }
      },
      texts: hardest
    )
  }

  /// Texts of one language, those that are harder to read before others; the texts themselves are not moved about.
  private static func hardestFirst(_ texts: [JudgedText], _ language: TextLanguage?) -> [JudgedText] {
    guard let language, texts.count > 1 else { return texts }
    let scores = texts.map { text in (counts: text.counts, ease: text.counts.map { Readability($0, language).ease }) }
    let order = texts.indices.sorted { left, right in
      guard let first = scores[left].ease, let second = scores[right].ease, scores[left].counts != scores[right].counts
      else { return false }
      return first < second
    }
    return order.map { texts[$0] }
  }

  /// The remarks without those on short forms that are ids of records.
  private static func withoutIDs(_ remarks: [LanguageRemark], of account: Account) -> [LanguageRemark] {
    // Most clients have none, and gathering all ids takes long.
    guard remarks.contains(where: { $0.abbreviation != nil }) else { return remarks }
    let ids = Set(account.references.compactMap { $0.split(separator: ":", maxSplits: 1).last.map(String.init) })
    return remarks.filter { remark in !(remark.abbreviation.map(ids.contains) ?? false) }
  }

  /// Terms of the glossary, and what looks like a short form and is a name.
  private static func knownForms(_ account: Account, _ review: ClientReview) -> Set<String> {
    let slice = account.visible
    let names = [review.client.name, review.client.id, review.firm.name, review.client.currency]
    let external = slice.projects.flatMap(\.externalIDs) + review.client.externalIDs
    let options = slice.decisions.flatMap(\.options).map(\.label)
    return Set(slice.glossary.map(\.term) + external + options)
      .union(names.flatMap(Directory.words)).union(slice.people.nameWords)
  }
}
