import Diagnostics

/// What can be wrong with the encoding of a file, in words.
enum EncodingProblems {
  /// The settings and the file disagree; the file is right.
  static func contradiction(named: TextEncoding, found: TextEncoding, file: String) -> Diagnostic {
    Diagnostic(
      .warn,
      "encoding-contradicted",
      "the settings say \(named.name), but the file begins with the byte order mark of \(found.name) and is read as that",
      at: .init(file: file),
      hint: "leave 'encoding' out for this file"
    )
  }

  /// What is read as a code page because it is not UTF-8.
  static func guess(_ encoding: TextEncoding, at offset: Int, in bytes: FileContents, file: String) -> Diagnostic {
    let place = TextPosition(offset: offset, in: bytes)
    return Diagnostic(
      .warn,
      "encoding-guessed",
      "the byte \(hex(UInt32(bytes[offset]), width: 1)) in line \(place.line) is not valid UTF-8, so the file is read as "
        + encoding.name,
      at: place.place(file: file),
      hint: isMostlyUTF8(bytes)
        ? "most other letters are valid UTF-8: if it is UTF-8 with damaged bytes, name it in the file's entry of 'sources:' "
          + "('encoding: utf-8')"
        : "if letters look wrong, name the encoding in the file's entry of 'sources:', such as 'encoding: windows-1250'"
    )
  }

  /// Whether more letters are valid UTF-8 of several bytes than bytes are not.
  private static func isMostlyUTF8(_ bytes: FileContents) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var (letters, faults, index) = (0, 0, 0)
      while index < bytes.count {
        index = bytes.endOfASCII(from: index)
        guard index < bytes.count else { break }
        let length = bytes.scalarLength(at: index)
        if length == 0 { faults += 1 } else { letters += 1 }
        index += max(length, 1)
      }
      return letters > faults
    }
  }

  /// Bytes that stand for no character, where there are any.
  static func faults(of text: DecodedText, _ encoding: TextEncoding, file: String) -> [Diagnostic] {
    guard let first = text.firstFaults.first else { return [] }
    var position = TextPosition()
    var places: [TextPosition] = []
    for fault in text.firstFaults {
      position.advance(to: fault.offset, in: text.bytes)
      places.append(position)
    }
    let listed = zip(text.firstFaults, places).map { "\(hex($0.value, width: $0.width)) in line \($1.line)" }
    let more = text.faultCount - listed.count
    let unit = first.width == 1 ? "byte" : "unit"
    let subject = text.faultCount == 1 ? "one \(unit) stands" : "\(text.faultCount) \(unit)s stand"
    let shown = text.faultCount == 1 ? "is" : "are"
    return [
      Diagnostic(
        .warn,
        "encoding-bytes-invalid",
        "\(subject) for no character in \(encoding.name) and \(shown) shown as '\u{FFFD}': "
          + listed.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
        at: places[0].place(file: file),
        hint: "is the encoding right? If it is, the file was damaged before it came here"
      )
    ]
  }

  /// A code page that the system's `iconv` lacks.
  static func unknown(_ encoding: TextEncoding, file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "encoding-unknown",
      "the file is read as \(encoding.name), which this system cannot decode",
      at: .init(file: file),
      hint: "save it as UTF-8, or install the system's code pages (glibc's gconv modules)"
    )
  }

  private static func hex(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, 2 * width - digits.utf8.count)) + digits
  }
}

// MARK: - Files that are no text

extension EncodingProblems {
  /// Refuses files that are no text: those of other programs, and those with NUL.
  static func checkIsText(_ bytes: FileContents, file: String) throws(Diagnostic) {
    if let program = foreign.first(where: { bytes.starts(with: $0.beginning) }) {
      throw Diagnostic(
        .error,
        "file-not-text",
        "this is no text but \(program.name)",
        at: .init(file: file),
        hint: program.hint
      )
    }
    guard let offset = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0) }) else { return }
    throw nul(at: offset, in: bytes, file: file)
  }

  /// The encoding in units of two bytes that a text without a byte order mark seems to have.
  static func wideEncoding(of bytes: FileContents) -> TextEncoding? {
    let sample = bytes.prefix(4_096)
    let places = sample.indices.filter { sample[$0] == 0 }
    guard places.count > 1, places.count * 8 >= sample.count, bytes.count.isMultiple(of: 2) else { return nil }
    if places.allSatisfy({ !$0.isMultiple(of: 2) }) { return .utf16le }
    return places.allSatisfy { $0.isMultiple(of: 2) } ? .utf16be : nil
  }

  private static func nul(at offset: Int, in bytes: FileContents, file: String) -> Diagnostic {
    if let encoding = wideEncoding(of: bytes) { return unmarked(encoding, file: file) }
    return Diagnostic(
      .error,
      "nul-byte",
      "text holds no NUL byte, and this file does",
      at: TextPosition(offset: offset, in: bytes).place(file: file),
      hint: "is it a text file? If it was saved as UTF-16, save it as UTF-8, or say 'encoding: utf-16le' in its "
        + "entry of 'sources:'"
    )
  }

  /// Text in UTF-16 that does not say so.
  static func unmarked(_ encoding: TextEncoding, file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "nul-byte",
      "every second byte is NUL: this looks like \(encoding.name) without a byte order mark",
      at: .init(file: file),
      hint: "say 'encoding: \(encoding.name)' in the file's entry of 'sources:', or save it as UTF-8"
    )
  }

  private static let foreign: [(beginning: [UInt8], name: String, hint: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP file, such as a workbook (.xlsx, .ods)", "save its sheet as 'CSV UTF-8'"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old workbook (.xls)", "save its sheet as 'CSV UTF-8'"),
    ([0x1F, 0x8B], "a file packed with gzip", "unpack it first"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF", "export the data as CSV or JSON"),
  ]
}
