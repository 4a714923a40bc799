import Tables

/// A settings file, line by line.
struct SettingsText {
  /// What has been written.
  private(set) var text = ""
  /// Comments are wrapped at this column.
  private static let width = 110

  /// Writes a line as it is.
  mutating func line(_ line: String = "") { text += line + "\n" }

  /// Writes a comment, wrapped.
  mutating func comment(_ comment: String, indent: Int = 0) {
    let start = String(repeating: " ", count: indent) + "#"
    var current = start
    for word in comment.split(separator: " ") {
      if current.count + 1 + word.count > Self.width, current != start {
        line(current)
        current = start
      }
      current += " " + word
    }
    line(current)
  }

  /// Writes questions, each as a comment of its own.
  mutating func questions(_ questions: [Question], indent: Int = 0) {
    for question in questions { comment("question: " + question.text, indent: indent) }
  }
}
