import Tables

/// Counts, over all values of a column, which ways of writing dates fit.
struct DateEvidence {
  /// What the values say.
  struct Verdict: Equatable {
    /// The place of the way in ``DateForms/all``.
    let form: Int
    /// How many values it does not fit.
    let misfits: Int
    /// The place of a way that fits just as well, with day and month the other way round.
    let twin: Int?
  }

  /// Values seen.
  private(set) var count = 0
  /// The first value.
  private(set) var example: String?
  /// A value that none of the ways fits.
  private(set) var strangeExample: String?
  private var fits = [Int](repeating: 0, count: DateForms.all.count)
  private var candidates = Array(DateForms.all.indices)

  /// After so many values, ways that fitted none of them are given up.
  private static let trial = 100

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    count += 1
    if example == nil { example = String(decoding: text, as: UTF8.self) }
    var isDate = false
    for form in candidates where DateForms.matches(text, DateForms.all[form]) {
      fits[form] += 1
      isDate = true
    }
    if !isDate, strangeExample == nil { strangeExample = String(decoding: text, as: UTF8.self) }
    if count == Self.trial { candidates.removeAll { fits[$0] == 0 } }
  }

  /// The way that fits most values; nil where none fits at least half of them.
  ///
  /// Of twins that fit alike, the day comes first, but where a clock with AM and PM is used.
  var verdict: Verdict? {
    guard let most = fits.max(), most > 0, 2 * most >= count, let first = fits.firstIndex(of: most) else { return nil }
    guard let twin = DateForms.all[first].twin, fits[twin] == most else {
      return Verdict(form: first, misfits: count - most, twin: nil)
    }
    let usesDayHalves = DateForms.all[first].pattern?.text.hasSuffix("a") == true
    return usesDayHalves
      ? Verdict(form: twin, misfits: count - most, twin: first)
      : Verdict(form: first, misfits: count - most, twin: twin)
  }
}
