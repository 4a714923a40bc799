/// The firm's own colours of pages.
public struct FirmColours: Equatable, Sendable {
  /// A colour on light screens and paper, and on dark screens.
  public struct Pair: Equatable, Sendable {
    /// On light screens and paper.
    public let light: Colour
    /// On dark screens.
    public let dark: Colour
  }

  /// Links, the edge of the page and the bars of charts; nil for the style sheet's own.
  public internal(set) var accent: Pair?
  /// Headings; nil for the style sheet's own.
  public internal(set) var headings: Pair?

  /// The style sheet's own colours.
  public init() {}
}

extension FirmColours {
  /// Something that a colour stands on, and how clearly it must be told from it.
  public struct Ground: Sendable {
    /// What it is.
    public let name: String
    /// Its colour.
    public let colour: Colour
    /// The least contrast: 4.5 for text, 3 for the parts of a drawing (WCAG 2.2, 1.4.3 and 1.4.11).
    public let needed: Double
  }

  /// A colour that can be set.
  public enum Role: String, CaseIterable, Sendable {
    case accent, headings

    /// What the colour stands on, on light screens or on dark ones.
    ///
    /// - Parameter isDark: Whether screens are dark.
    /// - Returns: The grounds as the shipped style sheet and charts have them.
    public func grounds(isDark: Bool) -> [Ground] {
      let grounds = isDark ? Self.dark : Self.light
      return self == .accent ? grounds : grounds.filter { $0.needed > 3 }
    }

    private static let light = [
      ground("the white page", 0xFF, 0xFF, 0xFF, 4.5),
      ground("the panel of a figure", 0xF3, 0xF6, 0xF8, 4.5),
      ground("the darkest range of a chart", 0xB3, 0xBE, 0xC5, 3),
    ]
    private static let dark = [
      ground("the dark page", 0x12, 0x12, 0x12, 4.5),
      ground("the panel of a figure", 0x1D, 0x21, 0x24, 4.5),
      ground("the lightest range of a chart", 0x5A, 0x65, 0x6D, 3),
    ]

    private static func ground(_ name: String, _ red: UInt8, _ green: UInt8, _ blue: UInt8, _ needed: Double) -> Ground
    {
      Ground(name: name, colour: Colour(red: red, green: green, blue: blue), needed: needed)
    }

    /// The first ground that the colour is not told from clearly enough; nil where there is none.
    func failure(of colour: Colour, isDark: Bool) -> Ground? {
      grounds(isDark: isDark).first { colour.contrast(with: $0.colour) < $0.needed }
    }

    /// The nearest colour that is told from every ground.
    func nearest(to colour: Colour, isDark: Bool) -> Colour {
      colour.nearest(towards: isDark ? .white : .black) { failure(of: $0, isDark: isDark) == nil }
    }
  }
}
