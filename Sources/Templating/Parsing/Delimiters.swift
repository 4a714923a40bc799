/// The marks around a tag: `{{` and `}}` until a template sets others.
struct Delimiters: Equatable, Sendable {
  let open: [UInt8]
  let close: [UInt8]

  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  /// Reads the inside of `{{=<% %>=}}`; nil when it is not two short marks with white space between and no `=`.
  static func parse(_ content: ArraySlice<UInt8>, longest: Int) -> Delimiters? {
    let marks = content.split(whereSeparator: \.isWhitespace)
    guard marks.count == 2, !content.contains(UInt8(ascii: "=")), marks.allSatisfy({ $0.count <= longest }) else {
      return nil
    }
    return Delimiters(open: Array(marks[0]), close: Array(marks[1]))
  }

  /// A tag with these marks, as a hint would have it written.
  func tag(_ content: String) -> String { openText + content + closeText }

  var openText: String { String(decoding: open, as: UTF8.self) }
  var closeText: String { String(decoding: close, as: UTF8.self) }
}
