import Tables

extension AdverseIndicator {
  /// The bad signs of a client's latest closed wave and of waves that are missing.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - asOf: The report date.
  ///   - calendar: The client's working days.
  ///   - settings: The settings in force.
  /// - Returns: The signs, A1 first, each with the actions that answer it.
  static func all(
    in account: Account,
    asOf: CivilDate,
    calendar: WorkingCalendar,
    settings: Settings
  ) -> [AdverseIndicator] {
    let slice = account.visible
    let closed = slice.surveys.filter { $0.closed <= asOf }
    var triggers = closed.last.map { Self.triggers(of: $0, in: account, asOf: asOf, settings: settings) } ?? []
    let obligations = SurveyObligation.all(
      for: slice.client,
      waves: slice.surveys,
      asOf: asOf,
      settings.thresholds.surveys
    )
    triggers += obligations.filter { $0.state == .overdue }.map { (.overdueWave($0), false) }
    let actions = slice.actions + account.confidential.actions
    return triggers.map { trigger, isGrave in
      let subject = closed.last?.reference ?? slice.client.reference
      let reference = "\(subject)/\(trigger.code)"
      let days = trigger.days(isGrave: isGrave, settings.thresholds.surveys)
      return AdverseIndicator(
        trigger: trigger,
        isGrave: isGrave,
        survey: closed.last,
        reference: reference,
        due: max(asOf, calendar.day(days, workingDaysAfter: trigger.begin ?? closed.last?.closed ?? asOf)),
        actions: actions.filter { $0.sourceReferences.contains(reference) && $0.isCorrective(asOf: asOf) }
      )
    }
  }
}

extension AdverseIndicator {
  /// What a wave that has closed shows, compared with the one before it.
  static func triggers(
    of survey: Survey,
    in account: Account,
    asOf: CivilDate,
    settings: Settings
  ) -> [(trigger: Trigger, isGrave: Bool)] {
    let slice = account.visible
    let before = slice.surveys.last {
      $0.closed <= asOf && ($0.closed, $0.id) < (survey.closed, survey.id)
    }
    let answers = { (survey: Survey) in
      WaveAnswers(
        survey,
        questions: slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name),
        responses: account.confidential.responses[survey.id] ?? []
      )
    }
    return AdverseIndicators(
      wave: answers(survey),
      previous: before.map(answers),
      people: slice.people,
      minimum: max(settings.minimumGroup, Anonymity.minimum),
      limits: settings.thresholds.surveys
    ).triggers
  }
}

extension AdverseIndicator.Trigger {
  /// The day from which its action counts, where that is not the closing of the wave.
  fileprivate var begin: CivilDate? {
    if case .overdueWave(let obligation) = self { obligation.by } else { nil }
  }
}
