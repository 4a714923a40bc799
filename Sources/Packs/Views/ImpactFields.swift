import Review
import Templating

/// Business impact: working time lost, and what the agreed criteria have brought.
enum ImpactFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the business impact",
    [
      .record("lost_time", "working time lost to incidents of the period; absent when none is recorded", lostTime) {
        $0.value.lostTime.hours.reading.value == nil ? nil : $0
      },
      .record("benefits", "what agreed criteria have brought; absent when nothing is known of it", benefitTable) {
        benefits(of: $0.value).isEmpty ? nil : $0
      },
    ]
  )

  /// Whether there is anything to say.
  static func isPresent(in review: ClientReview) -> Bool {
    review.lostTime.hours.reading.value != nil || !benefits(of: review).isEmpty
  }

  /// The agreed criteria that have a benefit.
  static func benefits(of review: ClientReview) -> [CriterionReview] {
    review.criteria.filter { $0.benefit.reading.value != nil }
  }

  /// The hours lost, worded.
  static func hours(_ hours: Double, _ format: Format) -> String {
    format.hours(hours, most: 1)
  }

  private static let lostTime = Fields<Shown<ClientReview>>(
    "the lost time",
    [
      .figure("hours", "people × minutes / 60 × share, summed", unit: "hours") { shown in
        let reading = shown.value.lostTime.hours.reading
        return reading.value.map { Figure(hours($0, shown.format)) } ?? .absent(shown.format.say("not recorded"))
      },
      .text("incidents", "over how many work items") {
        $0.format.count($0.value.lostTime.hours.n, one: "incident", many: "incidents")
      },
      .figure("money", "what that is worth; absent unless the value of an hour is agreed") { shown in
        guard let amount = shown.value.lostTime.money.value else {
          return .absent(shown.format.say("money value not agreed"))
        }
        return Figure(shown.format.money(Money(amount, currency: shown.format.currencyCode)))
      },
      .text("hour_value", "the agreed value of an hour") { shown in
        shown.value.lostTime.hourValue.map { shown.format.money(Money($0.amount, currency: shown.format.currencyCode)) }
          ?? shown.format.say("not agreed")
      },
      .text("agreed_by", "who agreed it") { $0.value.lostTime.hourValue?.agreedBy ?? $0.format.say("nobody") },
      .day("agreed_on", "when") { $0.day($0.value.lostTime.hourValue?.agreedOn, else: "not recorded") },
      .optionalText("unrecorded", "incidents of the period without a recorded effect") { shown in
        let count = shown.value.lostTime.unrecorded
        return count == 0 ? nil : shown.format.count(count, one: "incident", many: "incidents")
      },
    ]
  )

  private static let benefitTable = Fields<Shown<ClientReview>>(
    "the benefits",
    [
      .list("rows", "one row a criterion", benefit) { $0.all(benefits(of: $0.value)) },
      .flag("several", "whether there are several, which may overlap") { benefits(of: $0.value).count > 1 },
    ]
  )

  private static let benefit = Fields<Shown<CriterionReview>>(
    "benefit",
    [
      .text("statement", "the criterion") { $0.value.criterion.statement },
      .figure("benefit", "the gain since the agreement, in hours or in the criterion's unit") { shown in
        guard let benefit = shown.value.benefit.reading.value else { return .absent(shown.format.say("not recorded")) }
        if let value = benefit.hours { return Figure(hours(value, shown.format)) }
        return Figure(CriterionFields.value(benefit.units, shown))
      },
      .text("money", "what that is worth, or that its value is not agreed") { shown in
        guard let amount = shown.value.benefit.reading.value?.money.value else {
          return shown.format.say("money value not agreed")
        }
        return shown.format.money(Money(amount, currency: shown.format.currencyCode))
      },
      .day("since", "the day from which it is counted") {
        $0.day($0.value.benefit.reading.value?.since, else: "not recorded")
      },
    ]
  )
}
