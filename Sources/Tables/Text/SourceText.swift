import Diagnostics

/// The bytes of a file, known to be text that can be read.
struct SourceText: Sendable {
  let file: String
  /// The text without a byte order mark.
  let bytes: [UInt8]
  let bom: Bool

  /// Checks size and encoding; JSON's own faults are left to its reader, which explains them better.
  init(file: String, bytes: [UInt8]) throws(Diagnostic) {
    let place = Diagnostic.Place(file: file)
    guard bytes.count <= Export.largestFile else {
      throw Diagnostic(
        .error,
        "file-too-large",
        "a file may have 2 GB, and this one has more",
        at: place,
        hint: "export fewer rows at a time"
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(
        .error,
        "encoding-unsupported",
        "the file is in UTF-16, which is not read yet",
        at: place,
        hint: "save it as UTF-8 ('CSV UTF-8' in a spreadsheet)"
      )
    }
    self.file = file
    bom = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = bom ? Array(bytes.dropFirst(3)) : bytes
    guard !self.bytes.isEmpty else {
      throw Diagnostic(.error, "file-empty", "the file is empty", at: place, hint: "was the export cut off?")
    }
  }

  /// Checks that all of it is UTF-8 without NUL.
  func checkCharacters() throws(Diagnostic) {
    guard let offset = bytes.withUnsafeBufferPointer({ $0.firstByteThatIsNoText }) else { return }
    let place = TextPosition(offset: offset, in: bytes).place(file: file)
    if bytes[offset] == 0 {
      throw Diagnostic(
        .error,
        "nul-byte",
        "text holds no NUL byte, and this file does",
        at: place,
        hint: "is it a text file? If it was saved as UTF-16, save it as UTF-8"
      )
    }
    throw Diagnostic(
      .error,
      "encoding-invalid",
      "the file is read as UTF-8, and this byte is not valid in it",
      at: place,
      hint: "save it as UTF-8 ('CSV UTF-8' in a spreadsheet)"
    )
  }
}
