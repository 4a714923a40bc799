import Foundation
import Testing

/// `reviewpack explain`: a figure taken apart.
@Suite struct ExplainTests {
  private struct Form: Decodable {
    struct Figure: Decodable { let id, title, formula, method: String }
    struct Part: Decodable {
      let name: String
      let status, reason: String?
    }
    struct Record: Decodable {
      let record: String
      let file: String?
      let line: Int?
    }
    struct LeftOut: Decodable {
      let count: Int
      let reason: String
    }
    struct Explanation: Decodable {
      let subject: String?
      let audience: String
      let parts: [Part]
      let reason: String?
      let n: Int
      let records: [Record]
      let left_out: [LeftOut]
    }
    let figure: Figure
    let client: String
    let explanations: [Explanation]
  }

  private struct List: Decodable {
    struct Problem: Decodable { let code: String }
    let figures: [Form.Figure]
    let diagnostics: [Problem]
  }

  private func explain(_ arguments: [String], in workspace: String = Folder.sample) throws -> Binary.Run {
    try Binary.run(["explain"] + arguments + [workspace], in: Folder.package)
  }

  private func figures() throws -> [Form.Figure] {
    let run = try Binary.run(["explain", "--list", "--format", "json"], in: Folder.package)
    return try JSONDecoder().decode(List.self, from: Data(run.output.utf8)).figures
  }

