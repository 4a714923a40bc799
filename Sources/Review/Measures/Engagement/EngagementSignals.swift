import Tables

/// Reads each signal of the engagement index from the facts (methods §7.1).
struct EngagementSignals {
  let facts: EngagementFacts
  let thresholds: EngagementThresholds
  let asOf: CivilDate
  let calendar: WorkingCalendar

  /// What a signal says; the reason why it says nothing.
  func measure(_ signal: EngagementSignal) -> Measure<SignalValue> {
    switch signal {
    case .responseLatency: responseLatency
    case .unansweredQuestions: unansweredQuestions
    case .sponsorAttendance: sponsorAttendance
    case .signOffLatency: signOffLatency
    case .decisionsWithoutInput: decisionsWithoutInput
    case .surveyResponse: surveyResponse
    case .conversations: conversations
    case .offChannelRequests: offChannelRequests
    case .scopeChange: scopeChange
    case .overdueInvoices: overdueInvoices
    case .overdueActions: overdueActions
    case .conduct: conduct
    }
  }

  // MARK: Participation

  /// Open questions enter with their age: those answered alone would flatter.
  private var responseLatency: Measure<SignalValue> {
    let window = window(thresholds.days)
    let asked = facts.questions.filter { window.contains($0.asked) }
    let days = asked.map { calendar.workingDays(from: $0.asked, to: $0.answered ?? asOf) }
    return median(.responseLatency, days, window, asked.map(\.reference))
  }

  private var unansweredQuestions: Measure<SignalValue> {
    let window = window(thresholds.days)
    let asked = facts.questions.filter { window.contains($0.asked) }
    let open = asked.count { question in
      question.answered == nil
        && calendar.workingDays(from: question.asked, to: asOf) > thresholds.unansweredDays
    }
    return share(.unansweredQuestions, Double(open), window, asked.map(\.reference))
  }

  private var sponsorAttendance: Measure<SignalValue> {
    let window = window(thresholds.longDays)
    let held = facts.meetings.filter { window.contains($0.on) }
    return share(.sponsorAttendance, held.reduce(0) { $0 + $1.attendance.rawValue }, window, held.map(\.reference))
  }

  private var signOffLatency: Measure<SignalValue> {
    let window = window(thresholds.longDays)
    let submitted = facts.signOffs.filter { window.contains($0.submitted) }
    let days = submitted.map { calendar.workingDays(from: $0.submitted, to: $0.decided ?? asOf) }
    return median(.signOffLatency, days, window, submitted.map(\.reference))
  }

  private var decisionsWithoutInput: Measure<SignalValue> {
    let window = window(thresholds.days)
    let taken = facts.decisions.filter { window.contains($0.on) }
    return share(.decisionsWithoutInput, Double(taken.count(where: \.lacksInput)), window, taken.map(\.reference))
  }

  private var surveyResponse: Measure<SignalValue> {
    let window = window(thresholds.yearDays)
    guard let wave = facts.wave, window.contains(wave.closed) else {
      return Measure(method: "7.1", reading: .unavailable(.noData), n: 0, window: window, records: [])
    }
    return Measure(
      method: "7.1",
      reading: wave.rate.map { .share(Double($0.answered), of: $0.reached) },
      n: wave.rate.value?.reached ?? 0,
      window: window,
      records: [wave.reference]
    )
  }

  private var conversations: Measure<SignalValue> {
    let window = window(thresholds.yearDays)
    let points = facts.conversations.values.map { said in
      window.contains(said.on) ? thresholds.conversationPoints : thresholds.olderConversationPoints
    }
    return Measure(
      method: "7.1",
      reading: .measured(.points(points.reduce(0, +))),
      n: points.count,
      window: window,
      records: ConversationTopic.allCases.compactMap { facts.conversations[$0]?.reference }
    )
  }

  // MARK: Friction

  private var offChannelRequests: Measure<SignalValue> {
    let window = window(thresholds.days)
    let requests = facts.requests.filter { window.contains($0.on) }
    return share(
      .offChannelRequests,
      Double(requests.count(where: \.isOffChannel)),
      window,
      requests.map(\.reference)
    )
  }

  private var scopeChange: Measure<SignalValue> {
    Measure(
      method: "7.1",
      reading: facts.scope.grossPercent.map { .percent($0) },
      n: facts.scope.count,
      window: window(thresholds.days),
      records: facts.scope.records
    )
  }

  /// An invoice that is still owed tells something however old it is.
  private var overdueInvoices: Measure<SignalValue> {
    let window = window(thresholds.yearDays)
    let bills = facts.bills.filter { window.contains($0.issued) || $0.isOwed }
    let late = bills.filter(\.isOwed).map { asOf.days(since: $0.due) }.max() ?? 0
    return Measure(
      method: "7.1",
      reading: bills.isEmpty ? .unavailable(.noData) : .measured(.daysPastDue(max(0, late))),
      n: bills.count,
      window: window,
      records: bills.map(\.reference)
    )
  }

  private var overdueActions: Measure<SignalValue> {
    let window = window(thresholds.days)
    let due = facts.clientActions.filter { window.contains($0.due) }
    let late = due.count { $0.isOpen && $0.due < asOf }
    return share(.overdueActions, Double(late), window, due.map(\.reference))
  }

  /// Without any conversation there is nobody who could have noticed.
  private var conduct: Measure<SignalValue> {
    let window = window(thresholds.days)
    let incidents = facts.conduct.filter { window.contains($0.on) }
    let heard = facts.contacts.filter { window.contains($0.on) }.map(\.reference)
    return Measure(
      method: "7.1",
      reading: heard.count + incidents.count == 0 ? .unavailable(.noData) : .measured(.count(incidents.count)),
      n: heard.count,
      window: window,
      records: incidents.map(\.reference) + heard
    )
  }

  // MARK: Parts

  private func window(_ days: Int) -> ClosedRange<CivilDate> { asOf.adding(days: 1 - days)...asOf }

  private func median(
    _ signal: EngagementSignal,
    _ days: [Int],
    _ window: ClosedRange<CivilDate>,
    _ records: [String]
  ) -> Measure<SignalValue> {
    let value = Percentile.median(sorted: days.sorted()).map(SignalValue.workingDays)
    return measure(signal, value, n: days.count, window, records)
  }

  private func share(
    _ signal: EngagementSignal,
    _ part: Double,
    _ window: ClosedRange<CivilDate>,
    _ records: [String]
  ) -> Measure<SignalValue> {
    let n = records.count
    return measure(signal, n > 0 ? .share(part, of: n) : nil, n: n, window, records)
  }

  private func measure(
    _ signal: EngagementSignal,
    _ value: SignalValue?,
    n: Int,
    _ window: ClosedRange<CivilDate>,
    _ records: [String]
  ) -> Measure<SignalValue> {
    let needed = thresholds[signal].needed
    let reason: Reason = n == 0 ? .noData : .tooFew(n: n, needed: needed)
    return Measure(
      method: "7.1",
      reading: n < needed ? .unavailable(reason) : value.map(Reading.measured) ?? .unavailable(.noData),
      n: n,
      window: window,
      records: records
    )
  }
}
