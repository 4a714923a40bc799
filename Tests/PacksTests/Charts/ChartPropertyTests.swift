import TestSupport
import Testing

@testable import Packs

/// Charts of any text and any number: well-formed, inside their frame, and the same every time.
@Suite struct ChartPropertyTests {
  private static let noncharacters = String(
    String.UnicodeScalarView([UInt32(0xFFFE), 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar($0) })
  )

  private static let texts = [
    "", " ", "]]>", "<script>alert(1)</script>", "\" onload=\"x", "' & ; &lt; &#0;", "<!-- --",
    "a\u{0}b\u{1B}\u{7F}\u{85}",
    noncharacters, "\u{202E}abc\u{2066}", "שלום עולם, עוד מילים", "تقرير الحالة الشهري للعميل",
    "e\u{301}\u{302}\u{303}", "👩‍👩‍👧‍👦🇩🇪", "漢字漢字漢字", "line\nbreak\r\n\ttab", "?><?xml", "</svg><svg onload=x>",
    String(repeating: "four hundred ", count: 32), String(repeating: "W", count: 400),
    String(repeating: "\u{301}", count: 400),
    String(repeating: "👩‍👩‍👧‍👦", count: 400),
  ]

  private static let numbers = [
    0, -0.0, 1, -1, 0.1, 99.5, 100, 1e-300, -1e-300, .leastNonzeroMagnitude, 1e15, 1e300, -1e300,
    Double.greatestFiniteMagnitude,
    -Double.greatestFiniteMagnitude, 1.0000000000000002, 0.30000000000000004, 12_345.678,
  ]

  /// What is wrong with a chart.
  private func problems(_ chart: Chart) -> [String] {
    let svg = chart.svg(in: .file("c"))
    guard let shapes = DrawnShapes.read(svg) else { return ["no XML: \(svg)"] }
    var problems = shapes.problems
    let allowed: Set = ["svg", "title", "desc", "style", "rect", "circle", "line", "polyline", "polygon", "text"]
    problems += shapes.map(\.name).filter { !allowed.contains($0) }
    problems += shapes.flatMap { $0.attributes.keys.filter { $0.hasPrefix("on") || $0.contains("href") } }
    for shape in shapes where shape.name == "text" {
      let width = TextWidth.of(shape.text, isBold: shape.attributes["font-weight"] != nil)
      let x = shape.number("x") ?? .nan
      let left = ["middle": x - width / 2, "end": x - width][shape.attributes["text-anchor"] ?? ""] ?? x
      if !(left >= -0.05 && left + width <= 360.05) { problems.append("text leaves the drawing: \(shape)") }
    }
    return problems
  }

  private func number(_ random: inout SplitMix64) -> Double {
    random.int(0...1) == 0 ? random.pick(Self.numbers) : Double(random.int(-2_000...9_000)) / 16
  }

  private func value(_ random: inout SplitMix64) -> BulletChart.Value {
    .init(value: number(&random), text: random.pick(Self.texts))
  }

