import Testing

@testable import Review

@Suite struct KeptTextsTests {
  @Test(arguments: [0, 1, 1_000]) func givesEveryTextBackHoweverManyThereAre(expectedItems: Int) {
    let kept = KeptTexts(of: Origin(file: "a.csv", line: 1), expectedItems: expectedItems)
    var places: [(text: String, start: Int, count: UInt32)] = []
    for number in 0..<3_000 {
      let text = number % 7 == 0 ? "" : String(repeating: "Zoë-", count: number % 13) + "\(number)"
      let start = kept.bytes.pointee.count
      let count = Array(text.utf8).withUnsafeBufferPointer { kept.bytes.pointee.append($0) }
      places.append((text, start, count))
    }
    for place in places { #expect(kept.text(from: place.start, count: place.count) == place.text) }
    kept.bytes.pointee.shrink()
    for place in places { #expect(kept.text(from: place.start, count: place.count) == place.text) }
  }

  @Test func keepsNothingAtTheFirstPlace() {
    let kept = KeptTexts(of: Origin(file: "a.csv", line: 1), expectedItems: 1)
    #expect(kept.add([]) == 0 && kept.add(ItemDetails()) == 0)
    #expect(kept.name(at: 0) == nil)
    let text = InternalText(kind: .label, text: "only for us to see")
    #expect(kept.add([text]) == 1 && kept.add([text]) == 2)
    #expect(kept.internalTexts == [[], [text], [text]])
    #expect(kept.add(ItemDetails(users: 3)) == 1 && kept.details[1].users == 3)
  }

  @Test func keepsANameOnce() {
    let kept = KeptTexts(of: Origin(file: "a.csv", line: 1), expectedItems: 1)
    var names = KeptNames()
    let places = ["mail", nil, "phone", "mail", "Zoë"].map { names.place(of: $0, in: kept) }
    #expect(places == [1, 0, 2, 1, 3])
    #expect(places.map(kept.name) == ["mail", nil, "phone", "mail", "Zoë"])
  }

  @Test(arguments: [nil, 0, -0.5, 1e15]) func aNumberThatIsNotRecordedIsNone(number: Double?) {
    #expect(RecordedNumber(number).number == number)
  }

  @Test func aDayThatIsNotRecordedIsNone() {
    #expect(RecordedDay(nil).day == nil)
    #expect(RecordedDay("2026-10-31").day == "2026-10-31")
    #expect(RecordedDay("0001-01-01").day == "0001-01-01" && RecordedDay("9999-12-31").day == "9999-12-31")
  }
}
