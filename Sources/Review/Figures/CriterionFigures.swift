import Tables

/// How far each criterion has come.
struct CriterionProgressFigure: ExplainableFigure {
  let id = "criterion-progress"
  let title = "How far a criterion has come"
  let formula =
    "increase and decrease: (latest value - baseline) / (target - baseline), beside the share of the time from baseline "
    + "date to target date that is over; at least: latest value / target; at most: target / latest value, at most 100 %; "
    + "maintain: the distance of the latest value from the target"
  let method = "2.2"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.criteria.map { review in
      let reading: Reading<CriterionProgress> =
        review.progress.map { .measured($0) }
        ?? .unavailable(review.latest == nil ? .noData : .notMeasurable)
      return Explanation(
        subject: review.criterion.statement,
        reading.told { progress in
          [
            .init("progress", progress.share.map { .percent(100 * $0) }),
            .init("time over", progress.elapsed.map { .percent(100 * $0) }),
            .init("attainment", progress.attainment.map { .percent($0) }),
            .init("deviation", progress.deviation.map { .number($0) }),
            .init("now", .number(progress.current)), .init("measured on", .day(progress.measuredOn)),
            .init("expected by now", progress.expected.map { .number($0) }),
          ]
        },
        n: review.latest == nil ? 0 : 1,
        records: [Self.cite(review.criterion)] + (review.latest.map { [Self.cite($0)] } ?? []),
        leftOut: Self.leftOut(review, account)
      )
    }
  }

  static func cite(_ criterion: Criterion) -> CitedRecord {
    CitedRecord(
      criterion,
      criterion.statement,
      [
        .init("baseline", criterion.baseline.map { .number($0) }),
        .init("baseline date", criterion.baselineDate.map { .day($0) }),
        .init("target", criterion.target.map { .number($0) }),
        .init("target date", criterion.targetDate.map { .day($0) }),
        .init("unit", criterion.unit.map { .text($0) }),
      ]
    )
  }

  static func cite(_ measurement: Measurement) -> CitedRecord {
    CitedRecord(
      measurement,
      nil,
      [.init("on", .day(measurement.on)), .init("value", .number(measurement.value))]
    )
  }

  /// Earlier measurements of the criterion, and rows that never became measurements.
  static func leftOut(_ review: CriterionReview, _ account: ExplainedAccount) -> [LeftOutRecords] {
    let earlier = (account.slice.measurements[review.criterion.id] ?? []).dropLast()
    return earlier.map { LeftOutRecords(cite($0), "there is a later measurement") }
      + account.rowsLeftOut(of: .criteria, .measurements)
  }
}

/// Where each criterion stands.
struct CriterionStatusFigure: ExplainableFigure {
  let id = "criterion-status"
  let title = "Where a criterion stands"
  var formula: String { formula(with: Thresholds()) }
  let method = "2.3"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.criteria
    return
      "the first that applies: accepted by the client; not agreed by both sides; not measurable (something is missing, or "
      + "the latest value is too old); met; off track when its date has passed or the gap between time over and progress is "
      + "more than \(limits.offTrackPoints) points; at risk when it is more than \(limits.atRiskPoints), "
      + "or \(limits.finalPoints) from \(limits.finalPercent) % of the time on; else on track. Limits to keep: at risk within the margin past the limit, off track beyond "
      + "it. Targets to maintain: at risk beyond the tolerance, off track beyond corridor_factor times the tolerance"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.criteria.map { review in
      Explanation(
        subject: review.criterion.statement,
        .measured(
          [
            .init("status", .status(review.status)),
            .init("gap in points", review.progress?.gap.map { .number(100 * $0) }),
            .init("bad since", review.badSince.map { .day($0) }),
          ].compactMap(\.self)
        ),
        n: review.latest == nil ? 0 : 1,
        records: [CriterionProgressFigure.cite(review.criterion)]
          + (review.latest.map { [CriterionProgressFigure.cite($0)] } ?? []),
        leftOut: CriterionProgressFigure.leftOut(review, account)
      )
    }
  }
}

/// What each agreed criterion has brought.
struct BenefitFigure: ExplainableFigure {
  let id = "benefit"
  let title = "What a criterion has brought since its agreement"
  let formula =
    "from the agreement, or the baseline date where that is later: each measured gain over the baseline times the time "
    + "up to that measurement, the last carried on to the report date, summed per unit period; hours by the hours of a "
    + "unit; money only where the client has agreed a value"
  let method = "2.6"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.review.criteria.map { review in
      let measurements = account.slice.measurements[review.criterion.id] ?? []
      let since = review.benefit.reading.value?.since
      return Explanation(
        subject: review.criterion.statement,
        review.benefit.reading.told { benefit in
          [
            .init("units", .number(benefit.units)), .init("hours", benefit.hours.map { .hours($0) }),
            .init("money", benefit.money.value.map { .money($0) }), .init("since", .day(benefit.since)),
          ]
        },
        n: review.benefit.n,
        window: since.flatMap { $0 <= account.asOf ? $0...account.asOf : nil },
        records: [CriterionProgressFigure.cite(review.criterion)] + measurements.map(CriterionProgressFigure.cite),
        leftOut: account.rowsLeftOut(of: .criteria, .measurements)
      )
    }
  }
}
