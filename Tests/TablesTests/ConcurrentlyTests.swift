import Testing

@testable import Tables

@Suite struct ConcurrentlyTests {
  @Test(arguments: [1, 2, 7])
  func keepsTheOrderOfTheNumbers(_ workers: Int) {
    for count in [0, 1, 2, 100] {
      #expect(concurrently(count, workers: workers) { "\($0)" } == (0..<count).map(String.init))
    }
  }
}
