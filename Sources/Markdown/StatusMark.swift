/// A status in words that begin with a shape, written as strong text: `**▲ At risk**`.
enum StatusMark: String {
  case onTrack = "on-track"
  case met
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case notMeasurable = "not-measurable"
  case notAgreed = "not-agreed"

  /// The status that a strong node states; nil when its text does not begin with a shape and a space.
  init?(of strong: SyntaxNode) {
    guard let start = strong.firstChild, start.kind == .text else { return nil }
    let scalars = start.literal.unicodeScalars.prefix(2)
    guard scalars.count == 2, scalars.last == " " else { return nil }
    switch scalars.first {
    case "●": self = .onTrack
    case "✓": self = .met
    case "▲": self = .atRisk
    case "■": self = .offTrack
    case "○": self = .notMeasurable
    case "◇": self = .notAgreed
    default: return nil
    }
  }

  /// Replaces a strong node by one that says its status to the style sheet.
  func mark(_ strong: SyntaxNode) {
    let marked = SyntaxNode.customInline(enter: "<strong class=\"status status-\(rawValue)\">", exit: "</strong>")
    strong.moveChildren(to: marked)
    strong.replace(with: marked)
  }
}
