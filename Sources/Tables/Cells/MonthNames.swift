/// The names of months and weekdays in English, French, Spanish, German, Italian, Dutch and Portuguese, in full and
/// shortened; case and accents do not matter.
enum MonthNames {
  /// The month that a word names, from 1.
  static func month(_ word: FoldedWord) -> Int? { months[word] }

  /// Whether a word names a day of the week.
  static func isWeekday(_ word: FoldedWord) -> Bool { weekdays.contains(word) }

  private static let months: [FoldedWord: Int] = {
    var months: [FoldedWord: Int] = [:]
    for (place, names) in names.enumerated() {
      for name in names.split(separator: " ") { months[FoldedWord(name)] = place + 1 }
    }
    return months
  }()

  private static let names = [
    "january jan janvier janv enero ene januar jaenner janner jan gennaio gen januari janeiro",
    "february feb fevrier fevr fev febrero februar feber febbraio februari fevereiro",
    "march mar mars marzo marz maerz mrz maart mrt marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag mei maio",
    "june jun juin junio juni giugno giu junho",
    "july jul juillet juil juill julio juli luglio lug julho",
    "august aug aout aou agosto ago augustus",
    "september sep sept septembre septiembre setiembre set settembre sett setembro",
    "october oct octobre octubre oktober okt ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec decembre diciembre dic dezember dez dicembre dezembro",
  ]

  private static let weekdays = Set(
    """
    monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun
    lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
    lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so
    lunedi martedi mercoledi giovedi gio venerdi
    maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo
    segunda seg terca ter quarta qua quinta qui sexta sex
    """
    .split { $0 == " " || $0 == "\n" }.map { FoldedWord($0) }
  )
}

/// A word of at most twelve letters as one number: lower case, without accents.
struct FoldedWord: Hashable {
  private var packed: UInt64 = 0
  private(set) var count = 0

  /// The most letters that fit; longer words are no names of months.
  static let mostLetters = 12

  init() {}

  init(_ text: Substring) {
    for byte in text.utf8 { append(byte) }
  }

  /// Adds a lower-case letter.
  mutating func append(_ letter: UInt8) {
    packed = packed << 5 | UInt64(letter & 0x1F)
    count += 1
  }
}

extension ByteCursor {
  /// Takes a word of Latin letters, with accents or without; nothing where it has more letters than a month's name.
  mutating func takeWord() -> FoldedWord? {
    var word = FoldedWord()
    var cursor = self
    while let byte = cursor.next {
      if byte.isASCIILetter {
        _ = cursor.take(byte)
        word.append(byte.lowercasedASCII)
      } else if byte == 0xC3 {
        guard let letter = cursor.takeAccented() else { return nil }
        word.append(letter)
      } else if byte == 0xCC {
        // A combining accent, as macOS writes é.
        guard cursor.take(0xCC), let mark = cursor.next, cursor.take(mark) else { return nil }
      } else {
        break
      }
      if word.count > FoldedWord.mostLetters { return nil }
    }
    guard word.count > 0 else { return nil }
    self = cursor
    return word
  }

  /// Takes a letter from U+00C0 to U+00FF and gives the letter below its accent.
  private mutating func takeAccented() -> UInt8? {
    guard take(0xC3), let second = next, take(second), second.continuesScalar else { return nil }
    switch second & 0x1F {
    case 0x00...0x05: return UInt8(ascii: "a")
    case 0x07: return UInt8(ascii: "c")
    case 0x08...0x0B: return UInt8(ascii: "e")
    case 0x0C...0x0F: return UInt8(ascii: "i")
    case 0x11: return UInt8(ascii: "n")
    case 0x12...0x16: return UInt8(ascii: "o")
    case 0x19...0x1C: return UInt8(ascii: "u")
    default: return nil
    }
  }

  /// Takes the name of a month, in full or shortened, and gives its number.
  mutating func takeMonthName() -> Int? {
    var cursor = self
    guard let word = cursor.takeWord(), let month = MonthNames.month(word) else { return nil }
    self = cursor
    return month
  }

  /// Takes the name of a day of the week, in full or shortened.
  mutating func takeWeekday() -> Bool {
    var cursor = self
    guard let word = cursor.takeWord(), MonthNames.isWeekday(word) else { return false }
    if cursor.take(ignoringCase: "-feira".utf8) {}
    self = cursor
    return true
  }

  /// Takes `AM` or `PM`, also as `a.m.` and `a. m.`, and says whether it is the second.
  mutating func takeDayHalf() -> Bool? {
    var cursor = self
    let isAfternoon = cursor.take(ignoringCase: "p".utf8)
    guard isAfternoon || cursor.take(ignoringCase: "a".utf8) else { return nil }
    let dot = UInt8(ascii: ".")
    if cursor.take(dot) { _ = cursor.takeSpace() }
    guard cursor.take(ignoringCase: "m".utf8) else { return nil }
    _ = cursor.take(dot)
    self = cursor
    return isAfternoon
  }

  /// Takes `UTC`, `GMT` or `UT`.
  mutating func takeZoneName() -> Bool {
    take(ignoringCase: "UTC".utf8) || take(ignoringCase: "GMT".utf8) || take(ignoringCase: "UT".utf8)
  }
}
