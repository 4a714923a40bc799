import Yams

/// Reads `firm.colours` of the settings; a colour that cannot be read on its ground is not used.
enum FirmColoursReader {
  private static let darkSuffix = "_dark"

  /// The firm's colours.
  static func colours(_ node: Node, path: String, _ reader: inout YAMLReader) -> FirmColours {
    var colours = FirmColours()
    guard let section = reader.section(node, path: path) else { return colours }
    let known = FirmColours.Role.allCases.flatMap { [$0.rawValue, $0.rawValue + darkSuffix] }
    for (key, value) in section.entries where !known.contains(key) {
      reader.reportUnknown(key, path: section.path(of: key), among: known, value)
    }
    for role in FirmColours.Role.allCases {
      let pair = pair(role, section, &reader)
      switch role {
      case .accent: colours.accent = pair
      case .headings: colours.headings = pair
      }
    }
    return colours
  }

  /// Without a colour for dark screens, that is the nearest one to the other that can be read there.
  private static func pair(
    _ role: FirmColours.Role,
    _ section: YAMLSection,
    _ reader: inout YAMLReader
  ) -> FirmColours.Pair? {
    let (key, darkKey) = (role.rawValue, role.rawValue + darkSuffix)
    let light = section.entries.last { $0.key == key }
    let dark = section.entries.last { $0.key == darkKey }
    guard let light else {
      if let dark {
        reader.report(
          "setting-missing",
          "the setting '\(section.path(of: key))' is missing, without which '\(darkKey)' says nothing of light screens",
          dark.value,
          section.path(of: darkKey),
          hint: "add '\(key)', the colour on light screens and paper"
        )
      }
      return nil
    }
    let onLight = colour(role, light.value, path: section.path(of: key), isDark: false, &reader)
    let onDark = dark.flatMap { colour(role, $0.value, path: section.path(of: darkKey), isDark: true, &reader) }
    guard let onLight, dark == nil || onDark != nil else { return nil }
    return FirmColours.Pair(light: onLight, dark: onDark ?? role.nearest(to: onLight, isDark: true))
  }

  private static func colour(
    _ role: FirmColours.Role,
    _ node: Node,
    path: String,
    isDark: Bool,
    _ reader: inout YAMLReader
  ) -> Colour? {
    guard let text = reader.text(node, path: path) else { return nil }
    guard let colour = Colour(text) else {
      reader.report(
        "setting-invalid",
        "'\(path)' is '\(text)' where a colour such as '#005a8c' is expected",
        node,
        path,
        hint: text.isEmpty ? "put it into quotes: a # without them begins a comment" : nil
      )
      return nil
    }
    guard let ground = role.failure(of: colour, isDark: isDark) else { return colour }
    let ratio = colour.contrast(with: ground.colour)
    reader.report(
      "colour-contrast",
      "'\(path)' is \(colour.hex), whose contrast with \(ground.name) (\(ground.colour.hex)) is \(words(ratio)) to 1, and "
        + "\(words(ground.needed)) to 1 is needed; the style sheet's own colour is used",
      node,
      path,
      hint: "the nearest colour that passes is '\(role.nearest(to: colour, isDark: isDark).hex)'"
    )
    return nil
  }

  /// A ratio cut to two decimals, so that 4.499 does not read as 4.5.
  private static func words(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    let decimals = hundredths % 100
    if decimals.isMultiple(of: 10) { return "\(hundredths / 100).\(decimals / 10)" }
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
