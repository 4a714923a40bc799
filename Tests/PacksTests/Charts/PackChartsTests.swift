// Longer than other files: most of it is the rows of the one client whose charts all tests look at.

import Foundation
import Review
import Tables
import Testing

@testable import Packs

/// Which charts a client's records give, what they say, and where they are written.
@Suite struct PackChartsTests {
  private static let base = [
    "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
    "exports/contacts.csv":
      "id,client,name,email,role,side,authorised,may_sign\ndana,acme,Dana,d@acme.example,Lead,client,yes,criteria\n"
      + "tom,,Tom,t@firm.example,Lead,provider,yes,\n",
    "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
  ]

  private static let criterionHeading =
    "id,project,statement,metric,unit,direction,baseline,baseline_date,target,target_date,data_source,state,"
    + "proposed_on,client_agreed_by,client_agreed_on,provider_agreed_by,provider_agreed_on\n"

  private static func criterion(_ id: String, state: String = "agreed", unit: String = "calls") -> String {
    let signatures = state == "agreed" ? "dana,2026-01-19,tom,2026-01-19" : ",,,"
    return "\(id),shop,Fewer calls reach the desk \(id),calls,\(unit),decrease,60,2026-01-12,24,2026-12-18,Export,"
      + "\(state),2026-01-12,\(signatures)\n"
  }

  private static func measurements(_ id: String, _ values: [(day: String, value: String)]) -> String {
    values.map { "\(id),2026-\($0.day),\($0.value)\n" }.joined()
  }

  private func portfolio(_ files: [String: String], _ settings: Settings = Settings()) throws -> Portfolio {
    let portfolio = Portfolio(
      loading: WorkspaceFiles(Self.base.merging(files) { $1 }),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    #expect(portfolio.diagnostics.filter { $0.severity == .error }.isEmpty, "\(portfolio.diagnostics)")
    return portfolio
  }

  private func charts(_ files: [String: String]) throws -> PackCharts {
    let portfolio = try portfolio(files)
    let review = AccountReview(try #require(portfolio.accounts.first), of: portfolio).visible
    return PackCharts(of: review, Format(locale: "en-GB", currency: "GBP"))
  }

  private func shapes(_ entry: PackCharts.Entry?) throws -> [DrawnShapes.Shape] {
    let entry = try #require(entry)
    return try #require(DrawnShapes.read(entry.chart.svg(in: .file("c"))))
  }

  // MARK: Criteria

  private static let monthly = [
    ("07-24", "37"), ("08-26", "33"), ("09-25", "30"), ("10-26", "28"),
  ].map { (day: $0.0, value: $0.1) }

  private func criteria(_ id: String, _ values: [(day: String, value: String)], state: String = "agreed") throws
    -> PackCharts
  {
    try charts([
      "exports/criteria.csv": Self.criterionHeading + Self.criterion(id, state: state),
      "exports/measurements.csv": "criterion,on,value\n" + Self.measurements(id, values),
    ])
  }

  @Test func tellsACriterionInWordsWithTheSameNumbers() throws {
    let charts = try criteria("C1", Self.monthly)
    #expect(
      charts[.criterion("C1")]?.chart.alternative
        == "Fewer calls reach the desk C1 – On track: now 28 calls, measured on 26 October 2026; expected by today 29 calls; "
        + "at the start 60 calls; target 24 calls; less is better."
    )
    #expect(
      charts[.trend("C1")]?.chart.alternative
        == "Trend: Fewer calls reach the desk C1 – from 37 calls on 24 July 2026 to 28 calls on 26 October 2026; lowest 28 "
        + "calls, highest 37 calls; all values: 37 · 33 · 30 · 28."
    )
  }

  @Test func breaksTheTrendWhereAMonthIsMissingAndSaysSo() throws {
    let charts = try criteria("C1", Self.monthly.filter { $0.day != "09-25" } + [("05-26", "43"), ("06-26", "40")])
    let entry = try #require(charts[.trend("C1")])
    #expect(entry.chart.description.contains("nothing measured between 26 August 2026 and 26 October 2026"))
    #expect(try shapes(entry).filter { $0.name == "polyline" }.count == 1)
  }

  @Test func drawsNoTrendOfTwoValues() throws {
    let charts = try criteria("C1", Array(Self.monthly.suffix(2)))
    #expect(charts[.trend("C1")] == nil && charts[.criterion("C1")] != nil)
  }

