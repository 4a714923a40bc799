import Review

/// The words for what measures say.
///
/// Templates take them as they are, so that they need no plurals.
enum Words {
  /// A number with its noun: `1 working day`, `3 working days`.
  static func counted(_ number: Int, _ noun: String, _ format: Format) -> String {
    "\(format.count(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Names as a sentence lists them: `a`, `a and b`, `a, b and c`.
  static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// How people talked to each other.
  static func channel(_ channel: Interaction.Channel) -> String {
    switch channel {
    case .inPerson: "in person"
    case .video: "by video"
    case .phone: "by phone"
    case .email: "by e-mail"
    case .portal: "on the portal"
    case .chat: "by chat"
    case .social: "on social media"
    }
  }

  /// A status with its mark.
  static func status(_ status: CriterionStatus) -> String { self.status(Snapshot.Status(status)) }

  /// A status as a released pack showed it, with its mark.
  static func status(_ status: Snapshot.Status) -> String {
    switch status {
    case .accepted, .met: "✓ Met"
    case .metToDate: "✓ Met to date"
    case .onTrack: "● On track"
    case .notStarted: "● Not started"
    case .atRisk: "▲ At risk"
    case .offTrack: "■ Off track"
    case .notMeasurable: "○ Not measurable"
    case .notAgreed: "◇ Not agreed"
    }
  }

  /// A status without its mark, for where the mark is drawn.
  static func statusWord(_ status: CriterionStatus) -> String {
    String(self.status(status).drop { $0 != " " }.dropFirst())
  }

  /// Why something cannot be measured.
  static func reason(_ reason: Reason, _ format: Format) -> String {
    switch reason {
    case .noData: "not recorded"
    case .zeroDenominator: "nobody could answer"
    case .tooFew(let n, let needed): "too few answers (\(n) of \(needed) needed)"
    case .notAgreed: "not agreed"
    case .notMeasurable: "the record lacks what is needed to measure it"
    case .stale(let day): "the latest measurement is from \(format.day(day))"
    case .invalid: "the records contradict each other"
    case .allAlike: "all answers alike"
    }
  }

  /// How late a milestone is.
  static func slip(_ slip: MilestoneSlip?, _ format: Format) -> String {
    guard let slip else { return "not known yet" }
    let days = counted(abs(slip.workingDays), "working day", format)
    let onDay = slip.basis == .actual || slip.basis == .forecast ? "on plan" : "not done on its day"
    let text = slip.workingDays == 0 ? onDay : "\(days) \(slip.workingDays > 0 ? "late" : "early")"
    switch slip.basis {
    case .actual, .forecast: return text
    case .noForecast: return "\(text), no forecast"
    case .forecastInThePast: return "\(text), its new date has passed too"
    }
  }

  /// How late a milestone is, in as few words as a drawing has room for.
  static func shortSlip(_ slip: MilestoneSlip?, _ format: Format) -> String {
    guard let slip else { return "" }
    let days = format.count(abs(slip.workingDays))
    let text = slip.workingDays == 0 ? "on plan" : "\(days) \(slip.workingDays > 0 ? "late" : "early")"
    switch slip.basis {
    case .actual, .forecast: return text
    case .noForecast: return slip.workingDays == 0 ? "no forecast" : "\(text), no forecast"
    case .forecastInThePast: return slip.workingDays == 0 ? "not done on its day" : text
    }
  }

  /// Where a milestone stands.
  static func state(_ state: MilestoneState) -> String {
    switch state {
    case .doneEarly: "done early"
    case .doneOnTime: "done on time"
    case .doneLate: "done late"
    case .overdue: "overdue"
    case .due: "due"
    case .later: "later"
    }
  }

  /// Who caused a delay.
  static func cause(_ cause: Milestone.LateCause) -> String {
    switch cause {
    case .client: "client"
    case .provider: "us"
    case .thirdParty: "third party"
    case .shared: "both sides"
    }
  }

  /// How much can be read into a result.
  static func level(_ level: PublicationLevel) -> String {
    switch level {
    case .none, .suppressed: "not published"
    case .scoreOnly, .indicative: "indicative"
    case .published: "published"
    }
  }
}
