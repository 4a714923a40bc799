import Testing

@testable import Tables

@Suite struct FileContentsTests {
  /// Keeps bytes, and remembers what it was given back.
  private final class Keeper: KeptBytes, @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
    let hasChanged = false
    private(set) var givenBack: [Range<Int>] = []

    init(_ text: String) {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
      _ = copy.initialize(from: text.utf8)
      bytes = UnsafeBufferPointer(copy)
    }

    deinit { bytes.deallocate() }

    func giveBack(_ places: Range<Int>) { givenBack.append(places) }
  }

  @Test func readsKeptBytesAsThoseInMemory() throws {
    let text = "\u{FEFF}id,title\n1,Printer\n2,\"Two\nlines\"\n"
    let kept = try Export(file: "a.csv", bytes: FileContents(keptBy: Keeper(text)))
    let inMemory = try Export(file: "a.csv", bytes: Array(text.utf8))
    #expect(kept.columns == inMemory.columns && kept.reading == inMemory.reading && kept.reading.bom)
    var titles: [String] = []
    kept.forEachRow(selecting: [try kept.selector(.heading("title"))], report: { _ in }) {
      titles.append($0.cell(0).text)
    }
    #expect(titles == ["Printer", "Two\nlines"])
  }

  @Test func givesBackWhatHasBeenReadByItsPlaceInTheFile() {
    let keeper = Keeper("\u{FEFF}abc")
    let contents = FileContents(keptBy: keeper).skipping(3)
    #expect(Array(contents) == Array("abc".utf8))
    #expect(contents.count == 3 && contents[2] == UInt8(ascii: "c"))
    contents.giveBack(1..<3)
    #expect(keeper.givenBack == [4..<6])
  }
}
