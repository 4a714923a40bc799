#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A code page of the system's `iconv`, which decodes to UTF-8.
final class CodePage {
  private let descriptor: iconv_t
  private let chunk: UnsafeMutableBufferPointer<CChar>
  /// Whether a letter is held back until it is known whether a mark follows that belongs to it.
  private var holdsLettersBack = false

  private enum Stop {
    case atEnd, atInvalidByte, atIncompleteCharacter
  }

  /// Opens a code page; nothing where the system knows none of this name.
  init?(_ name: String) {
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
    chunk = .allocate(capacity: 1 << 16)
  }

  deinit {
    iconv_close(descriptor)
    chunk.deallocate()
  }

  /// Decodes a text; nothing where it would have more bytes than `limit`.
  func decode(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> DecodedText? {
    if let letters = letters() { return letters.decode(text, limit: limit) }
    var decoded = DecodedText()
    var index = 0
    while index < text.count {
      // In steps, so that a text that grows too long is found out early.
      let end = min(index + 1 << 20, text.count)
      let stop = convert(text, &index, end: end, into: &decoded.bytes)
      if stop == .atInvalidByte || (stop == .atIncompleteCharacter && end == text.count) {
        if holdsLettersBack { flush(into: &decoded.bytes) }
        decoded.replace(text[index])
        index += 1
      }
      if decoded.bytes.count > limit { return nil }
    }
    flush(into: &decoded.bytes)
    return decoded
  }

  /// What each byte stands for, where every byte is a character of its own.
  private func letters() -> LetterTable? {
    var letters: [[UInt8]] = []
    for byte in UInt8.min...UInt8.max {
      var letter: [UInt8] = []
      var index = 0
      reset()
      let stop = withUnsafeBytes(of: byte) { one in
        convert(one.assumingMemoryBound(to: UInt8.self), &index, end: 1, into: &letter)
      }
      switch stop {
      case .atInvalidByte: letters.append([])
      case .atIncompleteCharacter: break
      case .atEnd where letter.isEmpty:
        flush(into: &letter)
        if !letter.isEmpty { holdsLettersBack = true }
      case .atEnd: letters.append(letter)
      }
    }
    reset()
    return LetterTable(letters)
  }

  /// Converts the bytes from `index` to `end`, or up to one that stops it.
  private func convert(
    _ text: UnsafeBufferPointer<UInt8>,
    _ index: inout Int,
    end: Int,
    into result: inout [UInt8]
  ) -> Stop {
    // iconv is declared to take changeable text, and does not change it.
    var next = UnsafeMutableRawPointer(mutating: text.baseAddress)?.assumingMemoryBound(to: CChar.self)
    next = next.map { $0 + index }
    var left = end - index
    while true {
      let (status, failure) = step(&next, &left, into: &result)
      index = end - left
      if status != -1 { return .atEnd }
      switch failure {
      case E2BIG: continue
      case EINVAL: return .atIncompleteCharacter
      default: return .atInvalidByte
      }
    }
  }

  /// Writes what is held back, and goes to the initial state.
  private func flush(into result: inout [UInt8]) {
    var none: UnsafeMutablePointer<CChar>?
    var left = 0
    _ = step(&none, &left, into: &result)
  }

  private func reset() {
    _ = iconv(descriptor, nil, nil, nil, nil)
  }

  private func step(
    _ next: inout UnsafeMutablePointer<CChar>?,
    _ left: inout Int,
    into result: inout [UInt8]
  ) -> (status: Int, failure: Int32) {
    var to = chunk.baseAddress
    var room = chunk.count
    let status = next == nil ? iconv(descriptor, nil, nil, &to, &room) : iconv(descriptor, &next, &left, &to, &room)
    let failure = errno
    result.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk)[..<(chunk.count - room)]))
    return (status, failure)
  }
}
