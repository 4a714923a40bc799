import Diagnostics
import Foundation
import Review

/// A picture that pages show as an image whose address holds it: it runs nothing and loads nothing.
struct Logo: Equatable, Sendable {
  /// The address, `data:image/png;base64,…` or `data:image/svg+xml;base64,…`.
  let address: String

  /// Makes a logo of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: The file as the workspace names it.
  /// - Throws: Why the picture cannot stand on a page, at its own place in the file.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let type: String
    if PNGCheck.isPNG(bytes) {
      try PNGCheck.check(bytes, file: file)
      type = "image/png"
    } else if SVGCheck.isMarkup(bytes) {
      try SVGCheck.check(bytes, file: file)
      type = "image/svg+xml"
    } else {
      throw Diagnostic(
        .error,
        "logo-invalid",
        "the logo is neither a PNG image nor an SVG drawing",
        at: .init(file: file),
        hint: "save it in one of these formats; the ending of its name does not matter"
      )
    }
    address = "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }
}
