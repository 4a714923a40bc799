import Review
import Templating

/// One success criterion, the same in every document.
enum CriterionFields {
  static let fields = Fields<Shown<CriterionReview>>("criterion", names)

  /// The names of a criterion, for any record that holds one.
  static let names: [Field<Shown<CriterionReview>>] = [
    .text("statement", "what is wanted, in the client's words") { $0.value.criterion.statement },
    .text("status", "where it stands, with its mark") { $0.format.say(Words.status($0.value.status)) },
    .optionalText("reason", "why it is not measurable") { shown in
      guard case .notMeasurable(let reason) = shown.value.status else { return nil }
      return reason == .noData ? shown.format.say("not measured yet") : Words.reason(reason, shown.format)
    },
    .text("metric", "what is measured") { $0.value.criterion.metric ?? $0.format.say(notRecorded) },
    .figure("baseline", "the value at the start, with its unit; absent for limits to keep that have none") { shown in
      let criterion = shown.value.criterion
      let isJourney = criterion.direction == .increase || criterion.direction == .decrease
      if criterion.baseline == nil && !isJourney { return .absent(shown.format.say("does not apply")) }
      return Figure(value(criterion.baseline, shown))
    },
    .day("baseline_date", "the day of that value; may be absent") {
      $0.day($0.value.criterion.baselineDate, else: notRecorded)
    },
    .text("now", "the latest value, with its unit") { value($0.value.latest?.value, $0) },
    .day("measured_on", "the day of the latest value") { $0.day($0.value.latest?.on, else: "never") },
    .figure("expected", "the value a steady pace would have reached by today; absent for limits to keep") { shown in
      guard let expected = shown.value.progress?.expected else { return .absent(shown.format.say("does not apply")) }
      return Figure(CriterionFields.expected(expected, shown))
    },
    .text("target", "the value wanted, with its direction for limits") { target($0) },
    .day("target_date", "the day it is wanted by") { $0.day($0.value.criterion.targetDate, else: notRecorded) },
    .figure("progress", "the share of the way covered; absent for limits to keep", unit: "%") { shown in
      guard let share = shown.value.progress?.share else { return .absent(shown.format.say("does not apply")) }
      if share > 1 {
        return Figure(shown.format.say("all of it, and more: \(shown.format.percent(100 * share, decimals: 0))"))
      }
      return Figure(shown.format.percent(max(0, 100 * share), decimals: 0))
    },
    .figure("attainment", "how far a limit is kept; absent for journeys", unit: "%") { shown in
      guard let share = shown.value.progress?.attainment else { return .absent(shown.format.say("does not apply")) }
      return Figure(
        share >= 100 ? shown.format.say("in full") : shown.format.percent(share.rounded(.down), decimals: 0)
      )
    },
    .chart("chart", "the latest value against its target; absent where it is not agreed or not measurable") { shown in
      shown.charts[.criterion(shown.value.criterion.id)]
    },
    .chart("trend", "how its values have moved; absent where it is not agreed or has fewer than three") { shown in
      shown.charts[.trend(shown.value.criterion.id)]
    },
    .text("data_source", "where the values come from") { $0.value.criterion.dataSource ?? $0.format.say(notRecorded) },
    .text("cadence", "how often it is measured") {
      $0.format.every($0.value.criterion.cadenceDays ?? 31)
    },
    .text("client_owner", "who looks after it on the client's side") { $0.value.clientOwner ?? $0.format.say(nobody) },
    .text("provider_owner", "who looks after it on our side") { $0.value.providerOwner ?? $0.format.say(nobody) },
    .text("business_outcome", "what it is for") { $0.value.criterion.businessOutcome ?? $0.format.say(notRecorded) },
    .text("client_agreed_by", "who agreed on the client's side") { $0.value.clientAgreedBy ?? $0.format.say(nobody) },
    .day("client_agreed_on", "when") { $0.day($0.value.criterion.clientAgreedOn, else: notRecorded) },
    .text("provider_agreed_by", "who agreed on our side") { $0.value.providerAgreedBy ?? $0.format.say(nobody) },
    .day("provider_agreed_on", "when") { $0.day($0.value.criterion.providerAgreedOn, else: notRecorded) },
  ]

  private static var notRecorded: Phrase { "not recorded" }
  private static var nobody: Phrase { "nobody named" }

  /// A value with the criterion's unit.
  static func value(_ value: Double?, _ shown: Shown<CriterionReview>, decimals: Int = 2) -> String {
    self.value(value, unit: shown.value.criterion.unit, shown.format, decimals: decimals)
  }

  /// The value a steady pace would have reached: as fine as baseline and target are told, and with one decimal at least
  /// where the way between them is short.
  static func expected(_ value: Double, _ shown: Shown<CriterionReview>) -> String {
    let ends = [shown.value.criterion.baseline, shown.value.criterion.target].compactMap(\.self)
    let way = (ends.max() ?? 0) - (ends.min() ?? 0)
    let digits = ends.map { shown.format.decimals(of: $0, most: 2) }.max() ?? 0
    return self.value(value, shown, decimals: way < 10 ? max(digits, 1) : digits)
  }

  /// A value with a unit.
  static func value(_ value: Double?, unit: String?, _ format: Format, decimals: Int = 2) -> String {
    guard let value else { return format.say(notRecorded) }
    let number = format.plain(value, most: decimals)
    guard let unit else { return number }
    return unit == "%" ? format.percentage(number) : "\(number) \(unit)"
  }

  /// The target; limits say their direction.
  static func target(_ shown: Shown<CriterionReview>) -> String {
    let criterion = shown.value.criterion
    let target = value(criterion.target, shown)
    if criterion.direction == .maintain {
      return criterion.tolerance.map { shown.format.say("\(target), give or take \(value($0, shown))") } ?? target
    }
    return limit(criterion.direction, target, shown.format)
  }

  /// A target in words; limits say their direction.
  static func limit(_ direction: Criterion.Direction?, _ target: String, _ format: Format) -> String {
    switch direction {
    case .atLeast: format.say("at least \(target)")
    case .atMost: format.say("at most \(target)")
    case .increase, .decrease, .maintain, nil: target
    }
  }

  /// The order in which criteria are told: what needs attention first, then by target date.
  static func worstFirst(_ criteria: [CriterionReview]) -> [CriterionReview] {
    criteria.sorted { left, right in
      let (leftRank, rightRank) = (rank(left.status), rank(right.status))
      if leftRank != rightRank { return leftRank < rightRank }
      return (left.criterion.targetDate?.iso ?? "~", left.criterion.id)
        < (right.criterion.targetDate?.iso ?? "~", right.criterion.id)
    }
  }

  private static func rank(_ status: CriterionStatus) -> Int {
    switch status {
    case .offTrack: 0
    case .atRisk: 1
    case .notMeasurable: 2
    case .onTrack, .notStarted: 3
    case .metToDate, .met, .accepted: 4
    case .notAgreed: 5
    }
  }
}
