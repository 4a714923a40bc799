import Review
import Templating

/// What a client's people allow to be quoted.
struct TestimonialSheet: Sendable {
  let review: AccountReview
  let testimonials: Testimonials

  /// The quotes of a client; nil where nobody allows one.
  init?(_ review: AccountReview) {
    testimonials = review.testimonials
    if testimonials.all.isEmpty { return nil }
    self.review = review
  }
}

enum TestimonialFields {
  static let fields = Fields<Shown<TestimonialSheet>>(
    "the testimonials",
    CommonFields.fields { Shown($0.value.review.visible, $0.format) } + [
      .list("rows", "what may be quoted, the commonest theme first", row) { $0.all($0.value.testimonials.all) },
      .text("shown", "how many of the comments these are") { shown in
        let comments = shown.format.count(shown.value.testimonials.comments, one: "comment", many: "comments")
        return shown.format.say("\(shown.format.count(shown.value.testimonials.all.count)) of \(comments)")
      },
    ]
  )

  private static let row = Fields<Shown<Testimonial>>(
    "testimonial",
    [
      .text("words", "the words, with nobody named") { $0.value.words },
      .optionalText("theme", "what they are about; absent where that is not recorded") { $0.value.theme },
      .text("survey", "the survey") { $0.value.survey },
      .day("closed", "the day it closed") { $0.day($0.value.closed) },
    ]
  )
}
