import Diagnostics

/// Finds the delimiter and the quote of a CSV file from samples of its rows.
///
/// The right delimiter cuts the rows into the same number of cells, and into cells that look whole: a number, a date, a
/// text, and not the two halves of a number with a decimal comma.
struct DialectGuess {
  let dialect: CSVDialect
  /// What is not certain about it, in words; nil where nothing else fits.
  private(set) var doubt: Doubt?

  /// Why a guess may be wrong.
  enum Doubt: Equatable {
    /// Another delimiter cuts the rows as evenly.
    case alsoFits(UInt8)
    /// No delimiter cuts the rows evenly, so that each row is one cell.
    case nothingFits
  }

  /// In the order of preference where two fit equally: commas stand in numbers and prose by accident.
  static let delimiters: [UInt8] = [.tab, UInt8(ascii: ";"), UInt8(ascii: "|"), .comma]
  /// Scores below this one are those of prose.
  private static let leastScore = 0.2
  /// From this share of the best score on, the second best is told.
  private static let closeScore = 0.6
  /// Cells that begin with a quote and do not end with one are slips up to this number, and a habit from it on.
  private static let leastMisquoted = 3

  /// Judges the text from `start`; what the user or the file says is not questioned.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8?, quote: QuoteOption?) {
    let samples = CSVSamples(bytes, from: start)
    let candidates = delimiter.map { [$0] } ?? Self.delimiters
    let scores = candidates.map { Self.best(of: samples, delimiter: $0, quote: quote) }
    let ranked = scores.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    let best = ranked[0].element
    guard delimiter == nil else {
      dialect = best.dialect
      return
    }
    guard best.score >= Self.leastScore || best.isQuotedThroughout else {
      let uncut = scores.last { $0.cutsNothing }
      dialect = CSVDialect(delimiter: uncut?.dialect.delimiter ?? .comma, quote: best.dialect.quote)
      doubt = best.score > 0 ? .nothingFits : nil
      return
    }
    dialect = best.dialect
    let second = ranked[1].element
    if second.score >= best.score * Self.closeScore { doubt = .alsoFits(second.dialect.delimiter) }
  }

  private static func best(of samples: CSVSamples, delimiter: UInt8, quote: QuoteOption?) -> DialectScore {
    let plain = DialectScore(samples, CSVDialect(delimiter: delimiter, quote: quote.map(\.byte) ?? .quote))
    guard quote == nil else { return plain }
    if plain.misquoted >= Self.leastMisquoted, plain.misquoted * 2 > plain.quoted {
      let without = DialectScore(samples, CSVDialect(delimiter: delimiter, quote: nil))
      if without.score >= plain.score { return without }
    }
    if plain.spaced > 0 {
      let dialect = CSVDialect(delimiter: delimiter, quote: .quote, hasSpaceBeforeQuotes: true)
      let spaced = DialectScore(samples, dialect)
      if spaced.misquoted == 0, spaced.score >= plain.score { return spaced }
    }
    guard plain.quoted == 0, samples.hold(.apostrophe) else { return plain }
    let single = DialectScore(samples, CSVDialect(delimiter: delimiter, quote: .apostrophe))
    return single.isQuotedByIntent(unlike: plain) ? single : plain
  }

  /// The doubt as a warning of the file.
  func warning(file: String) -> Diagnostic? {
    guard let doubt else { return nil }
    let name = Self.name(of: dialect.delimiter)
    let message =
      switch doubt {
      case .alsoFits(let other):
        "it is uncertain what stands between the cells: \(name) is taken, and \(Self.name(of: other)) fits too"
      case .nothingFits:
        "it is uncertain what stands between the cells: nothing cuts the rows evenly, so each row is read as one cell"
      }
    return Diagnostic(
      .warn,
      "delimiter-uncertain",
      message,
      at: .init(file: file),
      hint: "say it under 'sources' in the settings, such as 'delimiter: comma'"
    )
  }

  /// A delimiter as messages call it.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case .comma: "the comma"
    case UInt8(ascii: ";"): "the semicolon"
    case .tab: "the tab"
    case UInt8(ascii: "|"): "the pipe"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
