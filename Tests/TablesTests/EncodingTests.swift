import TestSupport
import Diagnostics
import Testing

@testable import Tables

/// Opens bytes as an export.
extension DecodedText {
  fileprivate init(_ source: [UInt8], from start: Int, _ encoding: TextEncoding, limit: Int) throws(Failure) {
    try self.init(FileContents(source), from: start, encoding, limit: limit)
  }
}

private func open(_ bytes: [UInt8], file: String = "a.csv", as encoding: String? = nil) throws -> Export {
  let named = try encoding.map { try #require(TextEncoding($0), "\($0)") }
  return try Export(file: file, bytes: bytes, options: .init(encoding: named))
}

/// A text in UTF-16.
private func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

private func utf32(_ text: String) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) } }
}

private let badBytesHint = "\n  hint: is the encoding right? If it is, the file was damaged before it came here"

@Suite struct NamedEncodingTests {
  @Test(
    arguments: [
      ("windows-1252", [0x4D, 0xFC, 0x80, 0x96, 0x9F], "Mü€–Ÿ"), ("CP1252", [0xE9], "é"), ("ansi", [0x93], "“"),
      ("windows-1250", [0xB9, 0xE8, 0x9E], "ąčž"), ("windows-1251", [0xCF, 0xF0, 0xE8, 0xB8], "Приё"),
      ("windows-1253", [0xC1, 0xE8], "Αθ"), ("windows-1254", [0xF0, 0xFE], "ğş"), ("windows_1257", [0xE0], "ą"),
      ("windows-1256", [0xC7, 0xE1], "ال"), ("windows-1255", [0xF9, 0xEC], "של"), ("cp-874", [0xA1], "ก"),
      // A letter and its accent are one character, also where the letter is ASCII.
      ("windows-1258", [0x61, 0xEC, 0x62, 0x63], "\u{E1}bc"),
      ("iso-8859-1", [0xE9], "é"), ("latin1", [0xDF], "ß"), ("iso8859-2", [0xB1], "ą"), ("ISO-8859-5", [0xB0], "А"),
      ("iso-8859-15", [0xA4], "€"), ("latin-9", [0xA6], "Š"), ("iso_8859_16", [0xAA], "Ș"),
      ("koi8-r", [0xF0, 0xD2], "Пр"), ("koi8-u", [0xA4], "є"), ("cp437", [0x81, 0xE1], "üß"),
      ("IBM850", [0x84], "ä"), ("cp858", [0xD5], "€"), ("cp866", [0x8F], "П"), ("cp852", [0xA5], "ą"),
      ("macintosh", [0x8A, 0xDB], "ä€"), ("x-mac-roman", [0x8E], "é"),
      ("shift_jis", [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0xB1], "テストｱ"), ("sjis", [0x87, 0x40], "①"),
      ("euc-jp", [0xA5, 0xC6], "テ"), ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x25, 0x46, 0x1B, 0x28, 0x42, 0x61], "テa"),
      ("gb18030", [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30], "中\u{80}"), ("gb2312", [0xD6, 0xD0], "中"),
      ("big5", [0xA4, 0xA4], "中"), ("euc-kr", [0xB0, 0xA1], "가"), ("cp949", [0x81, 0x41], "갂"),
      ("utf-8", Array("日é".utf8), "日é"), ("utf8", [0x41], "A"), ("utf-16le", utf16("aé😀"), "aé😀"),
      ("UTF-16BE", utf16("aé😀", bigEndian: true), "aé😀"), ("utf-32le", utf32("aé😀"), "aé😀"),
      // A name that only the system knows.
      ("VISCII", [0xB8], "ị"),
    ] as [(String, [UInt8], String)]
  )
  func decodes(_ name: String, _ bytes: [UInt8], _ text: String) throws {
    let encoding = try #require(TextEncoding(name))
    let decoded = try DecodedText(bytes, from: 0, encoding, limit: 100)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.faultCount == 0)
  }

  @Test func tellsTheEncodingByItsUsualName() throws {
    #expect(try open([0x61, 0x0A, 0xE9], as: "CP1252").reading.encoding == "windows-1252")
    #expect(try open([0x61, 0x0A, 0xE9], as: "Latin-1").reading.encoding == "iso-8859-1")
    #expect(try open([0x61, 0x0A, 0xE9], as: "IBM850").reading.encoding == "cp850")
    #expect(try open([0x61, 0x0A, 0xE9], as: "VISCII").reading.encoding == "viscii")
    #expect(try open(Array("a\né".utf8), as: "UTF8").reading.encoding == "utf-8")
  }

  @Test(
    arguments: [
      "", " ", "windows-1521", "utf8//IGNORE", "cp1252/", "no such", "../x", "é", String(repeating: "a", count: 99),
    ]
  )
  func doesNotKnow(_ name: String) {
    #expect(TextEncoding(name) == nil)
  }

  @Test(
    arguments: [
      ("windows-1521", "windows-1251"), ("windos-1252", "windows-1252"), ("iso-8859-155", "iso-8859-15"),
      ("koi8-ru", "koi8-r"), ("UTF-9", "utf-8"), ("Sjiss", "shift_jis"), ("klingon", nil),
    ] as [(String, String?)]
  )
  func namesTheNearest(_ written: String, _ meant: String?) {
    #expect(TextEncoding.nearest(to: written) == meant)
  }

  /// The bytes of a code page, each decoded alone, are the same as in a text; the system's own table says what they are.
  @Test(arguments: ["windows-1251", "cp437", "iso-8859-7", "macintosh", "viscii", "ibm037"])
  func decodesEveryByteInATextAsAlone(_ name: String) throws {
    let encoding = try #require(TextEncoding(name))
    let bytes = (1...255).map { UInt8($0) }
    let text = try DecodedText(bytes, from: 0, encoding, limit: 10_000)
    let alone = try bytes.map { try DecodedText([$0], from: 0, encoding, limit: 100) }
    #expect(text.bytes == alone.flatMap(\.bytes))
    #expect(text.faultCount == alone.reduce(0) { $0 + $1.faultCount })
  }
}

