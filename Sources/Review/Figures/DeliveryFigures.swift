/// The hours of each project's scope, as signed and as they are now.
struct ScopeFigure: ExplainableFigure {
  let id = "scope"
  let title = "The scope of each project, then and now"
  let formula =
    "the hours agreed at first + the hours of the changes that both sides have signed; cost, days and hours of those are "
    + "summed with their signs"
  let method = "5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.deliveryReview.scopes.map { scope in
      Explanation(
        subject: scope.project.name,
        .measured(
          [
            .init("points at first", .count(scope.project.scopeIn.count)),
            .init("hours at first", scope.project.baselineHours.map { .hours($0) }),
            .init("hours now", scope.hoursNow.map { .hours($0) }),
            .init("signed changes", .count(scope.changes.count)),
            .init("cost", scope.added.cost) { .money($0) }, .init("days", scope.added.days) { .days($0) },
          ].compactMap(\.self)
        ),
        n: scope.changes.count,
        records: account.cite([scope.project.reference] + scope.changes.map(\.change.reference)),
        leftOut: account.rowsLeftOut(of: .changeRequests)
      )
    }
  }
}

/// Work that had to be done again.
struct ReworkFigure: ExplainableFigure {
  let id = "rework"
  let title = "Work done again"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.6"

  func formula(with thresholds: Thresholds) -> String {
    "work items of the kind rework that began or ended in the last \(thresholds.sections.countedDays) days; the cause is "
      + "the side that asked for the change request they name"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.deliveryReview.pictures.map { picture in
      Explanation(
        subject: picture.project.name,
        picture.rework.reading.told { rework in
          [
            .init("pieces", .count(rework.count)), .init("hours", rework.hours.map { .hours($0) }),
            .init("after changes of the client", .count(rework.causes[.clientChange] ?? 0)),
            .init("after changes of ours", .count(rework.causes[.ourChange] ?? 0)),
            .init("without a recorded cause", .count(rework.causes[.unknown] ?? 0)),
          ]
        },
        n: picture.rework.n,
        window: picture.rework.window,
        records: account.citeWork(picture.rework.records),
        leftOut: account.rowsLeftOut(of: .workItems)
      )
    }
  }
}

/// What work is thought to take, as the client reads it.
struct EstimateToldFigure: ExplainableFigure {
  let id = "estimates-told"
  let title = "What work is thought to take"
  var formula: String { formula(with: Thresholds()) }
  let method = "4"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.relationship
    return
      "of each piece of work the newest estimate that was checked (vetted, with discovery_ref and vetted_on), else the "
      + "newest: then a range of \(limits.lowFactor) to \(limits.highFactor) times its hours or, once "
      + "\(limits.ownRangeEstimates) finished pieces are known, of what those took against what was said"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.deliveryReview.estimates.map { estimate in
      Explanation(
        subject: estimate.item,
        .measured(Self.parts(of: estimate)),
        n: 1,
        records: account.cite([estimate.reference]),
        leftOut: account.rowsLeftOut(of: .estimates)
      )
    }
  }

  private static func parts(of estimate: EstimateReview) -> [NamedQuantity] {
    let took = [NamedQuantity("took", estimate.took.map { .hours($0) })].compactMap(\.self)
    switch estimate.figure {
    case .unchecked(let low, let high): return [.init("from", .hours(low)), .init("to", .hours(high))] + took
    case .checked(let hours, let low, let high, _):
      return [.init("hours", .hours(hours))]
        + [.init("from", low.map { .hours($0) }), .init("to", high.map { .hours($0) })].compactMap(\.self) + took
    }
  }
}

/// Requests that came past the agreed channels, as far as the client may see them.
struct DetourFigure: ExplainableFigure {
  let id = "detours"
  let title = "Requests past the agreed channels"
  var formula: String { formula(with: Thresholds()) }
  let method = "7.1"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.sections
    return
      "work items raised by the client's people in the last \(limits.countedDays) days whose channel is none of 'channels', "
      + "of all of which the channel is recorded; told from \(limits.fewestRequests) requests on and beyond "
      + "\(limits.detourPercent) %"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    guard let detours = account.review.deliveryReview.detours else { return [] }
    return [
      Explanation(
        .measured([.init("past the channels", .count(detours.detours)), .init("requests", .count(detours.total))]),
        n: detours.total,
        window: detours.window,
        records: account.citeWork(detours.references),
        leftOut: account.rowsLeftOut(of: .workItems)
      )
    ]
  }
}

/// Small issues that grow.
struct GrowingIssueFigure: ExplainableFigure {
  let id = "growing-issues"
  let title = "Small issues that grow"
  var formula: String { formula(with: Thresholds()) }
  let method = "6.4"

  func formula(with thresholds: Thresholds) -> String {
    "open issues that matter more, cost more or went further up since the last pack, and those of low or medium severity "
      + "open for more than \(thresholds.sections.growingDays) working days; ordered by age x (1 + the ways in which they grew)"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.deliveryNotes.growingIssues.map { growing in
      Explanation(
        subject: growing.issue.text,
        isInternal: true,
        .measured(
          [
            .init("age", .workingDays(growing.age)), .init("ways it grew", .count(growing.growth.count)),
            .init("weight", .count(growing.weight)),
          ]
        ),
        n: 1,
        records: account.cite([growing.issue.reference]),
        leftOut: account.rowsLeftOut(of: .issues)
      )
    }
  }
}

extension ExplainedAccount {
  /// The work items that references name, whether or not they are for a change.
  fileprivate func citeWork(_ references: [String]) -> [CitedRecord] {
    let names = Set(references)
    return slice.workItems.filter { names.contains($0.reference) }.map(CitedRecords.cite)
  }
}
