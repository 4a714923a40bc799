/// The personal codes of survey invitations: what a reply names its sender by where its address does not.
///
/// A code is made of the wave and the person with a key that stays in the house, so that none can be guessed, and none
/// has to be kept. It stands in that person's invitation alone.
///
/// - Source: HMAC-SHA-256 (RFC 2104), its first 50 bits in Crockford's base 32, which has no I, L, O and U.
public struct PersonalCodes: Sendable {
  /// How a message is sealed with a key; HMAC-SHA-256.
  public typealias Seal = @Sendable (_ message: [UInt8], _ key: [UInt8]) -> [UInt8]

  /// So many symbols a code has, in two halves.
  static let length = 10
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private let key: InvitationKey
  private let seal: Seal

  /// Makes codes with a key.
  ///
  /// - Parameters:
  ///   - key: The key of the workspace.
  ///   - seal: How a message is sealed.
  public init(key: InvitationKey, seal: @escaping Seal) { (self.key, self.seal) = (key, seal) }

  /// The code of a person in a wave, such as `7KQ2M-4XD0W`.
  ///
  /// - Parameters:
  ///   - contact: The person's id.
  ///   - survey: The wave's id.
  /// - Returns: The code.
  public func code(of contact: String, in survey: String) -> String {
    // Ids hold no control character, so that no two pairs make one message.
    let sealed = seal(Array("reviewpack invitation\u{0}\(survey)\u{0}\(contact)".utf8), key.bytes)
    var bits: UInt64 = 0
    for byte in sealed.prefix(8) { bits = bits << 8 | UInt64(byte) }
    let symbols = (0..<Self.length).map { Self.symbols[Int(bits >> UInt64(59 - 5 * $0)) & 31] }
    let text = String(decoding: symbols, as: UTF8.self)
    return "\(text.prefix(Self.length / 2))-\(text.suffix(Self.length / 2))"
  }

  /// The person whose code it is.
  ///
  /// - Parameters:
  ///   - text: The code as somebody wrote it: small letters, blanks and hyphens do not matter, and O, I and L are read
  ///     as the digits they look like.
  ///   - survey: The wave's id.
  ///   - people: Those who may have been invited.
  /// - Returns: The person; nil where the code is nobody's.
  public func contact(forCode text: String, survey: String, among people: [Contact]) -> Contact? {
    guard let code = Self.folded(text) else { return nil }
    return people.first { Self.folded(self.code(of: $0.id, in: survey)) == code }
  }

  /// A code as it is compared; nil for what is none.
  static func folded(_ text: String) -> [UInt8]? {
    var code: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 && byte != 0x2D {
      let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      switch upper {
      case UInt8(ascii: "O"): code.append(UInt8(ascii: "0"))
      case UInt8(ascii: "I"), UInt8(ascii: "L"): code.append(UInt8(ascii: "1"))
      case _ where symbols.contains(upper): code.append(upper)
      default: return nil
      }
      if code.count > length { return nil }
    }
    return code.count == length ? code : nil
  }
}
