/// How large what is read may be, so that no file can take all memory or time.
public struct Limits: Equatable, Sendable {
  /// The bytes of a cell.
  public var cell = 1_000_000
  /// The columns of a file.
  public var columns = 10_000
  /// The bytes of a file.
  public var file = 2_000_000_000
  /// How deep objects and arrays of JSON may be nested.
  public var nesting = 64
  /// The bytes of the rows of a file that cannot be used; beyond that none of its rows is.
  public var rejected = 100_000_000

  /// The standard limits.
  public init() {}

  /// The largest file there can be: places in it are kept in 32 bits.
  public static let largestFile = 4_294_967_295
  /// The most columns there can be.
  public static let mostColumns = 1_000_000
  /// The deepest nesting there can be: values are looked through one inside the other.
  public static let deepestNesting = 512

  /// A number of bytes as people write it, such as `1.5 MB`.
  ///
  /// - Parameter bytes: The number.
  /// - Returns: The words, exact.
  public static func words(forBytes bytes: Int) -> String {
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)]
    guard let (name, size) = units.first(where: { bytes >= $0.1 && bytes.isMultiple(of: $0.1 / 10) }) else {
      return "\(bytes.grouped) bytes"
    }
    let tenths = bytes % size * 10 / size
    return "\((bytes / size).grouped)\(tenths == 0 ? "" : ".\(tenths)") \(name)"
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.utf8.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
