import Review
import Templating

/// How estimates compare with what work took; never about single people.
enum EstimateFields {
  static let fields = Fields<Shown<EstimateCalibration>>(
    "the estimates",
    [
      .group("finished", "by what the estimates rest on, of finished work", row) { shown in
        EstimateSample.Basis.allCases.compactMap { basis in
          shown.value.accuracy[basis]?.reading.value.map { Shown(Row(basis: basis, accuracy: $0), shown.format) }
        }
      },
      .optionalText("unvetted", "how many quotes nobody had checked; absent without quotes") { shown in
        shown.value.unvetted.reading.value.map { share in
          shown.format.share(share.unvetted, of: share.quoted, share.percent)
        }
      },
      .text("range", "by how much an unchecked figure may be off") { shown in
        let range = shown.value.range
        let (low, high) = (shown.format.plain(range.low), shown.format.plain(range.high))
        let needed = shown.format.count(shown.value.limits.ownRangeEstimates)
        return shown.format.say(
          range.isOwn
            ? "\(low) to \(high) times, by your own experience" : "\(low) to \(high) times, until \(needed) are known"
        )
      },
    ]
  )

  private struct Row: Sendable {
    let basis: EstimateSample.Basis
    let accuracy: EstimateAccuracy
  }

  private static let row = Fields<Shown<Row>>(
    "calibration",
    [
      .text("basis", "what the estimates rest on") { $0.format.say($0.value.basis == .gut ? "a feeling" : "a check") },
      .flag("indicative", "whether too few are known to rely on it") { $0.value.accuracy.isIndicative },
      .text("n", "finished pieces of work") { $0.format.count($0.value.accuracy.n) },
      .text("error", "the mean distance from the actual hours") {
        $0.format.percent(100 * $0.value.accuracy.meanError, decimals: 0)
      },
      .text("overrun", "the mean overrun of what was said") {
        $0.format.percent($0.value.accuracy.meanOverrunPercent, decimals: 0)
      },
      .text("within", "the share within a quarter of the actual hours") {
        $0.format.percent(100 * $0.value.accuracy.shareWithinQuarter, decimals: 0)
      },
      .text("ratio", "all actual hours over all estimated ones") {
        $0.format.number($0.value.accuracy.aggregateRatio, decimals: 2)
      },
    ]
  )
}
