import Tables
import Testing

@testable import Review

/// The edges of every limit of methods §7.1: each case stands on a limit or one step beyond it.
@Suite struct EngagementSignalTests {
  private func earned(_ signal: EngagementSignal, _ change: (inout EngagementFacts) -> Void) -> Double? {
    var facts = EngagementFacts()
    change(&facts)
    return EngagementIndex(facts)[signal]?.earned
  }

  /// Monday 2 June 2025 and so many working days.
  private func after(_ days: Int) -> CivilDate { WorkingCalendar.vectors.day(days, workingDaysAfter: "2025-06-02") }

  @Test(arguments: [(2, 12.0), (3, 6), (5, 6), (6, 0)])
  func responseLatency(_ days: Int, _ points: Double) {
    let earned = earned(.responseLatency) { facts in
      facts.questions = (1...3).map { .init("action:\($0)", asked: "2025-06-02", answered: after(days)) }
    }
    #expect(earned == points)
  }

  @Test func latencyNeedsThreeQuestionsOfTheWindow() {
    let first: CivilDate = "2025-04-02"
    func facts(_ asked: [CivilDate]) -> Double? {
      earned(.responseLatency) { facts in
        facts.questions = asked.map { .init("action:\($0.iso)", asked: $0, answered: $0.adding(days: 1)) }
      }
    }
    #expect(facts([first, first, first]) == 12)
    #expect(facts([first, first, first.adding(days: -1)]) == nil)
  }

  @Test(arguments: [(10, 1, 8.0), (10, 2, 4), (10, 3, 4), (10, 4, 0), (9, 1, 4), (2, 0, nil)] as [(Int, Int, Double?)])
  func unansweredQuestions(_ asked: Int, _ open: Int, _ points: Double?) {
    let earned = earned(.unansweredQuestions) { facts in
      facts.questions = (1...asked).map { number in
        .init("action:\(number)", asked: "2025-06-02", answered: number <= open ? nil : "2025-06-03")
      }
    }
    #expect(earned == points)
  }

  @Test(arguments: [("2025-06-23", 8.0), ("2025-06-20", 0)] as [(CivilDate, Double)])
  func aQuestionIsUnansweredAfterFiveWorkingDays(_ asked: CivilDate, _ points: Double) {
    let earned = earned(.unansweredQuestions) { facts in
      facts.questions = (1...3).map { .init("action:\($0)", asked: asked, answered: nil) }
    }
    #expect(earned == points)
  }

  @Test(
    arguments: [
      ([.sponsor, .sponsor, .sponsor, .neither], 12), ([.sponsor, .sponsor, .signatory, .neither], 6),
      ([.sponsor, .neither], 6), ([.signatory, .signatory], 6), ([.sponsor, .neither, .neither, .signatory], 0),
      ([.sponsor], nil),
    ] as [([EngagementFacts.Meeting.Attendance], Double?)]
  )
  func sponsorAttendance(_ came: [EngagementFacts.Meeting.Attendance], _ points: Double?) {
    let earned = earned(.sponsorAttendance) { facts in
      facts.meetings = came.enumerated().map { .init("interaction:\($0)", on: "2025-01-02", $1) }
    }
    #expect(earned == points)
  }

  @Test func meetingsCountOver180Days() {
    let earned = earned(.sponsorAttendance) { facts in
      facts.meetings = [
        .init("interaction:1", on: "2025-01-01", .sponsor), .init("interaction:2", on: "2025-06-02", .sponsor),
      ]
    }
    #expect(earned == nil)
  }

  @Test(arguments: [(5, 10.0), (6, 5), (10, 5), (11, 0)])
  func signOffLatency(_ days: Int, _ points: Double) {
    let earned = earned(.signOffLatency) { facts in
      facts.signOffs = (1...2).map { .init("milestone:\($0)", submitted: "2025-06-02", decided: after(days)) }
    }
    #expect(earned == points)
    let one = self.earned(.signOffLatency) {
      $0.signOffs = [.init("milestone:1", submitted: "2025-06-02", decided: "2025-06-03")]
    }
    #expect(one == nil)
  }

  @Test(arguments: [(20, 1, 8.0), (20, 2, 4), (5, 1, 4), (4, 1, 0), (2, 0, nil)] as [(Int, Int, Double?)])
  func decisionsWithoutInput(_ taken: Int, _ lacking: Int, _ points: Double?) {
    let earned = earned(.decisionsWithoutInput) { facts in
      facts.decisions = (1...taken).map { .init("decision:\($0)", on: "2025-04-02", lacksInput: $0 <= lacking) }
    }
    #expect(earned == points)
  }

