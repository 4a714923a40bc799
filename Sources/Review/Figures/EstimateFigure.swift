/// How estimates compare with what work took.
struct EstimateFigure: ExplainableFigure {
  let id = "estimates"
  let title = "How estimates compare with what work took"
  let formula =
    "over finished work, by what the latest estimate of each basis rests on: mean of |actual - estimate| / actual, mean of "
    + "(actual - estimate) / estimate, all actual over all estimated hours, and the share within a quarter"
  let method = "4"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let calibration = account.inHouse.relationship.estimates
    let omitted = calibration.omitted.map { LeftOutRecords(1, "\($0.reference): \(Self.reason($0.why))") }
    return EstimateSample.Basis.allCases.compactMap { basis in
      calibration.accuracy[basis].map { measure in
        Explanation(
          subject: basis.rawValue,
          isInternal: true,
          measure.reading.told { accuracy in
            [
              .init("mean error", .percent(100 * accuracy.meanError)), .init("bias", .percent(100 * accuracy.bias)),
              .init("mean overrun", .percent(accuracy.meanOverrunPercent)),
              .init("actual to estimated", .ratio(accuracy.aggregateRatio)),
              .init("within a quarter", .percent(100 * accuracy.shareWithinQuarter)),
            ]
          },
          n: measure.n,
          records: account.cite(measure.records),
          leftOut: omitted
        )
      }
    }
  }

  private static func reason(_ omission: EstimateCalibration.Omission) -> String {
    switch omission {
    case .noHours: "the work took no hours"
    case .invalid: "an estimate is more than nothing"
    case .superseded: "a later estimate stands for the item"
    }
  }
}
