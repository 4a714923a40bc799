import Review

/// The charts of one success criterion.
enum CriterionCharts {
  /// The latest value against the target; nil unless the criterion is measured.
  static func bullet(of shown: Shown<CriterionReview>) -> Chart? {
    let (review, criterion) = (shown.value, shown.value.criterion)
    guard let mark = mark(of: review.status), let target = criterion.target, let latest = review.latest else {
      return nil
    }
    let expected = review.progress?.expected
    let marks = [latest.value, target, expected, criterion.baseline].compactMap(\.self)
    let isReversed = criterion.direction == .decrease || criterion.direction == .atMost
    return BulletChart(
      title: criterion.statement,
      description: bulletDescription(of: shown, latest, isReversed: isReversed),
      label: label(of: criterion),
      status: (mark, Words.statusWord(review.status, shown.format)),
      current: .init(value: latest.value, text: shown.format.say("now \(CriterionFields.value(latest.value, shown))")),
      target: .init(value: target, text: targetLabel(shown)),
      expected: expected.map {
        .init(value: $0, text: shown.format.say("expected by today: \(CriterionFields.expected($0, shown))"))
      },
      baseline: criterion.baseline,
      ranges: review.ranges.map {
        let (shade, meaning) = shade(of: $0.verdict)
        return .init(shade: shade, meaning: shown.format.say(meaning), low: $0.low, high: $0.high)
      },
      isReversed: isReversed,
      most: criterion.unit == "%" && marks.allSatisfy { $0 <= 100 } ? 100 : nil,
      notes: (
        shown.format.say("Less is better: read from right to left."),
        shown.format.say("This scale does not start at zero.")
      ),
      number: { shown.format.number($0, decimals: $1) }
    ).chart()
  }

  /// How the values have moved; nil for fewer than three.
  static func trend(of shown: Shown<CriterionReview>) -> Chart? {
    let (review, criterion) = (shown.value, shown.value.criterion)
    let runs = review.trend.latest(mostDrawn)
    let measurements = runs.flatMap(\.self)
    guard let first = measurements.first, let last = measurements.last else { return nil }
    return TrendChart(
      title: shown.format.say("Trend: \(criterion.statement)"),
      description: trendDescription(of: shown, runs, first, last),
      label: shown.format.say("Trend"),
      runs: runs.map { run in
        run.map { .init(day: $0.on.dayNumber, value: $0.value, text: CriterionFields.value($0.value, shown)) }
      },
      days: (shown.format.day(first.on), shown.format.day(last.on))
    ).chart()
  }

  // MARK: Parts

  private static func mark(of status: CriterionStatus) -> StatusMark? {
    switch status {
    case .accepted, .met, .metToDate: .met
    case .onTrack, .notStarted: .onTrack
    case .atRisk: .atRisk
    case .offTrack: .offTrack
    case .notMeasurable, .notAgreed: nil
    }
  }

  private static func shade(of verdict: CriterionRange.Verdict) -> (Paint, meaning: Phrase) {
    switch verdict {
    case .offTrack: (.poor, "off track")
    case .atRisk: (.fair, "at risk")
    case .onTrack, .met: (.good, "on track")
    }
  }

  private static func label(of criterion: Criterion) -> String {
    let label = criterion.metric ?? criterion.statement
    return label.prefix(1).uppercased() + label.dropFirst()
  }

  private static func targetLabel(_ shown: Shown<CriterionReview>) -> String {
    let isLimit = shown.value.criterion.direction == .atLeast || shown.value.criterion.direction == .atMost
    return isLimit ? CriterionFields.target(shown) : shown.format.say("target: \(CriterionFields.target(shown))")
  }

  private static func bulletDescription(
    of shown: Shown<CriterionReview>,
    _ latest: Measurement,
    isReversed: Bool
  ) -> String {
    let (review, criterion) = (shown.value, shown.value.criterion)
    let parts = [
      shown.format.say("now \(CriterionFields.value(latest.value, shown)), measured on \(shown.format.day(latest.on))"),
      review.progress?.expected.map {
        shown.format.say("expected by today \(CriterionFields.expected($0, shown))")
      },
      criterion.baseline.map { shown.format.say("at the start \(CriterionFields.value($0, shown))") },
      shown.format.say("target \(CriterionFields.target(shown))"),
      isReversed ? shown.format.say("less is better") : nil,
    ]
    let status = Words.statusWord(review.status, shown.format)
    return shown.format.say("\(status): \(shown.format.joined(parts.compactMap(\.self))).")
  }

  private static func trendDescription(
    of shown: Shown<CriterionReview>,
    _ runs: [[Measurement]],
    _ first: Measurement,
    _ last: Measurement
  ) -> String {
    let value = { (measurement: Measurement) in CriterionFields.value(measurement.value, shown) }
    let values = runs.flatMap(\.self).map(\.value)
    var parts = [
      shown.format.say(
        "from \(value(first)) on \(shown.format.day(first.on)) to \(value(last)) on \(shown.format.day(last.on))"
      )
    ]
    if let low = values.min(), let high = values.max() {
      parts.append(
        shown.format.say("lowest \(CriterionFields.value(low, shown)), highest \(CriterionFields.value(high, shown))")
      )
    }
    if values.count <= mostTold {
      let all = values.map { shown.format.plain($0) }.joined(separator: " · ")
      parts.append(shown.format.say("all values: \(all)"))
    }
    let gaps = zip(runs, runs.dropFirst()).compactMap { before, after in
      before.last.flatMap { left in after.first.map { (left.on, $0.on) } }
    }
    for (left, right) in gaps.suffix(mostGaps) {
      parts.append(
        shown.format.say("nothing measured between \(shown.format.day(left)) and \(shown.format.day(right))")
      )
    }
    if gaps.count > mostGaps {
      parts.append(shown.format.say("earlier gaps: \(shown.format.count(gaps.count - mostGaps))"))
    }
    return shown.format.joined(parts) + "."
  }

  /// The most values that are drawn: the latest ones.
  private static let mostDrawn = 120
  /// More values than this are told by their first, last, lowest and highest alone.
  private static let mostTold = 24
  /// The most gaps that are told by their days: the latest ones.
  private static let mostGaps = 6
}
