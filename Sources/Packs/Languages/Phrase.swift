/// A phrase of the program in English, with holes for what it tells.
///
/// A string literal is one: `"\(days) late, new date \(date)"`. A catalogue knows it by its words with numbered holes,
/// `{1} late, new date {2}`, and may put them in another order.
struct Phrase: ExpressibleByStringInterpolation, Sendable {
  fileprivate enum Piece: Sendable {
    case words(String)
    case hole(String)
  }

  private let pieces: [Piece]

  init(stringLiteral text: String) { pieces = [.words(text)] }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A phrase that stands in a file, such as a question.
  init(read text: String) { self.init(stringLiteral: text) }

  /// What fills a phrase piece by piece.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }

    mutating func appendLiteral(_ text: String) { if !text.isEmpty { pieces.append(.words(text)) } }

    mutating func appendInterpolation(_ text: String) { pieces.append(.hole(text)) }

    mutating func appendInterpolation(_ number: Int) { pieces.append(.hole(String(number))) }
  }

  /// The phrase as it stands, in English.
  var english: String {
    pieces.map { piece in
      switch piece {
      case .words(let text), .hole(let text): text
      }
    }.joined()
  }

  /// The name by which catalogues know it.
  var key: String {
    var key = ""
    var holes = 0
    for piece in pieces {
      switch piece {
      case .words(let text): key += text
      case .hole:
        holes += 1
        key += "{\(holes)}"
      }
    }
    return key
  }

  /// What stands in the holes, in English order.
  var shown: [String] {
    pieces.compactMap { piece in
      if case .hole(let text) = piece { text } else { nil }
    }
  }
}
