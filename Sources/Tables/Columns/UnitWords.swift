/// The words that follow a number in the languages of exports: units of time and signs of currencies.
enum UnitWords {
  /// Seconds in a unit of time; a day has eight hours of work and a week five days.
  static func seconds(_ word: FoldedWord) -> Int? { units[word] }

  private static let units: [FoldedWord: Int] = {
    let names = [
      (1, "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden"),
      (60, "m min mins minute minutes minuten minuto minutos minuti minuut mn"),
      (3_600, "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren u"),
      (28_800, "d day days tag tage j jour jours dia dias giorno giorni dag dagen"),
      (144_000, "w wk week weeks woche wochen semaine semaines semana semanas settimana settimane weken"),
    ]
    var units: [FoldedWord: Int] = [:]
    for (seconds, words) in names {
      for word in words.split(separator: " ") { units[FoldedWord(word)] = seconds }
    }
    return units
  }()
}

/// A currency as a number says it: up to four bytes of its sign or code.
struct CurrencySign: Hashable, Sendable {
  private(set) var packed: UInt32 = 0

  mutating func append(_ byte: UInt8) { packed = packed << 8 | UInt32(byte) }
}

extension ByteCursor {
  /// The signs that stand for a currency by themselves.
  private static let signs: [[UInt8]] = ["€", "$", "£", "¥", "₹", "₽", "₺", "₩", "₪", "₫", "₴", "zł", "Kč", "kr", "Fr"]
    .map {
      Array($0.utf8)
    }

  /// Takes a currency's sign, or its code of three capital letters, with `US$`, `kr.` and `Fr.` among them.
  mutating func takeCurrency() -> CurrencySign? {
    guard let first = next, first == UInt8(ascii: "$") || first.isASCIILetter || first >= 0xC2 else { return nil }
    if let code = takeCode() { return code }
    for sign in Self.signs {
      var ahead = self
      guard sign.allSatisfy({ ahead.take($0) }), ahead.next?.isASCIILetter != true else { continue }
      _ = ahead.take(UInt8(ascii: "."))
      self = ahead
      return sign.reduce(into: CurrencySign()) { $0.append($1) }
    }
    return nil
  }

  /// The codes of currencies that exports name; any three letters would make an amount of a key such as ENG-12.
  private static let codes: Set<[UInt8]> = Set(
    """
    AED ARS AUD BAM BDT BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK EGP EUR GBP GEL GHS HKD HRK HUF IDR ILS INR ISK JOD
    JPY KES KRW KWD KZT LKR MAD MDL MKD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY
    TWD UAH USD UYU VND XAF XOF ZAR
    """
    .split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  )

  /// Takes `EUR`, or the `US$` and `A$` of dollars; a minus behind a code would make it a key.
  private mutating func takeCode() -> CurrencySign? {
    var ahead = self
    var code: [UInt8] = []
    while code.count < 3, let byte = ahead.next, (0x41...0x5A).contains(byte) {
      _ = ahead.take(byte)
      code.append(byte)
    }
    let isDollar = (1...2).contains(code.count) && ahead.take(UInt8(ascii: "$"))
    if isDollar { code.append(UInt8(ascii: "$")) }
    guard isDollar || Self.codes.contains(code) else { return nil }
    guard ahead.next?.isASCIILetter != true, isDollar || ahead.next != UInt8(ascii: "-") else { return nil }
    self = ahead
    return code.reduce(into: CurrencySign()) { $0.append($1) }
  }
}
