/// Words of a catalogue with numbered holes, taken apart once.
struct PhrasePattern: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case hole(Int)
  }

  private let pieces: [Piece]

  /// Takes a text apart: `{1}` to `{9}` are holes, anything else is words.
  init(_ text: String) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(text)
    while let letter = rest.popFirst() {
      if letter == "{", let digit = rest.first?.wholeNumberValue, digit > 0, rest.dropFirst().first == "}" {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.hole(digit))
        rest.removeFirst(2)
      } else {
        words.append(letter)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// The numbers of its holes, in ascending order; one that is filled twice stands twice.
  var holes: [Int] {
    pieces.compactMap { piece in
      if case .hole(let number) = piece { number } else { nil }
    }.sorted()
  }

  /// The words with their holes filled.
  func filled(with texts: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .hole(let number): number <= texts.count ? texts[number - 1] : ""
      }
    }.joined()
  }
}
