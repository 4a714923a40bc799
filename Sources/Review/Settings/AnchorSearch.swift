/// Finds YAML anchors (`&name`), which settings may not use.
///
/// An alias (`*name`) stands for a whole value, and values of aliases of aliases grow without bound from a few lines.
enum AnchorSearch {
  /// The place of the first anchor, with its name; nil where there is none.
  ///
  /// Quotes are not looked at, since finding out what is quoted takes a YAML parser: an `&` counts when it could start a
  /// value and a name follows at once.
  static func first(in text: String) -> (name: String, line: Int, column: Int)? {
    var (line, column) = (1, 1)
    var previous: Character?
    for index in text.indices {
      let letter = text[index]
      if letter == "&", !(previous.map(isWordPart) ?? false) {
        let name = text[text.index(after: index)...].prefix(while: isNamePart)
        if !name.isEmpty { return (String(name), line, column) }
      }
      (line, column) = letter.isNewline ? (line + 1, 1) : (line, column + 1)
      previous = letter
    }
    return nil
  }

  private static func isWordPart(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  private static func isNamePart(_ letter: Character) -> Bool {
    letter.isASCII && (isWordPart(letter) || letter == "_" || letter == "-")
  }
}
