import Review
import Templating

/// How long a review takes to read.
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
