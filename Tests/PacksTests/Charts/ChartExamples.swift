import Review

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
      .init(shade: .good, meaning: "on track", low: nil, high: 32.7),
      .init(shade: .fair, meaning: "at risk", low: 32.7, high: 38.1),
      .init(shade: .poor, meaning: "off track", low: 38.1, high: nil),
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
      .init(shade: .poor, meaning: "off track", low: nil, high: 99.3),
      .init(shade: .fair, meaning: "at risk", low: 99.3, high: 99.5),
      .init(shade: .good, meaning: "on track", low: 99.5, high: nil),
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
    description: "+42 from 12 answers; likely range −6 to +72; 2 gave 0–6, 3 gave 7–8, 7 gave 9–10.",
    label: "Recommendation (NPS)",
    basis: "12 answers, indicative",
    scoreLabel: "Score, and the range it likely lies in",
    bands: (
      .init(count: 2, text: "2 gave 0–6"), .init(count: 3, text: "3 gave 7–8"), .init(count: 7, text: "7 gave 9–10")
    ),
    score: (41.667, "+42"),
    interval: (-5.5, 72.17, "−6", "+72"),
    scale: ("−100", "0", "+100")
  )

  static let milestones = MilestoneChart(
    title: "Milestones against plan",
    description: "M1: 1 early. M2: 1 late. M3: 25 late. M4: 6 late, no forecast. M5: 3 late.",
    label: "Working days against plan",
    note: "○ planned, ✓ done; dashed: still to come",
    rows: [
      row("List of mailboxes", 58, 57, .met, "1 early"), row("Pilot group", 106, 111, .met, "1 late"),
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

  static let risks = RiskChart(
    title: "Risks by likelihood and effect",
    description: "R1: 4 times 4; R4: 3 times 5; R2: 2 times 5; R5: 2 times 5; R3: 3 times 2; R7 to R10: 1 times 3. "
      + "Accepted: up to 9 and up to 12.",
    label: "Risks by likelihood and effect",
    names: ("Likelihood, from 1 to 5 ↑", "Effect, from 1 to 5 →"),
    bands: ["low", "medium", "high", "very high"],
    band: { RiskBand(score: $0 * $1).rawValue },
    entries: [
      risk("R1", 4, 4, isAbove: true), risk("SUPPLIER-104", 3, 5, isAbove: true), risk("R2", 2, 5), risk("R5", 2, 5),
      risk("R3", 3, 2), risk("R7", 1, 3), risk("R8", 1, 3), risk("R9", 1, 3), risk("R10", 1, 3),
    ],
    limits: [
      .init(highest: 9, text: "You accept up to 9 (“cautious”)"),
      .init(highest: 12, text: "You accept up to 12 (“open”)"),
    ],
    notes: ["Bold: above what you accept."],
    more: { String($0) }
  )

  static let burn = BurnChart(
    title: "Spent against plan and budget: booking on the web",
    description:
      "£71,500 spent up to 30 June 2025; budget £120,000; £132,000 by 3 October 2025; nothing recorded for April.",
    label: "Booking on the web",
    names: ("spent", "planned", "expected"),
    runs: [
      [
        .init(day: 0, amount: 0), .init(day: 30, amount: 9_000), .init(day: 58, amount: 19_500),
        .init(day: 89, amount: 30_500),
      ],
      [.init(day: 150, amount: 56_500), .init(day: 180, amount: 71_500)],
    ],
    spent: "£71,500",
    plan: [
      .init(day: 58, amount: 20_000), .init(day: 106, amount: 50_000), .init(day: 149, amount: 80_000),
      .init(day: 170, amount: 90_000), .init(day: 272, amount: 120_000),
    ],
    budget: (120_000, "budget £120,000"),
    expected: .init(point: .init(day: 275, amount: 132_000), text: "£132,000"),
    months: [(0, "Jan 2025"), (90, "Apr 2025"), (181, "Jul 2025"), (273, "Oct 2025")]
  )

  static let debt = DebtChart(
    title: "What is owed, by age (GBP)",
    description:
      "£21,400 owed without dispute: not due £5,900; 1 to 30 days £6,800; 31 to 60 days £0; 61 to 90 days £7,200; "
      + "over 90 days £1,500; contested, and in none of these, £1,150.",
    label: "Owed by age (GBP)",
    total: "£21,400",
    bands: [
      .init(amount: 5_900, text: ("not due", "£5,900")), .init(amount: 6_800, text: ("1 to 30 days", "£6,800")),
      .init(amount: 0, text: ("31 to 60 days", "£0")), .init(amount: 7_200, text: ("61 to 90 days", "£7,200")),
      .init(amount: 1_500, text: ("over 90 days", "£1,500")),
    ],
    notes: ["Contested, and not in the bar: £1,150"]
  )

  static let cycleTime = CycleTimeChart(
    title: "How long requests took",
    description:
      "13 requests finished in the last 90 days; half: 5 days or less; 85%: 14 days or less; 1 × 1 · 2 × 2 · 3 × 2 · "
      + "4 × 1 · 5 × 2 · 6 × 1 · 8 × 1 · 9 × 1 · 14 × 1 · 21 × 1.",
    label: "How long requests took",
    basis: "13 requests finished in the last 90 days",
    axisName: "Calendar days from start to finish",
    days: [1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 14, 21],
    median: .init(days: 5, text: "half: 5 days or less"),
    p85: .init(days: 14, text: "85%: 14 days or less"),
    notes: ({ "Each dot: up to \($0) requests." }, { "Each column: \($0) days." }),
    count: { String($0) }
  )

  static let number: @Sendable (Double, Int) -> String = { value, decimals in
    Format(locale: "en-GB", currency: "GBP").number(value, decimals: decimals)
  }

  private static func point(_ day: Int, _ value: Int) -> TrendChart.Point {
    .init(day: day, value: Double(value), text: "\(value) calls")
  }

  private static func risk(_ id: String, _ likelihood: Int, _ effect: Int, isAbove: Bool = false) -> RiskChart.Entry {
    .init(id: id, likelihood: likelihood, effect: effect, isAbove: isAbove)
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
