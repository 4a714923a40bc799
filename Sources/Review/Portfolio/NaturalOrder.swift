/// The order in which people number things: `q2` before `q10`.
enum NaturalOrder {
  /// Whether `left` comes before `right`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (leftParts, rightParts) = (parts(of: left), parts(of: right))
    for (leftPart, rightPart) in zip(leftParts, rightParts) where leftPart != rightPart {
      if let leftNumber = Int(leftPart), let rightNumber = Int(rightPart), leftNumber != rightNumber {
        return leftNumber < rightNumber
      }
      return leftPart < rightPart
    }
    return (leftParts.count, left) < (rightParts.count, right)
  }

  /// The text cut into runs of digits and runs of anything else.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(text)
    while let first = rest.first {
      let part = rest.prefix { $0.isNumber == first.isNumber }
      parts.append(part)
      rest = rest.dropFirst(part.count)
    }
    return parts
  }
}
