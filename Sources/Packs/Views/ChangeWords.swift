import Review
import Tables

/// The words for what has changed about targets and milestones.
enum ChangeWords {
  /// What is different about a criterion's target, date or measure, and whether a change request says so.
  static func goal(_ change: CriterionChange, _ request: String?, _ format: Format) -> String? {
    guard let before = change.before, let now = change.now?.criterion else { return nil }
    let notRecorded = format.say("not recorded")
    var parts: [String] = []
    let target = CriterionFields.limit(
      now.direction,
      CriterionFields.value(now.target, unit: now.unit, format),
      format
    )
    let told = CriterionFields.limit(
      before.direction,
      CriterionFields.value(before.target?.value, unit: before.unit, format),
      format
    )
    if target != told { parts.append(format.say("target now \(target), was \(told)")) }
    if now.targetDate != before.targetDate {
      parts.append(format.say("due by \(day(now.targetDate, format)), was \(day(before.targetDate, format))"))
    }
    if now.metric != before.metric {
      let (metric, told) = (now.metric ?? notRecorded, before.metric ?? notRecorded)
      parts.append(format.say("measured by “\(metric)”, was “\(told)”"))
    }
    // A target that reads the same, such as one that now is a limit to keep, is still another one.
    if parts.isEmpty { parts.append(format.say("its target is meant in another way")) }
    if let request {
      parts.append(format.say("changed by change request \(request)"))
    } else if before.agreement == .agreed {
      parts.append(format.say("no change request is recorded"))
    }
    return format.joined(parts)
  }

  /// What is different about a milestone.
  static func milestone(_ change: MilestoneChange, _ format: Format) -> String? {
    let before = change.before
    guard let now = change.now else {
      return before.map { format.say("no longer listed; it was planned for \(format.day($0.baseline))") }
    }
    let slip = Words.slip(now.slip, format)
    switch change.kind {
    case .added: return format.say("new, planned for \(format.day(now.milestone.baseline))")
    case .gone: return nil
    case .reached: return format.say("done on \(day(now.milestone.actual, format)), \(slip)")
    case .reopened: return format.say("not done after all; we told you it was done on \(day(before?.actual, format))")
    case .actual:
      return format.say("done on \(day(now.milestone.actual, format)), not on \(day(before?.actual, format))")
    case .newlyLate: return format.say("now \(slip)")
    case .baseline:
      return format.say(
        "first planned date now \(format.day(now.milestone.baseline)), was \(day(before?.baseline, format))"
      )
    case .forecast: return forecast(now, told: before?.forecast, slip, format)
    }
  }

  private static func forecast(_ now: MilestoneReview, told: CivilDate?, _ slip: String, _ format: Format) -> String {
    let told = told.map(format.day)
    guard let forecast = now.milestone.forecast.map(format.day) else {
      return told.map { format.say("without a forecast now, was \($0)") } ?? slip
    }
    let isKnown = now.slip.map { $0.basis == .forecast || $0.basis == .forecastInThePast } ?? false
    let moved =
      told.map { format.say("now expected on \(forecast), was \($0)") }
      ?? format.say("now expected on \(forecast), had no forecast")
    return format.joined(isKnown ? [moved, slip] : [moved])
  }

  private static func day(_ date: CivilDate?, _ format: Format) -> String {
    date.map(format.day) ?? format.say("not recorded")
  }
}
