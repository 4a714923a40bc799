import Review

/// The words for what measures say.
///
/// Templates take them as they are, so that they need no plurals.
enum Words {
  /// How people talked to each other.
  static func channel(_ channel: Interaction.Channel) -> Phrase {
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
  static func status(_ status: CriterionStatus) -> Phrase { self.status(Snapshot.Status(status)) }

  /// A status as a released pack showed it, with its mark.
  static func status(_ status: Snapshot.Status) -> Phrase {
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
  static func statusWord(_ status: CriterionStatus, _ format: Format) -> String {
    String(format.say(self.status(status)).drop { $0 != " " }.dropFirst())
  }

  /// Why something cannot be measured.
  static func reason(_ reason: Reason, _ format: Format) -> String {
    switch reason {
    case .noData: format.say("not recorded")
    case .zeroDenominator: format.say("nobody could answer")
    case .tooFew(let n, let needed): format.say("too few answers (\(n) of \(needed) needed)")
    case .notAgreed: format.say("not agreed")
    case .notMeasurable: format.say("the record lacks what is needed to measure it")
    case .stale(let day): format.say("the latest measurement is from \(format.day(day))")
    case .invalid: format.say("the records contradict each other")
    case .allAlike: format.say("all answers alike")
    }
  }

  /// How late a milestone is.
  static func slip(_ slip: MilestoneSlip?, _ format: Format) -> String {
    guard let slip else { return format.say("not known yet") }
    let days = format.workingDays(abs(slip.workingDays))
    let isKnown = slip.basis == .actual || slip.basis == .forecast
    let onDay: Phrase = isKnown ? "on plan" : "not done on its day"
    let late: Phrase = slip.workingDays > 0 ? "\(days) late" : "\(days) early"
    let text = format.say(slip.workingDays == 0 ? onDay : late)
    switch slip.basis {
    case .actual, .forecast: return text
    case .noForecast: return format.say("\(text), no forecast")
    case .forecastInThePast: return format.say("\(text), its new date has passed too")
    }
  }

  /// How late a milestone is, in as few words as a drawing has room for.
  static func shortSlip(_ slip: MilestoneSlip?, _ format: Format) -> String {
    guard let slip else { return "" }
    let days = format.count(abs(slip.workingDays))
    let late: Phrase = slip.workingDays > 0 ? "\(days) late" : "\(days) early"
    let text = format.say(slip.workingDays == 0 ? "on plan" : late)
    switch slip.basis {
    case .actual, .forecast: return text
    case .noForecast: return format.say(slip.workingDays == 0 ? "no forecast" : "\(text), no forecast")
    case .forecastInThePast: return slip.workingDays == 0 ? format.say("not done on its day") : text
    }
  }

  /// Where a milestone stands.
  static func state(_ state: MilestoneState) -> Phrase {
    switch state {
    case .doneEarly: "done early"
    case .doneOnTime: "done on time"
    case .doneLate: "done late"
    case .overdue: "overdue"
    case .due: "due"
    case .later: "not due yet"
    }
  }

  /// Who caused a delay.
  static func cause(_ cause: Milestone.LateCause) -> Phrase {
    switch cause {
    case .client: "client"
    case .provider: "us"
    case .thirdParty: "third party"
    case .shared: "both sides"
    }
  }

  /// How much can be read into a result.
  static func level(_ level: PublicationLevel) -> Phrase {
    switch level {
    case .none, .suppressed: "not published"
    case .scoreOnly, .indicative: "indicative"
    case .published: "published"
    }
  }

  /// What the client spoke of.
  static func topic(_ topic: Statement.Topic) -> Phrase {
    switch topic {
    case .motivation: "motivation"
    case .priorities: "priorities"
    case .riskAppetite: "risk appetite"
    case .budget: "budget"
    case .timeframe: "timeframe"
    case .understandsContract: "understands contract"
    case .understandsSupply: "understands supply"
    case .understandsAcceptance: "understands acceptance"
    case .understandsChangeControl: "understands change control"
    case .understandsResponsibilities: "understands responsibilities"
    }
  }

  /// How much risk a client accepts.
  static func appetite(_ appetite: Statement.Appetite) -> Phrase {
    switch appetite {
    case .averse: "averse"
    case .minimal: "minimal"
    case .cautious: "cautious"
    case .open: "open"
    case .eager: "eager"
    }
  }

  /// What a risk is.
  static func kind(_ kind: Risk.Kind) -> Phrase {
    switch kind {
    case .threat: "threat"
    case .opportunity: "opportunity"
    case .assumption: "assumption"
    case .dependency: "dependency"
    }
  }

  /// How much an issue matters.
  static func severity(_ severity: Issue.Severity) -> Phrase {
    switch severity {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// What a risk is a risk to.
  static func category(_ category: Statement.Category) -> Phrase {
    switch category {
    case .security: "security"
    case .continuity: "continuity"
    case .cost: "cost"
    case .schedule: "schedule"
    case .compliance: "compliance"
    case .reputation: "reputation"
    case .overall: "overall"
    }
  }
}
