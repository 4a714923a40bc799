@testable import Packs

/// Charts with everything in them that they can show.
enum ChartExamples {
  static let bullet = BulletChart(
    title: "Fewer password calls reach the service desk each week",
    description: "On track: now 28 calls; expected by today 29.1 calls; target 24 calls; less is better.",
    label: "Password calls a week",
    status: (.onTrack, "On track"),
    current: .init(value: 28, text: "now 28 calls"),
    target: .init(value: 24, text: "target: 24 calls"),
    expected: .init(value: 29.1, text: "expected by today: 29.1 calls"),
    baseline: 60,
    ranges: [
      .init(shade: .good, low: nil, high: 32.7), .init(shade: .fair, low: 32.7, high: 38.1),
      .init(shade: .poor, low: 38.1, high: nil),
    ],
    isReversed: true,
    most: nil,
    notes: ("Less is better: read from right to left.", "This scale does not start at zero."),
    number: number
  )

  static let limit = BulletChart(
    title: "Scanners are usable whenever the halls are open",
    description: "At risk: now 99.4%; target at least 99.5%.",
    label: "Usable time",
    status: (.atRisk, "At risk"),
    current: .init(value: 99.4, text: "now 99.4%"),
    target: .init(value: 99.5, text: "at least 99.5%"),
    expected: nil,
    baseline: nil,
    ranges: [
      .init(shade: .poor, low: nil, high: 99.3), .init(shade: .fair, low: 99.3, high: 99.5),
      .init(shade: .good, low: 99.5, high: nil),
    ],
    isReversed: false,
    most: 100,
    notes: ("Less is better: read from right to left.", "This scale does not start at zero."),
    number: number
  )

  static let trend = TrendChart(
    title: "Trend: password calls",
    description: "from 58 to 31; lowest 28, highest 58; nothing measured between 20 and 90.",
    label: "Trend: password calls",
    runs: [
      [point(0, 58), point(31, 50), point(59, 28)], [point(151, 33)], [point(243, 35), point(273, 31)],
    ],
    days: ("26 January 2026", "26 October 2026")
  )

  static let recommendation = RecommendationChart(
    title: "Recommendation (NPS): How likely are you to recommend us?",
    description: "+42 from 12 answers; likely range -6 to +72; 2 gave 0–6, 3 gave 7–8, 7 gave 9–10.",
    label: "Recommendation (NPS)",
    basis: "12 answers, indicative",
    scoreLabel: "Score, and the range it likely lies in",
    bands: (
      .init(count: 2, text: "2 gave 0–6"), .init(count: 3, text: "3 gave 7–8"), .init(count: 7, text: "7 gave 9–10")
    ),
    score: (41.667, "+42"),
    interval: (-5.5, 72.17, "-6", "+72"),
    scale: ("-100", "0", "+100")
  )

  static let milestones = MilestoneChart(
    title: "Milestones against plan",
    description: "M1: 1 early. M2: 1 late. M3: 25 late. M4: 6 late, no forecast. M5: 3 late.",
    label: "Working days against plan",
    note: "○ planned, then reached; dashed: still to come",
    rows: [
      row("List of mailboxes", 58, 57, .met, "1 early"), row("Pilot group", 106, 111, .onTrack, "1 late"),
      row("All mailboxes moved", 149, 184, .offTrack, "25 late", isDone: false),
      row("Old servers switched off", 170, nil, .atRisk, "6 late, no forecast", isDone: false, isRunning: true),
      row("Handover", 272, 275, .onTrack, "3 late", isDone: false),
      row("Training", 300, nil, .onTrack, "", isDone: false),
    ],
    today: .init(day: 180, text: "30 June 2025"),
    months: [.init(day: 90, text: "Apr 2025"), .init(day: 181, text: "Jul 2025"), .init(day: 273, text: "Oct 2025")]
  )

  static let flow = FlowChart(
    title: "Requests and incidents by month",
    description:
      "New: 14 · 20 · 9 · 22. Finished: 12 · 21 · 11 · 19. Open at the end of each month: 16 · 15 · 13 · 16.",
    label: "Requests and incidents by month",
    names: ("new", "finished", "Open at the end of the month"),
    months: [
      .init(initial: "N", year: "2025", created: 14, finished: 12, open: 16),
      .init(initial: "D", year: nil, created: 20, finished: 21, open: 15),
      .init(initial: "J", year: "2026", created: 9, finished: 11, open: 13),
      .init(initial: "F", year: nil, created: 22, finished: 19, open: 16),
    ],
    count: { String($0) }
  )

  static let number: @Sendable (Double, Int) -> String = { value, decimals in
    Format(locale: "en-GB", currency: "GBP").number(value, decimals: decimals)
  }

  private static func point(_ day: Int, _ value: Int) -> TrendChart.Point {
    .init(day: day, value: Double(value), text: "\(value) calls")
  }

  private static func row(
    _ name: String,
    _ planned: Int,
    _ reached: Int?,
    _ status: StatusMark,
    _ slip: String,
    isDone: Bool = true,
    isRunning: Bool = false
  ) -> MilestoneChart.Entry {
    .init(
      name: name,
      planned: planned,
      reached: reached,
      isDone: isDone,
      isRunning: isRunning,
      status: status,
      slip: slip
    )
  }
}
