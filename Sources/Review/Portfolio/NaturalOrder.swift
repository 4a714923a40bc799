/// The order in which people number things: `q2` before `q10`.
enum NaturalOrder {
  /// Whether `left` comes before `right`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (leftParts, rightParts) = (parts(of: left), parts(of: right))
    for (leftPart, rightPart) in zip(leftParts, rightParts) where leftPart != rightPart { return leftPart < rightPart }
    return (leftParts.count, left) < (rightParts.count, right)
  }

  /// A run of digits, without the zeros in front, or a run of anything else.
  private struct Part: Comparable {
    let isNumber: Bool
    let text: Substring

    /// Numbers come before texts; of two numbers the longer one is greater, however long they are.
    static func < (left: Part, right: Part) -> Bool {
      if left.isNumber != right.isNumber { return left.isNumber }
      if left.isNumber, left.text.utf8.count != right.text.utf8.count {
        return left.text.utf8.count < right.text.utf8.count
      }
      return left.text < right.text
    }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(text)
    while let first = rest.first {
      let run = rest.prefix { isDigit($0) == isDigit(first) }
      parts.append(Part(isNumber: isDigit(first), text: isDigit(first) ? run.drop { $0 == "0" } : run))
      rest = rest[run.endIndex...]
    }
    return parts
  }

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
}
