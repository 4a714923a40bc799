/// Unicode's marks that turn the direction of writing, from U+202A to U+202E and from U+2066 to U+2069.
enum DirectionMarks {
  private enum Mark {
    case embedding, isolate, endOfEmbedding, endOfIsolate

    init?(_ second: UInt8, _ third: UInt8) {
      switch (second, third) {
      case (0x80, 0xAA), (0x80, 0xAB), (0x80, 0xAD), (0x80, 0xAE): self = .embedding
      case (0x80, 0xAC): self = .endOfEmbedding
      case (0x81, 0xA6...0xA8): self = .isolate
      case (0x81, 0xA9): self = .endOfIsolate
      default: return nil
      }
    }
  }

  /// The marks that close what a text leaves open, so that it cannot turn round what stands after it.
  static func closers(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var open: [Mark] = []
    var openIsolates = 0
    for position in bytes.indices.dropLast(2) where bytes[position] == 0xE2 {
      switch Mark(bytes[position + 1], bytes[position + 2]) {
      case .embedding: open.append(.embedding)
      case .isolate:
        open.append(.isolate)
        openIsolates += 1
      case .endOfEmbedding: if open.last == .embedding { open.removeLast() }
      case .endOfIsolate where openIsolates > 0:
        while let last = open.popLast(), last != .isolate {}
        openIsolates -= 1
      case .endOfIsolate, nil: break
      }
    }
    return open.reversed().flatMap { $0 == .isolate ? [0xE2, 0x81, 0xA9] : [0xE2, 0x80, 0xAC] }
  }
}