@Suite struct ByteOrderMarkTests {
  @Test(
    arguments: [
      ([0xFF, 0xFE] + utf16("k,v\r\né,😀\r\n"), "utf-16le"),
      ([0xFE, 0xFF] + utf16("k,v\r\né,😀\r\n", bigEndian: true), "utf-16be"),
      ([0xFF, 0xFE, 0, 0] + utf32("k,v\r\né,😀\r\n"), "utf-32le"),
      ([0xEF, 0xBB, 0xBF] + Array("k,v\r\né,😀\r\n".utf8), "utf-8"),
    ] as [([UInt8], String)]
  )
  func decides(_ bytes: [UInt8], _ encoding: String) throws {
    let export = try open(bytes)
    #expect((export.reading.encoding, export.reading.bom) == (encoding, true))
    #expect(export.columns == ["k", "v"])
    let all = try ReadAll(export)
    #expect(all.rows == [["é", "😀"]])
    #expect(all.messages == [])
  }

  @Test func countsMoreThanTheSettings() throws {
    let all = try ReadAll(try open([0xFF, 0xFE] + utf16("k\né\n"), as: "windows-1252"))
    #expect(all.rows == [["é"]])
    #expect(
      all.messages == [
        """
        a.csv: warn[encoding-contradicted]: the settings say windows-1252, but the file begins with the byte order mark of \
        utf-16le and is read as that
          hint: leave 'encoding' out for this file
        """
      ]
    )
    #expect(try ReadAll(try open([0xFF, 0xFE] + utf16("k\né\n"), as: "utf-16")).messages == [])
  }

  @Test func showsHalfPairsAndHalfUnits() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + utf16("k,v\na") + [0x00, 0xD8] + utf16("b,") + [0x00, 0xDC] + utf16("\nc,d") + [0x41]
    let all = try ReadAll(try open(bytes))
    #expect(all.rows == [["a\u{FFFD}b", "\u{FFFD}"], ["c", "d\u{FFFD}"]])
    #expect(
      all.messages == [
        "a.csv:2:2: warn[encoding-bytes-invalid]: 3 units stand for no character in utf-16le and are shown as '\u{FFFD}': "
          + "0xD800 in line 2, 0xDC00 in line 2, 0x41 in line 3" + badBytesHint
      ]
    )
  }

  @Test func isNoText() {
    #expect(refusal([0xFF, 0xFE])?.hasPrefix("a.csv: error[file-empty]") == true)
    #expect(refusal([0xFF, 0xFE] + utf16("k\n\u{0}"))?.hasPrefix("a.csv:2:1: error[nul-byte]") == true)
  }
}

@Suite struct GuessedEncodingTests {
  private let guess = """
    is not valid UTF-8, so the file is read as windows-1252
      hint: if letters look wrong, name the encoding in the file's entry of 'sources:', such as 'encoding: windows-1250'
    """

  @Test func readsWhatIsNotUTF8AsWindows1252AndSaysSo() throws {
    let export = try open(Array("Größe,v\n".unicodeScalars.map { UInt8($0.value) }) + Array("1,".utf8) + [0x80, 0x0A])
    #expect(export.columns == ["Größe", "v"])
    #expect((export.reading.encoding, export.reading.bom) == ("windows-1252", false))
    let all = try ReadAll(export)
    #expect(all.rows == [["1", "€"]])
    #expect(all.messages == ["a.csv:1:3: warn[encoding-guessed]: the byte 0xF6 in line 1 " + guess])
  }

