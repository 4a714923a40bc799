import Testing

@testable import Review

/// A workspace whose client acme is mailed to: Dana is its one voice, and a test adds people, clients and settings.
struct SendingFixture {
  /// Lines of `contacts` below those of Dana and Tom.
  var contacts: [String] = []
  /// The domains of acme.
  var domains = "acme.example"
  /// Lines of `clients` below acme and bravo.
  var clients: [String] = []
  var settings = "firm: { name: Firm, domains: [firm.example] }"
  /// Further files.
  var files: [String: String] = [:]
  var dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,,scope,review,"
  var tom = "tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,yes,acme,,,"

  /// The plan of acme's mails in October 2026, which go out on 6 November.
  func plan(documents: [String] = ["review", "success-criteria"]) throws -> MailPlan {
    var workspace = Workspace(files)
    workspace.exports["clients.csv"] =
      (["id,name,currency,domains", "acme,Acme Ltd,GBP,\(domains)", "bravo,Bravo GmbH,EUR,bravo.example"] + clients)
      .joined(separator: "\n") + "\n"
    workspace.exports["contacts.csv"] =
      (["id,client,name,email,role,side,one_voice,authorised,for_clients,may_sign,receives,left_on", dana, tom]
      + contacts).joined(separator: "\n") + "\n"
    let (settings, problems) = SettingsReader.read(Array(self.settings.utf8))
    #expect(problems == [])
    workspace.settings = settings
    let portfolio = try workspace.portfolio()
    for problem in portfolio.diagnostics where problem.severity <= .error { Issue.record("\(problem)") }
    return MailPlan(try portfolio.review(), documents: documents)
  }
}

extension MailPlan {
  /// Why mails are not written, without the hints.
  var reasons: [String] {
    refusals.map { $0.description.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// Everybody who is addressed, by id.
  var addressed: Set<String> { Set(letters.flatMap { $0.to + $0.copies }.map(\.id)) }
}
