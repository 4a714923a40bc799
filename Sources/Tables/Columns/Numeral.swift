/// The digits of a number with the marks between them, and what these say about the decimal mark.
struct Numeral {
  /// What a numeral says about the decimal mark of its column.
  enum Proof: Equatable {
    /// It has neither a fraction nor groups of digits that say it.
    case none
    /// The mark can be no other.
    case mark(DecimalMark)
    /// One mark before three digits, as in 1.234: it ends the whole part, or it groups thousands.
    case open
  }

  /// The digits and marks.
  let bytes: Slice<UnsafeBufferPointer<UInt8>>
  let proof: Proof

  /// Whether there is no fraction for certain.
  var isWhole: Bool {
    switch proof {
    case .none: true
    case .open: false
    case .mark(let mark): !bytes.contains(mark.byte)
    }
  }

  /// Whether groups of digits have spaces between them.
  var isSpaced: Bool { bytes.contains { !$0.isDigit && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") } }

  /// The number; nil where the mark contradicts what the numeral proves, or there are too many digits.
  func value(_ mark: DecimalMark) -> DecimalText? {
    if case .mark(let own) = proof, own != mark { return nil }
    var significand = 0
    var digits = 0
    var decimals = 0
    var isFraction = false
    for byte in bytes {
      if byte.isDigit {
        if digits > 0 || byte != UInt8(ascii: "0") { digits += 1 }
        if digits > DecimalText.mostDigits { return nil }
        significand = significand * 10 + byte.digit
        if isFraction { decimals += 1 }
      } else if byte == mark.byte {
        isFraction = true
      }
    }
    return decimals <= 100 ? DecimalText(significand: significand, exponent: -decimals) : nil
  }
}

extension ByteCursor {
  /// Takes digits with the marks between them: a decimal point or comma, groups of three between points, commas, spaces
  /// or apostrophes, and the groups of two that India writes; nothing where they make no number.
  mutating func takeNumeral() -> Numeral? {
    var cursor = self
    var counts = MarkCounts()
    while true {
      let run = cursor.index
      let isZero = cursor.next == UInt8(ascii: "0")
      let hasDigits = cursor.skipDigits()
      guard hasDigits || counts.isEmpty else { return nil }
      counts.addRun(cursor.index - run, beginsWithZero: isZero)
      guard let mark = cursor.takeMark() else { break }
      counts.add(mark)
    }
    guard cursor.index > index, let proof = counts.proof else { return nil }
    let bytes = slice(to: cursor.index)
    self = cursor
    return Numeral(bytes: bytes, proof: proof)
  }

  /// Takes a mark that digits follow.
  private mutating func takeMark() -> MarkCounts.Mark? {
    var ahead = self
    if ahead.take(UInt8(ascii: ".")) { return take(ahead, .point) }
    if ahead.take(UInt8(ascii: ",")) { return take(ahead, .comma) }
    if ahead.takeGroupMark(), ahead.isGroupOfThree { return take(ahead, .group) }
    return nil
  }

  private mutating func take(_ ahead: ByteCursor, _ mark: MarkCounts.Mark) -> MarkCounts.Mark? {
    guard ahead.next?.isDigit == true else { return nil }
    self = ahead
    return mark
  }

  /// Takes one space of any kind, or an apostrophe, straight or curly.
  private mutating func takeGroupMark() -> Bool {
    if take(.apostrophe) || take(.space) { return true }
    var ahead = self
    for byte in [0xE2, 0x80, 0x99] as [UInt8] { guard ahead.take(byte) else { return takeWideSpace() } }
    self = ahead
    return true
  }

  private mutating func takeWideSpace() -> Bool {
    guard let next, next >= 0x80 else { return false }
    return takeSpace()
  }

  private var isGroupOfThree: Bool {
    var ahead = self
    return ahead.takeNumber(3, 3) != nil && ahead.next?.isDigit != true
  }
}

/// The marks of a numeral and the digits between them, counted from left to right.
private struct MarkCounts {
  enum Mark { case point, comma, group }

  private var points = 0
  private var commas = 0
  private var groups = 0
  private var last: Mark?
  private var firstRun = 0
  private var lastRun = 0
  private var runBeforeLast = 0
  private var beginsWithZero = false
  private var runs = 0
  /// Whether all runs between the first mark and the last have three digits, or two and the last of them three.
  private var areGroups = true
  private var areThrees = true

  var isEmpty: Bool { runs == 0 }

  mutating func addRun(_ length: Int, beginsWithZero isZero: Bool) {
    if runs == 0 {
      firstRun = length
      beginsWithZero = isZero
    }
    lastRun = length
    runs += 1
  }

  mutating func add(_ mark: Mark) {
    if runs > 1 {
      areGroups = areGroups && (lastRun == 3 || lastRun == 2)
      areThrees = areThrees && lastRun == 3
    }
    switch mark {
    case .point: points += 1
    case .comma: commas += 1
    case .group: groups += 1
    }
    last = mark
    runBeforeLast = lastRun
  }

  /// What the marks prove; nil where they make no number.
  var proof: Numeral.Proof? {
    let total = points + commas + groups
    guard let last else { return Numeral.Proof.none }
    if total == 1, last != .group { return single(last) }
    guard (1...3).contains(firstRun) else { return nil }
    switch (points, commas, groups) {
    case (0, 0, _): return areThrees && lastRun == 3 ? Numeral.Proof.none : nil
    case (_, 0, 0): return areThrees && lastRun == 3 ? .mark(.comma) : nil
    case (0, _, 0): return areGroups && lastRun == 3 ? .mark(.point) : nil
    case (1, _, 0) where last == .point: return areGroups && runBeforeLast == 3 ? .mark(.point) : nil
    case (_, 1, 0) where last == .comma: return areThrees ? .mark(.comma) : nil
    case (1, 0, _) where last == .point: return areThrees ? .mark(.point) : nil
    case (0, 1, _) where last == .comma: return areThrees ? .mark(.comma) : nil
    default: return nil
    }
  }

  private func single(_ mark: Mark) -> Numeral.Proof {
    let isOpen = lastRun == 3 && (1...3).contains(firstRun) && !beginsWithZero
    return isOpen ? .open : .mark(mark == .point ? .point : .comma)
  }
}
