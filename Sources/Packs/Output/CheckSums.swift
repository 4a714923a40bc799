import Crypto

/// `SHA256SUMS`: one line a file with the SHA-256 of its bytes and its path, as `sha256sum` writes and checks it.
enum CheckSums {
  /// The file's name.
  static let fileName = "SHA256SUMS"

  /// The SHA-256 of some bytes, in hexadecimal.
  static func hash(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// Some bytes in hexadecimal.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The lines for files given by path, sorted by path.
  static func text(of files: [(path: String, bytes: [UInt8])]) -> String {
    files.sorted { $0.path < $1.path }.map { "\(hash($0.bytes))  \($0.path)\n" }.joined()
  }

  /// The lines for sums by path, sorted by path.
  static func text(of sums: [String: String]) -> String {
    sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// The SHA-256 of each path; nil when a line is none that ``text(of:)`` writes.
  static func read(_ bytes: [UInt8]) -> [String: String]? {
    var sums: [String: String] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard line.count > 66, line.dropFirst(64).starts(with: [0x20, 0x20]),
        let hash = String(validating: line.prefix(64), as: UTF8.self),
        let path = String(validating: line.dropFirst(66), as: UTF8.self),
        sums.updateValue(hash, forKey: path) == nil
      else { return nil }
    }
    return sums
  }
}
