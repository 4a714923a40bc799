/// How many syllables a word has, by rules of thumb that are right to within a few in a hundred (methods §9).
enum Syllables {
  /// The syllables of a word in lower case; at least one.
  static func count(_ word: String, _ language: TextLanguage) -> Int {
    let letters = word.unicodeScalars.map(\.value)
    let count =
      switch language {
      case .english: english(letters)
      case .german: german(letters)
      case .french: french(letters)
      }
    return max(1, count)
  }

  private typealias Letters = [UInt32]

  private static func letter(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

  private static let accentedVowels = Set("äöüàâáåæéèêëíìîïóòôœúùûÿ".unicodeScalars.map(\.value))

  private static func isVowel(_ letter: UInt32) -> Bool {
    letter < 0x80 ? isOne(letter, of: "aeiouy") : accentedVowels.contains(letter)
  }

  private static func isOne(_ letter: UInt32, of letters: StaticString) -> Bool {
    letter < 0x80 && letters.withUTF8Buffer { $0.contains(UInt8(letter)) }
  }

  /// Runs of vowels.
  private static func groups(_ letters: Letters) -> Int {
    var (count, wasVowel) = (0, false)
    for letter in letters {
      let vowel = isVowel(letter)
      if vowel && !wasVowel { count += 1 }
      wasVowel = vowel
    }
    return count
  }

  /// Whether a word ends so, in letters of ASCII.
  private static func ends(_ letters: Letters, _ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      letters.count >= ending.count && zip(letters[(letters.count - ending.count)...], ending).allSatisfy { $0 == $1 }
    }
  }

  // MARK: English

  private static func english(_ letters: Letters) -> Int {
    var count = groups(letters)
    let size = letters.count
    func at(_ index: Int) -> UInt32 { letters.indices.contains(index) ? letters[index] : 0 }
    // Vowels side by side that are spoken apart: ga-li-a, vi-de-o, ac-tu-al, try-ing; not na-tion, spe-cial.
    for index in letters.indices.dropLast() where index > 0 {
      let (before, first, second) = (letters[index - 1], letters[index], letters[index + 1])
      if first == letter("i"), isOne(second, of: "aou"), !isOne(before, of: "tscgx") { count += 1 }
      if first == letter("u"), isOne(second, of: "ao"), !isOne(before, of: "qg") { count += 1 }
      if first == letter("e"), second == letter("o"), !isOne(before, of: "pg") { count += 1 }
      if first == letter("y") || first == letter("e"), ends(letters, "ing"), index == size - 4 { count += 1 }
    }
    guard count > 1 else { return count }
    // A silent e at the end, also before s and d.
    if ends(letters, "e") {
      if !(at(size - 2) == letter("l") && !isVowel(at(size - 3))) && !isVowel(at(size - 2)) { count -= 1 }
    } else if ends(letters, "es") {
      let before = at(size - 3)
      let isLoud =
        isOne(before, of: "sxzcg") || ends(letters, "ches") || ends(letters, "shes")
        || (before == letter("l") && !isVowel(at(size - 4)))
      if !isLoud && !isVowel(before) { count -= 1 }
    } else if ends(letters, "ed") {
      if !isOne(at(size - 3), of: "td") && !isVowel(at(size - 3)) { count -= 1 }
    }
    // A silent e inside: some-thing, move-ment.
    let silent: [(part: StaticString, ending: StaticString)] = [
      ("ement", "vement"), ("eful", "eful"), ("eless", "eless"), ("ely", "ely"),
    ]
    for (part, ending) in silent where count > 2 && ends(letters, ending) {
      if !isVowel(at(size - part.utf8CodeUnitCount - 1)) { count -= 1 }
    }
    return count
  }

  // MARK: German

  /// Two vowels that are spoken as one.
  private static let germanPairs: Set<[UInt32]> = Set(
    ["ei", "ai", "au", "eu", "äu", "ie", "oi", "ey", "ay", "aa", "ee", "oo"].map { $0.unicodeScalars.map(\.value) }
  )

  private static func german(_ letters: Letters) -> Int {
    var (count, index) = (0, 0)
    while index < letters.count {
      defer { index += 1 }
      guard isVowel(letters[index]) else { continue }
      // The u of qu is none.
      if letters[index] == letter("u"), index > 0, letters[index - 1] == letter("q") { continue }
      count += 1
      if index + 1 < letters.count, germanPairs.contains([letters[index], letters[index + 1]]) { index += 1 }
    }
    return count
  }

  // MARK: French

  private static let separate = Set("éèïëü".unicodeScalars.map(\.value))

  private static func french(_ letters: Letters) -> Int {
    var (count, wasVowel, last) = (0, false, UInt32(0))
    for letter in letters {
      let vowel = isVowel(letter)
      // Accents on the second of two vowels, or é before another, part them: ré-el, Noël.
      if vowel && (!wasVowel || separate.contains(letter) || last == 0xE9) { count += 1 }
      (wasVowel, last) = (vowel, letter)
    }
    // A mute e at the end.
    for ending: StaticString in ["e", "es"] where count > 1 && ends(letters, ending) {
      if let before = letters.dropLast(ending.utf8CodeUnitCount).last, !isVowel(before) { count -= 1 }
    }
    return count
  }
}
