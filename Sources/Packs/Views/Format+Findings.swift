import Tables

extension Format {
  /// A message with its days as its reader writes them; what it quotes stays as the records spell it.
  func readable(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let end = word.lastIndex { !".,;:)".contains($0) }.map { word.index(after: $0) } ?? word.startIndex
      guard let date = CivilDate(iso: String(word[..<end])) else { return String(word) }
      return day(date) + word[end...]
    }
    .joined(separator: " ")
  }
}
