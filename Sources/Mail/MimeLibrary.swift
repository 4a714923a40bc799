import CGMime

/// GMime, started once for the whole program; nothing else knows it.
enum MimeLibrary {
  private static let started: Void = cgmime_start()

  /// Starts the library unless it has been.
  static func start() { started }

  /// The message whose headers and body these are, with CRLF line ends.
  static func write(_ body: MimeEntity, headers: [HeaderField]) -> [UInt8] {
    start()
    let node = node(body)
    defer { cgmime_discard(node) }
    // Each is put before all others, so the last comes first.
    for header in headers.reversed() { cgmime_add_header(node, header.name, header.value, 1) }
    return take(cgmime_write(node))
  }

  /// The SHA-256 of bytes, in hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { digits in
      cgmime_sha256(bytes, bytes.count, digits.baseAddress)
      return String(decoding: digits.prefix(64).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// Text of a charset that has to be converted; nil where GMime knows no such charset.
  ///
  /// - Returns: The text, with U+FFFD for what is no text in this charset, and how many of these there are.
  static func text(_ bytes: [UInt8], charset: String) -> (text: String, bad: Int)? {
    var text = cgmime_bytes()
    var bad = 0
    guard cgmime_utf8(charset, bytes, bytes.count, &text, &bad) != 0 else { return nil }
    return (String(decoding: take(text), as: UTF8.self), bad)
  }

  private static func node(_ entity: MimeEntity) -> OpaquePointer {
    switch entity {
    case .leaf(let media, let bytes, let encoding, let headers):
      let kind = encoding == .base64 ? CGMIME_BASE64 : CGMIME_QUOTED_PRINTABLE
      let node: OpaquePointer = cgmime_leaf(media.type, media.subtype, bytes, bytes.count, Int32(kind))
      if let charset = media.charset { cgmime_set_parameter(node, "charset", charset) }
      for header in headers { cgmime_add_header(node, header.name, header.value, 0) }
      return node
    case .parts(let subtype, let boundary, let parts):
      let node: OpaquePointer = cgmime_multipart(subtype, boundary)
      for part in parts { cgmime_add(node, Self.node(part)) }
      return node
    }
  }

  fileprivate static func take(_ bytes: cgmime_bytes) -> [UInt8] {
    defer { cgmime_release(bytes) }
    return Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
  }
}

/// A message as GMime takes it apart.
struct ParsedMessage: ~Copyable {
  /// One part, in the order of the mail.
  struct Part {
    enum Kind { case leaf, parts, message }

    /// How many parts it lies in.
    let depth: Int
    let kind: Kind
    /// What it is, such as `text/plain`, in lower case.
    let media: String
    let charset: String?
    /// `inline`, `attachment` or what else it says, in lower case.
    let disposition: String?
    let file: String?
  }

  private let message: OpaquePointer

  /// Takes a message apart, unless there is none to be made of these bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole message.
  ///   - depth: The deepest part that is looked at.
  ///   - parts: The most parts that are looked at.
  init?(_ bytes: [UInt8], depth: Int, parts: Int) {
    MimeLibrary.start()
    guard let message = cgmime_read(bytes, bytes.count, Int32(depth), parts) else { return nil }
    self.message = message
  }

  deinit { cgmime_close(message) }

  /// Whether there is more in it than was looked at.
  var isCut: Bool { cgmime_is_cut(message) != 0 }

  /// The subject, decoded.
  var subject: String? { Self.text(cgmime_subject(message)) }

  /// The first header of a name, decoded.
  func header(_ name: String) -> String? { Self.text(cgmime_header(message, name)) }

  /// Everybody From names.
  var from: [Mailbox] {
    (0..<cgmime_from_count(message)).map { index in
      Mailbox(
        name: Self.text(cgmime_from_name(message, index)) ?? "",
        address: Self.text(cgmime_from_address(message, index)) ?? ""
      )
    }
  }

  /// The parts in the order of the mail.
  var parts: [Part] {
    (0..<cgmime_part_count(message)).map { index in
      let part = cgmime_part_at(message, index)
      let type = (Self.text(part.type) ?? "text") + "/" + (Self.text(part.subtype) ?? "plain")
      return Part(
        depth: Int(part.depth),
        kind: part.kind == Int32(CGMIME_PARTS)
          ? .parts : part.kind == Int32(CGMIME_MESSAGE) ? .message : .leaf,
        media: type.lowercased(),
        charset: Self.text(part.charset),
        disposition: Self.text(part.disposition)?.lowercased(),
        file: Self.text(part.file)
      )
    }
  }

  /// The bytes of the part at a place of ``parts``, without their transfer encoding.
  func content(_ index: Int) -> [UInt8] { MimeLibrary.take(cgmime_decode(message, index)) }

  private static func text(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
}
