import Review
import Templating

/// How long a review takes to read, and what waits for a decision.
enum ReadingFields {
  /// A time with the review it is of.
  struct Timed: Sendable {
    let time: ReadingTime
    let review: ClientReview
  }

  static let fields = Fields<Shown<Timed>>(
    "the reading time",
    [
      .text("first_page", "how long the first page takes, which ends with a line of hyphens") { shown in
        minutes(shown.value.time.firstPageWords, shown)
      },
      .text("whole", "how long all of it takes") { minutes($0.value.time.words, $0) },
      .figure("decisions", "how many decisions wait for the client; absent when none") { shown in
        let count = DecisionFields.waiting(in: shown.value.review).count
        return count == 0
          ? .absent(shown.format.say("none")) : Figure(shown.format.count(count, one: "decision", many: "decisions"))
      },
      .day("due", "the day by which the first of them is due; may be absent") { shown in
        let due = DecisionFields.waiting(in: shown.value.review).compactMap(\.decision.due).min()
        return shown.day(due, else: "no date recorded")
      },
    ]
  )

  private static func minutes(_ words: Int, _ shown: Shown<Timed>) -> String {
    shown.format.count(
      ReadingTime.minutes(words, shown.value.review.thresholds.language),
      one: "minute",
      many: "minutes"
    )
  }
}

/// The terms that a document uses.
enum GlossaryFields {
  /// So many terms are listed.
  private static let most = 10

  static let fields = Fields<Shown<[GlossaryTerm]>>(
    "the glossary",
    [
      .list("rows", "the terms by name", row) { $0.value.prefix(most).sorted { $0.term < $1.term } },
      .figure("more", "how many more there are; absent when all are listed") { shown in
        let more = shown.value.count - most
        return more > 0 ? Figure(shown.format.count(more)) : .absent(shown.format.say("none"))
      },
    ]
  )

  private static let row = Fields<GlossaryTerm>(
    "term",
    [
      .text("term", "the term") { $0.term },
      .text("expansion", "what it stands for") { $0.expansion },
      .optionalText("meaning", "what it means; may be absent") { $0.meaning },
    ]
  )
}
