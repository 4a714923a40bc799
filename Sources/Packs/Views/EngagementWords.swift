import Review

/// The words for how engaged a client is (methods §7).
enum EngagementWords {
  /// The index with its level.
  static func index(_ index: EngagementIndex, _ format: Format) -> String {
    guard let value = index.index.reading.value, let level = index.level else {
      let (weight, needed) = (format.count(index.coverage), format.count(index.thresholds.leastCoverage))
      return format.say("Not enough records for an index (signals of weight \(weight) of 100, \(needed) are needed)")
    }
    return format.say("\(format.say(self.level(level))), \(format.number(value, decimals: 0)) of 100")
  }

  /// A level with its mark.
  static func level(_ level: EngagementIndex.Level) -> Phrase {
    switch level {
    case .engaged: "● Engaged"
    case .watch: "▲ Watch"
    case .disengaged: "■ Disengaged"
    }
  }

  /// How the index has moved.
  static func trend(_ trend: EngagementTrend, _ format: Format) -> String {
    switch trend {
    case .first: format.say("No earlier pack to compare with")
    case .changed(let change, let since):
      format.say("\(format.signed(change)) points since \(format.day(since))")
    case .noClearChange(let since): format.say("No clear change since \(format.day(since))")
    }
  }

  /// Why a client is not called engaged, or would not be with a better index.
  static func cap(_ cap: EngagementIndex.Cap, of index: EngagementIndex, _ format: Format) -> String {
    let reason =
      switch cap {
      case .abdication(let records):
        format.say("the client gave the matter away in \(Words.records(records, format))")
      case .missingConversations(let topics):
        format.say("never talked about \(format.listed(topics.map { format.say(topic($0)) }))")
      }
    return format.say(
      index.isCapped
        ? "No more than “watch”: \(reason)" : "Would be no more than “watch” with a better index: \(reason)"
    )
  }

  /// What a conversation is about.
  static func topic(_ topic: ConversationTopic) -> Phrase {
    switch topic {
    case .motivation: "what moves the client"
    case .priorities: "priorities"
    case .riskAppetite: "appetite for risk"
    case .budget: "budget"
    case .timeframe: "time frame"
    }
  }

  /// How a conversation is opened.
  static func question(_ topic: ConversationTopic) -> Phrase {
    switch topic {
    case .motivation: "What does success here actually look like?"
    case .priorities: "If only one thing works this quarter, which?"
    case .riskAppetite: "What are the risks you worry most about?"
    case .budget: "What is the most and least you would expect this to cost?"
    case .timeframe: "What happens if it is a month late?"
    }
  }

  /// What a signal is called.
  static func name(_ signal: EngagementSignal) -> Phrase {
    switch signal {
    case .responseLatency: "Time to answer"
    case .unansweredQuestions: "Questions left open"
    case .sponsorAttendance: "Sponsor at meetings"
    case .signOffLatency: "Time to sign off"
    case .decisionsWithoutInput: "Decisions without the client"
    case .surveyResponse: "Survey answered"
    case .conversations: "The five conversations"
    case .offChannelRequests: "Requests past the channels"
    case .scopeChange: "Changes after signing"
    case .overdueInvoices: "Invoices past due"
    case .overdueActions: "Client actions past due"
    case .conduct: "Conduct"
    }
  }

  /// What a signal says.
  static func value(_ review: SignalReview, _ thresholds: EngagementThresholds, _ format: Format) -> String {
    guard let value = review.measure.reading.value else { return "" }
    switch (review.signal, value) {
    case (.responseLatency, .workingDays(let days)), (.signOffLatency, .workingDays(let days)):
      return format.say("half within \(format.workingDays(days)) (\(format.count(review.measure.n)))")
    case (.conversations, .points): return format.say("\(format.count(review.measure.n)) of 5 held")
    case (.scopeChange, .percent(let percent)): return format.say("\(format.percent(percent)) of the agreed effort")
    case (.overdueInvoices, .daysPastDue(let days)):
      return days == 0
        ? format.say("none") : format.say("the oldest for \(format.count(days, one: "day", many: "days"))")
    case (.conduct, .count(let count)): return format.count(count, one: "incident", many: "incidents")
    case (let signal, .share(let part, let whole)):
      let percent = format.percent(100 * part / Double(whole), decimals: 0)
      let share = format.say("\(format.plain(part, most: 1)) of \(format.count(whole)) (\(percent))")
      guard signal == .sponsorAttendance, part != part.rounded() else { return share }
      return format.say("\(share); somebody else who may sign counts half")
    default: return format.plain(value.graded, most: 1)
    }
  }

  /// What to do about a signal.
  static func advice(_ advice: EngagementAdvice) -> Phrase {
    switch advice {
    case .askOneQuestion:
      "ask one open-ended question each, in plain words, with an owner and a due date; sum up in writing, then chase"
    case .inviteThroughSponsor:
      "invite through the sponsor's own forum, keep it short, and agree an authorised delegate"
    case .offerScenarios:
      "plan scenarios: two or three options with trade-offs, cost, days and risk, and a box to sign"
    case .shortenSurvey: "send a shorter survey, and say what changed after the last one"
    // The conversations to hold are listed for themselves.
    case .holdConversation: "hold the conversation"
    case .restateChannels:
      "say again who may contact whom and on what basis; the project manager logs the request in the ticket system"
    case .changeRequestFirst:
      "write a change request before the work, with both signatures; negotiate and offer solutions"
    case .remindOfPaymentTerms:
      "the account lead reminds of the payment terms, never the delivery team; disputed sums go the contract's way"
    case .listWhatWeNeed:
      "list what we need from the client with its effect on the milestones, and take it to the right forum"
    case .logConduct: "log date, words and witness, protect our people, and bring it to a senior level"
    }
  }
}

extension Words {
  /// Records as they are named, the first few of them.
  static func records(_ references: [String], _ format: Format, most: Int = 3) -> String {
    let names = references.map { String($0.drop { $0 != ":" }.dropFirst()) }
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? format.say("\(shown) and \(format.count(names.count - most)) more") : shown
  }
}