  @Test func bulletsHoldAnything() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<250 {
      let limits = [number(&random), number(&random)].sorted()
      let chart = BulletChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        status: (random.pick([.met, .onTrack, .atRisk, .offTrack]), random.pick(Self.texts)),
        current: value(&random),
        target: value(&random),
        expected: random.int(0...1) == 0 ? nil : value(&random),
        baseline: random.int(0...1) == 0 ? nil : number(&random),
        ranges: [
          .init(shade: .poor, meaning: "off track", low: nil, high: limits[0]),
          .init(shade: .fair, meaning: "at risk", low: limits[0], high: limits[1]),
          .init(shade: .good, meaning: "on track", low: limits[1], high: nil),
        ],
        isReversed: random.int(0...1) == 0,
        most: random.int(0...3) == 0 ? number(&random) : nil,
        notes: (random.pick(Self.texts), random.pick(Self.texts)),
        number: ChartExamples.number
      )
      #expect(problems(chart.chart()) == [], "\(chart)")
      #expect(chart.chart() == chart.chart())
    }
  }

  @Test func trendsHoldAnything() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<250 {
      var day = random.int(-700_000...2_900_000)
      let same = random.int(0...4) == 0 ? number(&random) : nil
      let runs = (0..<random.int(0...4)).map { _ in
        (0..<random.int(1...5)).map { _ in
          day += random.int(0...60)
          return TrendChart.Point(day: day, value: same ?? number(&random), text: random.pick(Self.texts))
        }
      }
      let chart = TrendChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        runs: runs,
        days: (random.pick(Self.texts), random.pick(Self.texts))
      ).chart()
      #expect((chart != nil) == (runs.flatMap(\.self).count >= 3))
      if let chart { #expect(problems(chart) == []) }
    }
  }

  @Test func recommendationsHoldAnything() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<150 {
      let points = Double(random.int(-100...100))
      let band = { (random: inout SplitMix64) in
        RecommendationChart.Band(count: random.pick([0, 1, 7, 1_000_000]), text: random.pick(Self.texts))
      }
      let chart = RecommendationChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        basis: random.pick(Self.texts),
        scoreLabel: random.pick(Self.texts),
        bands: random.int(0...1) == 0 ? nil : (band(&random), band(&random), band(&random)),
        score: (points, random.pick(Self.texts)),
        interval: (max(-100, points - 40), min(100, points + 60), random.pick(Self.texts), random.pick(Self.texts)),
        scale: ("−100", "0", "+100")
      )
      #expect(problems(chart.chart()) == [], "\(chart)")
    }
  }

  @Test func milestonesHoldAnything() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<150 {
      let base = random.int(-700_000...2_800_000)
      let day = { (random: inout SplitMix64) in base + random.pick([0, 1, 30, 400, 90_000]) }
      let chart = MilestoneChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        note: random.pick(Self.texts),
        rows: (0..<random.int(0...6)).map { _ in
          MilestoneChart.Entry(
            name: random.pick(Self.texts),
            planned: day(&random),
            reached: random.int(0...2) == 0 ? nil : day(&random),
            isDone: random.int(0...1) == 0,
            isRunning: random.int(0...1) == 0,
            status: random.pick([.met, .onTrack, .atRisk, .offTrack]),
            slip: random.pick(Self.texts)
          )
        },
        today: .init(day: day(&random), text: random.pick(Self.texts)),
        months: [.init(day: base, text: random.pick(Self.texts)), .init(day: base + 200, text: "Jul 2026")]
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(chart)") }
      #expect((chart.chart() == nil) == chart.rows.isEmpty)
    }
  }

  @Test func flowsHoldAnything() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<150 {
      let most = random.pick([0, 1, 9, 1_000, 1_000_000_000])
      let chart = FlowChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        names: (random.pick(Self.texts), random.pick(Self.texts), random.pick(Self.texts)),
        months: (0..<random.int(2...12)).map { _ in
          FlowChart.Month(
            initial: random.pick(Self.texts),
            year: random.int(0...3) == 0 ? random.pick(Self.texts) : nil,
            created: random.int(0...most),
            finished: random.int(0...most),
            open: random.int(-most...most)
          )
        },
        count: { String($0) }
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(chart)") }
    }
  }

  @Test func risksHoldAnything() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<150 {
      let chart = RiskChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        names: (random.pick(Self.texts), random.pick(Self.texts)),
        bands: (0..<random.int(0...5)).map { _ in random.pick(Self.texts) },
        band: { $0 * $1 - 3 },
        entries: (0..<random.pick([0, 1, 9, 60])).map { _ in
          .init(
            id: random.pick(Self.texts),
            likelihood: random.int(0...6),
            effect: random.int(1...5),
            isAbove: random.int(0...1) == 0
          )
        },
        limits: (0..<random.int(0...5)).map { _ in .init(highest: random.int(-3...30), text: random.pick(Self.texts)) },
        notes: [random.pick(Self.texts)],
        more: { String($0) }
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(chart.entries)") }
      #expect((chart.chart() == nil) == chart.entries.isEmpty)
    }
  }

  @Test func burnsHoldAnything() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<250 {
      var day = random.int(-700_000...2_800_000)
      let point = { (random: inout SplitMix64) in
        day += random.pick([0, 1, 31, 9_000])
        return BurnChart.Point(day: day, amount: self.number(&random))
      }
      let chart = BurnChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        names: (random.pick(Self.texts), random.pick(Self.texts), random.pick(Self.texts)),
        runs: (0..<random.int(1...3)).map { _ in (0..<random.int(1...4)).map { _ in point(&random) } },
        spent: random.pick(Self.texts),
        plan: (0..<random.int(0...4)).map { _ in point(&random) },
        budget: random.int(0...1) == 0 ? nil : (number(&random), random.pick(Self.texts)),
        expected: random.int(0...1) == 0 ? nil : .init(point: point(&random), text: random.pick(Self.texts)),
        months: [(day, random.pick(Self.texts)), (day - 40, "Jul 2026")]
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(chart)") }
      #expect((chart.chart() == nil) == (chart.runs.flatMap(\.self).count < 2))
    }
  }

  @Test func debtsHoldAnything() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<150 {
      let chart = DebtChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        total: random.pick(Self.texts),
        bands: (0..<random.int(0...7)).map { _ in
          .init(amount: number(&random), text: (random.pick(Self.texts), random.pick(Self.texts)))
        },
        notes: (0..<random.int(0...2)).map { _ in random.pick(Self.texts) }
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(chart)") }
    }
  }

  @Test func cycleTimesHoldAnything() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<150 {
      let most = random.pick([1, 3, 40, 3_000, 1_000_000_000, Int.max])
      let days = (0..<random.pick([0, 1, 20, 900])).map { _ in random.int(1...most) }.sorted()
      let chart = CycleTimeChart(
        title: random.pick(Self.texts),
        description: random.pick(Self.texts),
        label: random.pick(Self.texts),
        basis: random.pick(Self.texts),
        axisName: random.pick(Self.texts),
        days: days,
        median: .init(days: number(&random), text: random.pick(Self.texts)),
        p85: .init(days: number(&random), text: random.pick(Self.texts)),
        notes: ({ "\($0)" }, { "\($0)" }),
        count: { String($0) }
      )
      if let drawn = chart.chart() { #expect(problems(drawn) == [], "\(days)") }
      #expect((chart.chart() == nil) == days.isEmpty)
    }
  }

  @Test(arguments: texts)
  func shortensToTheEndThatFits(text: String) {
    for width in [0, 5, 20, 100, 360] as [Double] {
      let short = TextWidth.shortenedAtStart(text, to: width)
      #expect(TextWidth.of(short) <= width + 0.02)
      if short != text { #expect(short.isEmpty || short.hasPrefix("…") && text.hasSuffix(short.dropFirst())) }
    }
  }

  @Test(arguments: texts)
  func shortensToWhatFitsAndKeepsWholeCharacters(text: String) {
    for width in [0, 5, 20, 100, 360] as [Double] {
      let short = TextWidth.shortened(text, to: width)
      #expect(TextWidth.of(short) <= width + 0.02)
      if short != text {
        #expect(short.isEmpty || short.hasSuffix("…"))
        #expect(text.hasPrefix(short.dropLast()))
      }
    }
  }

  @Test(arguments: numbers)
  func placesEveryNumberOnEveryAxis(number: Double) {
    for other in Self.numbers {
      let scale = LinearScale(min(number, other)...max(number, other), from: 360, to: 0)
      for value in Self.numbers { #expect((0...360).contains(scale.place(value))) }
      let ticks = scale.ticks(most: 5).values
      #expect(ticks.count <= 7 && ticks == ticks.sorted() && ticks.allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: [
    (0.0, 60.0, [0, 20, 40, 60], 0), (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1], 1), (99.2, 99.8, [99.2, 99.4, 99.6, 99.8], 1),
    (-5, 5, [-4, -2, 0, 2, 4], 0), (0, 0.04, [0, 0.01, 0.02, 0.03, 0.04], 2),
    (0, 12_000, [0, 2_500, 5_000, 7_500, 10_000], 0),
    (0, 11, [0, 2.5, 5, 7.5, 10], 1),
  ])
  func putsTicksAtRoundValues(low: Double, high: Double, values: [Double], decimals: Int) {
    let ticks = LinearScale(low...high, from: 0, to: 100).ticks(most: 5)
    #expect(ticks.values.count == values.count)
    for (tick, value) in zip(ticks.values, values) { #expect(abs(tick - value) < 1e-9) }
    #expect(ticks.decimals == decimals)
  }

  @Test(arguments: [
    (0.0, 13.0, [0, 5, 10]), (0, 3, [0, 1, 2, 3]), (0, 6, [0, 1, 2, 3, 4, 5, 6]), (0, 90, [0, 20, 40, 60, 80]),
  ])
  func putsTicksOfCountsAtWholeNumbers(low: Double, high: Double, values: [Double]) {
    #expect(LinearScale(low...high, from: 0, to: 100).ticks(most: 6, wholeOnly: true).values == values)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"), (0.05, "0.05"),
    (-12.345, "-12.35"), (1e300, "1000000000"), (.infinity, "0"), (.nan, "0"), (99.999, "100"),
  ])
  func writesCoordinatesTheSameEverywhere(value: Double, text: String) {
    #expect(SVGText.number(value) == text)
  }

  @Test(arguments: [
    ("Share of moved people who can work by 9 a.m.", 360.0, ["Share of moved people who can work by 9 a.m."]),
    ("Share of moved people", 100.0, ["Share of", "moved peo…"]), ("Wortzusammensetzungen", 60.0, ["Wortz…"]),
    ("", 60.0, []),
  ])
  func aLongLabelIsWrappedAtWordsAndThenShortened(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(TextWidth.lines(text, to: width, most: 2) == lines)
    for line in TextWidth.lines(text, to: width, most: 2) { #expect(TextWidth.of(line) <= width + 0.1) }
  }
}
