import Review
import Templating

/// What work is thought to take, each figure with what it rests on; a feeling is a range and nothing else.
enum EstimateSectionFields {
  static let fields = Fields<Shown<[EstimateReview]>>(
    "the estimates told",
    [
      .short("table", "open work first, then finished work to compare with", row) { $0.all($0.value) },
      .flag("unchecked", "whether one of them has not been checked") { shown in
        shown.value.contains { !$0.isChecked }
      },
      .flag("comparable", "whether several show what they are made of") { shown in
        shown.value.count(where: hasParts) > 1
      },
      .list("questions", "what is still to be found out for them", ActionFields.fields) { shown in
        shown.all(shown.value.flatMap(\.questions))
      },
    ]
  )

  private static let row = Fields<Shown<EstimateReview>>(
    "estimate",
    [
      .text("item", "the piece of work") { $0.value.item },
      .text("hours", "the hours it is thought to take; a range where nobody has checked it") {
        hours($0.value.figure, $0.format)
      },
      .text("basis", "what that rests on") { basis($0.value, $0.format) },
      .text("parts", "what the hours are made of") { parts($0.value.figure, $0.format) },
      .figure("took", "the hours it took; absent while the work is open", unit: "hours") { shown in
        shown.value.took.map { Figure(shown.format.plain($0)) } ?? .absent("–")
      },
    ]
  )

  private static func hours(_ figure: EstimateReview.Figure, _ format: Format) -> String {
    switch figure {
    case .unchecked(let low, let high): return format.range(format.plain(low, most: 0), format.plain(high, most: 0))
    case .checked(let hours, let low?, let high?, _):
      return "\(format.plain(hours)) (\(format.range(format.plain(low), format.plain(high))))"
    case .checked(let hours, _, _, _): return format.plain(hours)
    }
  }

  private static func basis(_ review: EstimateReview, _ format: Format) -> String {
    guard review.isChecked else { return format.say("a first feeling, not yet checked against your requirements") }
    let on = format.say("checked on \(format.day(review.on))")
    return review.discovery.map { "\(on): \($0)" } ?? on
  }

  private static func parts(_ figure: EstimateReview.Figure, _ format: Format) -> String {
    guard case .checked(_, _, _, let parts) = figure else { return format.say("not known yet") }
    let told = [
      parts.build.map { format.say("building \(format.plain($0))") },
      parts.management.map { format.say("project management \(format.plain($0))") },
      parts.testing.map { format.say("testing \(format.plain($0))") },
      parts.discovery.map { format.say("finding out \(format.plain($0))") },
    ].compactMap(\.self)
    return told.isEmpty ? format.say("not recorded") : told.joined(separator: ", ")
  }

  private static func hasParts(_ review: EstimateReview) -> Bool {
    guard case .checked(_, _, _, let parts) = review.figure else { return false }
    return [parts.build, parts.management, parts.testing, parts.discovery].contains { $0 != nil }
  }
}
