import Review

/// What is said of surveys, in words.
enum SurveyWords {
  /// Where in the contract a wave stands.
  static func stage(_ stage: Survey.Stage?) -> Phrase {
    switch stage {
    case .start: "start of the contract"
    case .during: "during the contract"
    case .end: "end of the contract"
    case nil: "not recorded"
    }
  }

  /// How far a wave is.
  static func state(_ state: SurveyPlan.Wave.State) -> Phrase {
    switch state {
    case .closed: "closed"
    case .open: "open"
    case .planned: "planned"
    }
  }

  /// What the contract asks for.
  static func name(_ kind: SurveyObligation.Kind) -> Phrase {
    switch kind {
    case .start: "the first survey"
    case .next: "the next survey"
    case .end: "the last survey"
    }
  }

  /// How that stands.
  static func state(_ state: SurveyObligation.State) -> Phrase {
    switch state {
    case .done: "✓ done"
    case .due: "▲ due now"
    case .overdue: "■ overdue"
    case .notYet: "not yet"
    }
  }

  /// Two waves one after another.
  static func crowding(_ crowding: SurveyPlan.Crowding, _ format: Format) -> String {
    let (later, earlier) = (format.quoted(crowding.later.name), format.quoted(crowding.earlier.name))
    if crowding.days < 0 { return format.say("\(later) opens while \(earlier) is open") }
    let days = format.count(crowding.days, one: "day", many: "days")
    return format.say("\(later) opens \(days) after \(earlier) closed")
  }

  /// What a bad sign is, as a clause.
  static func sign(_ trigger: AdverseIndicator.Trigger, _ limits: SurveyThresholds, _ format: Format) -> String {
    switch trigger {
    case .lowAnswers(let people): return format.say("low answers of \(format.listed(people))")
    case .lowScore(let question, let limit):
      return format.say("\(format.quoted(format.question(question))) is below \(score(limit, question.kind, format))")
    case .fall(let question, let since, let isClear):
      let (question, since) = (format.quoted(format.question(question)), format.quoted(since.name))
      return isClear
        ? format.say("\(question) fell clearly since \(since)")
        : format.say("\(question) fell since \(since), which may be chance: watch it")
    case .fewAnswers(let limit): return format.say("fewer than \(format.percent(limit, decimals: 0)) answered")
    case .unhappyAspect(let question):
      let share = format.percent(limits.unhappyPercent, decimals: 0)
      return format.say("\(share) or more are dissatisfied: \(format.quoted(format.question(question)))")
    case .overdueWave(let obligation):
      return format.say("\(format.say(name(obligation.kind))) had to close by \(format.day(obligation.by))")
    }
  }

  private static func score(_ limit: Double, _ kind: SurveyQuestion.Kind, _ format: Format) -> String {
    switch kind {
    case .nps: format.signed(limit)
    case .csat: format.percent(limit, decimals: 0)
    case .ces, .open: format.plain(limit)
    }
  }

  /// How a score stands to that of the wave before, as a clause.
  static func trend(_ trend: ScoreTrend, _ format: Format) -> String {
    switch trend {
    case .first: return format.say("first measurement")
    case .notComparable: return format.say("not comparable: asked otherwise, or not at all")
    case .withheld: return format.say("not compared: one of the two scores is withheld")
    case .tooClose:
      return format.say("not compared: so few answers more or less could be worked out from the two scores")
    case .compared(let change, _, let meanMoved):
      let said =
        switch change {
        case .up: format.say("clearly higher")
        case .down: format.say("clearly lower")
        case .noClearChange: format.say("no clear change")
        }
      guard let meanMoved else { return said }
      let moved = (meanMoved > 0 ? "+" : "") + format.number(meanMoved, decimals: 2)
      return format.joined([said, format.say("the mean moved by \(moved)")])
    }
  }

  /// The score of the wave before, where it may stand beside the later one.
  static func then(_ trend: ScoreTrend, _ format: Format) -> String {
    if case .compared(_, let earlier, _) = trend { return FeedbackFields.points(earlier, format) }
    return "–"
  }
}
