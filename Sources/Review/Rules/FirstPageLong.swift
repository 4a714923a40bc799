import Diagnostics

/// The first page of a review is read in a few minutes.
struct FirstPageLong: Rule {
  let id = "first-page-long"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-15"]
  let step = NextStep.act
  let demand = "The first page of a review is read in a few minutes."
  let details =
    "It counts the words of the finished review down to the line `---` that ends its first screen, tables and figures included. At "
    + "words_a_minute they take no longer than first_page_minutes."
  let reason = "The sponsor reads one page. What stands behind it was not said."
  let example =
    "A first page of 601 words warns, since at 200 a minute that is more than 3 minutes; one of 600 does not."
  let remedy = "close old actions, name fewer things at once, or move the words into the commentary"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limits = review.settings.thresholds.language
    guard let words = review.readingTime?.firstPageWords, words > limits.firstPageMinutes * limits.wordsPerMinute else {
      return []
    }
    var finding = finding(
      "the first page of the review has \(words) words, which take \(ReadingTime.minutes(words, limits)) minutes to read",
      in: review,
      records: [review.visible.client.reference]
    )
    finding.place = .init(file: "review.md")
    return [finding]
  }
}
