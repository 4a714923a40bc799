import Foundation
import Testing

@testable import Packs

@Suite struct ChartTests {
  private func shapes(_ chart: Chart?) throws -> [DrawnShapes.Shape] {
    let chart = try #require(chart)
    return try #require(DrawnShapes.read(chart.svg(in: .file("c"))))
  }

  @Test func looksAsItAlwaysDid() throws {
    try expectGolden(ChartExamples.bullet.chart(), "bullet")
    try expectGolden(ChartExamples.limit.chart(), "bullet-of-a-limit")
    try expectGolden(try #require(ChartExamples.trend.chart()), "trend")
    try expectGolden(ChartExamples.recommendation.chart(), "recommendation")
    try expectGolden(try #require(ChartExamples.milestones.chart()), "milestones")
    try expectGolden(try #require(ChartExamples.flow.chart()), "flow")
  }

  @Test func saysItsNameAndItsNumbersToThoseWhoDoNotSeeIt() throws {
    let shapes = try shapes(ChartExamples.bullet.chart())
    let root = try #require(shapes.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "c_title c_desc")
    #expect(shapes.first { $0.attributes["id"] == "c_title" }?.text == ChartExamples.bullet.title)
    #expect(shapes.first { $0.attributes["id"] == "c_desc" }?.text == ChartExamples.bullet.description)
  }

  @Test func bringsItsColoursForDarkScreensInAFileAlone() {
    let chart = ChartExamples.bullet.chart()
    #expect(chart.svg(in: .file("c")).contains("<style>") && !chart.svg(in: .page(0)).contains("<style>"))
    // Renderers of files that know no variables would draw black on black.
    #expect(!chart.svg(in: .file("c")).contains("var("))
  }

  /// Every class that a shape carries has a rule, and no rule reaches anything but charts.
  @Test(arguments: [ChartStyle.ofFile, ChartStyle.ofPage])
  func stylesEveryShapeAndNothingElse(style: String) throws {
    let charts = [
      ChartExamples.bullet.chart(), ChartExamples.limit.chart(), ChartExamples.trend.chart(),
      ChartExamples.recommendation.chart(), ChartExamples.milestones.chart(), ChartExamples.flow.chart(),
    ]
    for chart in charts {
      for shape in try shapes(chart).dropFirst() {
        for name in (shape.attributes["class"] ?? "").split(separator: " ") {
          #expect(style.contains(".chart .\(name){"), "\(name)")
        }
      }
    }
    let selectors = style.split(whereSeparator: { "{}\n".contains($0) }).filter { $0.hasPrefix(".") }
    #expect(!selectors.isEmpty && selectors.allSatisfy { $0.hasPrefix(".chart ") })
  }

  @Test func startsABarAtZeroAndElseShowsADotAndSaysSo() throws {
    let limit = try shapes(ChartExamples.limit.chart())
    #expect(limit.texts.contains("This scale does not start at zero."))
    #expect(!limit.texts.contains("0"))
    #expect(limit.contains { $0.name == "circle" && $0.attributes["class"]?.hasPrefix("f-data") == true })
    let bullet = try shapes(ChartExamples.bullet.chart())
    #expect(bullet.texts.contains("0") && !bullet.texts.contains("This scale does not start at zero."))
    #expect(!bullet.contains { $0.name == "circle" && $0.attributes["class"]?.hasPrefix("f-data") == true })
  }

  @Test func runsFromRightToLeftWhereLessIsBetterAndSaysSo() throws {
    let shapes = try shapes(ChartExamples.bullet.chart())
    let ticks = shapes.filter { $0.name == "text" && Double($0.text) != nil }
    let places = ticks.sorted { (Double($0.text) ?? 0) < (Double($1.text) ?? 0) }.compactMap { $0.number("x") }
    #expect(places.count >= 3 && places == places.sorted(by: >))
    #expect(shapes.texts.contains("Less is better: read from right to left."))
  }

  @Test func drawsNoLineThroughAGap() throws {
    let shapes = try shapes(ChartExamples.trend.chart())
    #expect(
      shapes.filter { $0.name == "polyline" }.map { $0.attributes["points"]?.split(separator: " ").count } == [3, 2]
    )
    #expect(
      shapes.texts.filter { $0.hasSuffix("8 calls") || $0.hasSuffix("1 calls") } == [
        "28 calls", "58 calls", "31 calls",
      ]
    )
  }

  @Test func isNoTrendWithFewerThanThreeValues() {
    let two = ChartExamples.trend.runs[0].prefix(2)
    let chart = TrendChart(title: "t", description: "d", label: "l", runs: [Array(two)], days: ("a", "b"))
    #expect(chart.chart() == nil)
  }

  @Test func isNoCourseOfTimeWithOneMonth() {
    let flow = ChartExamples.flow
    let chart = FlowChart(
      title: flow.title,
      description: flow.description,
      label: flow.label,
      names: flow.names,
      months: [flow.months[0]],
      count: flow.count
    )
    #expect(chart.chart() == nil)
  }

  @Test func drawsBandsAsSharesOfAllAnswers() throws {
    let bands = try shapes(ChartExamples.recommendation.chart()).filter { $0.name == "rect" }.dropFirst()
    let widths = bands.compactMap { $0.number("width") }
    #expect(widths.count == 3)
    for (width, count) in zip(widths, [2.0, 3, 7]) { #expect(abs(width - (360 * count / 12 - 2)) < 0.02) }
  }

  @Test func showsOpenMilestonesDashed() throws {
    let lines = try shapes(ChartExamples.milestones.chart()).filter { $0.attributes["stroke-width"] == "3" }
    #expect(lines.map { $0.attributes["stroke-dasharray"] != nil } == [false, false, true, true, true, true])
  }

  // MARK: Contrast, as WCAG 2.2 defines it

  private func luminance(_ color: String) throws -> Double {
    let digits = color.dropFirst().flatMap { color.count == 4 ? [$0, $0] : [$0] }
    let channels = try stride(from: 0, to: 6, by: 2).map { index in
      let value = Double(try #require(UInt8(String(digits[index...(index + 1)]), radix: 16))) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let (one, other) = (try luminance(first), try luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: [\Paint.light, \Paint.dark])
  func canBeReadOnLightAndDarkScreens(color: KeyPath<Paint, String> & Sendable) throws {
    for text in [Paint.ink, .quiet] {
      #expect(try contrast(text[keyPath: color], Paint.paper[keyPath: color]) >= 4.5, "\(text)")
    }
    for range in [Paint.paper, .good, .fair, .poor, .pale] {
      #expect(try contrast(Paint.data[keyPath: color], range[keyPath: color]) >= 3, "\(range)")
    }
    #expect(try contrast(Paint.line[keyPath: color], Paint.paper[keyPath: color]) >= 3)
    // A mark of status shows by its fill, else by its edge.
    for (fill, edge) in [(Paint.onTrack, Paint.edge), (.offTrack, .edge), (.atRisk, .amberEdge)] {
      let colors = [fill[keyPath: color], edge[keyPath: color]].filter { $0 != "none" }
      #expect(try colors.contains { try contrast($0, Paint.paper[keyPath: color]) >= 3 }, "\(fill)")
    }
    #expect(try contrast(Paint.onMark[keyPath: color], Paint.onTrack[keyPath: color]) >= 4.5)
  }
}
