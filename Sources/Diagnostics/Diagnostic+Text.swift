extension Diagnostic.Place: CustomStringConvertible {
  /// The place as editors read it, `surveys.csv:2:7 (recommend)`; empty when nothing is known.
  public var description: String {
    var text = file ?? ""
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    if let field { text += text.isEmpty ? field : " (\(field))" }
    return text
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic for a person: place, severity, code and message on one line, the hint on the next.
  public var description: String {
    let place = place.description
    var text = place.isEmpty ? "" : place + ": "
    text += "\(severity.rawValue)[\(code)]: "
    if let client { text += "\(client): " }
    text += message.onOneLine
    if let excerpt = markedExcerpt { text += excerpt }
    if let hint { text += "\n  hint: " + hint.onOneLine }
    return text.withControlCharactersShown
  }

  /// The most characters of a line that are shown.
  private static let excerptLength = 100

  /// The line with a mark below the column, both indented; of a long line the part around it.
  private var markedExcerpt: String? {
    guard let excerpt, let column = place.column, column > 0 else { return nil }
    // A tab is as wide as the screen makes it, and the mark below could not follow.
    let line = excerpt.onOneLine.map { $0 == "\t" ? " " : $0 }
    guard column <= line.count + 1 else { return nil }
    let start = max(0, min(column - 1 - Self.excerptLength / 2, line.count - Self.excerptLength))
    let end = min(line.count, start + Self.excerptLength)
    let shown = (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    let before = String(repeating: " ", count: column - 1 - start + (start > 0 ? 1 : 0))
    return "\n    \(shown)\n    \(before)^"
  }
}

extension String {
  /// The text with its line breaks turned into spaces: what is quoted from a cell must not look like a line of its own.
  fileprivate var onOneLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}

extension String {
  /// The text with every control character but the line feed replaced by U+FFFD, so that nothing quoted from a file
  /// can steer a terminal.
  public var withControlCharactersShown: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }
}