  @Test func showsBytesThatMeanNothingAndCountsThem() throws {
    let all = try ReadAll(
      try open(Array("k,v\n".utf8) + [0xE9, 0x81, 0x2C, 0x8D, 0x0A, 0x8F, 0x2C, 0x90, 0x0A, 0x9D, 0x2C, 0x78])
    )
    #expect(all.rows == [["é\u{FFFD}", "\u{FFFD}"], ["\u{FFFD}", "\u{FFFD}"], ["\u{FFFD}", "x"]])
    #expect(
      all.messages == [
        "a.csv:2:1: warn[encoding-guessed]: the byte 0xE9 in line 2 " + guess,
        "a.csv:2:2: warn[encoding-bytes-invalid]: 5 bytes stand for no character in windows-1252 and are shown as "
          + "'\u{FFFD}': 0x81 in line 2, 0x8D in line 2, 0x8F in line 3 and 2 more" + badBytesHint,
      ]
    )
  }

  @Test func saysWhereMostOfTheTextIsUTF8() throws {
    let bytes = Array("k\né\nü\nß\n".utf8) + [0xE9, 0x0A]
    #expect(
      try ReadAll(try open(bytes)).messages == [
        """
        a.csv:5:1: warn[encoding-guessed]: the byte 0xE9 in line 5 is not valid UTF-8, so the file is read as windows-1252
          hint: most other letters are valid UTF-8: if it is UTF-8 with damaged bytes, name it in the file's entry of \
        'sources:' ('encoding: utf-8')
        """
      ]
    )
    let named = try ReadAll(try open(bytes, as: "utf-8"))
    #expect(named.rows == [["é"], ["ü"], ["ß"], ["\u{FFFD}"]])
    #expect(
      named.messages == [
        "a.csv:5:1: warn[encoding-bytes-invalid]: one byte stands for no character in utf-8 and is shown as '\u{FFFD}': "
          + "0xE9 in line 5" + badBytesHint
      ]
    )
    let marked = try open([0xEF, 0xBB, 0xBF] + bytes)
    #expect((marked.reading.encoding, marked.reading.bom) == ("utf-8", true))
    #expect(try ReadAll(marked).rows == named.rows)
  }

  @Test func keepsThePlacesThatAnEditorShows() throws {
    let export = try open([0x6B, 0x2C, 0x76, 0x0A, 0xE9, 0x81, 0xE9, 0x2C, 0x78, 0x0A])
    var places: [String] = []
    export.forEachRow(selecting: [try export.selector(.heading("v"))], report: { _ in }) { row in
      places.append("\(row.cell(0).position)")
    }
    #expect(places == ["(line: 2, column: 5)"])
  }
}

@Suite struct UnreadableFileTests {
  @Test(
    arguments: [
      (
        utf16("name,v\n1,2\n"), "a.csv",
        "a.csv: error[nul-byte]: every second byte is NUL: this looks like utf-16le without a byte order mark\n"
          + "  hint: say 'encoding: utf-16le' in the file's entry of 'sources:', or save it as UTF-8"
      ),
      (
        utf16("né,v\n1,2\n", bigEndian: true), "a.csv",
        "a.csv: error[nul-byte]: every second byte is NUL: this looks like utf-16be without a byte order mark\n"
          + "  hint: say 'encoding: utf-16be' in the file's entry of 'sources:', or save it as UTF-8"
      ),
      (
        utf16("[{\"a\":1}]"), "a.json",
        "a.json: error[nul-byte]: every second byte is NUL: this looks like utf-16le without a byte order mark\n"
          + "  hint: say 'encoding: utf-16le' in the file's entry of 'sources:', or save it as UTF-8"
      ),
      (
        Array("k\na\u{0}\n".utf8) + [0xE9], "a.csv",
        "a.csv:2:2: error[nul-byte]: text holds no NUL byte, and this file does\n"
          + "  hint: is it a text file? If it was saved as UTF-16, save it as UTF-8, or say 'encoding: utf-16le' in its "
          + "entry of 'sources:'"
      ),
      (
        [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0], "a.csv",
        "a.csv: error[file-not-text]: this is no text but a ZIP file, such as a workbook (.xlsx, .ods)\n"
          + "  hint: save its sheet as 'CSV UTF-8'"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a.xls",
        "a.xls: error[file-not-text]: this is no text but an old workbook (.xls)\n  hint: save its sheet as 'CSV UTF-8'"
      ),
      (
        [0x1F, 0x8B, 8, 0], "a.csv",
        "a.csv: error[file-not-text]: this is no text but a file packed with gzip\n  hint: unpack it first"
      ),
      (
        Array("%PDF-1.7\n".utf8) + [0xE9], "a.csv",
        "a.csv: error[file-not-text]: this is no text but a PDF\n  hint: export the data as CSV or JSON"
      ),
    ] as [([UInt8], String, String)]
  )
  func saysWhatItIs(_ bytes: [UInt8], _ file: String, _ message: String) {
    #expect(refusal(bytes, file: file) == message)
  }

