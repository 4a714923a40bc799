import Crypto
import Review

/// What seals a message with a key.
public enum KeyedHash {
  /// HMAC-SHA-256 of a message (RFC 2104).
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - key: The key.
  /// - Returns: 32 bytes.
  @Sendable public static func seal(_ message: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }
}

extension PersonalCodes {
  /// Makes codes with a key, sealed by HMAC-SHA-256.
  init(key: InvitationKey) { self.init(key: key, seal: KeyedHash.seal) }
}
