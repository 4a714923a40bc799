import Testing

@testable import Review

/// Open requests in the order in which they are to be done (S1-16), and requests past the channels (S1-11).
@Suite struct OpenRequestTests {
  private static let heading = "id,project,title,kind,status,raised_by,created,finished,priority,priority_by,channel\n"

  private static func queue(_ rows: String...) throws -> [String] {
    let items = heading + rows.enumerated().map { "T\($0.offset + 1),PA,Work,\($0.element)\n" }.joined()
    return try Workspace(["work-items.csv": items]).review().visible.deliveryReview.queue.map(\.item.id)
  }

  @Test func theUrgentThenTheRankedByTheClientThenTheOldest() throws {
    #expect(
      try Self.queue(
        "request,,,2026-10-05,,Low,,",
        "request,,,2026-10-05,,High,provider,",
        "request,,,2026-10-06,,High,client,",
        "request,,,2026-10-02,,High,provider,",
        "request,,,2026-10-01,,,,",
        "request,,,2026-10-20,,Critical,,"
      ) == ["T6", "T3", "T4", "T2", "T1", "T5"]
    )
  }

  @Test(arguments: [
    ("request,,,2026-10-05,,,,", true), ("request,,,2026-10-05,2026-10-06,,,", false),
    ("request,Done,,2026-10-05,,,,", false), ("task,,,2026-10-05,,,,", false), ("task,,lee,2026-10-05,,,,", true),
    ("task,,tom,2026-10-05,,,,", false), ("incident,,dana,2026-10-05,,,,", true),
  ])
  func holdsWhatTheClientAskedForAndIsOpen(_ cells: String, _ isHeld: Bool) throws {
    #expect(try Self.queue(cells).isEmpty != isHeld)
  }

  @Test(arguments: [
    ("P1", OpenRequest.Urgency.highest), ("1 - Critical", .highest), ("Highest", .highest), ("2", .high),
    ("P2 High", .high),
    ("Hoch", .high), ("Medium", .normal), ("3", .normal), ("minor", .low), ("5", .low), ("banana", .unknown),
    ("", .unknown), ("Very high", .high), ("Priority: urgent", .highest), ("p", .unknown),
  ])
  func readsThePrioritiesOfTools(_ text: String, _ urgency: OpenRequest.Urgency) {
    #expect(OpenRequest.Urgency(text) == urgency)
  }

  // MARK: Detours

  private static func detours(_ off: Int, _ on: Int, percent: Double = 10) throws -> RequestDetours? {
    let item = { (number: Int, channel: String) in "T\(number),PA,Work,request,,lee,2026-10-05,,,,\(channel)\n" }
    let rows = (0..<off).map { item($0, "chat") } + (off..<(off + on)).map { item($0, "Ticket") }
    var workspace = Workspace(["work-items.csv": heading + rows.joined()])
    workspace.settings.channels = ["ticket", "portal"]
    workspace.settings.thresholds.sections.detourPercent = percent
    return try workspace.review().visible.deliveryReview.detours
  }

  @Test(arguments: [(1, 9, false), (2, 9, true), (1, 8, true), (0, 20, false), (4, 0, false), (5, 0, true)])
  func areToldOnlyWhenTheyAreMany(_ off: Int, _ on: Int, _ isTold: Bool) throws {
    let detours = try Self.detours(off, on)
    #expect((detours != nil) == isTold)
    if let detours { #expect((detours.detours, detours.total) == (off, off + on)) }
  }

  @Test func theLimitIsASetting() throws {
    #expect(try Self.detours(1, 9, percent: 9) != nil)
    #expect(try Self.detours(2, 9, percent: 20) == nil)
  }

  @Test func theFigureCitesEveryRequest() throws {
    let rows = (1...5).map { "T\($0),PA,Work,request,,lee,2026-10-05,,,,\($0 > 3 ? "ticket" : "chat")\n" }.joined()
    var workspace = Workspace(["work-items.csv": Self.heading + rows])
    workspace.settings.channels = ["ticket"]
    let figure = try Explained("detours", in: workspace).of(nil)
    #expect(figure["past the channels"] == .count(3))
    #expect(figure["requests"] == .count(5))
    #expect(figure.references == (1...5).map { "work-item:T\($0)" })
  }

  @Test func withoutAgreedChannelsThereAreNone() throws {
    let rows = (0..<9).map { "T\($0),PA,Work,request,,lee,2026-10-05,,,,chat\n" }.joined()
    #expect(try Workspace(["work-items.csv": Self.heading + rows]).review().visible.deliveryReview.detours == nil)
  }

  @Test(arguments: [("2026-08-03", true), ("2026-08-02", false)])
  func countTheLastDaysAlone(_ day: String, _ isTold: Bool) throws {
    let rows = (0..<5).map { "T\($0),PA,Work,request,,lee,\(day),,,,chat\n" }.joined()
    var workspace = Workspace(["work-items.csv": Self.heading + rows])
    workspace.settings.channels = ["ticket"]
    #expect((try workspace.review().visible.deliveryReview.detours != nil) == isTold)
  }
}
