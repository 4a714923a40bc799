/// One piece of a sentence between blanks, without the punctuation around it.
struct ProseToken: Equatable, Sendable {
  /// What a piece is.
  enum Kind: Sendable {
    /// A word that is read out, and counted.
    case word
    /// A number or a date in figures.
    case number
    /// An id, an address, or a mark for what was left out.
    case other
  }

  /// The piece as written, with its punctuation.
  let raw: String
  /// The piece without its punctuation.
  let text: String
  /// The same in lower case, with straight apostrophes.
  let lower: String
  /// What it is.
  let kind: Kind
  /// Whether a sentence may end behind it, by its punctuation.
  let ending: Ending

  /// How a piece may end a sentence.
  enum Ending: Sendable {
    case none
    /// A full stop, which also stands behind short forms.
    case stop
    /// A question or exclamation mark.
    case mark
  }

  /// Whether it begins with a small letter.
  var beginsSmall: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? (0x61...0x7A).contains(first.value) : first.properties.isLowercase
  }
}

/// Takes a block's words apart.
enum ProseTokens {
  /// The pieces of a text in order.
  static func of(_ text: [UInt8]) -> [ProseToken] {
    separated(text).flatMap(tokens)
  }

  /// Dashes and wide blanks separate words too.
  private static func separated(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var text = text
    var position = 0
    while position < text.count {
      if text[position] == 0xC2, position + 1 < text.count, text[position + 1] == 0xA0 {
        (text[position], text[position + 1]) = (0x20, 0x20)
      } else if text[position] == 0xE2, position + 2 < text.count, isSeparator(text[position + 1], text[position + 2]) {
        (text[position], text[position + 1], text[position + 2]) = (0x20, 0x20, 0x20)
      }
      position += 1
    }
    return text.split { $0 == 0x20 || $0 == 0x09 }
  }

  /// En and em dashes, and the narrow blank.
  private static func isSeparator(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (third == 0x93 || third == 0x94 || third == 0xAF)
  }

  private static func tokens(_ piece: ArraySlice<UInt8>) -> [ProseToken] {
    let (core, ending) = stripped(piece)
    let slash = UInt8(ascii: "/")
    guard core.contains(slash), core.allSatisfy({ $0 == slash || isLetter($0) }) else {
      return core.isEmpty && ending == .none ? [] : [token(core, ending, in: piece)]
    }
    let parts = core.split(separator: slash)
    return parts.enumerated().map { index, part in
      let isLast = index == parts.count - 1
      return token(
        part,
        isLast ? ending : .none,
        in: piece[part.startIndex..<(isLast ? piece.endIndex : part.endIndex)]
      )
    }
  }

  private static func token(
    _ core: ArraySlice<UInt8>,
    _ ending: ProseToken.Ending,
    in piece: ArraySlice<UInt8>
  ) -> ProseToken {
    let text = String(decoding: core, as: UTF8.self)
    let isLower = core.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let lower = isLower ? text : text.lowercased()
    return ProseToken(
      raw: String(decoding: piece, as: UTF8.self),
      text: text,
      lower: core.contains(0xE2) ? lower.replacing("\u{2019}", with: "'") : lower,
      kind: kind(core),
      ending: ending
    )
  }

  private static func kind(_ core: ArraySlice<UInt8>) -> ProseToken.Kind {
    var (letters, digits, others) = (0, 0, 0)
    for byte in core {
      if isLetter(byte) {
        letters += 1
      } else if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".") {
        others += 1
      }
    }
    if letters == 0 { return digits > 0 ? .number : .other }
    if digits > 0 { return core.first.map { (0x30...0x39).contains($0) } ?? false ? .number : .other }
    return others == 0 ? .word : .other
  }

  /// Letters of ASCII and all that lies beyond it.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// A piece without the punctuation around it, and how that ends a sentence.
  private static func stripped(_ piece: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ProseToken.Ending) {
    var core = piece
    while let first = core.first {
      if isPunctuation(first) || first == UInt8(ascii: "#") {
        core = core.dropFirst()
      } else if let length = quoteLength(core) {
        core = core.dropFirst(length)
      } else {
        break
      }
    }
    var ending = ProseToken.Ending.none
    while let last = core.last {
      if isPunctuation(last) {
        if last == UInt8(ascii: "!") || last == UInt8(ascii: "?") { ending = .mark }
        if last == UInt8(ascii: "."), ending == .none { ending = .stop }
        core = core.dropLast()
      } else if core.count >= 3, let length = quoteLength(core.suffix(3)), length == 3 {
        // An ellipsis is no full stop unless what follows begins a sentence.
        if core.last == 0xA6, ending == .none { ending = .stop }
        core = core.dropLast(3)
      } else if core.count >= 2, let length = quoteLength(core.suffix(2)), length == 2 {
        core = core.dropLast(2)
      } else {
        break
      }
    }
    // A piece that was punctuation alone, such as a lone stop, has been read from the front.
    if core.isEmpty, let last = piece.last {
      ending =
        last == UInt8(ascii: ".") ? .stop : last == UInt8(ascii: "!") || last == UInt8(ascii: "?") ? .mark : .none
    }
    return (core, ending)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool { ".,;:!?()[]{}\"'`_~=+".utf8.contains(byte) }

  /// How many bytes a quotation mark, or an ellipsis, at the start takes; nil where there is none.
  private static func quoteLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes.startIndex
    if bytes.count >= 2, bytes[first] == 0xC2, bytes[first + 1] == 0xAB || bytes[first + 1] == 0xBB { return 2 }
    guard bytes.count >= 3, bytes[first] == 0xE2, bytes[first + 1] == 0x80 else { return nil }
    let third = bytes[first + 2]
    return (0x98...0x9F).contains(third) || third == 0xB9 || third == 0xBA || third == 0xA6 ? 3 : nil
  }
}
