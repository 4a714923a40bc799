/// Short forms in capitals, and which of them everybody knows (methods §9).
enum KnownAbbreviations {
  /// Those that need no explanation to anybody: to add one, add it to its line.
  static let all: Set<String> = Set(
    """
    IT PDF UK EU US USA UN USB TV PC CD DVD FAQ ID OK AM PM UTC GMT BST CET CEST EST PST VAT PIN SIM GPS SMS PS
    KB MB GB TB KW EUR GBP USD CHF BBC NHS CEO CFO CIO CTO HR GMBH AG LTD PLC LLC SA SARL KG SE INC
    ISO DIN CE II III IV VI VII VIII IX XI XII
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Words that are put in capitals to stress them.
  private static let stressed: Set<String> = [
    "NOT", "NO", "AND", "OR", "ALL", "ONLY", "MUST", "NEVER", "NOW", "ANY", "YES", "DO", "TO", "IN", "ON", "WE", "YOU",
    "THE", "NICHT", "NUR", "PAS",
  ]

  /// The short form that a piece of text is, without the s of a plural; nil for anything else.
  ///
  /// - Parameter token: A piece such as `RTO`, `SLAs` or `SLA-based`.
  /// - Returns: The short form.
  static func form(of token: ProseToken) -> String? {
    // Nearly every word is told by its first two letters.
    guard token.text.utf8.prefix(2).allSatisfy({ isCapital($0) || isDigit($0) }) else { return nil }
    var form = Substring(token.text)
    if let hyphen = form.firstIndex(of: "-") {
      // PAY-102 is an id, SLA-based a word about an SLA.
      guard form[hyphen...].dropFirst().first?.isLowercase == true else { return nil }
      form = form[..<hyphen]
    }
    for ending in ["'s", "\u{2019}s", "s"] where form.hasSuffix(ending) { form = form.dropLast(ending.count) }
    let bytes = Array(form.utf8)
    guard (2...6).contains(bytes.count), bytes.allSatisfy({ isCapital($0) || isDigit($0) }), isCapital(bytes[0]),
      !isPeriod(bytes)
    else { return nil }
    return String(form)
  }

  /// Whether a short form is one that everybody knows.
  static func contains(_ form: String) -> Bool { all.contains(form) || stressed.contains(form) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Quarters, halves and financial years: Q4, H1, FY26.
  private static func isPeriod(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.prefix { isCapital($0) }
    guard letters.count < bytes.count, bytes.dropFirst(letters.count).allSatisfy(isDigit) else { return false }
    return ["Q", "H", "FY", "KW"].contains(String(decoding: letters, as: UTF8.self))
  }
}
