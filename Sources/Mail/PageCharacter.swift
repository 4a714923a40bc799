/// The character references of HTML: `&amp;`, `&#252;`, `&#xFC;`.
enum PageCharacter {
  /// Reads the reference that begins here.
  ///
  /// - Parameter bytes: Text that begins with `&`.
  /// - Returns: The text it stands for, and how many bytes it takes; the `&` alone where there is no reference.
  static func read(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], length: Int) {
    let body = bytes.dropFirst().prefix(12)
    let name = body.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }
    let isClosed = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    let text = String(decoding: name, as: UTF8.self)
    guard let character = text.hasPrefix("#") ? numbered(text.dropFirst()) : isClosed ? named[text] : nil else {
      return ([UInt8(ascii: "&")], 1)
    }
    return (Array(String(character).utf8), 1 + name.count + (isClosed ? 1 : 0))
  }

  private static func numbered(_ text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
    guard let number = UInt32(isHexadecimal ? text.dropFirst() : text, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    if number == 160 { return " " }
    if (128...159).contains(number) { return windows[Int(number) - 128] }
    guard number >= 32 || number == 9 || number == 10 else { return "\u{FFFD}" }
    return Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  /// What pages mean by 128 to 159: the letters of Windows.
  private static let windows = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
  )

  /// The named letters of Latin-1 in their order from 161, and what mails use besides.
  private static let named: [String: Unicode.Scalar] = {
    let latin = """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
      middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave \
      Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute \
      Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ",
      "euro": "€", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
      "bdquo": "„", "hellip": "…", "bull": "•", "trade": "™", "lsaquo": "‹", "rsaquo": "›", "dagger": "†",
      "permil": "‰", "scaron": "š", "Scaron": "Š", "oelig": "œ", "OElig": "Œ", "Yuml": "Ÿ", "fnof": "ƒ", "minus": "−",
      "larr": "←", "rarr": "→", "ge": "≥", "le": "≤", "ne": "≠", "check": "✓", "zwnj": "\u{200C}", "zwj": "\u{200D}",
      "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "NewLine": "\n", "Tab": "\t", "num": "#", "colon": ":",
      "commat": "@", "lowbar": "_", "period": ".", "comma": ",", "semi": ";", "lpar": "(", "rpar": ")",
    ]
    for (place, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt32(161 + place))
    }
    return named
  }()
}
