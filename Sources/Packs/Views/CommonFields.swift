import Review
import Templating

/// The names every document of a client offers.
enum CommonFields {
  static func fields<Root>(_ read: @escaping @Sendable (Root) -> Shown<ClientReview>) -> [Field<Root>] {
    [
      .text("firm", "the firm that prepares the pack") { read($0).value.firm.name },
      .text("period", "the period, in words") { read($0).format.period(read($0).value.dates.period) },
      .day("as_of", "the report date: figures count up to here") { read($0).day(read($0).value.dates.asOf) },
      .text("client", "the client's name") { read($0).value.client.name },
    ]
  }

  /// The limits that make the figures what they are.
  static let thresholds = Fields<Format>(
    "the thresholds",
    [
      .text("late_days", "a milestone later than this is bad news, in working days") {
        $0.count(MilestoneReview.lateDays)
      },
      .text("off_track_days", "a milestone later than this is off track, in working days") {
        $0.count(MilestoneReview.graveDays)
      },
      .text("at_risk_points", "beyond this gap, in points of the way, a criterion is at risk") {
        $0.count(CriterionJudge.atRiskPoints)
      },
      .text("off_track_points", "beyond this gap, in points of the way, a criterion is off track") {
        $0.count(CriterionJudge.offTrackPoints)
      },
      .text("published_answers", "fewer answers than this are called indicative") { $0.count(Anonymity.publishedFrom) },
      .text("margin_percent", "how far past a limit to keep still counts as at risk, in percent of the limit") {
        $0.count(CriterionJudge.marginPercent)
      },
      .text("stale_factor", "a measurement older than this many times its cadence is out of date") {
        $0.plain(CriterionJudge.staleFactor)
      },
      .text("slip_at_risk", "a milestone later than this puts its project at risk, in working days") {
        $0.count(StatusThresholds.greenSlip)
      },
      .text("slip_off_track", "a milestone later than this puts its project off track, in working days") {
        $0.count(StatusThresholds.amberSlip)
      },
      .text("spi_at_risk", "below this schedule performance index a project is at risk") {
        $0.number(StatusThresholds.greenPerformance, decimals: 2)
      },
      .text("spi_off_track", "below this schedule performance index a project is off track") {
        $0.number(StatusThresholds.amberPerformance, decimals: 2)
      },
      .text("overrun_at_risk", "beyond this expected overrun of the budget a project is at risk, in percent") {
        $0.plain(StatusThresholds.greenOverrun)
      },
      .text("overrun_off_track", "beyond this expected overrun of the budget a project is off track, in percent") {
        $0.plain(StatusThresholds.amberOverrun)
      },
      .text("lead_at_risk", "so many points of spend ahead of work done put a project at risk") {
        $0.plain(StatusThresholds.greenLead)
      },
      .text("lead_off_track", "so many points of spend ahead of work done put a project off track") {
        $0.plain(StatusThresholds.amberLead)
      },
      .text("change_at_risk", "beyond this size of the agreed changes a project is at risk, in percent of its effort") {
        $0.plain(StatusThresholds.greenVolatility)
      },
      .text(
        "change_off_track",
        "beyond this size of the agreed changes a project is off track, in percent of its effort"
      ) {
        $0.plain(StatusThresholds.amberVolatility)
      },
      .text("unsigned_off_track", "beyond this share of unsigned work a project is off track, in percent of its effort")
      {
        $0.plain(StatusThresholds.amberUnsignedWork)
      },
      .text("undecided_days", "a change that waits longer than this puts its project at risk, in working days") {
        $0.count(StatusThresholds.undecidedDays)
      },
      .text("minimum_answers", "fewer answers than this are not published") { $0.count(Anonymity.minimum) },
    ]
  )

  /// The rows a document rests on.
  static let sources = Fields<Shown<ClientReview>>(
    "the sources",
    [
      .optionalText("records", "the records that the figures rest on, by kind; absent without any") {
        Words.basis($0.value.basis, $0.format)
      },
      .text("files", "how many files those are from") { Words.counted($0.value.basis.files, "file", $0.format) },
      .text("unused", "in one clause, how many rows were not used and why") {
        Words.unused(rejected: $0.value.rows.rejected, leftOut: $0.value.rows.leftOut, $0.format)
      },
      .text("read", "rows of this client that were read") { $0.format.count($0.value.rows.read) },
      .text("used", "of these, used") { $0.format.count($0.value.rows.used) },
      .text("left_out", "of these, left out by a rule") { $0.format.count($0.value.rows.leftOut) },
      .text("rejected", "of these, not readable") { $0.format.count($0.value.rows.rejected) },
    ]
  )

  /// The two groups that "how we measure" rests on.
  static func measuring<Root>(_ read: @escaping @Sendable (Root) -> Shown<ClientReview>) -> [Field<Root>] {
    [
      .record("thresholds", "the limits in force", thresholds) { read($0).format },
      .record("sources", "what the figures rest on", sources) { read($0) },
    ]
  }
}
