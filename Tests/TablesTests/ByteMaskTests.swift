import TestSupport
import Testing

@testable import Tables

@Suite struct ByteMaskTests {
  @Test func saysOfEachByteWhatAComparisonOfItSays() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      let wanted = (0..<4).map { _ in bytes.randomElement(using: &random) ?? 0 }
      let any = ByteMask.any(bytes, of: wanted[0], wanted[1], wanted[2], wanted[3])
      let odd = ByteMask.outsideASCII(bytes, from: 0x20)
      for (place, byte) in bytes.enumerated() {
        #expect((any >> place & 1 == 1) == wanted.contains(byte))
        #expect((odd >> place & 1 == 1) == (byte < 0x20 || byte >= 0x80))
      }
    }
  }

  @Test func findsMarksOneByOneWhereverItStarts() {
    var random = SplitMix64(seed: 12)
    let marks: [UInt8] = [.comma, .quote, .lineFeed, .carriageReturn]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        Int.random(in: 0..<12, using: &random) == 0 ? marks.randomElement(using: &random) ?? 0 : UInt8(ascii: "x")
      }
      bytes.withUnsafeBufferPointer { buffer in
        var search = MarkSearch(buffer, delimiter: .comma, quote: .quote)
        for _ in 0..<20 {
          let start = Int.random(in: 0...bytes.count, using: &random)
          let found = bytes[start...].firstIndex(where: marks.contains) ?? bytes.count
          #expect(search.next(from: start) == found)
          let end = bytes[start...].firstIndex { $0 != .quote && marks.contains($0) } ?? bytes.count
          #expect(search.endOfCell(from: start) == end)
        }
      }
    }
  }
}
