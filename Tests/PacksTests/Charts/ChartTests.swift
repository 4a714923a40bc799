import Foundation
import Testing

@testable import Packs

@Suite struct ChartTests {
  private func shapes(_ chart: Chart?) throws -> [DrawnShapes.Shape] {
    let chart = try #require(chart)
    return try #require(DrawnShapes.read(chart.svg(in: .file("c"))))
  }

  @Test func looksAsItAlwaysDid() throws {
    for kind in ChartKind.all { try expectGolden(try #require(kind.chart), kind.file) }
  }

  /// A type of chart that the page of charts does not show has no golden drawing either.
  @Test func everyTypeOfChartHasAnExample() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Packs/Charts").standardizedFileURL
    let types = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix("Chart.swift") && $0 != "Chart.swift" }.map { String($0.dropLast(6)) }
    #expect(Set(ChartKind.all.map(\.type)) == Set(types))
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
    for chart in ChartKind.all.map(\.chart) {
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
    let bands = try shapes(ChartExamples.recommendation.chart()).filter {
      $0.name == "rect" && $0.attributes["class"] != "f-paper"
    }
    let widths = bands.compactMap { $0.number("width") }
    #expect(widths.count == 3)
    for (width, count) in zip(widths, [2.0, 3, 7]) { #expect(abs(width - (360 * count / 12 - 2)) < 0.02) }
  }

  @Test func showsOpenMilestonesDashed() throws {
    let lines = try shapes(ChartExamples.milestones.chart()).filter { $0.attributes["stroke-width"] == "3" }
    #expect(lines.map { $0.attributes["stroke-dasharray"] != nil } == [false, false, true, true, true, true])
  }

  @Test func drawsTheLimitBetweenWhatIsAcceptedAndWhatIsNot() throws {
    let lines = try shapes(ChartExamples.risks.chart()).filter { $0.name == "polyline" }
    #expect(lines.map { $0.attributes["stroke-dasharray"] } == [nil, "6 4"])
    // 9 accepts one effect of a sure risk, two of a likely one, then 3, 4 and all five.
    let steps = lines[0].attributes["points"]?.split(separator: " ").map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    #expect(steps?.map { $0[0] } == [88, 88, 156, 156, 224, 224, 292, 292, 360])
    #expect(steps?.map { $0[1] } == [46, 114, 114, 182, 182, 250, 250, 318, 318])
  }

  @Test(arguments: [(0, 0), (3, 7), (25, 0), (1, 3)])
  func drawsALimitOfAnyHeight(highest: Int, points: Int) throws {
    let risks = ChartExamples.risks
    let chart = RiskChart(
      title: risks.title,
      description: risks.description,
      label: risks.label,
      names: risks.names,
      bands: risks.bands,
      band: risks.band,
      entries: risks.entries,
      limits: [.init(highest: highest, text: "limit")],
      notes: [],
      more: risks.more
    )
    let lines = try shapes(chart.chart()).filter { $0.name == "polyline" }
    #expect(lines.first?.attributes["points"]?.split(separator: " ").count ?? 0 == points)
  }

  @Test func keepsTheEndsOfIdsAndCountsThoseThatFindNoRoom() throws {
    let texts = try shapes(ChartExamples.risks.chart()).texts
    #expect(texts.contains("…-104") && texts.contains("R8") && !texts.contains("R9") && texts.contains("+2"))
  }

  @Test func drawsSpendSolidWhatIsExpectedDashedAndNoLineThroughAGap() throws {
    let shapes = try shapes(ChartExamples.burn.chart())
    let spent = shapes.filter { $0.name == "polyline" && $0.attributes["class"] == "s-data" }
    #expect(spent.map { $0.attributes["points"]?.split(separator: " ").count } == [4, 2])
    #expect(spent.allSatisfy { $0.attributes["stroke-dasharray"] == nil })
    let expected = shapes.filter { $0.name == "line" && $0.attributes["stroke-dasharray"] != nil }
    #expect(
      expected.contains { $0.number("x1") == spent.last?.lastPoint?.x && $0.number("y1") == spent.last?.lastPoint?.y }
    )
  }

  @Test func startsSpendAndItsPlanAtZero() throws {
    let shapes = try shapes(ChartExamples.burn.chart())
    let lines = shapes.filter { $0.name == "polyline" }
    let zero = try #require(
      shapes.first { $0.name == "line" && $0.attributes["class"] == "s-line" && $0.number("x1") == 0 }
    )
    let firsts = lines.compactMap { $0.attributes["points"]?.split(separator: " ").first?.split(separator: ",").last }
    #expect(firsts.prefix(2).compactMap { Double($0) } == [zero.number("y1"), zero.number("y1")])
  }

  @Test func drawsDebtAsSharesOfOneBar() throws {
    let bars = try shapes(ChartExamples.debt.chart()).filter { $0.name == "rect" && $0.number("height") == 24 }
    let widths = bars.compactMap { $0.number("width") }
    #expect(widths.count == 4)
    for (width, amount) in zip(widths, [5_900.0, 6_800, 7_200, 1_500]) {
      #expect(abs(width - (360 * amount / 21_400 - 2)) < 0.02)
    }
  }

  @Test func drawsADotForEachPieceOfWork() throws {
    let shapes = try shapes(ChartExamples.cycleTime.chart())
    #expect(shapes.filter { $0.name == "circle" }.count == 13)
    let line = try #require(
      shapes.first { $0.name == "line" && $0.attributes["class"] == "s-ink" && $0.number("y1") == 58 }
    )
    let label = try #require(shapes.first { $0.text == "85%: 14 days or less" })
    #expect(line.number("x1") == label.number("x"))
  }

  @Test func saysWhatADotAndAColumnStandForWhereThereAreMany() throws {
    let one = ChartExamples.cycleTime
    let chart = CycleTimeChart(
      title: one.title,
      description: one.description,
      label: one.label,
      basis: one.basis,
      axisName: one.axisName,
      days: (0..<1_000).map { 1 + $0 % 90 },
      median: one.median,
      p85: one.p85,
      notes: one.notes,
      count: one.count
    )
    let shapes = try shapes(chart.chart())
    #expect(shapes.texts.suffix(2) == ["Each column: 5 days.", "Each dot: up to 6 requests."])
    #expect(shapes.filter { $0.name == "circle" }.count <= 340)
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
    // Ids and limits stand on the steps, which are told apart without their borders.
    let steps = [Paint.paper, .firstStep, .secondStep, .thirdStep]
    for (lighter, darker) in zip(steps, steps.dropFirst()) {
      #expect(try contrast(Paint.ink[keyPath: color], darker[keyPath: color]) >= 4.5, "\(darker)")
      #expect(try contrast(lighter[keyPath: color], darker[keyPath: color]) >= 1.4, "\(darker)")
    }
    // A mark of status shows by its fill, else by its edge.
    for (fill, edge) in [(Paint.onTrack, Paint.edge), (.offTrack, .edge), (.atRisk, .amberEdge)] {
      let colors = [fill[keyPath: color], edge[keyPath: color]].filter { $0 != "none" }
      #expect(try colors.contains { try contrast($0, Paint.paper[keyPath: color]) >= 3 }, "\(fill)")
    }
    #expect(try contrast(Paint.onMark[keyPath: color], Paint.onTrack[keyPath: color]) >= 4.5)
  }
}
