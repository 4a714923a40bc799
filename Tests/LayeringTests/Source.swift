import Foundation
import Testing

/// One Swift file of the program, without its comments.
struct Source: Sendable, CustomTestStringConvertible {
  /// Its path below `Sources`.
  let path: String
  /// Its text without comments and the words of string literals.
  let code: String

  var testDescription: String { path }

  /// The target it belongs to.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The modules it imports.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let place = words.firstIndex(of: "import"), place < 3 else { return nil }
      // `import struct Module.Name` names the module in its last word.
      return words.dropFirst(place + 1).last.map { String($0.prefix { $0 != "." }) }
    }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private static let read = Result { try readAll() }

  /// Every Swift file, by path; read once.
  static func all() throws -> [Source] { try read.get() }

  private static func readAll() throws -> [Source] {
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      Source(path: name, code: CodeText.of(try String(contentsOf: root.appending(path: name), encoding: .utf8)))
    }
  }
}

/// The code of a source text: without comments, and with string literals emptied.
enum CodeText {
  /// The code in `text`.
  static func of(_ text: String) -> String {
    var code = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("/*") {
        rest = afterBlockComment(rest)
      } else if let quote = ["\"\"\"", "\""].first(where: rest.hasPrefix) {
        code += "\"\""
        rest = afterLiteral(rest.dropFirst(quote.count), quote)
      } else {
        code.append(rest.removeFirst())
      }
    }
    return code
  }

  private static func afterBlockComment(_ text: Substring) -> Substring {
    var depth = 0
    var rest = text
    repeat {
      if rest.hasPrefix("/*") { depth += 1 }
      if rest.hasPrefix("*/") { depth -= 1 }
      rest = rest.dropFirst(rest.hasPrefix("/*") || rest.hasPrefix("*/") ? 2 : 1)
    } while depth > 0 && !rest.isEmpty
    return rest
  }

  /// Skips to the end of a literal; what `\( )` holds may have literals of its own.
  private static func afterLiteral(_ text: Substring, _ quote: String) -> Substring {
    var rest = text
    while !rest.isEmpty, !rest.hasPrefix(quote) {
      if rest.hasPrefix("\\(") {
        rest = afterInterpolation(rest.dropFirst(2))
      } else {
        rest = rest.dropFirst(rest.hasPrefix("\\") ? 2 : 1)
      }
    }
    return rest.dropFirst(quote.count)
  }

  private static func afterInterpolation(_ text: Substring) -> Substring {
    var depth = 1
    var rest = text
    while depth > 0, let next = rest.first {
      rest = rest.dropFirst()
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      if next == "\"" { rest = afterLiteral(rest, "\"") }
    }
    return rest
  }
}
