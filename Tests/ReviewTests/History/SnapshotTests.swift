import TestSupport
import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct SnapshotTests {
  private static let file = "history/acme/2026-10/snapshot.json"

  private func read(_ text: String, client: String = "acme", period: String = "2026-10") throws -> Snapshot {
    try Snapshot(reading: Array(text.utf8), file: Self.file, client: client, period: period)
  }

  private func message(_ text: String, client: String = "acme", period: String = "2026-10") -> String {
    do throws(Diagnostic) {
      _ = try Snapshot(reading: Array(text.utf8), file: Self.file, client: client, period: period)
      return "no error"
    } catch {
      return error.description
    }
  }

  /// What one client was shown, in full.
  private static func workspace() -> Workspace {
    var workspace = Workspace.criterion(["unit": "%", "target": "0.1", "baseline": "0.3", "change": "CR1"])
    workspace.exports["measurements.csv"] = "criterion,on,value\nC1,2026-10-20,0.12\n"
    workspace.exports["milestones.csv"] = """
      id,project,name,baseline,forecast,actual,late_reason
      M1,PA,Go live,2026-10-09,,2026-10-12,a strike
      M2,PA,Close "old" <desk>,2026-12-11,2026-12-14,,

      """
    workspace.exports["actions.csv"] = """
      id,client,kind,text,owner,raised,due,done,audience
      A1,acme,task,Order batteries,tom,2026-10-05,2026-11-13,,client
      A2,acme,task,Order lamps,tom,2026-08-05,2026-08-13,2026-08-10,client
      A3,acme,task,Order chairs,tom,2026-09-05,,2026-10-10,client

      """
    workspace.exports["work-items.csv"] =
      "id,project,title,created,finished\nW1,PA,Mail,2026-10-05,2026-10-06\nW2,PA,Post,2026-10-06,\n"
    workspace.exports["surveys.csv"] =
      "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-23,named,20\n"
    let scores = [10, 9, 9, 10, 8, 7, 8, 6, 9, 10, 3, 9]
    workspace.exports["responses.csv"] =
      "id,survey,contact,on,q1,q2\n"
      + scores.enumerated().map { "R\($0),S1,p\($0),2026-10-06,\($1),\($0 < 4 ? "5" : "")\n" }.joined()
    return workspace
  }

  @Test func comesBackAsItWasWritten() throws {
    let snapshot = try Self.workspace().snapshot()
    #expect(try read(snapshot.text) == snapshot)
    #expect(snapshot.criteria?.map(\.target?.text) == ["0.1"])
    #expect(snapshot.milestones?.map(\.state) == [.doneLate, .later])
  }

  @Test func holdsWhatWasShown() throws {
    let snapshot = try Self.workspace().snapshot()
    let criterion = try #require(snapshot.criteria?.first)
    #expect((criterion.id, criterion.agreement, criterion.status) == ("C1", .agreed, .onTrack))
    #expect((criterion.latest?.text, criterion.change) == ("0.12", "CR1"))
    #expect(snapshot.milestones?.map(\.slip) == [1, 1])
    #expect(snapshot.actions?.map(\.id) == ["A1", "A3"], "A2 was done before the period, so no document shows it")
    #expect(snapshot.figures?.onTime == .init(reached: 0, due: 1))
    #expect(snapshot.figures?.work == .init(months: 1, created: 2, finished: 1, open: 1, usualDays: nil))
  }

  @Test func holdsNoScoreThatWasWithheld() throws {
    let survey = try #require(try Self.workspace().snapshot().survey)
    #expect(survey.scores.map(\.question) == ["q1"], "four answers to q2 are too few")
    #expect(survey.scores.map(\.score.text) == ["42"])
    #expect(survey.scores.map(\.n) == [12])
  }

  @Test(arguments: [
    (["review"], [true, true, true, true, false], 1), (["success-criteria"], [true, false, false, false, false], 2),
    (["survey"], [false, false, false, false, false], 0), (["survey-results"], [false, false, false, false, true], 0),
  ])
  func leavesOutWhatNoDocumentShows(_ documents: [String], _ sections: [Bool], _ criteria: Int) throws {
    var workspace = Self.workspace()
    workspace.exports["criteria-2.csv"] = "id,project,statement,state\nC2,PA,A proposal waits,proposed\n"
    let review = try workspace.review().visible
    let snapshot = Snapshot(of: review, documents: Set(documents)) { _ in "" }
    let shown = [
      snapshot.criteria != nil, snapshot.milestones != nil, snapshot.actions != nil, snapshot.figures != nil,
      snapshot.survey != nil,
    ]
    #expect(shown == sections)
    #expect(snapshot.criteria?.count ?? 0 == criteria)
    #expect(snapshot.documents == documents)
  }

  @Test func hashesAllThatIsShownOfARecord() throws {
    let first = try Self.workspace().snapshot()
    var changed = Self.workspace()
    changed.exports["milestones.csv"] = changed.exports["milestones.csv"]?.replacing("a strike", with: "the weather")
    let second = try changed.snapshot()
    #expect(first.milestones?.first?.record != second.milestones?.first?.record)
    #expect(first.milestones?.last?.record == second.milestones?.last?.record)
    #expect(first.criteria == second.criteria)
  }

  /// Parts that run into each other must not give the bytes of other parts.
  @Test func tellsPartsApart() {
    let variants: [[String?]] = [
      ["a", "b"], ["ab", ""], ["", "ab"], ["ab", nil], [nil, "ab"], ["a\n1:b"], ["1:a", "b"],
    ]
    #expect(Set(variants.map { ShownRecord("x", $0).bytes }).count == variants.count)
  }

  @Test func writesTheSameBytesForTheSameSnapshot() throws {
    #expect(try Self.workspace().snapshot().text == Self.workspace().snapshot().text)
    let text = try Workspace().snapshot().text
    #expect(
      text == """
        {
          "actions" : [

          ],
          "as_of" : "2026-10-31",
          "change_requests" : [

          ],
          "client" : "acme",
          "criteria" : [

          ],
          "decisions" : [

          ],
          "documents" : [
            "agreements",
            "conversations",
            "review",
            "success-criteria",
            "survey",
            "survey-results"
          ],
          "figures" : {

          },
          "issue_on" : "2026-11-06",
          "issues" : [

          ],
          "milestones" : [

          ],
          "period" : "2026-10",
          "projects" : [

          ],
          "risks" : [

          ],
          "version" : 1
        }

        """
    )
  }

  @Test func readsASnapshotWithSectionsItDoesNotKnowOrDoesNotHave() throws {
    let text = """
      {"version": 1, "client": "acme", "period": "2026-10", "as_of": "2026-10-31", "issue_on": "2026-11-06",
       "documents": ["review"], "weather": [{"rain": 3}]}
      """
    let snapshot = try read(text)
    #expect(snapshot.criteria == nil && snapshot.milestones == nil && snapshot.figures == nil)
  }

  @Test(arguments: [
    (
      "\"version\" : 1", "\"version\" : 2",
      "(version): error[snapshot-version]: acme: the snapshot has version 2, and this program reads version 1\n  hint: a newer reviewpack wrote it; use that one"
    ),
    (
      "\"version\" : 1", "\"version\" : 0",
      "(version): error[snapshot-version]: acme: the snapshot has version 0, and this program reads version 1\n  hint: 'reviewpack release' writes"
    ),
    (
      "\"version\" : 1", "\"version\" : \"1\"",
      "(version): error[snapshot-invalid]: this is no snapshot of a released pack: it is of the wrong kind"
    ),
    (
      "\"version\" : 1", "\"versions\" : 1",
      "(version): error[snapshot-invalid]: this is no snapshot of a released pack: it is missing"
    ),
    (
      "\"client\" : \"acme\"", "\"client\" : \"bravo\"",
      "(client): error[snapshot-invalid]: this is no snapshot of a released pack: its client is 'bravo', and its folder's is 'acme'"
    ),
    (
      "\"period\" : \"2026-10\"", "\"period\" : \"2026-11\"",
      "(period): error[snapshot-invalid]: this is no snapshot of a released pack: its period is '2026-11', and its folder's is '2026-10'"
    ),
    (
      "2026-10-31", "2026-02-30",
      "(as_of): error[snapshot-invalid]: this is no snapshot of a released pack: it has a value that it cannot have"
    ),
    ("\"0.12\"", "\"0x15\"", "(criteria[0].latest): error[snapshot-invalid]: "),
    ("\"0.12\"", "\"nan\"", "(criteria[0].latest): error[snapshot-invalid]: "),
    ("\"0.12\"", "\"\"", "(criteria[0].latest): error[snapshot-invalid]: "),
    ("\"0.12\"", "\"1e999\"", "(criteria[0].latest): error[snapshot-invalid]: "),
    (
      "\"0.12\"", "0.12",
      "(criteria[0].latest): error[snapshot-invalid]: this is no snapshot of a released pack: it is of the wrong kind"
    ),
    (
      "\"on_track\"", "\"splendid\"",
      "(criteria[0].status): error[snapshot-invalid]: this is no snapshot of a released pack: it has a value that it cannot have"
    ),
    (
      "\"statement\" : \"", "\"statement\" : null, \"x\" : \"",
      "(criteria[0].statement): error[snapshot-invalid]: this is no snapshot of a released pack: it must not be null"
    ),
    ("\"version\" : 1", "\"version\" : 1,", "error[json-syntax]: "),
    (
      "\"version\" : 1", "\"version\" : 1, \"version\" : 2",
      "error[json-duplicate-key]: an object gives the same key twice"
    ),
  ])
  func saysWhatIsWrongWithASnapshot(_ right: String, _ wrong: String, _ expected: String) throws {
    let text = try Self.workspace().snapshot().text
    let broken = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(broken != text)
    let message = message(broken)
    #expect(message.hasPrefix(Self.file))
    #expect(message.contains(expected), "\(message)")
  }

  @Test(arguments: ["", "[]", "1", "{}", "null", "{\"version\": 1}", "\u{0}", "{\"version\": 1e400}"])
  func refusesWhatIsNoSnapshot(_ text: String) {
    #expect(message(text).contains("error["))
  }

  /// However a snapshot is damaged, it is read as it was or refused, and nothing crashes.
  @Test func survivesDamage() throws {
    let bytes = Array(try Self.workspace().snapshot().text.utf8)
    var random = SplitMix64(seed: 20_261_031)
    var refused = 0
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        default: damaged = Array(damaged[..<place])
        }
        if damaged.isEmpty { damaged = [0x20] }
      }
      do throws(Diagnostic) {
        _ = try Snapshot(reading: damaged, file: Self.file, client: "acme", period: "2026-10")
      } catch {
        refused += 1
        #expect(error.severity == .error && error.place.file == Self.file)
      }
    }
    #expect(refused > 1_000)
  }
}

@Suite struct ExactNumberTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (120, "120"), (0.1, "0.1"), (99.9, "99.9"), (-3.25, "-3.25"), (1e21, "1e+21"),
    (2.5e-300, "2.5e-300"), (1_234_567.891, "1234567.891"),
  ])
  func isWrittenAsItsShortestText(_ value: Double, _ text: String) throws {
    #expect(try #require(ExactNumber(value)).text == text)
  }

  @Test(arguments: [
    (41.6666, 0, "42"), (-41.5, 0, "-42"), (0.4, 0, "0"), (-0.4, 0, "0"), (69.15, 1, "69.2"), (75, 1, "75"),
  ])
  func isRoundedAsItIsShown(_ value: Double, _ decimals: Int, _ text: String) throws {
    #expect(try #require(ExactNumber(value, shownTo: decimals)).text == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func isANumber(_ value: Double) {
    #expect(ExactNumber(value) == nil)
  }

  @Test func comesBackBitForBit() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      guard let number = ExactNumber(Double(bitPattern: random.next())) else { continue }
      #expect(Double(number.text) == number.value)
    }
  }
}
