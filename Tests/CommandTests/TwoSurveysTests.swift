import Foundation
import Testing

/// Two surveys that are open at once: each has its form, its invitations and its reminders.
@Suite struct TwoSurveysTests {
  private static let pack = "packs/client/acme/2026-10"
  private static let mail = "packs/internal/acme/2026-10/mail"

  /// A released pack whose first survey is named and whose second is confidential.
  private func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    let files = [
      "reviewpack.yaml": "firm: { name: Firm, domains: [firm.example] }\nperiod: 2026-10\nissue_on: 2026-11-06\n",
      "exports/clients.csv": "id,name,currency,domains\nacme,Acme Ltd,GBP,acme.example\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
      "exports/contacts.csv": """
      id,client,name,email,role,side,one_voice,authorised,for_clients,receives
      ada,,Ada Berg,ada@firm.example,account manager,provider,,yes,acme,
      dana,acme,Dana Kerr,dana@acme.example,director,client,yes,yes,,review;survey
      lee,acme,Lee Barrow,lee@acme.example,shift lead,client,,yes,,survey

      """,
      "exports/surveys.csv": """
      id,client,name,opened,closed,identity,invited
      S-1,acme,The *desk*,2026-10-30,2026-11-20,confidential,dana;lee
      results,acme,The till,2026-10-30,2026-11-13,named,dana
      R3,acme,The door,2026-10-30,2026-11-27,named,lee

      """,
    ]
    for (file, text) in files { try workspace.write(text, to: file) }
    for command in [["init", "--invitation-key"], ["build"], ["release", "--by", "ada"], ["mail"]] {
      let run = try Binary.run(command + ["."], in: workspace.path)
      #expect(run.status == 0, "\(command): \(run.errors)\(run.output)")
    }
    return workspace
  }

  private func text(_ file: String, _ workspace: TemporaryFolder) throws -> String {
    try Folder.text(workspace.path + "/" + file)
  }

  @Test func eachHasAFormOfItsOwnAndThePackHasAll() throws {
    let workspace = try workspace()
    let files = Folder.files(in: workspace.path + "/" + Self.pack)
    let forms = ["survey-r3.html", "survey-r3.md", "survey-s-1.html", "survey-s-1.md", "survey.html", "survey.md"]
    #expect(files.filter { $0.hasPrefix("survey") } == forms)
    #expect(try text(Self.pack + "/survey.md", workspace).hasPrefix("# The till\n"))
    #expect(try text(Self.pack + "/survey-s-1.md", workspace).hasPrefix("# The \\*desk\\*\n"))
    #expect(try !text(Self.pack + "/survey-s-1.html", workspace).contains("mailto:"), "answers there are confidential")
    #expect(try text(Self.pack + "/survey-r3.html", workspace).contains("mailto:ada@firm.example"))
    let pack = try text(Self.pack + "/pack.md", workspace)
    for title in ["The till", "The \\*desk\\*", "The door"] { #expect(pack.contains("\n## \(title)\n"), "\(title)") }
    #expect(try Binary.run(["verify", "packs"], in: workspace.path).status == 0)
  }

  @Test func eachInvitesAndRemindsWithItsOwnForm() throws {
    let workspace = try workspace()
    let drafts = Folder.files(in: workspace.path + "/" + Self.mail).filter { $0.hasSuffix(".eml") }
    #expect(
      drafts.filter { $0.hasPrefix("survey") } == [
        "survey-invitation-dana.eml", "survey-invitation-r3-lee.eml", "survey-invitation-s-1-dana.eml",
        "survey-invitation-s-1-lee.eml", "survey-reminder-2026-11-06-dana.eml",
        "survey-reminder-2026-11-10-s-1-dana.eml", "survey-reminder-2026-11-10-s-1-lee.eml",
        "survey-reminder-2026-11-13-r3-lee.eml",
      ]
    )
    #expect(try text(Self.mail + "/survey-invitation-s-1-lee.eml", workspace).contains("filename=\"survey-s-1.html\""))
    #expect(try text(Self.mail + "/survey-invitation-r3-lee.txt", workspace).contains("how we are doing: “The door”"))
    let pack = try text(Self.mail + "/pack.txt", workspace)
    #expect(pack.contains("- *survey.html* – the form of the survey “The till”\n"))
    #expect(pack.contains("- *survey-r3.html* – the form of the survey “The door”\n"))
  }

  @Test func eachCollectsItsOwnAnswers() throws {
    let workspace = try workspace()
    let mails = [("1.eml", "dana", "results", "9"), ("2.eml", "lee", "R3", "4")]
    for (name, person, survey, answer) in mails {
      let body = "Survey: \(survey)\r\nQuestion: q1\r\nAnswer: \(answer)\r\n"
      let date = "Mon, 9 Nov 2026 09:00:00 +0000"
      let letter = Letter(from: "\(person)@acme.example", subject: "Re: the survey", body: body, date: date)
      try Data(letter.bytes).write(to: URL(fileURLWithPath: workspace.path + "/" + name))
    }
    let run = try Binary.run(["collect", ".", "1.eml", "2.eml"], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    let rows = try ["results", "R3"].map { survey in
      try text("exports/responses-\(survey).csv", workspace).split(separator: "\n").dropFirst().map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).dropFirst().prefix(4).joined(separator: ",")
      }
    }
    #expect(rows == [["results,dana,2026-11-09,9"], ["R3,lee,2026-11-09,4"]])
  }
}
