import Review
import Templating

/// How plainly the texts for the client are written, and what to write instead.
enum LanguageFields {
  /// So many remarks are listed.
  private static let most = 25

  static let fields = Fields<Shown<LanguageReview>>(
    "the language",
    [
      .group("parts", "the texts by author and by field, with how they read", part) { shown in
        shown.all(shown.value.authors + shown.value.fields.filter(isTold))
      },
      .text("plain_from", "the reading ease from which on texts are plain") { shown in
        shown.format.plain(shown.value.limits.readingEase)
      },
      .group("readers", "who reads them, with what we know of their knowledge", reader) { $0.all($0.value.readers) },
      .group("rewrites", "what to write instead, what goes furthest wrong first", rewrite) { shown in
        shown.all(Array(ranked(shown.value.remarks).prefix(most)))
      },
      .figure("more", "how many more there are; absent when all are listed") { shown in
        let more = shown.value.remarks.count - most
        return more > 0 ? Figure(shown.format.count(more)) : .absent(shown.format.say("none"))
      },
    ]
  )

  private static let part = Fields<Shown<LanguageReview.Part>>(
    "texts",
    [
      .text("name", "who wrote them, or the records and the field that hold them") {
        name($0.value.subject, $0.format)
      },
      .text("words", "how many words they have") { $0.format.count($0.value.counts.words) },
      .figure("ease", "how easily they are read, by Flesch; the higher the easier") { shown in
        switch shown.value.readability.reading {
        case .measured(let readability): Figure(shown.format.number(readability.ease, decimals: 0))
        case .unavailable(.tooFew): .absent(shown.format.say("too short to tell"))
        case .unavailable(let reason): .absent(Words.reason(reason, shown.format))
        }
      },
      .figure("grade", "the school year they ask for; absent for other languages than English") { shown in
        let grade = shown.value.readability.reading.value?.grade
        return grade.map { Figure(shown.format.number($0, decimals: 0)) } ?? .absent("–")
      },
      .text("sentence", "the mean length of a sentence, in words") { shown in
        let counts = shown.value.counts
        return shown.format.number(Double(counts.words) / Double(max(counts.sentences, 1)), decimals: 0)
      },
      .text("long", "how many sentences are too long") { $0.format.count($0.value.longSentences) },
    ]
  )

  private static let reader = Fields<Shown<LanguageReview.Reader>>(
    "reader",
    [
      .text("name", "who") { $0.value.name },
      .text("knowledge", "how much the person knows of IT") {
        $0.value.itKnowledge ?? $0.format.say("not recorded, so we explain everything")
      },
    ]
  )

  private static let rewrite = Fields<Shown<LanguageRemark>>(
    "rewrite",
    [
      .text("record", "the record; commentary, which has no id of its own, is told by its place") { shown in
        let text = shown.value.text
        return text.type == .commentary ? shown.format.say("commentary") : Words.records([text.reference], shown.format)
      },
      .text("field", "the field that holds the text") { $0.value.text.field },
      .text("place", "its file and line") { shown in
        var place = shown.value.text.place
        place.field = nil
        return place.description
      },
      .text("says", "the sentence") { LanguageWords.shortened($0.value.sentence) },
      .text("instead", "what to do about it") { LanguageWords.advice(on: $0.value, $0.format) },
    ]
  )

  /// Whether a field's texts are long enough to tell something; commentary is told by author.
  private static func isTold(_ part: LanguageReview.Part) -> Bool {
    part.subject != .field(.commentary, "text") && (part.readability.reading.value != nil || part.longSentences > 0)
  }

  private static func name(_ subject: LanguageReview.Part.Subject, _ format: Format) -> String {
    switch subject {
    case .author(let author): format.say("By \(author)")
    case .field(let type, let field):
      "\(type.rawValue.replacing("-", with: " ")), \(field.replacing("_", with: " "))"
    }
  }

  /// Agreements and answers first, since they cost most; then in the order of a review.
  private static func ranked(_ remarks: [LanguageRemark]) -> [LanguageRemark] {
    let urgent = { (remark: LanguageRemark) in
      switch remark.kind {
      case .defensive, .contractOnly: true
      case .vague: remark.text.purpose == .agreement
      default: false
      }
    }
    return remarks.filter(urgent) + remarks.filter { !urgent($0) }
  }
}

/// What to write instead.
enum LanguageWords {
  /// What to do about a remark.
  static func advice(on remark: LanguageRemark, _ format: Format) -> String {
    switch remark.kind {
    case .longSentence(let words): format.say("Cut it in two: it has \(words) words")
    case .abbreviation(let form): format.say("Write “\(form)” out, or explain it in the glossary")
    case .avoided(let word, let instead?): format.say("“\(instead)” for “\(word)”")
    case .avoided(let word, nil): format.say("Say what is done, for “\(word)”")
    case .vague(let words):
      format.say(
        remark.text.purpose == .agreement ? "Say how much, or by when, for “\(words)”" : "Name the day, for “\(words)”"
      )
    case .undated: format.say("Add the day")
    case .defensive(let words): format.say("Begin with what the client met with, not with “\(words)”")
    case .contractOnly: format.say("Say what is done, besides what the contract says")
    }
  }

  /// A sentence that fits a cell.
  static func shortened(_ sentence: String) -> String {
    sentence.count <= 140 ? sentence : sentence.prefix(139) + "…"
  }
}
