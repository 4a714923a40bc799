/// A value that shows something, and where it stands.
public struct Sighting: Equatable, Sendable {
  /// The value as written, cut where it is long.
  public let text: String
  /// The physical line of its cell.
  public let line: Int
  /// The column in that line, in characters.
  public let column: Int

  /// Notes a value.
  init(_ text: UnsafeBufferPointer<UInt8>, at position: (line: Int, column: Int)) {
    self.text = String(decoding: text.prefix(Self.longest), as: UTF8.self).shortened
    (line, column) = position
  }

  /// As many bytes as sixty characters may have.
  private static let longest = 240
}

/// The values that show one thing: how many there are, and the first.
struct SightingTally: Sendable {
  private(set) var count = 0
  private(set) var first: Sighting?

  mutating func add(_ text: UnsafeBufferPointer<UInt8>, at position: () -> (line: Int, column: Int)) {
    count += 1
    if first == nil { first = Sighting(text, at: position()) }
  }
}
