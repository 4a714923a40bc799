import Testing

@testable import Mail

@Suite struct MimeLibraryTests {
  @Test func startsAsOftenAsAskedFor() {
    for _ in 0..<3 { MimeLibrary.start() }
  }
}
