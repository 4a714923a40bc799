import Tables

/// How each project stands, dimension by dimension, for the client and, where our own view differs, for us.
struct ProjectStatusFigure: ExplainableFigure {
  let id = "project-status"
  let title = "How a project stands"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.3"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.status
    return
      "schedule: on track up to \(limits.greenSlip) working days of slip and an SPI of "
      + "\(limits.greenPerformance), off track beyond \(limits.amberSlip) days, below "
      + "\(limits.amberPerformance), or with a critical milestone more than \(limits.greenSlip) days "
      + "late; cost: on track up to \(Int(limits.greenOverrun)) % over the budget by the forecast, off track "
      + "beyond \(Int(limits.amberOverrun)) % or once the budget is spent with work left, and without a forecast "
      + "by how far the share spent leads the share done (\(Int(limits.greenLead)) and "
      + "\(Int(limits.amberLead)) points); scope: on track up to \(Int(limits.greenVolatility)) % gross "
      + "volatility and no unsigned work, off track beyond \(Int(limits.amberVolatility)) % or with unsigned work "
      + "of more than \(Int(limits.amberUnsignedWork)) % of the baseline effort; at risk in between. The whole is "
      + "the worst dimension that is measured. A declared status stands where it is no better, or one step better with "
      + "reason, approver and date"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.projects.flatMap { project in
      let visible = project.visible
      let forClient = Self.explain(visible.status, of: visible, account, isInternal: false)
      // Where the client may see the cost, its status rests on the same records as ours.
      guard project.status != visible.status else { return forClient }
      return forClient + Self.explain(project.status, of: visible, account, isInternal: true)
    }
  }

  private static func explain(
    _ status: ProjectStatus,
    of review: ProjectReview,
    _ account: ExplainedAccount,
    isInternal: Bool
  ) -> [Explanation] {
    let facts = status.dimensions.flatMap(\.facts)
    let reading: Reading<ProjectStatus> = status.reported == .grey ? .unavailable(.noData) : .measured(status)
    let whole = Explanation(
      subject: review.project.name,
      isInternal: isInternal,
      reading.told { parts(of: $0, badSince: isInternal ? nil : review.badSince) },
      n: facts.count,
      records: account.cite([review.project.reference] + facts.flatMap(\.records)),
      leftOut: account.rowsLeftOut(of: .projects, .milestones, .changeRequests, .spend)
    )
    return [whole] + status.dimensions.map { explain($0, of: review, account, isInternal: isInternal) }
  }

  private static func explain(
    _ dimension: DimensionStatus,
    of review: ProjectReview,
    _ account: ExplainedAccount,
    isInternal: Bool
  ) -> Explanation {
    let reading: Reading<DimensionStatus> =
      dimension.status == .grey
      ? .unavailable(dimension.missing.first?.reason ?? .noData) : .measured(dimension)
    return Explanation(
      subject: "\(review.project.name): \(dimension.dimension.rawValue)",
      isInternal: isInternal,
      reading.told { dimension in
        [.init("status", .light(dimension.status))] + dimension.facts.flatMap(told)
          + dimension.missing.map { .init(name(of: $0.input), .missing($0.reason)) }
      },
      n: dimension.facts.count,
      records: account.cite(dimension.facts.flatMap(\.records)),
      leftOut: leftOut(of: dimension, review)
    )
  }

  private static func parts(of status: ProjectStatus, badSince: CivilDate?) -> [NamedQuantity?] {
    let override = status.override
    return [.init("reported", .light(status.reported)), .init("computed", .light(status.computed))]
      + status.dimensions.map { .init($0.dimension.rawValue, .light($0.status)) } + [
        .init("bad since", badSince.map { .day($0) }), .init("declared", override.map { .light($0.declared) }),
        .init("declared by", override?.approver.map { .text($0) }), .init("declared on", override?.on.map { .day($0) }),
        .init("because", override?.reason.map { .text($0) }),
        .init("the declared status", status.verdict.map { .text(words(for: $0)) }),
      ]
  }

  private static func words(for verdict: StatusOverride.Verdict) -> String {
    switch verdict {
    case .stands: "stands"
    case .unexplained(let needs): "does not stand: not recorded: \(needs.map(word).joined(separator: ", "))"
    case .tooFar: "does not stand: it is more than one step better than the computed one"
    }
  }

  private static func word(for need: StatusOverride.Need) -> String {
    switch need {
    case .reason: "reason"
    case .approver: "approver"
    case .date: "date"
    }
  }

  private static func told(_ fact: StatusFact) -> [NamedQuantity] {
    switch fact.rule {
    case .worstSlip(let days): [.init("latest milestone", .workingDays(days), makes: fact.status)]
    case .criticalSlip(let days): [.init("latest critical milestone", .workingDays(days), makes: fact.status)]
    case .overdueWithoutForecast(let count):
      [.init("overdue without a date that holds", .count(count), makes: fact.status)]
    case .allDone: [.init("milestones", .text("all done before the period"), makes: fact.status)]
    case .schedulePerformance(let index): [.init("SPI", .ratio(index), makes: fact.status)]
    case .forecastOverrun(let percent): [.init("forecast above the budget", .percent(percent), makes: fact.status)]
    case .spendLead(let points):
      [.init("points by which the share spent leads the share done", .number(points), makes: fact.status)]
    case .budgetUsed: [.init("budget", .text("spent, with work left"), makes: fact.status)]
    case .grossVolatility(let percent): [.init("gross volatility", .percent(percent), makes: fact.status)]
    case .unsignedWork(let hours, let percent):
      [.init("unsigned work", hours.map { .hours($0) } ?? .missing(.noData), makes: fact.status)]
        + (percent.map { [.init("of the baseline effort", .percent($0))] } ?? [])
    case .undecidedChange(let days): [.init("longest wait for a decision", .workingDays(days), makes: fact.status)]
    }
  }

  private static func name(of input: DimensionStatus.Input) -> String {
    switch input {
    case .slip: "latest milestone"
    case .schedulePerformance: "SPI"
    case .forecast: "forecast above the budget"
    case .spendLead: "points by which the share spent leads the share done"
    case .volatility: "gross volatility"
    }
  }

  private static func leftOut(of dimension: DimensionStatus, _ review: ProjectReview) -> [LeftOutRecords] {
    switch dimension.dimension {
    case .schedule:
      review.milestones.filter { !$0.isCurrent }.map {
        LeftOutRecords(CitedRecords.cite($0.milestone), "done before the period: its slip is no longer judged")
      } + WorkValueFigure.unpriced(review)
    case .cost: WorkValueFigure.unpriced(review)
    case .scope:
      ChangeTotalsFigure.notApproved(
        review.changeControl.changes.filter { change in
          !dimension.facts.contains { $0.records.contains(change.change.reference) }
        }
      )
    }
  }
}
