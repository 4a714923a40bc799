import Diagnostics

/// How a source writes its dates, as a Unicode date pattern (UTS 35) such as `d/MMM/yy h:mm a`.
///
/// Offered: `y yy yyyy M MM MMM MMMM d dd H HH h hh m mm s ss S… a E EEE EEEE`, the offsets `Z ZZ ZZZ ZZZZZ X XX XXX x xx
/// xxx`, the zone names `z` (UTC, GMT), texts in single quotes, and any other character that is no letter. Names of months
/// and weekdays may be in the languages of ``MonthNames``. `yy` from 00 to 68 lies in this century, from 69 to 99 in the
/// last. A space matches white space of any kind and length. Instead of a pattern, `iso` stands for the forms of ISO 8601,
/// `epoch-seconds` and `epoch-milliseconds` for counts since 1970, and `object-id` for ids of 24 hexadecimal digits,
/// which begin with the second in which they were made.
public struct DatePattern: Equatable, Sendable {
  enum Item: Equatable, Sendable {
    case number(Field, fewest: Int, most: Int)
    case monthName
    case weekday
    case dayHalf
    case zoneName
    case offset(OffsetForm)
    case space
    case literal(UInt8)
  }

  enum Field: Equatable, Sendable {
    case year, shortYear, month, day, hour24, hour12, minute, second, fraction
  }

  /// A way of writing dates that has a name.
  enum Word: String, Sendable {
    case iso
    case epochSeconds = "epoch-seconds"
    case epochMilliseconds = "epoch-milliseconds"
    case objectID = "object-id"
  }

  /// What one of the patterns says.
  enum Form: Equatable, Sendable {
    case items([Item])
    case word(Word)
  }

  /// The patterns as they were written; a date that the first does not match may match the next.
  public let texts: [String]
  let forms: [Form]

  /// Compiles a pattern.
  ///
  /// - Parameter text: The pattern.
  /// - Throws: `date-pattern-invalid`, saying which part is not offered or missing.
  public init(_ text: String) throws(Diagnostic) {
    try self.init(anyOf: [text])
  }

  /// Compiles several patterns, any of which a date may match.
  ///
  /// - Parameter texts: The patterns, at least one.
  /// - Throws: `date-pattern-invalid`, saying which part of which pattern is not offered or missing.
  public init(anyOf texts: [String]) throws(Diagnostic) {
    guard !texts.isEmpty else { throw Self.invalid("", "there is none") }
    self.texts = texts
    var forms: [Form] = []
    for text in texts { forms.append(try Self.form(of: text)) }
    self.forms = forms
  }

  private static func form(of text: String) throws(Diagnostic) -> Form {
    if let word = Word(rawValue: text) { return .word(word) }
    let items = try items(of: text)
    try checkParts(items, of: text)
    return .items(items)
  }

  /// The patterns for a message.
  public var text: String { texts.joined(separator: " or ") }

  /// Two patterns are equal when they are written alike.
  public static func == (left: DatePattern, right: DatePattern) -> Bool { left.texts == right.texts }
}

// MARK: - Compiling

extension DatePattern {
  private static let longestPattern = 100

  private static func items(of text: String) throws(Diagnostic) -> [Item] {
    let bytes = Array(text.utf8)
    guard bytes.count <= longestPattern else { throw invalid(text, "it is longer than \(longestPattern) bytes") }
    var items: [Item] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .apostrophe {
        items += try quoted(bytes, &index, of: text)
      } else if byte.isASCIILetter {
        let end = bytes[index...].firstIndex { $0 != byte } ?? bytes.count
        items.append(try item(for: byte, count: end - index, of: text))
        index = end
      } else {
        if byte != .space { items.append(.literal(byte)) } else if items.last != .space { items.append(.space) }
        index += 1
      }
    }
    return items
  }

  /// Reads a text between single quotes; two of them together are one.
  private static func quoted(_ bytes: [UInt8], _ index: inout Int, of text: String) throws(Diagnostic) -> [Item] {
    let start = index
    var items: [Item] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .apostrophe {
        guard index < bytes.count, bytes[index] == .apostrophe else {
          return index == start + 2 ? [.literal(.apostrophe)] : items
        }
        if index == start + 1 { continue }
        index += 1
      }
      items.append(.literal(byte))
    }
    throw invalid(text, "a single quote is not closed")
  }

  private static func item(for letter: UInt8, count: Int, of text: String) throws(Diagnostic) -> Item {
    switch (Character(Unicode.Scalar(letter)), count) {
    case ("y", 1): return .number(.year, fewest: 1, most: 4)
    case ("y", 2): return .number(.shortYear, fewest: 2, most: 2)
    case ("y", 4): return .number(.year, fewest: 4, most: 4)
    case ("M", 1...2): return .number(.month, fewest: count, most: 2)
    case ("M", 3...4): return .monthName
    case ("d", 1...2): return .number(.day, fewest: count, most: 2)
    case ("H", 1...2): return .number(.hour24, fewest: count, most: 2)
    case ("h", 1...2): return .number(.hour12, fewest: count, most: 2)
    case ("m", 1...2): return .number(.minute, fewest: count, most: 2)
    case ("s", 1...2): return .number(.second, fewest: count, most: 2)
    case ("S", 1...9): return .number(.fraction, fewest: count, most: count)
    case ("a", 1...3): return .dayHalf
    case ("E", 1...4): return .weekday
    case ("z", 1...3): return .zoneName
    case ("Z", 1...3), ("x", 2): return .offset(.init(allowsPlainMinutes: true))
    case ("Z", 5), ("X", 3): return .offset(.init(allowsZ: true, allowsColon: true))
    case ("X", 1): return .offset(.init(allowsZ: true, allowsPlainMinutes: true, allowsHoursAlone: true))
    case ("X", 2): return .offset(.init(allowsZ: true, allowsPlainMinutes: true))
    case ("x", 1): return .offset(.init(allowsPlainMinutes: true, allowsHoursAlone: true))
    case ("x", 3): return .offset(.init(allowsColon: true))
    default:
      let part = String(repeating: Character(Unicode.Scalar(letter)), count: count)
      throw invalid(text, "'\(part)' is not offered")
    }
  }

  private static func checkParts(_ items: [Item], of text: String) throws(Diagnostic) {
    func holds(_ fields: Field...) -> Bool {
      items.contains { if case .number(let field, _, _) = $0 { fields.contains(field) } else { false } }
    }
    guard holds(.year, .shortYear) else { throw invalid(text, "the year is missing") }
    guard holds(.month) || items.contains(.monthName) else { throw invalid(text, "the month is missing") }
    guard holds(.day) else { throw invalid(text, "the day is missing") }
    guard holds(.hour12) == items.contains(.dayHalf) else { throw invalid(text, "'h' and 'a' go together") }
  }

  private static func invalid(_ text: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "date-pattern-invalid",
      "'\(text.shortened)' is not a date pattern: \(reason)",
      hint:
        "write y, M and d for year, month and day, as in dd.MM.yyyy or d/MMM/yy h:mm a; other words in single quotes"
    )
  }
}