  @Test func readsUTF16WithoutAMarkWhenToldSo() throws {
    #expect(try ReadAll(try open(utf16("k,v\n1,é\n"), as: "utf-16le")).rows == [["1", "é"]])
    #expect(try ReadAll(try open(utf16("k,v\n1,é\n", bigEndian: true), as: "utf-16be")).rows == [["1", "é"]])
  }
}

@Suite struct JSONEncodingTests {
  @Test func takesMarksAndNames() throws {
    let text = "[{\"name\": \"Größe 😀\"}]"
    let marked = try open([0xFF, 0xFE] + utf16(text), file: "a.json")
    #expect((marked.reading.encoding, marked.reading.bom) == ("utf-16le", true))
    #expect(try ReadAll(marked).rows == [["Größe 😀"]])
    let named = try open(
      [0x5B, 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xE9, 0x22, 0x7D, 0x5D],
      file: "a.json",
      as: "latin1"
    )
    #expect((named.reading.encoding, named.reading.bom) == ("iso-8859-1", false))
    #expect(try ReadAll(named).rows == [["é"]])
  }

  @Test func isStrictlyUTF8Otherwise() {
    let bytes: [UInt8] = [0x5B, 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xE9, 0x22, 0x7D, 0x5D]
    #expect(
      refusal(bytes, file: "a.json")?.hasPrefix("a.json:1:8: error[json-syntax]: the byte 0xE9 is not valid UTF-8")
        == true
    )
    let named = refusal(bytes, file: "a.json", .init(encoding: .utf8))
    #expect(named?.hasPrefix("a.json:1:8: error[json-syntax]: the byte 0xE9 is not valid UTF-8") == true)
  }
}

/// Whatever the bytes: no crash, UTF-8 comes out, and each replacement is counted.
@Suite struct DecodingPropertyTests {
  private static let names = [
    "utf-8", "utf-16le", "utf-16be", "utf-32le", "windows-1252", "windows-1255", "windows-1258", "shift_jis", "euc-jp",
    "gbk", "big5", "euc-kr", "iso-2022-jp", "us-ascii",
  ]

  @Test(arguments: names)
  func showsAndCountsEveryBadByte(_ name: String) throws {
    let encoding = try #require(TextEncoding(name))
    var random = SplitMix64(seed: 5)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let decoded = try DecodedText(bytes, from: 0, encoding, limit: 10_000)
      let text = String(validating: decoded.bytes, as: UTF8.self)
      #expect(text?.unicodeScalars.count { $0 == "\u{FFFD}" } == decoded.faultCount)
      #expect(decoded.firstFaults.count == min(3, decoded.faultCount))
      for fault in decoded.firstFaults {
        #expect(Array(decoded.bytes[fault.offset...].prefix(3)) == DecodedText.replacement)
      }
    }
  }

  @Test(arguments: ["shift_jis", "gb18030", "windows-1258", "iso-2022-jp", "utf-16le"])
  func doesNotDependOnWhereALongTextIsCut(_ name: String) throws {
    let encoding = try #require(TextEncoding(name))
    let unit: [UInt8] =
      switch name {
      case "iso-2022-jp": [0x61, 0x1B, 0x24, 0x42, 0x25, 0x46, 0x25, 0x39, 0x1B, 0x28, 0x42]
      case "windows-1258": [0x61, 0xEC, 0x62, 0xEC, 0x20]
      case "gb18030": [0x61, 0x81, 0x30, 0x81, 0x30, 0xD6, 0xD0]
      default: [0x61, 0x61, 0x83, 0x65, 0x83, 0x58]
      }
    let count = 500_003
    let one = try DecodedText(unit, from: 0, encoding, limit: 100)
    let many = try DecodedText(Array(repeatElement(unit, count: count).joined()), from: 0, encoding, limit: 1 << 28)
    #expect(one.faultCount == 0 && many.faultCount == 0)
    #expect(many.bytes.count == one.bytes.count * count)
    #expect(many.bytes.suffix(one.bytes.count) == one.bytes[...])
  }

  @Test func refusesTextThatGrowsBeyondTheLimit() {
    for name in ["windows-1252", "shift_jis", "utf-16le", "utf-8"] {
      #expect(throws: DecodedText.Failure.tooLong) {
        try DecodedText([0x61, 0xB1, 0x62, 0xB1], from: 0, #require(TextEncoding(name)), limit: 4)
      }
    }
  }
}