  @Test(
    arguments: [
      (10, "2025-06-20", 5), (9, "2025-06-20", 2.5), (5, "2025-06-20", 2.5), (4, "2025-06-20", 0),
      (10, "2024-07-01", 5), (10, "2024-06-30", nil),
    ] as [(Int, CivilDate, Double?)]
  )
  func surveyResponse(_ answered: Int, _ closed: CivilDate, _ points: Double?) {
    let earned = earned(.surveyResponse) { facts in
      let rate = ResponseRate.reading(answered: answered, invited: 20, undeliverable: 0)
      facts.wave = .init("survey:S1", closed: closed, rate: rate)
    }
    #expect(earned == points)
  }

  @Test func aWaveThatContradictsItselfSaysNothing() {
    let earned = earned(.surveyResponse) { facts in
      let rate = ResponseRate.reading(answered: 21, invited: 20, undeliverable: 0)
      facts.wave = .init("survey:S1", closed: "2025-06-20", rate: rate)
    }
    #expect(earned == nil)
  }

  @Test func aConversationCountsInFullForAYear() {
    func points(_ said: CivilDate) -> Double? {
      earned(.conversations) { $0.conversations = [.budget: .init("statement:1", on: said)] }
    }
    #expect(points("2024-07-01") == 3)
    #expect(points("2024-06-30") == 1.5)
    #expect(earned(.conversations) { _ in } == 0)
  }

  @Test(arguments: [(20, 2, 5.0), (20, 3, 2.5), (20, 5, 2.5), (20, 6, 0), (4, 0, nil)] as [(Int, Int, Double?)])
  func offChannelRequests(_ all: Int, _ off: Int, _ points: Double?) {
    let earned = earned(.offChannelRequests) { facts in
      facts.requests = (1...all).map { .init("work-item:\($0)", on: "2025-04-02", isOffChannel: $0 <= off) }
    }
    #expect(earned == points)
  }

  @Test(arguments: [(5, 6.0), (5.1, 3), (15, 3), (15.1, 0)])
  func scopeChange(_ percent: Double, _ points: Double) {
    let earned = earned(.scopeChange) { $0.scope = .init(.measured(percent), count: 1, records: ["project:PA"]) }
    #expect(earned == points)
  }

  @Test(
    arguments: [
      ("2025-06-30", true, 6), ("2025-06-29", true, 3), ("2025-05-31", true, 3), ("2025-05-30", true, 0),
      ("2025-05-30", false, 6),
    ] as [(CivilDate, Bool, Double)]
  )
  func overdueInvoices(_ due: CivilDate, _ isOwed: Bool, _ points: Double) {
    let earned = earned(.overdueInvoices) {
      $0.bills = [.init("invoice:1", issued: "2025-04-30", due: due, isOwed: isOwed)]
    }
    #expect(earned == points)
  }

  @Test func anOldInvoiceTellsSomethingOnlyWhileItIsOwed() {
    func points(_ isOwed: Bool) -> Double? {
      earned(.overdueInvoices) {
        $0.bills = [.init("invoice:1", issued: "2024-06-30", due: "2024-07-30", isOwed: isOwed)]
      }
    }
    #expect(points(false) == nil)
    #expect(points(true) == 0)
  }

  @Test(arguments: [(10, 1, 9.0), (10, 2, 4.5), (10, 3, 4.5), (10, 4, 0), (1, 0, 9)])
  func overdueActions(_ all: Int, _ open: Int, _ points: Double) {
    let earned = earned(.overdueActions) { facts in
      facts.clientActions = (1...all).map { .init("action:\($0)", due: "2025-06-27", isOpen: $0 <= open) }
    }
    #expect(earned == points)
  }

  @Test func anActionDueOnTheReportDateIsNotLate() {
    let earned = earned(.overdueActions) {
      $0.clientActions = [.init("action:1", due: "2025-06-30", isOpen: true)]
    }
    #expect(earned == 9)
  }

  @Test(arguments: [(0, 4.0), (1, 2), (2, 0)])
  func conduct(_ incidents: Int, _ points: Double) {
    let earned = earned(.conduct) { facts in
      facts.contacts = [.init("interaction:1", on: "2025-04-02")]
      facts.conduct = (0..<incidents).map { .init("issue:\($0)", on: "2025-04-02") }
    }
    #expect(earned == points)
    #expect(self.earned(.conduct) { $0.contacts = [.init("interaction:1", on: "2025-04-01")] } == nil)
  }
}
