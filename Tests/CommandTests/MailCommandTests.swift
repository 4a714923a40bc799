import Foundation
import Testing

/// When drafts are written, when not, and when they go again.
@Suite struct MailCommandTests {
  private static let mail = "packs/internal/acme/2026-10/mail"
  private static let files = ["drafts.json", "pack.eml", "pack.html", "pack.txt"]

  private static let contacts = """
    id,client,name,email,role,side,one_voice,authorised,for_clients,receives,left_on
    ada,,Ada Berg,ada@firm.example,account manager,provider,,yes,acme,,
    dana,acme,Dana Kerr,dana@acme.example,director,client,yes,yes,,review;success-criteria;agreements;conversations,
    lee,acme,Lee Barrow,lee@acme.example,shift lead,client,,yes,,review;success-criteria;agreements;conversations,

    """

  /// A small workspace with one client, whose pack of October is built, and released unless it is not to be.
  private func workspace(_ files: [String: String] = [:], isReleased: Bool = true) throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    let all = [
      "reviewpack.yaml": "firm: { name: Firm, domains: [firm.example] }\nperiod: 2026-10\nissue_on: 2026-11-06\n",
      "exports/clients.csv": "id,name,currency,domains\nacme,Acme Ltd,GBP,acme.example\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n", "exports/contacts.csv": Self.contacts,
      "exports/milestones.csv": "id,project,name,baseline,forecast,actual\nM1,shop,Shop opens,2026-09-30,,2026-09-30\n",
    ].merging(files) { $1 }
    for (file, text) in all { try workspace.write(text, to: file) }
    let build = try Binary.run(["build", "."], in: workspace.path)
    #expect(build.status == 0, "\(build.errors)")
    if isReleased {
      let release = try Binary.run(["release", ".", "--by", "ada"], in: workspace.path)
      #expect(release.status == 0, "\(release.errors)")
    }
    return workspace
  }

  private func mail(_ workspace: TemporaryFolder, _ arguments: [String] = []) throws -> Binary.Run {
    try Binary.run(["mail", ".", "--quiet"] + arguments, in: workspace.path)
  }

  private func drafts(_ workspace: TemporaryFolder) -> [String] { Folder.files(in: workspace.path + "/" + Self.mail) }

  private func isVerified(_ workspace: TemporaryFolder) throws -> Bool {
    try Binary.run(["verify", "packs"], in: workspace.path).status == 0
  }

  @Test func writesADraftBesideItsTextAndItsPage() throws {
    let workspace = try workspace()
    let run = try mail(workspace)
    #expect((run.status, run.output, run.errors) == (0, "written  acme  ./\(Self.mail)/pack.eml\n", ""))
    #expect(drafts(workspace) == Self.files)
    #expect(try isVerified(workspace))
    let again = try mail(workspace)
    #expect((again.status, again.output) == (0, "unchanged  acme  ./\(Self.mail)/pack.eml\n"))
  }

  @Test func tellsProgramsWhoGetsWhat() throws {
    let run = try mail(workspace(), ["--format", "json"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        {
          "diagnostics" : [

          ],
          "mails" : [
            {
              "client" : "acme",
              "drafts" : [
                {
                  "attachments" : [
                    "pack.html",
                    "pack.md"
                  ],
                  "cc" : [
                    "lee@acme.example"
                  ],
                  "from" : "ada@firm.example",
                  "name" : "pack",
                  "subject" : "Review pack: Acme Ltd, October 2026",
                  "to" : [
                    "dana@acme.example"
                  ]
                }
              ],
              "files" : [
                "internal/acme/2026-10/mail/drafts.json",
                "internal/acme/2026-10/mail/pack.eml",
                "internal/acme/2026-10/mail/pack.html",
                "internal/acme/2026-10/mail/pack.txt"
              ],
              "folder" : "internal/acme/2026-10/mail",
              "period" : "2026-10",
              "state" : "written"
            }
          ]
        }

        """
    )
  }

  @Test func asksForAReleaseFirst() throws {
    let workspace = try workspace(isReleased: false)
    let run = try mail(workspace)
    #expect(run.status == 1)
    #expect(run.output == "refused  acme  the pack is not released, and only what somebody approved is mailed\n")
    #expect(
      run.errors == """
        history/acme: error[mail-unreleased]: acme: the pack is not released, and only what somebody approved is mailed
          hint: read the pack, then release it: reviewpack release --client acme --by CONTACT

        """
    )
    #expect(drafts(workspace).isEmpty)
  }

  @Test(arguments: ["review.html", "pack.md", "snapshot.json", "release.json"])
  func makesNoDraftOfAReleaseThatWasChanged(_ file: String) throws {
    let workspace = try workspace()
    _ = try mail(workspace)
    let path = "history/acme/2026-10/" + file
    try workspace.write(try Folder.text(workspace.path + "/" + path) + " ", to: path)
    let run = try mail(workspace)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "error[mail-changed]: acme: the released pack is not what was released: '\(file)' is not what it was when it was "
          + "listed\n"
      ),
      "\(run.errors)"
    )
    #expect(drafts(workspace).isEmpty, "those of the first run are gone")
    #expect(try isVerified(workspace))
  }

  @Test func makesNoDraftOfAReleaseWithAFileTooMany() throws {
    let workspace = try workspace()
    try workspace.write("more", to: "history/acme/2026-10/more.md")
    let run = try mail(workspace)
    #expect(run.errors.contains("history/acme/2026-10/more.md: error[mail-changed]: acme:"), "\(run.errors)")
    #expect(drafts(workspace).isEmpty)
  }

  @Test func makesNoDraftOfWhatABuildDoesNotGiveAnyMore() throws {
    let workspace = try workspace()
    _ = try mail(workspace)
    try workspace.write(
      "id,project,name,baseline,forecast,actual\nM1,shop,Shop opens,2026-09-30,,2026-09-29\n",
      to: "exports/milestones.csv"
    )
    let run = try mail(workspace)
    #expect(
      run.errors == """
        history/acme/2026-10/charts/milestones.svg: error[mail-outdated]: acme: a build of today's inputs gives another \
        text than was released
          hint: build, read and release the new pack, then write its mails

        """
    )
    #expect(drafts(workspace).isEmpty)
    _ = try Binary.run(["build", "."], in: workspace.path)
    _ = try Binary.run(["release", ".", "--by", "ada"], in: workspace.path)
    #expect(try mail(workspace).status == 0, "the corrected pack of the period is mailed")
    #expect(drafts(workspace) == Self.files)
  }

  @Test func saysThatThePackIsNotBuilt() throws {
    let workspace = try workspace()
    let run = try mail(workspace, ["--out", "elsewhere"])
    #expect(
      run.errors == """
        elsewhere/internal/acme/2026-10: error[mail-not-built]: acme: there is no built pack beside which drafts could lie
          hint: build again, or name the folder the packs were built in with --out

        """
    )
    #expect(Folder.files(in: workspace.path + "/elsewhere").isEmpty)
  }

  /// A build takes away the drafts of a pack that it changes or holds, and keeps all others.
  @Test(
    arguments: [
      ("exports/milestones.csv", "id,project,name,baseline\nM1,shop,Shop opens,2026-12-01\n", 0),
      ("exports/milestones.csv", "id,project,name,baseline\nM1,shop,Shop opens,2026-09-01\n", 1),
      ("exports/contacts.csv", contacts.replacing("lee@acme.example", with: "lee.barrow@acme.example"), 0),
      ("exports/contacts.csv", contacts.replacing("conversations,\n", with: "conversations,2026-11-01\n"), 1),
      ("exports/contacts.csv", contacts.replacing("client,yes,yes", with: "client,,yes"), 0),
    ] as [(String, String, Int32)]
  )
  func goAgainWithABuildThatChangesWhatTheyRestOn(_ file: String, _ text: String, _ status: Int32) throws {
    let workspace = try workspace()
    _ = try mail(workspace)
    #expect(drafts(workspace) == Self.files)
    _ = try Binary.run(["build", "."], in: workspace.path)
    #expect(drafts(workspace) == Self.files, "nothing has changed")
    try workspace.write(text, to: file)
    let build = try Binary.run(["build", "."], in: workspace.path)
    #expect(build.status == status, "\(build.errors)")
    #expect(drafts(workspace).isEmpty)
    #expect(try isVerified(workspace))
  }

  @Test func addressesOtherPeopleOnceContactsChange() throws {
    let workspace = try workspace()
    _ = try mail(workspace)
    let before = try Folder.text(workspace.path + "/\(Self.mail)/pack.eml")
    try workspace.write(
      Self.contacts.replacing("lee,acme,Lee Barrow,lee@", with: "kim,acme,Kim Roe,kim@"),
      to: "exports/contacts.csv"
    )
    let run = try mail(workspace)
    #expect((run.status, run.output) == (0, "written  acme  ./\(Self.mail)/pack.eml\n"), "\(run.errors)")
    let after = try Folder.text(workspace.path + "/\(Self.mail)/pack.eml")
    #expect(before.contains("Lee Barrow <lee@acme.example>") && !before.contains("kim@"))
    #expect(after.contains("Kim Roe <kim@acme.example>") && !after.contains("lee@"))
    #expect(try isVerified(workspace))
  }

  /// A code stands in its owner's mail and nowhere else.
  @Test func invitesEachPersonWithACodeOfTheirOwn() throws {
    let documents = "review;success-criteria;agreements;conversations"
    let workspace = try workspace([
      "exports/contacts.csv": Self.contacts.replacing(documents, with: documents + ";survey"),
      "exports/surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,How are we?,2026-11-02,2026-11-20,named,dana;lee\n",
      "invitations.key": String(repeating: "0f", count: 32) + "\n",
    ])
    #expect(chmod(workspace.path + "/invitations.key", 0o600) == 0)
    let run = try mail(workspace)
    #expect(run.status == 0, "\(run.errors)")
    let names = ["dana", "lee"].flatMap { ["survey-invitation-\($0)", "survey-reminder-2026-11-11-\($0)"] }
    #expect(
      drafts(workspace).filter { $0.hasPrefix("survey") && $0.hasSuffix(".eml") } == names.map { $0 + ".eml" }.sorted()
    )
    let code = /Code%3A%20([0-9A-Z]{5}-[0-9A-Z]{5})/
    let codes = try names.map { name in
      try Folder.text("\(workspace.path)/\(Self.mail)/\(name).txt").matches(of: code).map { String($0.1) }
    }
    #expect(codes.allSatisfy { $0.count == 1 } && codes[0] == codes[1] && codes[2] == codes[3] && codes[0] != codes[2])
    for file in Folder.files(in: workspace.path + "/packs") where !file.contains("/mail/survey-") {
      let text = try Folder.text(workspace.path + "/packs/" + file)
      #expect(codes.allSatisfy { !text.contains($0[0]) }, "\(file)")
    }
  }

  // MARK: Hostile names

  private static let hostile = [
    "\"A\r\nBcc: eve@evil.test\"", "\"<script>alert(1)</script>\"", "\"B\"\" <eve@evil.test>, \"\"C\"",
    "=?utf-8?q?eve=0D=0A?=",
    "\"[x](javascript:alert(1)) {{firm}} `\"", String(repeating: "Ö", count: 200),
  ]

  @Test(arguments: hostile)
  func letsNoNameAddAHeaderOrATag(_ name: String) throws {
    let workspace = try workspace([
      "exports/clients.csv": "id,name,currency,domains\nacme,\(name),GBP,acme.example\n",
      "exports/contacts.csv": Self.contacts.replacing("Dana Kerr", with: name).replacing("Ada Berg", with: name)
        .replacing("account manager", with: name),
      "exports/decisions.csv": "id,client,question,needs_client_input,due\nD1,acme,\(name),yes,2026-11-20\n",
      "exports/decision-options.csv": "decision,label,summary,nothing\nD1,A,\(name),no\nD1,B,Nothing,yes\n",
    ])
    let run = try mail(workspace)
    #expect(run.status == 0, "\(run.errors)")
    let names = drafts(workspace).filter { $0.hasSuffix(".eml") }
    #expect(names == ["decision-d1.eml", "pack.eml"])
    for file in names {
      let text = try Folder.text(workspace.path + "/\(Self.mail)/\(file)")
      let head = text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
      let fields = head.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") }.map { $0.prefix { $0 != ":" } }
      #expect(!fields.contains("Bcc") && Set(fields).count == fields.count, "\(head)")
      let page = try Folder.text(workspace.path + "/\(Self.mail)/" + file.replacing(".eml", with: ".html"))
      #expect(!page.contains("<script") && !page.contains("\"javascript:"))
    }
    if EmlCheck.isThere {
      let result = try EmlCheck.run(names.map { workspace.path + "/\(Self.mail)/" + $0 })
      #expect(result.status == 0, "\(result.output)")
    }
  }
}
