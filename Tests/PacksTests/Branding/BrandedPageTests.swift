import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// What a workspace says of its look stands on its pages.
@Suite struct BrandedPageTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"

  private func pack(
    _ settings: String = "",
    clients: String = "id,name,currency\nacme,Acme & Sons,GBP\n",
    files: [String: String] = [:]
  ) throws -> (pack: Pack, problems: [Diagnostic]) {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-brand-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    let (read, problems) = SettingsReader.read(Array("firm: { name: 'Nordlys \"<IT>\" \\', \(settings) }\n".utf8))
    #expect(problems == [])
    var whole = read
    (whole.channels, whole.workingHours) = (["email", "portal"], nil)
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": clients,
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/contacts.csv": "id,client,name,email,phone,role,side,authorised,one_voice\n"
          + "ada,,Ada <b>Berg</b>,ada@nordlys.example,+47 22 12 34 56,account manager,provider,yes,\n"
          + "kim,acme,Kim,kim@acme.example,,director,client,yes,yes\n",
        "exports/forums.csv": "id,client,name,level,cadence_days,next_on\n"
          + "F1,acme,Weekly call,1,7,2026-11-09\nF2,acme,Monthly | review,2,31,2026-11-20\n",
      ]),
      settings: whole,
      period: try #require(Period("2026-10"))
    )
    let branding = Branding(portfolio, in: try WorkspaceFolder(folder))
    let maker = try PackMaker(
      portfolio,
      TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]),
      branding: branding
    )
    let account = try #require(portfolio.accounts.first)
    return (try maker.pack(for: AccountReview(account, of: portfolio)), branding.problems)
  }

  private func page(_ pack: Pack, _ name: String = "review.html") throws -> String {
    let file = try #require((pack.documents + pack.brief).first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func showsLogosAsImagesNamedAfterWhoseTheyAre() throws {
    let (pack, problems) = try pack(
      "logo: firm.svg",
      clients: "id,name,currency,logo\nacme,Acme & Sons,GBP,acme.svg\n",
      files: ["firm.svg": Self.drawing, "acme.svg": Self.drawing]
    )
    #expect(problems == [])
    let (address, review) = (
      "data:image/svg+xml;base64," + Data(Self.drawing.utf8).base64EncodedString(), try page(pack)
    )
    let text = review.replacingOccurrences(of: "&#x2F;", with: "/").replacingOccurrences(of: "&#x3D;", with: "=")
    #expect(text.contains("<img class=\"logo\" src=\"\(address)\" alt=\"Nordlys &quot;&lt;IT&gt;&quot; \\\">"))
    #expect(text.contains("<img class=\"logo\" src=\"\(address)\" alt=\"Acme &amp; Sons\">"))
    #expect(!review.contains("<rect"))
    #expect(!pack.isHeld, "\(pack.review.findings)")
  }

  @Test func leavesOutALogoThatIsNoneAndSaysSo() throws {
    let (pack, problems) = try pack(
      "logo: firm.svg",
      clients: "id,name,currency,logo\nacme,Acme & Sons,GBP,../acme.svg\n",
      files: ["firm.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"]
    )
    #expect(problems.map(\.code) == ["logo-unsafe", "path-outside"])
    #expect(problems.map(\.client) == [nil, "acme"])
    #expect(problems.last?.place == .init(file: "exports/clients.csv", line: 2, field: "logo"))
    #expect(!(try page(pack)).contains("<img"))
  }

  @Test func setsTheFirmsColoursBehindTheStyleSheet() throws {
    let (pack, _) = try pack("colours: { accent: '#7a1f5c', accent_dark: '#f0b4dc' }")
    let review = try page(pack)
    let shipped = try #require(review.range(of: "--accent: #005a8c;"))
    let own = try #require(review.range(of: ":root { --accent: #7a1f5c; }"))
    #expect(shipped.lowerBound < own.lowerBound)
    #expect(review.contains("@media (prefers-color-scheme: dark) { :root { --accent: #f0b4dc; } }"))
  }

  @Test func saysWhomToTurnToAndWhenBothMeetNext() throws {
    let footer = try #require(try page(try pack().pack).components(separatedBy: "<footer>").last)
    #expect(footer.contains("<bdi>Ada &lt;b&gt;Berg&lt;/b&gt;</bdi>, <bdi>account manager</bdi>"))
    #expect(footer.contains("<a href=\"mailto:ada@nordlys.example\">ada@nordlys.example</a>"))
    #expect(footer.contains("<a href=\"tel:+4722123456\">+47 22 12 34 56</a>"))
    #expect(footer.contains("Monday to Friday<br>by email and portal"))
    #expect(footer.contains("<bdi>Monthly | review</bdi>, 20 November 2026"))
  }

  @Test func marksInternalPagesOnEveryScreenAndSheet() throws {
    let brief = try page(try pack().pack, "brief.html")
    #expect(
      brief.contains("<aside class=\"mark\" aria-label=\"Use of this page\">Internal: not for the client</aside>")
    )
    #expect(brief.contains("@page { @top-right { content: \"Internal: not for the client\""))
    #expect(!brief.contains("class=\"contact\""))
    #expect(!(try page(try pack().pack)).contains("Internal: not for the client"))
  }

  @Test func letsNoNameEndTheRunningHeader() throws {
    let review = try page(try pack().pack)
    #expect(
      review.contains(
        "@top-left { content: \"Nordlys \\22 \\3c IT\\3e \\22  \\5c  · Acme \\26  Sons · October 2026\"; }"
      )
    )
    #expect(StyleText.escaped("a\"}b{\n</style>\u{0}") == "a\\22 \\7d b\\7b  \\3c \\2f style\\3e  ")
  }

  /// The contrast of the firm's colours is computed with these grounds.
  @Test func hasTheGroundsThatColoursAreCheckedAgainst() throws {
    let style = try String(contentsOfFile: LeakTests.shipped.path + "/style.css", encoding: .utf8)
    let parts = style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    for (isDark, part) in [(false, parts[0]), (true, parts[1])] {
      let grounds = FirmColours.Role.accent.grounds(isDark: isDark)
      let short = grounds[0].colour.hex == "#ffffff" ? "#fff" : grounds[0].colour.hex
      #expect(part.contains("--paper: \(short);"))
      #expect(part.contains("--panel: \(grounds[1].colour.hex);"))
      #expect((isDark ? Paint.poor.dark : Paint.poor.light) == grounds[2].colour.hex)
      let accent = try #require(part.components(separatedBy: "--accent: ").dropFirst().first?.prefix(7))
      for ground in grounds {
        #expect(try #require(Colour(String(accent))).contrast(with: ground.colour) >= ground.needed, "\(ground.name)")
      }
    }
  }
}
