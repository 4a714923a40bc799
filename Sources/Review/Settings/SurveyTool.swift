/// Where the firm's survey tool has the pages that confidential waves are answered on.
public struct SurveyTool: Equatable, Sendable {
  /// What stands for the id of the wave in the address.
  static let placeholder = "{survey}"
  /// What an address looks like, for messages.
  static let expected = "an address like https://answers.example/s/{survey}"

  private let address: String

  /// Reads an address: `https`, a host without a user, and nothing that could end the link it stands in.
  ///
  /// - Parameter text: The address; `{survey}` behind the host is replaced by the id of the wave.
  public init?(_ text: String) {
    let scheme = "https://"
    guard text.lowercased().hasPrefix(scheme), text.utf8.count <= 500 else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let tail = rest.dropFirst(host.count).replacing(Self.placeholder, with: "")
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."), !host.contains("..") else { return nil }
    guard host.utf8.allSatisfy({ Self.isPlain($0) || $0 == 0x3A }) else { return nil }
    guard tail.utf8.allSatisfy({ Self.isPlain($0) || "/?#&=+%,;:~!$".utf8.contains($0) }) else { return nil }
    address = text
  }

  /// The page of a wave.
  ///
  /// - Parameter survey: The id of the wave, which is safe in an address.
  /// - Returns: The address.
  public func page(of survey: String) -> String { address.replacing(Self.placeholder, with: survey) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x2D, 0x2E, 0x5F].contains(byte)
  }
}
