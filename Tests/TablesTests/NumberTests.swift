import TestSupport
import Foundation
import Testing

@testable import Tables

/// A text as a cell.
struct TextCell: CellReading {
  let content: String
  var isJSONNumber = false

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result { try withUTF8(of: content, body) }
  var list: [String] { withBytes { ListText.items(of: $0) } }
  var position: (line: Int, column: Int) { (1, 1) }
}

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("-12.50", "-12.5"), ("0012", "12"), ("0.000000000000000001", "0.000000000000000001"),
    ("123456789012345678", "123456789012345678"), ("0000123456789012345678", "123456789012345678"), ("-0", "0"),
    ("99.99", "99.99"),
  ])
  func readsDecimalsExactly(_ text: String, _ expected: String) throws {
    #expect(try #require(TextCell(content: text).decimal).description == expected)
  }

  @Test(arguments: [
    "", "-", "+1", "1.", ".5", "1,5", "1 000", "1e3", "--1", "1.2.3", "0x10", "nan", "inf", "1234567890123456789", "٣",
  ])
  func refusesOtherDecimals(_ text: String) {
    #expect(TextCell(content: text).decimal == nil)
    #expect(TextCell(content: text).double == nil || text == "1234567890123456789")
  }

  @Test(arguments: [("1.5e3", "1500"), ("2E-2", "0.02"), ("-1e+2", "-100"), ("7", "7")])
  func readsExponentsOfJSONNumbersOnly(_ text: String, _ expected: String) throws {
    #expect(try #require(TextCell(content: text, isJSONNumber: true).decimal).description == expected)
    #expect(TextCell(content: text, isJSONNumber: true).double == Double(expected))
    #expect(TextCell(content: text).decimal == nil || text == "7")
  }

  @Test(arguments: ["1e101", "1e-9999", "1e99999999999999999999", "1e", "1e+"])
  func refusesExponentsBeyondReckoning(_ text: String) {
    #expect(TextCell(content: text, isJSONNumber: true).decimal == nil)
  }

  @Test func readsFiniteDoublesOnly() {
    #expect(TextCell(content: "-12.5").double == -12.5)
    #expect(TextCell(content: "1e999", isJSONNumber: true).double == nil)
    #expect(TextCell(content: String(repeating: "9", count: 399)).double == nil)
    #expect(TextCell(content: String(repeating: "1", count: 401)).double == nil)
  }

  @Test(arguments: [("12", 12), ("-3", -3), ("007", 7), ("999999999999999999", 999_999_999_999_999_999)])
  func readsIntegers(_ text: String, _ expected: Int) {
    #expect(TextCell(content: text).integer == expected)
  }

  @Test(arguments: ["", "-", "1.0", "1e3", "+1", "9223372036854775808", "1 "])
  func refusesOtherIntegers(_ text: String) {
    #expect(TextCell(content: text).integer == nil)
  }

  @Test(arguments: [("TRUE", true), ("yes", true), ("1", true), ("False", false), ("NO", false), ("0", false)])
  func readsTruth(_ text: String, _ expected: Bool) {
    #expect(TextCell(content: text).boolean == expected)
  }

  @Test(arguments: ["", "y", "ja", "2", "truee", "on"])
  func refusesOtherTruth(_ text: String) {
    #expect(TextCell(content: text).boolean == nil)
  }

  @Test(arguments: [
    ("", true), ("tbd", true), ("N/A", true), ("n/a", true), ("-", true), ("–", true), ("Unknown", true), ("--", true),
    ("NA", false), ("tbd.", false),
  ])
  func knowsPlaceholders(_ text: String, _ expected: Bool) {
    #expect(TextCell(content: text).isPlaceholder == expected)
  }

  @Test func readsBackNumbersAndNeverCrashes() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<3_000 {
      let number =
        Int.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
        >> Int.random(in: 0...58, using: &random)
      #expect(TextCell(content: String(number)).integer == number)
      #expect(TextCell(content: String(number)).decimal == Decimal(number))
      let cents = Decimal(sign: number < 0 ? .minus : .plus, exponent: -2, significand: Decimal(number.magnitude))
      let text = padded(Int(number.magnitude), to: 3)
      #expect(TextCell(content: (number < 0 ? "-" : "") + text.dropLast(2) + "." + text.suffix(2)).decimal == cents)
      let hostile = TextCell(content: String(decoding: random.bytes(upTo: 12), as: UTF8.self), isJSONNumber: true)
      _ = (
        hostile.decimal, hostile.double, hostile.integer, hostile.boolean, hostile.date, hostile.dateTime, hostile.list
      )
    }
  }
}
