/// A number that is written as text, so that it comes back as it was whatever reads it.
public struct ExactNumber: Codable, Equatable, Sendable {
  /// The number.
  public let value: Double

  /// Wraps a number; nil for one that is none, such as infinity.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    // Minus zero would be another text for the same number.
    self.value = value == 0 ? 0 : value
  }

  /// The number rounded half away from zero to what is shown of it; nil for one that is none.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: How many decimals are shown.
  public init?(_ value: Double, shownTo decimals: Int) {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (abs(value) * scale * (1 + 1e-12)).rounded(.toNearestOrAwayFromZero) / scale
    self.init(value < 0 ? -rounded : rounded)
  }

  /// The shortest digits that give the number back.
  public var text: String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Reads a number.
  ///
  /// - Throws: `DecodingError` where the text is no decimal number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let isDecimal = text.utf8.allSatisfy { Self.letters.contains($0) }
    guard isDecimal, let value = Double(text), let number = ExactNumber(value) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be a number written as text")
    }
    self = number
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  private static let letters = Set("0123456789+-.e".utf8)
}
