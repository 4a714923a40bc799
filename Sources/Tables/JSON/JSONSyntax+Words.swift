/// What faults say.
extension JSONSyntax {
  func expected(_ what: String, hint: String? = nil) -> Fault {
    guard let byte = next else { return Fault(message: "\(what) is expected, but the \(whole) ends here") }
    return Fault(message: "\(what) is expected here, not \(shown(byte))", hint: hint ?? dialectHint(byte))
  }

  var misplacedBracketHint: String? {
    next == UInt8(ascii: "]") || next == UInt8(ascii: "}") ? "remove the comma before it, or close what is open" : nil
  }

  /// What people take for JSON because other languages have it.
  func dialectHint(_ byte: UInt8) -> String? {
    switch byte {
    case .apostrophe: "JSON knows double quotes only"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments"
    default: nil
    }
  }

  func trailingContent() -> Fault {
    Fault(message: "nothing may follow the value of the file, but \(shownNext) does")
  }

  var shownNext: String { next.map(shown) ?? "something" }

  func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(hex(byte))"
  }

  func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}
