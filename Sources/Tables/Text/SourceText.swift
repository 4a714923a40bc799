import Diagnostics

/// The text of a file as UTF-8, and what the user should know about how it was encoded.
struct SourceText: Sendable {
  let file: String
  /// The text without a byte order mark.
  let bytes: FileContents
  let encoding: TextEncoding
  let bom: Bool
  let limits: Limits
  let notes: [Diagnostic]
  /// Whether the file or the user says what the encoding is.
  private let isEncodingKnown: Bool

  /// Decodes a file by its byte order mark, else by what the user says; any other text stays as it is.
  init(file: String, bytes: FileContents, options: ReadingOptions = .init()) throws(Diagnostic) {
    guard bytes.count <= options.limits.file else { throw options.limits.fileTooLarge(file) }
    let mark = ByteOrderMark.read(bytes)
    let encoding = mark?.encoding ?? options.encoding ?? .utf8
    self.file = file
    limits = options.limits
    self.encoding = encoding
    bom = mark != nil
    isEncodingKnown = mark != nil || options.encoding != nil
    var notes: [Diagnostic] = []
    if let mark, let named = options.encoding, named != mark.encoding {
      notes.append(EncodingProblems.contradiction(named: named, found: mark.encoding, file: file))
    }
    if encoding == .utf8 {
      self.bytes = bytes.skipping(mark?.length ?? 0)
    } else {
      let decoded = try DecodedText.reading(bytes, from: mark?.length ?? 0, encoding, file: file)
      notes += EncodingProblems.faults(of: decoded, encoding, file: file)
      self.bytes = FileContents(decoded.bytes)
    }
    self.notes = notes
    guard !self.bytes.isEmpty else {
      let place = Diagnostic.Place(file: file)
      throw Diagnostic(.error, "file-empty", "the file is empty", at: place, hint: "was the export cut off?")
    }
  }

  init(file: String, bytes: [UInt8]) throws(Diagnostic) { try self.init(file: file, bytes: FileContents(bytes)) }

  private init(_ source: SourceText, decoded: DecodedText, as encoding: TextEncoding, notes: [Diagnostic]) {
    (file, bom, limits, isEncodingKnown) = (source.file, source.bom, source.limits, source.isEncodingKnown)
    (bytes, self.encoding) = (FileContents(decoded.bytes), encoding)
    self.notes = source.notes + notes + EncodingProblems.faults(of: decoded, encoding, file: file)
  }

  /// The text with every byte of it readable.
  ///
  /// Text that nobody said to be UTF-8 and that is not is read as windows-1252, which is what programs on Windows write
  /// in western Europe and America; in text that is said to be UTF-8, bytes that are not are shown as U+FFFD.
  func readable(workers: Int) throws(Diagnostic) -> SourceText {
    guard let offset = bytes.withUnsafeBufferPointer({ $0.firstByteThatIsNoText(workers: workers) }) else {
      return self
    }
    try EncodingProblems.checkIsText(bytes, file: file)
    if isEncodingKnown {
      let decoded = try DecodedText.reading(bytes, from: 0, .utf8, file: file)
      return SourceText(self, decoded: decoded, as: .utf8, notes: [])
    }
    let decoded = try DecodedText.reading(bytes, from: 0, .windows1252, file: file)
    let guess = EncodingProblems.guess(.windows1252, at: offset, in: bytes, file: file)
    return SourceText(self, decoded: decoded, as: .windows1252, notes: [guess])
  }
}

extension DecodedText {
  fileprivate static func reading(
    _ bytes: FileContents,
    from start: Int,
    _ encoding: TextEncoding,
    file: String
  ) throws(Diagnostic) -> DecodedText {
    do throws(Failure) {
      return try DecodedText(bytes, from: start, encoding, limit: Limits.largestFile)
    } catch {
      throw switch error {
      case .tooLong: Limits.textTooLarge(file)
      case .unknown: EncodingProblems.unknown(encoding, file: file)
      }
    }
  }
}
