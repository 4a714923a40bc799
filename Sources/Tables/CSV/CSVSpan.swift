/// Where one cell stands in the file, and in which form.
struct CSVSpan: Equatable {
  enum Form: UInt8 {
    /// As it is.
    case plain
    /// Between the quotes, which the span leaves out.
    case quoted
    /// With its opening quote, since doubled quotes or text after the closing one need decoding.
    case coded
  }

  // Files are smaller than 4 GB, so that a span needs no more than twelve bytes.
  private let first: UInt32
  private let limit: UInt32
  let form: Form

  init(_ range: Range<Int>, _ form: Form) {
    first = UInt32(truncatingIfNeeded: range.lowerBound)
    limit = UInt32(truncatingIfNeeded: range.upperBound)
    self.form = form
  }

  var range: Range<Int> { Int(first)..<Int(limit) }

  /// Where an editor shows the cell to begin.
  var start: Int { form == .quoted ? range.lowerBound - 1 : range.lowerBound }

  /// Calls `body` with the cell's content, white space included.
  func withContent<Result, Failure: Error>(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    return form == .coded ? try Self.decoded(raw).withUnsafeBufferPointer(body) : try body(raw)
  }

  /// The text of a cell that begins with a quote: doubled quotes are one, what follows the closing quote is kept.
  private static func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    let quote = raw[0]
    var index = 1
    while index < raw.count {
      let byte = raw[index]
      index += 1
      if byte == quote {
        guard index < raw.count, raw[index] == quote else { break }
        index += 1
      }
      text.append(byte)
    }
    text.append(contentsOf: raw[min(index, raw.count)...])
    return text
  }
}
