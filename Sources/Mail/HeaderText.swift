/// Words that are to stand in a header.
enum HeaderText {
  /// The text as a header can say it: one line, without control characters, with single spaces.
  ///
  /// Line breaks and tabs become spaces; what steers the direction of writing is left out, since it can make an address
  /// look like another.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Its words.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars where !isDirectionMark(scalar) {
      if scalar == " " || isControl(scalar) {
        isSpacePending = !line.isEmpty
      } else {
        if isSpacePending { line.append(" ") }
        isSpacePending = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// Whether a character must not stand in a header: controls, and what ends a line.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
