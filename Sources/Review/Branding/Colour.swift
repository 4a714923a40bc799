import Foundation

/// A colour of a page, in 8 bits each of red, green and blue.
public struct Colour: Hashable, Sendable {
  /// How much red, green and blue it has.
  public let red, green, blue: UInt8

  /// White.
  static let white = Colour(red: 255, green: 255, blue: 255)
  /// Black.
  static let black = Colour(red: 0, green: 0, blue: 0)

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// Reads a colour as style sheets write it, `#1a6a8c` or `#18c`; the `#` may be left out.
  ///
  /// - Parameter text: The text; nil comes of any other form.
  public init?(_ text: String) {
    let digits = (text.hasPrefix("#") ? text.dropFirst() : text[...]).utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    let known = digits.compactMap(\.self)
    guard known.count == digits.count else { return nil }
    switch known.count {
    case 3: self.init(red: known[0] * 17, green: known[1] * 17, blue: known[2] * 17)
    case 6: self.init(red: known[0] * 16 + known[1], green: known[2] * 16 + known[3], blue: known[4] * 16 + known[5])
    default: return nil
    }
  }

  /// The colour as style sheets write it, such as `#1a6a8c`.
  public var hex: String {
    let digits = Array("0123456789abcdef")
    return "#" + String([red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// How bright it is, from 0 for black to 1 for white (WCAG 2.2, relative luminance).
  var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio).
  public func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour, or where it does not pass the one that is least darkened, or lightened, and does.
  ///
  /// - Parameters:
  ///   - end: Black to darken it, white to lighten it.
  ///   - passes: What the colour has to be.
  /// - Returns: The first colour that passes on the way to `end`, or `end`.
  func nearest(towards end: Colour, _ passes: (Colour) -> Bool) -> Colour {
    let steps = 255
    func mixed(_ from: UInt8, _ to: UInt8, _ step: Int) -> UInt8 {
      UInt8((Int(from) * (steps - step) + Int(to) * step + steps / 2) / steps)
    }
    for step in 0..<steps {
      let colour = Colour(
        red: mixed(red, end.red, step),
        green: mixed(green, end.green, step),
        blue: mixed(blue, end.blue, step)
      )
      if passes(colour) { return colour }
    }
    return end
  }
}