  /// However much was measured, the drawing and its words stay small.
  @Test func drawsTheLatestValuesWhereThereAreMany() throws {
    let days = (0..<2_000).map { CivilDate(dayNumber: 19_000 + $0).iso }
    let charts = try charts([
      "exports/criteria.csv": Self.criterionHeading + Self.criterion("C1"),
      "exports/measurements.csv": "criterion,on,value\n" + days.map { "C1,\($0),7\n" }.joined(),
    ])
    let entry = try #require(charts[.trend("C1")])
    let line = try shapes(entry).first { $0.name == "polyline" }
    #expect(line?.attributes["points"]?.split(separator: " ").count == 120)
    #expect(entry.chart.description.utf8.count < 200)
  }

  @Test func drawsNothingThatIsNotAgreedOrNotMeasurable() throws {
    #expect(try criteria("C1", Self.monthly, state: "proposed")[.criterion("C1")] == nil)
    #expect(try criteria("C1", Self.monthly, state: "proposed")[.trend("C1")] == nil)
    #expect(try criteria("C1", [])[.criterion("C1")] == nil)
    // The latest value is too old to say where the criterion stands.
    #expect(try criteria("C1", Array(Self.monthly.prefix(2)))[.criterion("C1")] == nil)
  }

  // MARK: Surveys

  private func recommendation(_ answers: [Int]) throws -> PackCharts.Entry? {
    let rows = answers.enumerated().map { "S1,p\($0.offset),2026-10-05,\($0.element)\n" }.joined()
    return try charts([
      "exports/surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-01,2026-10-20,confidential,40\n",
      "exports/survey-questions.csv": "survey,id,type,text\nS1,q1,nps,Would you recommend us?\n",
      "exports/responses.csv": "survey,contact,on,q1\n" + rows,
    ])[.recommendation("q1")]
  }

