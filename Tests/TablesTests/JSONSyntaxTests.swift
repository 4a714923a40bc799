import TestSupport
import Testing

@testable import Tables

@Suite struct JSONSyntaxTests {
  @Test(arguments: [
    ("", "1:1: error[json-syntax]: the file ends where a value is expected"),
    (
      "[1,]",
      "1:4: error[json-syntax]: a value is expected here, not ']'\n  hint: remove the comma before it, or close what is open"
    ),
    ("[1\n 2]", "2:2: error[json-syntax]: ',' or ']' is expected here, not '2'"),
    ("{\"a\" 1}", "1:6: error[json-syntax]: ':' after a key is expected here, not '1'"),
    ("{a:1}", "1:2: error[json-syntax]: a key in double quotes is expected here, not 'a'"),
    (
      "{'a':1}",
      "1:2: error[json-syntax]: a key in double quotes is expected here, not '''\n  hint: JSON knows double quotes only"
    ),
    ("{\"a\":1 \"b\":2}", "1:8: error[json-syntax]: ',' or '}' is expected here, not '\"'"),
    ("[1] // x", "1:5: error[json-syntax]: nothing may follow the value of the file, but '/' does"),
    ("[// x\n1]", "1:2: error[json-syntax]: a value is expected here, not '/'\n  hint: JSON has no comments"),
    (
      "[tru]",
      "1:5: error[json-syntax]: 'true' is expected here, not ']'"
    ),
    ("[truex]", "1:6: error[json-syntax]: the end of 'true' is expected here, not 'x'"),
    ("[01]", "1:3: error[json-syntax]: a number may not begin with 0 before another digit"),
    (
      "[1.]",
      "1:4: error[json-syntax]: a digit is expected here, not ']'"
    ),
    ("[\"é\t\"]", "1:4: error[json-syntax]: a string holds the control character 0x09, which JSON writes as an escape"),
    ("[\"a", "1:2: error[json-syntax]: a string that begins here is never closed by a double quote"),
    ("[\"\\q\"]", "1:4: error[json-syntax]: a backslash may not stand before 'q' in a string"),
    ("[\"\\u12G4\"]", "1:7: error[json-syntax]: a hexadecimal digit is expected here, not 'G'"),
    (
      "[\"x\\uD800y\"]",
      "1:4: error[json-syntax]: this escape is half a surrogate pair, which is no character by itself"
    ),
    ("[\"\\uDC00\"]", "1:3: error[json-syntax]: this escape is half a surrogate pair, which is no character by itself"),
    ("[\n", "2:1: error[json-syntax]: the file ends where a value is expected"),
    ("[1", "1:3: error[json-syntax]: ',' or ']' is expected, but the file ends here"),
    ("[1]\n[2]", "2:1: error[json-syntax]: nothing may follow the value of the file, but '[' does"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ message: String) {
    let bytes = Array(text.utf8)
    #expect(JSONSyntax.firstFault(in: bytes, file: "a.json")?.description == "a.json:" + message)
    #expect((try? JSONDocument(file: "a.json", bytes: bytes)) == nil)
  }

  @Test func namesTheByteThatIsNotUTF8() {
    #expect(
      JSONSyntax.firstFault(in: Array("[\"é".utf8) + [0xE9, 0x22, 0x5D], file: "a.json")?.description
        == "a.json:1:4: error[json-syntax]: the byte 0xE9 is not valid UTF-8\n  hint: save the file as UTF-8, or say with 'encoding:' what it is"
    )
  }

  @Test func allowsNestingUpToTheLimit() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(try JSONDocument(file: "a.json", bytes: nested(64)).count == 64)
    for depth in [65, 100_000] {
      #expect(throws: (any Error).self) { try JSONDocument(file: "a.json", bytes: nested(depth)) }
      #expect(
        refusal(nested(depth), file: "a.json")
          == "a.json:1:65: error[json-too-deep]: objects and arrays may be nested 64 deep, and this one is deeper\n"
          + "  hint: is this the right file? If so, 'limits: { nesting: 128 }' in reviewpack.yaml allows more"
      )
    }
  }

  @Test func neverCrashesOnRandomBytes() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      let bytes = random.bytes(upTo: 30)
      #expect(
        (JSONSyntax.firstFault(in: bytes, file: "a") == nil) == ((try? JSONDocument(file: "a", bytes: bytes)) != nil)
      )
    }
  }
}
