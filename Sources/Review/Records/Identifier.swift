/// The rules for ids (records.md, "Conventions").
enum Identifier {
  /// What is wrong with the id of a client, project or survey, which may become part of a path; nil when it is fine.
  static func pathProblem(_ id: String) -> String? {
    let bytes = Array(id.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 64 else {
      return "must have 1 to 64 characters"
    }
    let isAllowed = { (byte: UInt8) in isLetterOrDigit(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D }
    guard bytes.allSatisfy(isAllowed) else { return "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'" }
    guard isLetterOrDigit(first) else { return "must start with a letter or digit" }
    guard last != 0x2E else { return "must not end with a dot" }
    let stem = id.prefix { $0 != "." }.uppercased()
    if deviceNames.contains(stem) { return "is a device name on Windows" }
    return fileNames.contains(id.lowercased()) ? "is the name of a file that stands beside the clients' folders" : nil
  }

  /// Whether an id is one of the usual: short, and of ASCII characters that are no control characters.
  static func isPlain(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    id.count <= 128 && id.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// What is wrong with any other id; nil when it is fine.
  static func textProblem(_ id: String) -> String? {
    if id.unicodeScalars.count > 128 { return "must have at most 128 characters" }
    let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }
    return id.unicodeScalars.contains(where: isControl) ? "must not hold control characters" : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// What a build writes beside the folders of clients, which it would not find room for in a folder of that name.
  private static let fileNames: Set<String> = ["build.json", "index.html", "index.md"]

  private static let deviceNames: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
  )
}
