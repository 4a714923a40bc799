extension CellReading {
  /// The whole number, digits with a minus in front at most.
  public var integer: Int? { withBytes { NumberText.integer($0) } }

  /// The number as a binary fraction, always finite; JSON numbers may have an exponent.
  public var double: Double? { withBytes { NumberText.double($0, allowsExponent: isJSONNumber) } }

  /// What `true`, `yes` and `1` or `false`, `no` and `0` say, in any case.
  public var boolean: Bool? { withBytes { NumberText.boolean($0) } }
}

/// Numbers and truth values as texts.
public enum NumberText {
  /// Reads a whole number of at most eighteen digits.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: The number, or nil where the text is anything else.
  public static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if text.first == UInt8(ascii: "-") { return Digits.number(text.dropFirst()).map { -$0 } }
    return Digits.number(text)
  }

  /// Reads a number, `-?digits(.digits)?`.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8, without white space around it.
  ///   - allowsExponent: Whether `1.5e3` is a number too, as it is in JSON.
  /// - Returns: The nearest finite binary fraction, or nil where the text is anything else.
  public static func double(_ text: UnsafeBufferPointer<UInt8>, allowsExponent: Bool = false) -> Double? {
    if let short = shortDouble(text) { return short }
    guard text.count <= longestNumber, isNumber(text, allowsExponent: allowsExponent) else { return nil }
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }

  /// Whether a text is digits, with a decimal point that can be nothing else: behind it are other than three digits.
  static func isCertain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = ByteCursor(text)
    _ = cursor.take(UInt8(ascii: "-"))
    guard cursor.skipDigits() else { return false }
    if cursor.isAtEnd { return true }
    let point = cursor.index
    return cursor.take(UInt8(ascii: ".")) && cursor.skipDigits() && cursor.isAtEnd && text.count - point != 4
  }

  private static let longestNumber = 400

  /// A number of at most fifteen digits: they and the power of ten below them are exact as binary fractions, so that
  /// their quotient is the nearest one.
  private static func shortDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = text.first == UInt8(ascii: "-") ? 1 : 0
    guard text.count > index, text.count - index <= 16 else { return nil }
    let isNegative = index == 1
    var digits = 0
    var significand = 0
    var point: Int?
    while index < text.count {
      let byte = text[index]
      if byte.isDigit {
        significand = significand &* 10 &+ byte.digit
        digits += 1
      } else if byte == UInt8(ascii: "."), point == nil, digits > 0 {
        point = digits
      } else {
        return nil
      }
      index += 1
    }
    guard digits <= 15, digits > 0, point != digits else { return nil }
    let value = Double(significand) / powersOfTen[digits - (point ?? digits)]
    return isNegative ? -value : value
  }

  private static let powersOfTen = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>, allowsExponent: Bool) -> Bool {
    var cursor = ByteCursor(text)
    _ = cursor.take(UInt8(ascii: "-"))
    guard cursor.skipDigits() else { return false }
    if cursor.take(UInt8(ascii: ".")) {
      guard cursor.skipDigits() else { return false }
    }
    if allowsExponent, cursor.take(ignoringCase: "e".utf8) {
      if !cursor.take(UInt8(ascii: "-")) { _ = cursor.take(UInt8(ascii: "+")) }
      guard cursor.skipDigits() else { return false }
    }
    return cursor.isAtEnd
  }

  /// Reads `true`, `yes`, `1`, `false`, `no` or `0`, in any case.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What it says, or nil where it is anything else.
  public static func boolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.count <= 5 else { return nil }
    switch String(decoding: text.map(\.lowercasedASCII), as: UTF8.self) {
    case "true", "yes", "1": return true
    case "false", "no", "0": return false
    default: return nil
    }
  }
}
