import Diagnostics
import Testing

@testable import Review

@Suite struct FirmColoursTests {
  private func read(_ colours: String) -> (colours: FirmColours, messages: [String]) {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm, colours: \(colours) }\n".utf8))
    return (settings.firm.colours, problems.map(\.description))
  }

  /// The table of methods §10.2, to two decimals.
  @Test(arguments: [
    ("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48), ("#0072b2", 5.19), ("#8b0000", 10.01), ("#505a5f", 7.07),
    ("#ffc20a", 1.62), ("#7a4b00", 7.41),
  ])
  func contrastsWithWhiteAsPublished(_ hex: String, _ ratio: Double) throws {
    let contrast = try #require(Colour(hex)).contrast(with: .white)
    #expect(abs(contrast - ratio) < 0.01, "\(contrast)")
    #expect(try #require(Colour(hex)).contrast(with: .white) == Colour.white.contrast(with: try #require(Colour(hex))))
  }

  @Test(arguments: [("#18c", "#1188cc"), ("18C", "#1188cc"), ("#1A6a8c", "#1a6a8c"), ("005a8c", "#005a8c")])
  func readsColours(_ text: String, _ hex: String) { #expect(Colour(text)?.hex == hex) }

  @Test(arguments: ["", "#", "#12", "#12345", "#1234567", "red", "#12345g", "rgb(0,0,0)", "#１２３", "#12 45"])
  func refusesWhatIsNoColour(_ text: String) { #expect(Colour(text) == nil) }

  @Test func takesAColourThatCanBeReadAndFindsOneForDarkScreens() throws {
    let (colours, messages) = read("{ accent: '#005a8c', headings: 1a1a1a, headings_dark: '#fff' }")
    #expect(messages == [])
    let accent = try #require(colours.accent)
    #expect(accent.light.hex == "#005a8c")
    #expect(FirmColours.Role.accent.failure(of: accent.dark, isDark: true) == nil)
    #expect(colours.headings == FirmColours.Pair(light: try #require(Colour("#1a1a1a")), dark: .white))
  }

  @Test(arguments: [
    (
      "{ accent: '#ffcc00' }",
      "reviewpack.yaml:1:40 (firm.colours.accent): error[colour-contrast]: 'firm.colours.accent' is #ffcc00, whose contrast "
        + "with the white page (#ffffff) is 1.51 to 1, and 4.5 to 1 is needed; the style sheet's own colour is used\n"
        + "  hint: the nearest colour that passes is '#7d6400'"
    ),
    (
      "{ accent: '#005a8c', accent_dark: '#005a8c' }",
      "reviewpack.yaml:1:64 (firm.colours.accent_dark): error[colour-contrast]: 'firm.colours.accent_dark' is #005a8c, whose "
        + "contrast with the dark page (#121212) is 2.53 to 1, and 4.5 to 1 is needed; the style sheet's own colour is used\n"
        + "  hint: the nearest colour that passes is '#99bdd1'"
    ),
    (
      "{ accent: blue }",
      "reviewpack.yaml:1:40 (firm.colours.accent): error[setting-invalid]: 'firm.colours.accent' is 'blue' where a colour "
        + "such as '#005a8c' is expected"
    ),
    (
      "{ accent: , headings: '#000' }",
      "reviewpack.yaml:1:40 (firm.colours.accent): error[setting-invalid]: 'firm.colours.accent' is '' where a colour such "
        + "as '#005a8c' is expected\n  hint: put it into quotes: a # without them begins a comment"
    ),
    (
      "{ accent_dark: '#fff' }",
      "reviewpack.yaml:1:45 (firm.colours.accent_dark): error[setting-missing]: the setting 'firm.colours.accent' is missing, "
        + "without which 'accent_dark' says nothing of light screens\n  hint: add 'accent', the colour on light screens and paper"
    ),
    (
      "{ acent: '#000' }",
      "reviewpack.yaml:1:39 (firm.colours.acent): error[setting-unknown]: there is no setting 'firm.colours.acent'\n"
        + "  hint: did you mean 'accent'?"
    ),
  ])
  func saysWhatIsWrong(_ colours: String, _ message: String) {
    let (read, messages) = read(colours)
    #expect(messages == [message])
    #expect(read.accent == nil)
  }

  /// Whatever colour is refused, the hint passes; and no colour between the two does.
  @Test func proposesTheNearestColourThatPasses() throws {
    for step in stride(from: 0, to: 0xFFFFFF, by: 70_001) {
      let colour = Colour(red: UInt8(step >> 16), green: UInt8(step >> 8 & 255), blue: UInt8(step & 255))
      for role in FirmColours.Role.allCases {
        for isDark in [false, true] {
          let nearest = role.nearest(to: colour, isDark: isDark)
          #expect(role.failure(of: nearest, isDark: isDark) == nil, "\(colour.hex) \(role) \(isDark)")
          if role.failure(of: colour, isDark: isDark) == nil { #expect(nearest == colour) }
        }
      }
    }
  }
}