  @Test func saysHowAFigureIsMade() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    try workspace.write(
      """
      id,project,name,baseline,actual
      M1,shop,Early,2026-09-01,2026-08-31
      M2,shop,"Late
      one",2026-10-05,2026-10-20
      M3,shop,Later,2026-11-30,

      """,
      to: "exports/milestones.csv"
    )
    let run = try explain(["on-time", "--client", "acme"], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("figure   on-time: Milestones reached on time\nclient   acme: "))
    #expect(
      run.output.hasSuffix(
        """

        value   share: 50.0%, on time: 1, due: 2
        n       2
        window  everything up to 2026-10-31

        records: 2
          exports/milestones.csv:2  milestone:M1  'Early' baseline: 2026-09-01, actual: 2026-08-31
          exports/milestones.csv:3  milestone:M2  'Late one' baseline: 2026-10-05, actual: 2026-10-20

        left out: 1
          exports/milestones.csv:5  milestone:M3  'Later' its baseline is after the report date

        """
      ),
      "\(run.output)"
    )
  }

  /// A project at a fixed price, of which the client sees no cost.
  @Test func marksWhatStaysInTheHouse() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    try workspace.write(
      """
      id,client,name,pricing,budget,baseline_hours,scope_signed_by,scope_signed_on
      shop,acme,Web shop,fixed,4000,0,kim,2026-01-05

      """,
      to: "exports/projects.csv"
    )
    try workspace.write("project,month,cost\nshop,2026-09,500\nshop,2026-10,1500\n", to: "exports/spend.csv")
    try workspace.write(
      """
      id,client,name,email,role,side,authorised,may_sign
      kim,acme,Kim Lee,kim@acme.example,head baker,client,yes,criteria;scope;change
      ada,,Ada Berg,ada@nordlys.example,account manager,provider,yes,

      """,
      to: "exports/contacts.csv"
    )
    try workspace.write(
      "id,project,title,raised_by,raised_on,state\nCR1,shop,Tea,client,2026-10-05,draft\n",
      to: "exports/change-requests.csv"
    )
    let run = try explain(["burn", "--client", "acme"], in: workspace.path)
    #expect(
      run.output.hasSuffix(
        """
        methods  3.4

        of        Web shop
        audience  internal: no document of the client shows it
        value     spent: £2,000, budget: £4,000, share spent: 50.0%, a month: £1,000, mean of months: 2, \
        from: 2026-09-01, to: 2026-10-31, months the budget lasts: 2
        n         2
        window    everything up to 2026-10-31

        records: 3
          exports/projects.csv:2  project:shop        'Web shop' pricing: fixed, budget: £4,000, \
        baseline effort: 0 hours, scope signed on: 2026-01-05
          exports/spend.csv:2     spend:shop/2026-09  cost: £500
          exports/spend.csv:3     spend:shop/2026-10  cost: £1,500

        left out: 0

        """
      ),
      "\(run.output)\(run.errors)"
    )
    let volatility = try explain(["volatility", "--client", "acme"], in: workspace.path)
    #expect(volatility.output.contains("\nvalue   none: it would be divided by zero\n"), "\(volatility.output)")
  }

  @Test func saysInMachineFormWhatEachFactMakesOfAProject() throws {
    let run = try explain(["project-status", "--client", "marram", "--format", "json"])
    let form = try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
    #expect(form.explanations.map(\.audience) == Array(repeating: "client", count: 4))
    let schedule = try #require(form.explanations.first { $0.subject == "Booking on the web: schedule" })
    #expect(schedule.parts.map(\.name) == ["status", "latest milestone", "latest critical milestone", "SPI"])
    #expect(schedule.parts.map(\.status) == [nil, "off track", "off track", "off track"])
    let fixed = try explain(["project-status", "--client", "obrien-soehne", "--format", "json"])
    let both = try JSONDecoder().decode(Form.self, from: Data(fixed.output.utf8)).explanations
    #expect(both.map(\.audience) == Array(repeating: "client", count: 3) + Array(repeating: "internal", count: 4))
    let costs = both.filter { $0.subject?.hasSuffix(": cost") == true }
    #expect(costs.map(\.audience) == ["internal"])
  }

  @Test func listsEveryFigureWithItsFormula() throws {
    let all = try figures()
    #expect(all.count >= 27)
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(all.allSatisfy { !$0.title.isEmpty && !$0.formula.isEmpty && !$0.method.isEmpty })
    let run = try Binary.run(["explain", "--list"], in: Folder.package)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == all.count)
  }

  /// Every figure can be taken apart, each for one of the six clients in turn, and the records it names are where it says.
  @Test func namesRecordsThatAreThere() throws {
    let clients = try Folder.text(Folder.sample + "/exports/clients.csv").split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
    var measured = 0
    let figures = try figures()
    for (place, client) in clients.enumerated() {
      for (number, figure) in figures.enumerated() where (place + number).isMultiple(of: clients.count) {
        let run = try explain([figure.id, "--client", client, "--format", "json"])
        #expect(run.status == 0, "\(figure.id) \(client): \(run.errors)")
        let form = try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
        #expect(form.figure.id == figure.id && form.client == client)
        for explanation in form.explanations {
          #expect(explanation.parts.isEmpty == (explanation.reason != nil), "\(figure.id) \(client)")
          measured += explanation.parts.isEmpty ? 0 : 1
          for record in explanation.records {
            let id = try #require(record.record.split(separator: ":").last.map(String.init))
            let file = try Folder.text(Folder.sample + "/" + (record.file ?? ""))
            // A line may end in CR and LF, which are one character.
            let lines = file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let isThere = record.line.map { $0 > 0 && $0 <= lines.count } ?? false
            // Commentary has no id of its own: one is made of its row.
            let isNamed = record.record.hasPrefix("commentary:") || file.contains(id.split(separator: "/")[0])
            #expect(isThere && isNamed, "\(record)")
          }
        }
      }
    }
    #expect(measured > 20)
  }

  /// Neither a single answer nor a person of a confidential wave is told in any explanation.
  @Test func tellsNothingButTotalsOfAConfidentialWave() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
    let surveys = try Folder.text(workspace.path + "/exports/surveys.csv")
    try workspace.write(surveys.replacingOccurrences(of: ",named,", with: ",confidential,"), to: "exports/surveys.csv")
    let responses = try Folder.text(workspace.path + "/exports/responses.csv").split(separator: "\n").dropFirst()
    let ids = responses.compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(ids.count > 5)
    for figure in ["nps", "csat", "ces", "response-rate", "adverse-indicators"] {
      for format in ["text", "json"] {
        let run = try explain([figure, "--client", "alder-voss", "--format", format], in: workspace.path)
        #expect(run.status == 0)
        #expect(!run.output.contains("response:"))
        #expect(!ids.contains { run.output.contains($0) })
        #expect(run.output.contains("survey:S-AV-2026-10") || figure == "adverse-indicators")
      }
    }
    let named = try explain(["nps", "--client", "alder-voss"])
    #expect(named.output.contains("response:AV01"))
  }

  @Test func namesTheNearestFigureAndClient() throws {
    let figure = try explain(["on-tim", "--client", "alder-voss"])
    #expect(figure.status == 64)
    #expect(figure.errors == "error[figure-unknown]: there is no figure 'on-tim'\n  hint: did you mean 'on-time'?\n")
    let client = try explain(["on-time", "--client", "alder-vos"])
    #expect(client.status == 64)
    #expect(client.errors.hasPrefix("error[client-unknown]: there is no client 'alder-vos'"))
    let machine = try explain(["on-tim", "--client", "alder-voss", "--format", "json"])
    let list = try JSONDecoder().decode(List.self, from: Data(machine.output.utf8))
    #expect(list.diagnostics.map(\.code) == ["figure-unknown"])
  }

  @Test(arguments: [["explain"], ["explain", "on-time"], ["explain", "on-time", "--client", "a", "--client", "b"]])
  func asksForAFigureAndOneClient(arguments: [String]) throws {
    #expect(try Binary.run(arguments, in: Folder.sample).status == 64)
  }
}
