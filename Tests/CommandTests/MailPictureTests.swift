import Foundation
import Testing

/// `mail --pictures`, with the real program where it is installed.
@Suite struct MailPictureTests {
  private static let canDraw = ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "rsvg-convert")
  }
  private static let mail = "packs/internal/acme/2026-10/mail/pack"

  /// A workspace with a released pack that has milestones.
  private func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    let files = [
      "reviewpack.yaml": "firm: { name: Firm, domains: [firm.example] }\nperiod: 2026-10\nissue_on: 2026-11-06\n",
      "exports/clients.csv": "id,name,currency,domains\nacme,Acme Ltd,GBP,acme.example\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
      "exports/milestones.csv":
        "id,project,name,baseline,forecast,actual\nM1,shop,\"src=\"\"charts/milestones.svg\"\"\",2026-09-30,,2026-09-30\n",
      "exports/contacts.csv": """
      id,client,name,email,role,side,one_voice,authorised,for_clients,receives
      ada,,Ada Berg,ada@firm.example,account manager,provider,,yes,acme,
      dana,acme,Dana Kerr,dana@acme.example,director,client,yes,yes,,review

      """,
    ]
    for (file, text) in files { try workspace.write(text, to: file) }
    for command in [["build"], ["release", "--by", "ada"]] {
      let run = try Binary.run(command + ["."], in: workspace.path)
      #expect(run.status == 0, "\(command): \(run.errors)\(run.output)")
    }
    return workspace
  }

  private func bytes(_ name: String, _ workspace: TemporaryFolder) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: workspace.path + "/" + Self.mail + name))
  }

  @Test(.enabled(if: canDraw, "rsvg-convert is not installed"))
  func theMailShowsThePictureItBrings() throws {
    let workspace = try workspace()
    let run = try Binary.run(["mail", ".", "--pictures"], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    let mail = String(decoding: try bytes(".eml", workspace), as: UTF8.self)
    let parts = ["multipart/related", "Content-Type: image/png", "Disposition: inline", "Content-ID: <picture1@"]
    for part in parts { #expect(mail.contains(part), "\(part)") }
    if EmlCheck.isThere {
      let check = try EmlCheck.run([workspace.path + "/" + Self.mail + ".eml"])
      #expect(check.status == 0, "\(check.output)")
    }
    let page = String(decoding: try bytes(".html", workspace), as: UTF8.self)
    #expect(page.components(separatedBy: "<img ").count == 2, "what a milestone is called adds no picture")
    #expect(page.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(page.contains(" width=\"360\" height=\""))
    #expect(page.contains(" alt=\"Milestones against plan"))
    let text = String(decoding: try bytes(".txt", workspace), as: UTF8.self)
    #expect(text.contains("Milestones against plan"), "the text says what the picture shows")
    let draft = try bytes(".eml", workspace)
    #expect(try Binary.run(["mail", ".", "--pictures"], in: workspace.path).output.hasPrefix("unchanged"))
    #expect(try bytes(".eml", workspace) == draft)
    #expect(try Binary.run(["verify", "packs"], in: workspace.path).status == 0)
    #expect(try Binary.run(["mail", "."], in: workspace.path).output.hasPrefix("written"))
    #expect(!String(decoding: try bytes(".eml", workspace), as: UTF8.self).contains("image/png"))
  }

  @Test func withoutTheProgramItSaysWhatToInstallAndWritesTheRest() throws {
    let workspace = try workspace()
    let arguments = ["PATH=/nowhere", Binary.path, "mail", ".", "--pictures", "--quiet"]
    let run = try Binary.run(arguments, in: workspace.path, binary: "/usr/bin/env")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error[picture-unavailable]: no picture of a chart is made, since the program 'rsvg-convert' is not installed; everything else is written
          hint: install it: 'apt install librsvg2-bin' on Debian and Ubuntu, 'brew install librsvg' on macOS

        """
    )
    #expect(!String(decoding: try bytes(".eml", workspace), as: UTF8.self).contains("image/png"))
  }
}
