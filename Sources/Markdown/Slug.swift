/// A text as a name of ASCII letters, digits and hyphens.
enum Slug {
  /// The slug of `text`, such as `fur-den-kunden` for "Für den Kunden"; `section` when nothing of it is left.
  static func of(_ text: String) -> String {
    var slug = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      if let letters = letters(for: scalar) {
        if isPending, !slug.isEmpty { slug += "-" }
        slug += letters
        isPending = false
      } else if scalar.properties.generalCategory != .nonspacingMark {
        isPending = true
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    default: plainLetters[scalar]
    }
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņň", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"),
      ("ŕŗř", "r"), ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("þ", "th"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"),
      ("ýÿŷ", "y"), ("źżž", "z"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (accented, plain) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
