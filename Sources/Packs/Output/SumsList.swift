import Diagnostics

/// The lines of a `SHA256SUMS` that anybody may have changed, each with its place.
enum SumsList {
  /// One line of a list.
  struct Line {
    let sum: String
    /// Relative, without `..`.
    let file: String
    let line: Int
  }

  /// Reads a list.
  ///
  /// - Throws: `sums-invalid` with its line, or what keeps the file from being read.
  static func read(_ list: String, in tree: FolderTree) throws(Diagnostic) -> [Line] {
    let bytes = try tree.bytes(of: list)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw invalid(list, 1, "is not valid UTF-8") }
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let (sum, file) = (line.prefix(64), line.dropFirst(66))
      guard sum.utf8.count == 64, sum.utf8.allSatisfy(isHexDigit), ["  ", " *"].contains(line.dropFirst(64).prefix(2))
      else {
        throw invalid(list, index + 1, "is no check sum, two spaces and a path")
      }
      guard isPlain(file) else { throw invalid(list, index + 1, "names a path outside the folder") }
      lines.append(Line(sum: sum.lowercased(), file: String(file), line: index + 1))
    }
    return lines
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }

  private static func isPlain(_ path: Substring) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private static func invalid(_ list: String, _ line: Int, _ what: String) -> Diagnostic {
    Diagnostic(
      .error,
      "sums-invalid",
      "this line \(what)",
      at: .init(file: list, line: line),
      hint: "the list was changed by hand: build or release again"
    )
  }
}