  @Test func showsCountsOfTenAnswersAndMore() throws {
    let entry = try recommendation([10, 9, 9, 10, 8, 7, 8, 6, 9, 10, 3, 9])
    #expect(
      entry?.chart.alternative
        == "Recommendation (NPS): Would you recommend us? – +42 on a scale from −100 to +100, from 12 answers, indicative; "
        + "likely range −6 to +72; 2 gave 0–6, 3 gave 7–8, 7 gave 9–10."
    )
    #expect(try shapes(entry).texts.contains("2 gave 0–6"))
  }

  /// Counts of so few would name people, and so would the lengths of the bands.
  @Test(arguments: [[10, 9, 9, 8, 3], [9, 9, 9, 9, 9, 9, 9, 9, 2]])
  func showsNoCountsAndNoBandsOfFiveToNineAnswers(answers: [Int]) throws {
    let shapes = try shapes(try recommendation(answers))
    #expect(!shapes.texts.contains { $0.contains("gave") })
    #expect(!(shapes.text(of: "desc") ?? "").contains("gave"))
    #expect(shapes.allSatisfy { $0.name != "rect" || $0.attributes["class"] == "f-paper" }, "paper alone")
  }

  @Test(arguments: [[], [10, 9, 3, 7], [10, 9, 10, 9, 10, 9]])
  func drawsNoScoreThatIsWithheld(answers: [Int]) throws {
    #expect(try recommendation(answers) == nil)
  }

  // MARK: Milestones and work

  @Test func tellsMilestonesInWordsWithTheSameNumbers() throws {
    let entry = try charts([
      "exports/milestones.csv":
        "id,project,name,baseline,forecast,actual\nM1,shop,Pilot,2026-09-04,,2026-09-03\n"
        + "M2,shop,Move,2026-10-16,2026-11-06,\nM3,shop,Switch off,2026-10-20,,\nM4,shop,Handover,2027-01-29,,\n"
    ])[.milestones]
    #expect(
      entry?.chart.alternative
        == "Milestones against plan – as of 31 October 2026. "
        + "Pilot: planned 4 September 2026, done 3 September 2026, 1 working day early. "
        + "Move: planned 16 October 2026, forecast 6 November 2026, 15 working days late. "
        + "Switch off: planned 20 October 2026, no forecast, 9 working days late, no forecast. "
        + "Handover: planned 29 January 2027, no forecast, not known yet."
    )
    #expect(
      try shapes(entry).texts.filter { $0.contains("late") || $0.contains("early") } == [
        "1 early", "15 late", "9 late, no forecast",
      ]
    )
  }

  @Test func drawsTheMilestonesPlannedLastWhereThereAreMany() throws {
    let rows = (10...45).map { "M\($0),shop,Step \($0),2026-\($0 < 28 ? "01" : "03")-\($0 < 28 ? $0 : $0 - 17),,\n" }
    let entry = try charts([
      "exports/milestones.csv": "id,project,name,baseline,forecast,actual\n" + rows.joined()
    ])[.milestones]
    let texts = try shapes(entry).texts
    #expect(
      texts.filter { $0.hasPrefix("Step") }.count == 20 && texts.contains("Step 45") && !texts.contains("Step 25")
    )
    #expect(entry?.chart.title == "Milestones against plan, the last 20 of 36")
  }

  @Test func tellsWorkInWordsWithTheSameNumbers() throws {
    let entry = try charts([
      "exports/work-items.csv":
        "id,project,title,created,finished\nW1,shop,A,2026-08-01,2026-09-02\nW2,shop,B,2026-09-01,\n"
    ])[.flow]
    #expect(
      entry?.chart.alternative
        == "Requests and incidents by month – August 2026 to October 2026. New: 1 · 1 · 0. Finished: 0 · 1 · 0. "
        + "Open at the end of each month: 1 · 1 · 1."
    )
  }

  private static let riskHeading = "id,project,kind,text,category,p,i,owner,raised,state,audience\n"

  @Test func tellsRisksInWordsWithTheSameNumbers() throws {
    let entry = try charts([
      "exports/risks.csv": Self.riskHeading + "R1,shop,threat,Storm,continuity,4,4,tom,2026-10-01,open,client\n"
        + "R2,shop,threat,Fees,cost,2,5,tom,2026-10-01,open,client\nR3,shop,opportunity,Gift,,5,5,tom,2026-10-01,open,client\n"
        + "R4,shop,threat,Past,,5,5,tom,2026-10-01,closed,client\n",
      "exports/statements.csv": "id,client,topic,category,value,said_by,said_on\n"
        + "S1,acme,risk_appetite,continuity,cautious,dana,2026-01-12\n"
        + "S2,acme,risk_appetite,cost,open,dana,2026-01-12\n",
    ])[.risks]
    #expect(
      entry?.chart.alternative
        == "Risks by likelihood and effect – R1: likelihood 4 times effect 4 is 16, very high, above what you accept; "
        + "R2: likelihood 2 times effect 5 is 10, high. “cautious” accepts up to 9; “open” accepts up to 12."
    )
    #expect(try shapes(entry).filter { $0.name == "polyline" }.count == 2, "both limits")
    #expect(!(try shapes(entry).texts.contains("R3")), "a chance is no harm")
  }

  @Test func saysThatNothingIsAcceptedForAll() throws {
    let entry = try charts([
      "exports/risks.csv": Self.riskHeading + "R1,shop,threat,Storm,continuity,4,4,tom,2026-10-01,open,client\n"
    ])[.risks]
    #expect(entry?.chart.description.hasSuffix("What you accept is not recorded.") == true)
    #expect(try shapes(entry).texts.contains("What you accept is not recorded."))
    #expect(!(try shapes(entry).contains { $0.name == "polyline" }))
  }

  private static let spend = [
    "exports/projects.csv": "id,client,name,pricing,budget\nshop,acme,Shop,tm,\n",
    "exports/milestones.csv":
      "id,project,name,baseline,forecast,actual,value,pct\nM1,shop,Pilot,2026-09-04,,2026-09-03,10000,100\n"
      + "M2,shop,Rest,2026-12-11,,,30000,0\n",
    "exports/spend.csv": "project,month,cost\nshop,2026-06,2000\nshop,2026-07,3000\nshop,2026-10,5000\n",
  ]

  @Test func tellsSpendInWordsWithTheSameNumbers() throws {
    let entry = try charts(Self.spend)[.burn("shop")]
    #expect(
      entry?.chart.alternative
        == "Spent against plan and budget: Shop – £10,000 spent up to 31 October 2026; budget £40,000; work planned by then "
        + "worth £10,000; £40,000 by 11 December 2026, at the price of the work so far; in all by the end of each month: "
        + "June 2026 £2,000 · July 2026 £5,000 · October 2026 £10,000; nothing recorded between July 2026 and October 2026."
    )
    let lines = try shapes(entry).filter { $0.name == "polyline" && $0.attributes["class"] == "s-data" }
    #expect(lines.count == 1, "no line through a gap")
  }

  @Test func drawsNoSpendThatTheClientMayNotSee() throws {
    let fixed = Self.spend.merging(["exports/projects.csv": "id,client,name,pricing\nshop,acme,Shop,fixed\n"]) { $1 }
    #expect(try charts(fixed)[.burn("shop")] == nil)
    let portfolio = try portfolio(fixed)
    let review = AccountReview(try #require(portfolio.accounts.first), of: portfolio)
    let entry = PackCharts(inHouse: review, Format(locale: "en-GB", currency: "GBP"))[.burn("shop")]
    let words = try #require(entry?.chart.description)
    // A price and a cost are no plan and spend of one kind.
    #expect(!words.contains("planned") && words.contains("if the months to come take what the last ones took"))
  }

  @Test func tellsDebtInWordsWithTheSameNumbersInTheHouseAlone() throws {
    let files = [
      "exports/invoices.csv":
        "id,client,amount,currency,issued,due,paid_on,paid_amount,disputed\nI1,acme,6800,,2026-08-31,2026-09-30,,,\n"
        + "I2,acme,5900.50,,2026-10-01,2026-10-30,,,\nI3,acme,1150,,2026-09-30,2026-10-30,,,yes\n"
        + "I4,acme,100,EUR,2026-10-01,2026-11-30,,,\n"
    ]
    #expect(try charts(files)[.debt("GBP")] == nil)
    let portfolio = try portfolio(files)
    let review = AccountReview(try #require(portfolio.accounts.first), of: portfolio)
    let charts = PackCharts(inHouse: review, Format(locale: "en-GB", currency: "GBP"))
    #expect(
      charts[.debt("GBP")]?.chart.alternative
        == "What is owed, by age (GBP) – £12,700.50 owed without dispute: not due £0; 1 to 30 days £5,900.50; 31 to 60 days "
        + "£6,800; 61 to 90 days £0; over 90 days £0; contested, and in none of these, £1,150."
    )
    #expect(charts[.debt("EUR")]?.path == "charts/debt-eur.svg")
  }

  @Test func tellsHowLongWorkTookInWordsWithTheSameNumbers() throws {
    let rows = [1, 2, 2, 5, 21].enumerated().map { index, days in
      "W\(index),shop,A,2026-10-01,2026-10-01,2026-10-\(days < 10 ? "0" : "")\(days)\n"
    }
    let entry = try charts(["exports/work-items.csv": "id,project,title,created,started,finished\n" + rows.joined()])[
      .cycleTime
    ]
    #expect(
      entry?.chart.alternative
        == "How long requests took – 5 requests finished in the last 90 days; half: 2 days or less; 85%: 21 days or less; "
        + "days and how many took them: 1 × 1 · 2 × 2 · 5 × 1 · 21 × 1."
    )
    #expect(
      try charts(["exports/work-items.csv": "id,project,title,created,started,finished\n" + rows[0]])[.cycleTime] == nil
    )
  }

  @Test func drawsNothingWhereNothingIsRecorded() throws {
    let charts = try charts([:])
    #expect(charts[.milestones] == nil && charts[.flow] == nil && charts.files(at: ["charts/milestones.svg"]).isEmpty)
  }

  // MARK: Files

  @Test func givesEveryIdAFileOfItsOwnThatIsSafeEverywhere() throws {
    let ids = [
      "C1", "c1", "c-1", "C 1", "../../x", "CON", "日本", "é", "a:b|c", String(repeating: "long-", count: 25), "x-2", "x",
    ]
    let charts = try charts([
      "exports/criteria.csv": Self.criterionHeading + ids.map { Self.criterion($0) }.joined(),
      "exports/measurements.csv": "criterion,on,value\n" + ids.map { Self.measurements($0, Self.monthly) }.joined(),
    ])
    let entries = ids.flatMap { [charts[.criterion($0)], charts[.trend($0)]] }.compactMap(\.self)
    #expect(entries.count == 2 * ids.count)
    #expect(Set(entries.map(\.path)).count == entries.count)
    for entry in entries {
      #expect(entry.name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
      #expect(entry.name.utf8.count < 60)
      #expect(charts.entry(at: entry.path)?.chart == entry.chart)
    }
  }

  private func pack(documents: [String]?, template: String? = nil) throws -> Pack {
    var settings = Settings()
    if let documents { settings.documents = Set(documents) }
    let portfolio = try portfolio(
      [
        "exports/criteria.csv": Self.criterionHeading + Self.criterion("C1"),
        "exports/measurements.csv": "criterion,on,value\n" + Self.measurements("C1", Self.monthly),
        "exports/milestones.csv": "id,project,name,baseline,forecast,actual\nM1,shop,Pilot,2026-12-04,,\n",
      ],
      settings
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let shipped = TemplateLibrary.Folder(path: package + "/templates", name: "templates")
    var own: TemplateLibrary.Folder?
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-charts-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if let template {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(template.utf8).write(to: URL(fileURLWithPath: folder + "/review.md"))
      own = .init(path: folder, name: "own")
    }
    let account = AccountReview(try #require(portfolio.accounts.first), of: portfolio)
    return try PackMaker(portfolio, TemplateLibrary(workspace: own, shared: [shipped])).pack(for: account)
  }

  private func charts(in pack: Pack) -> [String] { pack.documents.map(\.name).filter { $0.hasPrefix("charts/") } }

  @Test func writesTheChartsThatItsDocumentsShowAndNoOther() throws {
    #expect(
      charts(in: try pack(documents: nil))
        == ["charts/criterion-c1.svg", "charts/milestones.svg", "charts/trend-c1.svg"]
    )
    #expect(
      charts(in: try pack(documents: ["success-criteria"])) == ["charts/criterion-c1.svg", "charts/trend-c1.svg"]
    )
    #expect(charts(in: try pack(documents: ["survey"])).isEmpty)
    #expect(charts(in: try pack(documents: ["review"], template: "# {{client}}\n\nNo charts.\n")).isEmpty)
  }

  @Test func drawsInThePageWhatItShowsAsAnImageInMarkdown() throws {
    let template =
      "# {{client}}\n\n{{#milestones}}{{#chart}}![{{alt}}]({{{path}}})\n\n![again]({{{path}}})\n{{/chart}}{{/milestones}}"
    let documents = try pack(documents: ["review"], template: template).documents
    let text = { (name: String) in documents.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let (markdown, html) = (try #require(text("review.md")), try #require(text("review.html")))
    #expect(markdown.contains("![Milestones against plan – as of 31 October 2026. Pilot: planned 4 December 2026,"))
    #expect(markdown.contains("](charts/milestones.svg)"))
    #expect(!html.contains("<img") && html.components(separatedBy: "<figure>").count == 3)
    // Twice the same chart: its ids differ, and the rules of the page colour both.
    #expect(html.contains("id=\"figure-1_title\"") && html.contains("id=\"figure-2_title\""))
    #expect(html.components(separatedBy: "<svg").count == 3 && html.contains(ChartStyle.ofPage))
    #expect(charts(in: try pack(documents: ["review"], template: template)) == ["charts/milestones.svg"])
    #expect(try #require(text("charts/milestones.svg")).contains("<style>"))
  }

  /// What the drawing writes in its main colour stands in its words too.
  @Test func drawsNoNumberThatItsWordsLack() throws {
    let answers = [10, 9, 9, 10, 8, 7, 8, 6, 9, 10, 3, 9].enumerated().map {
      "S1,p\($0.offset),2026-10-05,\($0.element)\n"
    }
    let charts = try charts([
      "exports/criteria.csv": Self.criterionHeading + Self.criterion("C1"),
      "exports/measurements.csv": "criterion,on,value\n" + Self.measurements("C1", Self.monthly),
      "exports/milestones.csv": "id,project,name,baseline,forecast,actual\nM1,shop,Pilot 7,2026-09-04,2026-11-05,\n",
      "exports/work-items.csv": "id,project,title,created,finished\nW1,shop,A,2026-08-01,2026-09-02\n",
      "exports/surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-01,2026-10-20,confidential,40\n",
      "exports/survey-questions.csv": "survey,id,type,text\nS1,q1,nps,Would you recommend us?\n",
      "exports/responses.csv": "survey,contact,on,q1\n" + answers.joined(),
    ])
    let subjects: [PackCharts.Subject] = [.criterion("C1"), .trend("C1"), .milestones, .flow, .recommendation("q1")]
    for subject in subjects {
      let entry = try #require(charts[subject])
      let texts = try shapes(entry).filter { $0.name == "text" && $0.attributes["class"] == "f-ink" }
      let numbers = texts.flatMap { $0.text.split { !$0.isNumber && $0 != "." && $0 != "," } }.filter {
        $0.contains(where: \.isNumber)
      }
      #expect(!numbers.isEmpty)
      for number in numbers { #expect(entry.chart.alternative.contains(number), "\(subject): \(number)") }
    }
  }
}
