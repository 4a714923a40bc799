/// What reading the addresses of a mail may cost.
///
/// GMime 3.2 reads every From, To and the like as it meets them, also those of a mail within the mail: groups in groups
/// (`a:b:c:`) by a function that calls itself, which ends the program, and addresses that are none (`a,b,c,`) in a time
/// that grows with the square of their number.
enum AddressCost {
  private static let names = ["from", "to", "cc", "bcc", "sender", "reply-to"].map { Array($0.utf8) }

  /// Whether GMime may be given these bytes, of which every line is looked at that could be such a header.
  static func isBearable(_ bytes: [UInt8]) -> Bool {
    var addresses = 0
    var place = 0
    while place < bytes.count {
      if let value = value(bytes, at: place) {
        let (commas, colons, end) = marks(bytes, from: value)
        addresses += commas
        guard addresses <= MailLimits.addresses, colons <= MailLimits.groups else { return false }
        place = end
      } else {
        place = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      }
    }
    return true
  }

  /// Where the value of the header begins whose line begins here; nil where it names nobody.
  private static func value(_ bytes: [UInt8], at place: Int) -> Int? {
    guard let name = names.first(where: { isNamed($0, bytes, at: place) }) else { return nil }
    var end = place + name.count
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: ":") ? end + 1 : nil
  }

  private static func isNamed(_ name: [UInt8], _ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes.count - place > name.count else { return false }
    return name.indices.allSatisfy { bytes[place + $0] == name[$0] || bytes[place + $0] | 0x20 == name[$0] }
  }

  /// How many commas and colons a header has, and where the next line begins that is not folded.
  private static func marks(_ bytes: [UInt8], from value: Int) -> (commas: Int, colons: Int, end: Int) {
    var (commas, colons) = (0, 0)
    var place = value
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: ":"): colons += 1
      case 0x0A where place + 1 == bytes.count || (bytes[place + 1] != 0x20 && bytes[place + 1] != 0x09):
        return (commas, colons, place + 1)
      default: break
      }
      place += 1
    }
    return (commas, colons, place)
  }
}
